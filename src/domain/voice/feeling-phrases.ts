import { fnv1a } from '../math/hash';
import { splitClauses } from './clauses';
import { wordsOf } from './feeling-words';

/** Phrases are kept by a hash of so many bits: a clash of two costs less than a table of all of them. */
const buckets = 1 << 20;
/** Reviews with a phrase, and what is added to every count (Lidstone), as chosen by validation on two shops. */
const fewestReviews = 3;
const smoothing = 0.3;
const longest = 3;
const none = /(?!)/g;

/**
 * The phrases of a text, each once, as numbers of buckets: runs of one to three words within a clause, or of one to
 * three signs where a language writes no blanks.
 */
export function phrasesOf(text: string, unspaced: boolean): Uint32Array {
  const found = new Set<number>();
  const lower = text.toLowerCase();
  for (const { start, end } of splitClauses(lower, none)) {
    const clause = lower.slice(start, end);
    const units = unspaced ? (clause.match(/[\p{L}\p{N}]/gu) ?? []) : wordsOf(clause).map(({ word }) => word);
    const hashes = units.map(fnv1a);
    for (let i = 0; i < hashes.length; i++) {
      let hash = 0;
      for (let n = 0; n < longest && i + n < hashes.length; n++) {
        hash = Math.imul(hash ^ hashes[i + n]!, 0x9e3779b1) + n;
        found.add((hash >>> 0) % buckets);
      }
    }
  }
  return Uint32Array.from(found);
}

/**
 * Multinomial naive Bayes over the presence of phrases (Wang & Manning 2012 use its ratios), the log odds of a text's
 * phrases averaged, so that long texts are no surer than short ones.
 *
 * @param labels 1 pleased, 0 displeased, by review. @param train reviews to learn from.
 * @returns log odds of a text's phrases; 0 where it has none that was learned.
 */
export function learnPhrases(
  phrases: ReadonlyMap<number, Uint32Array>,
  labels: ArrayLike<number>,
  train: readonly number[],
): (phrases: Uint32Array) => number {
  const counts = [new Uint32Array(buckets), new Uint32Array(buckets)] as const;
  for (const r of train) {
    const own = counts[labels[r] as 0 | 1];
    for (const phrase of phrases.get(r)!) own[phrase]!++;
  }
  const totals = [0, 0];
  const isKnown = (phrase: number): boolean => counts[0][phrase]! + counts[1][phrase]! >= fewestReviews;
  for (let phrase = 0; phrase < buckets; phrase++) {
    if (!isKnown(phrase)) continue;
    for (const kind of [0, 1] as const) totals[kind]! += counts[kind][phrase]! + smoothing;
  }
  const shift = Math.log(totals[0]! / totals[1]!);
  return (own) => {
    let [sum, known] = [0, 0];
    for (const phrase of own) {
      if (!isKnown(phrase)) continue;
      sum += Math.log((counts[1][phrase]! + smoothing) / (counts[0][phrase]! + smoothing)) + shift;
      known++;
    }
    return sum / (known + 1);
  };
}
