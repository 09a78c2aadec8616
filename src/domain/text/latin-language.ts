import { lexicons, listed } from '../lexicon/lexicons';

const languages = Object.keys(lexicons).filter((language) => lexicons[language]!.frequentWords !== undefined);

/** Positions in `languages` of those that have a word, or write a letter. */
const languagesOfWord = index('frequentWords');
const languagesOfLetter = index('tellingLetters');

function index(list: 'frequentWords' | 'tellingLetters'): ReadonlyMap<string, number[]> {
  const positions = new Map<string, number[]>();
  languages.forEach((language, position) => {
    for (const entry of new Set(listed(lexicons[language]![list]))) {
      positions.set(entry, [...(positions.get(entry) ?? []), position]);
    }
  });
  return positions;
}

/** Evidence without which nothing is said: one word that at most two languages share. */
const leastScore = 0.5;

/** Evidence that needs no support from the other texts: two telling words, and well ahead of the next language. */
const sureScore = 2;
const sureLead = 1.5;

/** What the words of a text say. */
export interface LatinReading {
  readonly language: string;
  /** False where a stray word could have said it: a brand, a size, a cable's type. */
  readonly sure: boolean;
}

/**
 * The language of a text in Latin letters, or null where too few frequent words or telling letters are found
 * (brands, bare product names) or two languages fit alike. A word counts 1 divided by the number of
 * languages that have it, half of that where it is a single letter.
 */
export function latinLanguage(text: string): LatinReading | null {
  const scores = new Float64Array(languages.length);
  const lower = text.toLowerCase().normalize('NFC').replaceAll('’', "'");
  for (const [word] of lower.matchAll(/[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*/gu)) {
    add(scores, languagesOfWord.get(word), word.length > 1 ? 1 : 0.5);
  }
  for (const letter of lower) {
    if (letter <= '\u007f') continue;
    // Latin letters with two marks (ấ, ợ) are Vietnamese alone: the block U+1EA0 to U+1EF9.
    add(scores, languagesOfLetter.get(letter >= '\u1ea0' && letter <= '\u1ef9' ? 'đ' : letter), 1);
  }
  const [best, second] = twoBest(scores);
  const score = scores[best]!;
  if (score < leastScore || score === scores[second]) return null;
  return { language: languages[best]!, sure: score >= sureScore && score >= sureLead * scores[second]! };
}

function add(scores: Float64Array, known: readonly number[] | undefined, weight: number): void {
  if (known === undefined) return;
  for (const position of known) scores[position]! += weight / known.length;
}

/** Positions of the highest and the second highest score. */
function twoBest(scores: Float64Array): [number, number] {
  let best = 0;
  let second = 1;
  if (scores[1]! > scores[0]!) [best, second] = [1, 0];
  for (let i = 2; i < scores.length; i++) {
    if (scores[i]! > scores[best]!) [best, second] = [i, best];
    else if (scores[i]! > scores[second]!) second = i;
  }
  return [best, second];
}
