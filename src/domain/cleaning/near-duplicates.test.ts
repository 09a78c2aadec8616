import { describe, expect, it } from 'vitest';
import { seededRandom } from '../math/random';
import { groupNearDuplicates, jaccard, shinglesOf } from './near-duplicates';

const words =
  'sturdy light daily handle colour fits small large gift quick parcel price value again broke soft warm cold blue green steel glass cotton smell taste'.split(
    ' ',
  );

describe('jaccard', () => {
  it('is what two sets share of what they have together, by hand', () => {
    expect(jaccard(Uint32Array.of(1, 2, 3), Uint32Array.of(2, 3, 4))).toBe(0.5);
    expect(jaccard(Uint32Array.of(1), Uint32Array.of(2))).toBe(0);
    expect(jaccard(new Uint32Array(0), new Uint32Array(0))).toBe(0);
  });
});

describe('shinglesOf', () => {
  it('counts three words each, whatever their case and punctuation', () => {
    expect(shinglesOf('One two, three four')).toHaveLength(2);
    expect(shinglesOf('ONE two three: four!')).toEqual(shinglesOf('one two three four'));
    expect(shinglesOf('one two')).toHaveLength(0);
  });
});

describe('groupNearDuplicates', () => {
  it('agrees with the exact index on made texts, some with a word changed', () => {
    const random = seededRandom(7);
    const word = () => words[Math.floor(random() * words.length)]!;
    const texts: string[] = [];
    for (let i = 0; i < 150; i++) {
      const text = Array.from({ length: 40 }, word);
      texts.push(text.join(' '));
      if (i % 3 === 0) texts.push([...text.slice(0, 39), `changed${i}`].join(' '));
      if (i % 3 === 1) texts.push(Array.from(text, (w, j) => (j % 5 === 0 ? word() : w)).join(' '));
    }
    const group = groupNearDuplicates(texts);
    const sets = texts.map(shinglesOf);
    let wrong = 0;
    for (let a = 0; a < texts.length; a++) {
      for (let b = a + 1; b < texts.length; b++) {
        const index = jaccard(sets[a]!, sets[b]!);
        if ((group[a] === group[b]) !== index >= 0.8) wrong++;
      }
    }
    expect(wrong).toBe(0);
    expect(new Set(group).size).toBe(texts.length - 50);
  });

  it('leaves short texts alone, and knows Chinese ones by their signs', () => {
    expect([...groupNearDuplicates(['Great product!', 'Great product!'])]).toEqual([-1, -1]);
    const text = '杯子很好看，颜色和图片一样，物流也很快，包装完整没有破损，下次还会再来买';
    expect([
      ...groupNearDuplicates([text, `${text}！`, '完全不同的一句话，说的是另一个东西，质量不好，退货了']),
    ]).toEqual([0, 0, 2]);
  });
});
