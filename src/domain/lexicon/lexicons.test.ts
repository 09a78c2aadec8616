import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lexicons, listed, stopWordsOf, withoutParticle } from './lexicons';

it('every language’s file is in the list, under its own name', () => {
  const files = readdirSync(import.meta.dirname).flatMap((name) => /^([a-z]{2})\.ts$/.exec(name)?.[1] ?? []);
  expect(Object.keys(lexicons).sort()).toEqual(files.sort());
});

describe.each(Object.entries(lexicons))('the lexicon of %s', (_, lexicon) => {
  it('is in lower case, its telling letters single ones', () => {
    for (const list of [lexicon.frequentWords, lexicon.stopWords, lexicon.tellingLetters]) {
      expect(listed(list)).toEqual(listed(list?.toLowerCase()));
    }
    for (const letter of listed(lexicon.tellingLetters)) expect(Array.from(letter)).toHaveLength(1);
  });

  it('has no empty wording, which every text would match', () => {
    const lists = { ...lexicon.voice?.aspects, ...lexicon.voice?.purposes };
    for (const wording of Object.values<string>(lists)) {
      const alternatives = wording.replace(/\s*\n\s*/g, '').split('|');
      expect(alternatives).not.toContain('');
    }
  });

  it('calls no word both praise and blame', () => {
    const praise = new Set(listed(lexicon.voice?.praise));
    expect(listed(lexicon.voice?.blame).filter((word) => praise.has(word))).toEqual([]);
  });
});

it('takes particles off Chinese words, but not off those that they are part of', () => {
  const words = ['看了', '烂的', '用过', '目的', '难过', '的', '看看'];
  expect(words.map((word) => withoutParticle(word, 'zh'))).toEqual([
    '看',
    '烂',
    '用',
    '目的',
    '难过',
    '的',
    '看看',
  ]);
  expect(withoutParticle('看了', 'ja')).toBe('看了');
});

it('has no stop words for a language that it does not know', () => {
  expect(stopWordsOf('de').has('und')).toBe(true);
  expect(stopWordsOf('tlh').size).toBe(0);
});
