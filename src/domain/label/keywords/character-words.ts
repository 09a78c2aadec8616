import { association, fewestTexts, leastAssociation } from './phrases';

/** Share of its rarer half's texts from which on three characters are one word ('洗发水': '发水' is nothing else). */
const tripleShare = 0.7;

/** Which single characters that stand beside each other are one word. */
export interface CharacterWords {
  /** How many of the characters from position i on make one word: 3, 2 or 1. */
  lengthAt(stream: readonly number[], i: number): number;
}

/**
 * Words that the segmenter does not know come out of it as single characters ('洗', '发', '水'). Runs of
 * them that stand together far more often than chance are words after all.
 *
 * @param texts word numbers, -1 for a gap. @param words how many words there are.
 * @param single whether a word is a single Chinese character.
 */
export function findCharacterWords(
  texts: readonly (readonly number[])[],
  words: number,
  single: (word: number) => boolean,
): CharacterWords {
  const counts = new Map<number, number>();
  const alone = new Int32Array(words);
  let filled = 0;
  for (const stream of texts) {
    if (stream.length > 0) filled++;
    const here = new Set<number>();
    stream.forEach((word, i) => {
      if (word < 0 || !single(word)) return;
      here.add(word);
      const key = keyAt(stream, i, 2, words, single);
      if (key < 0) return;
      here.add(key);
      const triple = keyAt(stream, i, 3, words, single);
      if (triple >= 0) here.add(triple);
    });
    for (const key of here) {
      if (key < words) alone[key]!++;
      else counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const isWord = (stream: readonly number[], i: number, length: number): boolean => {
    const key = keyAt(stream, i, length, words, single);
    const count = key < 0 ? 0 : (counts.get(key) ?? 0);
    if (count < fewestTexts) return false;
    if (length === 2)
      return association(count, alone[stream[i]!]!, alone[stream[i + 1]!]!, filled) >= leastAssociation;
    const halves = [i, i + 1].map((at) => counts.get(keyAt(stream, at, 2, words, single)) ?? 0);
    return count >= tripleShare * Math.min(...halves);
  };
  return { lengthAt: (stream, i) => (isWord(stream, i, 3) ? 3 : isWord(stream, i, 2) ? 2 : 1) };
}

/** A number for the characters from i on, unique over all lengths; -1 where they are not all single characters. */
function keyAt(
  stream: readonly number[],
  i: number,
  length: number,
  words: number,
  single: (word: number) => boolean,
): number {
  if (i + length > stream.length) return -1;
  let key = 0;
  for (let j = i; j < i + length; j++) {
    const word = stream[j]!;
    if (word < 0 || !single(word)) return -1;
    // One more than the number, so that a pair never equals a triple; exact up to 200,000 words.
    key = key * (words + 1) + word + 1;
  }
  return length === 1 ? stream[i]! : key;
}
