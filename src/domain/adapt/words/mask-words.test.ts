import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../math/random';
import { maskWords } from './mask-words';
import { ownVocabulary } from './own-vocabulary';
import { drawSequence, type WordText } from './sequences';
import { wordsOfTokens } from './word-runs';

const frame = { lead: Int32Array.of(101), separator: 102, mask: 103 };
const part = (ids: number[], words = ids.map((_, i) => i)) => ({
  ids: Int32Array.from(ids),
  words: Int32Array.from(words),
});

describe('wordsOfTokens', () => {
  it('puts pieces of a word together', () => {
    const tokens = ['the', 'strap', '##less', 'bag', '.', 'un', '##be', '##liev', '##able'];
    expect([...wordsOfTokens(tokens, 'continued')]).toEqual([0, 1, 1, 2, 3, 4, 4, 4, 4]);
    expect([...wordsOfTokens(['▁strap', 'less', '▁bag', '.'], 'begun')]).toEqual([0, 0, 1, 1]);
  });

  it('cuts Chinese by word', () => {
    // 物流 | 慢, then a mark, then letters.
    expect([...wordsOfTokens(['物', '流', '慢', '，', 'ok'], 'continued')]).toEqual([0, 0, 1, 2, 3]);
    expect([...wordsOfTokens(['▁物', '流', '慢', '▁ok'], 'begun')]).toEqual([0, 0, 1, 2]);
  });
});

describe('drawSequence', () => {
  const texts: WordText[] = [
    { parts: [part([1, 2]), part([3, 4, 5])] },
    { parts: [part([6]), part([7, 8])] },
    { parts: [part([9, 10, 11])] },
  ];

  it('pairs a sentence with the next one or with one of another text, half of the times each', () => {
    const random = seededRandom(3);
    const drawn = Array.from({ length: 400 }, () => drawSequence(texts, 0, frame, 20, random));
    const next = drawn.filter(({ isNext }) => isNext === 1);
    expect(Math.abs(next.length - 200)).toBeLessThan(40);
    for (const { ids, words } of next) {
      expect([...ids]).toEqual([101, 1, 2, 102, 3, 4, 5, 102]);
      expect([...words]).toEqual([-1, 0, 1, -1, 2, 3, 4, -1]);
    }
    for (const { ids } of drawn.filter(({ isNext }) => isNext === 0)) expect(ids[4]).toBeGreaterThan(5);
  });

  it('leaves a single sentence alone, and cuts what is too long', () => {
    const alone = drawSequence(texts, 2, frame, 4, seededRandom(1));
    expect([[...alone.ids], alone.isNext]).toEqual([[101, 9, 10, 102], -1]);
    const long = [{ parts: [part(Array(50).fill(1)), part(Array(50).fill(2))] }];
    expect(drawSequence(long, 0, frame, 16, seededRandom(1)).ids.length).toBe(16);
  });
});

describe('maskWords', () => {
  const count = 200;
  const ids = Array.from({ length: count }, (_, i) => 10 + (i % 40));
  const own = ownVocabulary([Int32Array.from(ids)], 60);
  const words = ids.map((_, i) => Math.floor(i / 2));

  it('asks for whole words, 15% of the tokens: 80% hidden, 10% replaced, 10% left', () => {
    const random = seededRandom(5);
    const all = { masked: 0, hidden: 0, left: 0 };
    for (let i = 0; i < 30; i++) {
      const sequence = { ids: Int32Array.from(ids), words: Int32Array.from(words), isNext: -1 as const };
      const read = maskWords(sequence, own, frame.mask, random);
      expect(read.masked.length).toBe(30);
      for (const [m, place] of read.masked.entries()) {
        expect(read.masked).toContain(place ^ 1);
        expect(own.tokens[read.targets[m]]).toBe(ids[place]);
        all.masked++;
        if (read.ids[place] === frame.mask) all.hidden++;
        else if (read.ids[place] === ids[place]) all.left++;
      }
      expect(ids.filter((id, place) => !read.masked.includes(place) && read.ids[place] !== id)).toEqual([]);
    }
    expect(all.hidden / all.masked).toBeCloseTo(0.8, 1);
    expect(all.left / all.masked).toBeCloseTo(0.1, 1);
  });

  it('never asks for special tokens or words that the shop hardly uses', () => {
    const few = ownVocabulary([Int32Array.of(1, 1, 2)], 60);
    const sequence = { ids: Int32Array.of(101, 1, 2, 1, 102), words: Int32Array.of(-1, 0, 0, 1, -1) };
    const { masked } = maskWords({ ...sequence, isNext: -1 }, few, frame.mask, seededRandom(2));
    expect(masked).toEqual([3]);
  });
});
