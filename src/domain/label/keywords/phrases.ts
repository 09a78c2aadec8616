/** Pairs of adjacent words that occur together far more often than chance. */
export interface Phrases {
  readonly pairs: readonly (readonly [number, number])[];
  /** Number of the phrase that two adjacent words make, or -1. */
  numberOf(first: number, second: number): number;
  /** 1 for a word that hardly occurs outside one phrase ('ernie' of 'ernie ball'). */
  readonly bound: Uint8Array;
}

/** Fewest texts with the pair, and the least normalised pointwise mutual information (Bouma 2009). */
export const fewestTexts = 4;
export const leastAssociation = 0.35;
/** Share of a word's texts in one phrase that makes it no word of its own. */
const boundShare = 0.75;

/**
 * Finds phrases such as 'guitar strings' or '蓝牙耳机'. A pair counts once a text.
 *
 * @param texts word numbers, -1 for a gap. @param words how many words there are.
 * @param languageOfWord both words of a phrase are of one language.
 */
export function findPhrases(
  texts: readonly (readonly number[])[],
  words: number,
  languageOfWord: readonly number[],
): Phrases {
  const pairTexts = new Map<number, number>();
  const wordTexts = new Int32Array(words);
  const lastText = new Int32Array(words).fill(-1);
  let filled = 0;
  texts.forEach((stream, text) => {
    if (stream.length > 0) filled++;
    const pairsHere = new Set<number>();
    for (let i = 0; i < stream.length; i++) {
      const word = stream[i]!;
      if (word < 0) continue;
      if (lastText[word] !== text) {
        lastText[word] = text;
        wordTexts[word]!++;
      }
      const before = i > 0 ? stream[i - 1]! : -1;
      if (before >= 0 && before !== word && languageOfWord[before] === languageOfWord[word]) {
        pairsHere.add(before * words + word);
      }
    }
    for (const pair of pairsHere) pairTexts.set(pair, (pairTexts.get(pair) ?? 0) + 1);
  });
  const accepted: [number, number, number][] = [];
  const strongest = new Int32Array(words);
  for (const [pair, count] of pairTexts) {
    const first = Math.floor(pair / words);
    const second = pair % words;
    if (count < fewestTexts) continue;
    if (association(count, wordTexts[first]!, wordTexts[second]!, filled) < leastAssociation) continue;
    accepted.push([first, second, count]);
    for (const word of [first, second]) strongest[word] = Math.max(strongest[word]!, count);
  }
  const bound = Uint8Array.from(strongest, (count, word) => (count > boundShare * wordTexts[word]! ? 1 : 0));
  // A word bound to one phrase makes no other: 'ball regular' of 'ernie ball' and 'regular slinky'.
  const free = accepted.filter(([first, second, count]) =>
    [first, second].every((word) => bound[word] === 0 || strongest[word] === count),
  );
  const numbers = new Map(free.map(([first, second], number) => [first * words + second, number]));
  return {
    pairs: free.map(([first, second]) => [first, second]),
    bound,
    numberOf: (first, second) => numbers.get(first * words + second) ?? -1,
  };
}

/** Normalised pointwise mutual information: -1 never together, 0 by chance, 1 only together. */
export function association(both: number, first: number, second: number, texts: number): number {
  if (both >= texts) return 1;
  return Math.log((both * texts) / (first * second)) / -Math.log(both / texts);
}
