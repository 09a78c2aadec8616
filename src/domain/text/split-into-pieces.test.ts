import { describe, expect, it } from 'vitest';
import { splitIntoPieces, splitSentences } from './split-into-pieces';

const words = (text: string) => text.split(/\s+/).filter(Boolean).length;
const characters = (text: string) => [...text].length;
const withoutBlanks = (text: string) => text.replaceAll(/\s/g, '');

describe('splitSentences', () => {
  it('splits English and Chinese at their own full stops', () => {
    expect(splitSentences('It broke. I am sad!  Why?')).toEqual(['It broke. ', 'I am sad!  ', 'Why?']);
    expect(splitSentences('质量很好。物流也快！还会再买？')).toEqual([
      '质量很好。',
      '物流也快！',
      '还会再买？',
    ]);
  });

  it('loses no character', () => {
    const text = '  One.\n\nTwo… 三。\tFour?! 5.5 stars ';
    expect(splitSentences(text).join('')).toBe(text);
    expect(splitSentences('')).toEqual([]);
  });
});

describe('splitIntoPieces', () => {
  const long = Array.from({ length: 60 }, (_, i) => `Sentence number ${i} says something.`).join(' ');

  it('leaves a text within the budget whole', () => {
    expect(splitIntoPieces('Short and good. Again!', words, 10)).toEqual(['Short and good. Again!']);
  });

  it('keeps every character and every piece within the budget', () => {
    const pieces = splitIntoPieces(long, words, 32);
    expect(withoutBlanks(pieces.join(''))).toBe(withoutBlanks(long));
    for (const piece of pieces) expect(words(piece)).toBeLessThanOrEqual(32);
  });

  it('cuts between sentences where they fit, and fills the pieces', () => {
    const pieces = splitIntoPieces(long, words, 32);
    for (const piece of pieces) expect(piece).toMatch(/^Sentence.*something\.$/);
    // Six sentences of five words fit into 32.
    expect(pieces).toHaveLength(10);
  });

  it('halves a sentence beyond the budget at blanks', () => {
    const endless = Array.from({ length: 100 }, (_, i) => `word${i}`).join(' ');
    const pieces = splitIntoPieces(endless, words, 30);
    expect(pieces.join(' ')).toBe(endless);
    for (const piece of pieces) expect(words(piece)).toBeLessThanOrEqual(30);
  });

  it('cuts Chinese without stops or blanks, never through a surrogate pair', () => {
    const text = '好'.repeat(51) + '🎸'.repeat(50);
    const pieces = splitIntoPieces(text, characters, 16);
    expect(pieces.join('')).toBe(text);
    for (const piece of pieces) {
      expect(characters(piece)).toBeLessThanOrEqual(16);
      expect(piece.isWellFormed()).toBe(true);
    }
  });

  it('ends where a single character is beyond the budget', () => {
    expect(splitIntoPieces('ab', () => 100, 10)).toEqual(['a', 'b']);
    expect(splitIntoPieces('🎸', () => 100, 10)).toEqual(['🎸']);
    expect(splitIntoPieces('   ', () => 100, 10)).toEqual([]);
  });
});
