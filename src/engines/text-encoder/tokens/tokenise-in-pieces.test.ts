import { describe, expect, it } from 'vitest';
import { tokeniseInPieces, type Vocabulary } from './tokenise-in-pieces';

const begin = 1;
const end = 2;

/** One token a word (its length plus 10), between begin and end; counts the characters that it was given. */
function wordVocabulary(maxTokens: number): Vocabulary & { characters: number } {
  const vocabulary = {
    characters: 0,
    frame: 2,
    maxTokens,
    tokenise(text: string) {
      vocabulary.characters += text.length;
      const words = text.split(/\s+/).filter(Boolean);
      return [begin, ...words.map((word) => 10 + word.length), end];
    },
  };
  return vocabulary;
}

const contents = (pieces: readonly (readonly number[])[]) => pieces.flatMap((piece) => piece.slice(1, -1));

describe('tokeniseInPieces', () => {
  it('leaves a text of the model’s length whole', () => {
    const { pieces, cut } = tokeniseInPieces(wordVocabulary(6), 'a bb ccc dddd', 100);
    expect(pieces).toEqual([[begin, 11, 12, 13, 14, end]]);
    expect(cut).toBe(0);
  });

  it('splits a longer one at sentences and loses no word', () => {
    const text = 'One two three. Four five. Six seven eight nine ten.';
    const { pieces, cut } = tokeniseInPieces(wordVocabulary(8), text, 100);
    expect(pieces.map((piece) => piece.length - 2)).toEqual([5, 5]);
    expect(contents(pieces)).toEqual(text.split(' ').map((word) => 10 + word.length));
    expect(cut).toBe(0);
  });

  it('cuts behind the limit, begin and end counted once, and says how much', () => {
    const text = 'One two three. '.repeat(10);
    const whole = tokeniseInPieces(wordVocabulary(8), text, 32);
    expect([contents(whole.pieces).length, whole.cut]).toEqual([30, 0]);
    const { pieces, cut } = tokeniseInPieces(wordVocabulary(8), text, 22);
    expect([contents(pieces).length, cut]).toEqual([20, 10]);
    for (const piece of pieces) expect([piece[0], piece.at(-1)]).toEqual([begin, end]);
  });

  it('counts a text of any length, with blanks and without', () => {
    const vocabulary = wordVocabulary(256);
    const many = tokeniseInPieces(vocabulary, 'Some words stand here. '.repeat(5000), 1024);
    expect([contents(many.pieces).length, many.cut]).toEqual([1022, 20_000 - 1022]);
    const byCharacter: Vocabulary = {
      ...vocabulary,
      tokenise: (text) => [begin, ...Array.from(text, () => 9), end],
    };
    const dense = tokeniseInPieces(byCharacter, '好'.repeat(50_000), 1024);
    expect([contents(dense.pieces).length, dense.cut]).toEqual([1022, 50_000 - 1022]);
  });

  it('tokenises a text of 50,000 characters little more than once', () => {
    const vocabulary = wordVocabulary(256);
    const text = 'Some words stand here, and more of them. '.repeat(1220);
    tokeniseInPieces(vocabulary, text, 1024);
    expect(vocabulary.characters).toBeLessThan(1.5 * text.length);
  });

  it('makes one piece of blanks alone, however many', () => {
    const { pieces } = tokeniseInPieces(wordVocabulary(256), ' '.repeat(9000), 1024);
    expect(pieces).toEqual([[begin, end]]);
  });
});
