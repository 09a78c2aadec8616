import { describe, expect, it } from 'vitest';
import { learnPhrases, phrasesOf } from './feeling-phrases';

describe('phrasesOf', () => {
  it('are runs of up to three words within a clause, each once', () => {
    // it, broke, it broke; on, on it, … of the second clause: 'it' again is the same.
    expect(phrasesOf('It broke. It', false)).toHaveLength(3);
    expect(phrasesOf('a b c', false)).toHaveLength(6);
    expect(phrasesOf('Not good', false)).not.toEqual(phrasesOf('good not', false));
  });

  it('are the same with either apostrophe', () => {
    expect(phrasesOf('It doesn’t work', false)).toEqual(phrasesOf("It doesn't work", false));
  });

  it('are runs of signs where no blanks are written', () => {
    expect(phrasesOf('质量好', true)).toHaveLength(6);
  });
});

describe('learnPhrases', () => {
  it('gives the mean of the log odds of a text’s phrases', () => {
    const texts = ['fine', 'fine', 'fine', 'fine', 'poor', 'poor', 'poor', 'fine'];
    const labels = [1, 1, 1, 1, 0, 0, 0, 0];
    const phrases = new Map(texts.map((text, i) => [i, phrasesOf(text, false)]));
    const score = learnPhrases(phrases, labels, [...texts.keys()]);
    // With 0.3 added: fine 4.3 of 4.6 pleased, 1.3 of 4.6 displeased; divided by the phrases and one.
    const fine = Math.log(4.3 / 4.6 / (1.3 / 4.6));
    const poor = Math.log(0.3 / 4.6 / (3.3 / 4.6));
    expect(score(phrasesOf('fine', false))).toBeCloseTo(fine / 2, 10);
    expect(score(phrasesOf('fine, poor', false))).toBeCloseTo((fine + poor) / 3, 10);
    expect(score(phrasesOf('unheard of', false))).toBe(0);
  });
});
