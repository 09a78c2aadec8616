import type { ReviewVectors } from '../label/quotes/review-centrality';
import type { Matrix } from '../math/matrix';
import { seededRandom } from '../math/random';
import { learnPhrases } from './feeling-phrases';
import { fitLogistic, score } from './logistic-regression';
import type { VoiceReading } from './read-voice';

/** Learns from some reviews; what it learned gives log odds of being pleased of any review. */
export type Source = (train: readonly number[]) => (review: number) => number;

/** More than this many of a kind change no weight that matters, only the wait. */
const mostOfKind = 2000;
/** Chosen on Amazon's and a Chinese shop's reviews, between 30 and 1,000: the vectors are many and much alike. */
const penalty = 300;
/** The two counts of words against 384 or 512 columns of a vector. */
const wordScale = 4;
const folds = 3;

/** A logistic head over the rows of `points`, one a review. */
export function vectorSource(points: Matrix, labels: Int8Array, order: readonly number[]): Source {
  const rowWeights = classWeights(order, labels);
  return (train) => {
    const { weights } = fitLogistic(points, labels, train, rowWeights, penalty);
    return (review) => score(points, review, weights);
  };
}

/** The phrases in which either kind is written; `kept` has those of the reviews to learn from and to be told of. */
export function phraseSource(kept: ReadonlyMap<number, Uint32Array>, labels: Int8Array): Source {
  return (train) => {
    const learned = learnPhrases(kept, labels, train);
    return (review) => learned(kept.get(review)!);
  };
}

/** Log odds of each review of an order, told by what was learned from the others. */
export function heldOut(source: Source, order: readonly number[]): Float64Array {
  const logits = new Float64Array(order.length);
  for (let fold = 0; fold < folds; fold++) {
    const told = source(order.filter((_, i) => i % folds !== fold));
    for (let i = fold; i < order.length; i += folds) logits[i] = told(order[i]!);
  }
  return logits;
}

/** In a drawn order, at most so many of each kind; the kinds keep their proportion up to that. */
export function drawn(rows: readonly number[], labels: Int8Array, seed: number): number[] {
  const random = seededRandom(seed);
  const keys = new Map(rows.map((r) => [r, random()]));
  const order = [...rows].sort((a, b) => keys.get(a)! - keys.get(b)!);
  const taken = [0, 0];
  return order.filter((r) => ++taken[labels[r]!]! <= mostOfKind);
}

/** The vector of each review, its columns brought to a common spread; with words, beside their praise and blame. */
export function pointsOf(
  count: number,
  reading: VoiceReading,
  vectors: ReviewVectors,
  withWords: boolean,
): Matrix {
  const { dimensions, rowOfReview } = vectors;
  const columns = dimensions + (withWords ? 3 : 0);
  const values = new Float32Array(count * columns);
  // Centred unit vectors: the root mean square of a column is 1 / √dimensions.
  const spread = Math.sqrt(dimensions);
  for (let r = 0; r < count; r++) {
    const row = rowOfReview[r]!;
    if (row < 0) continue;
    const start = r * columns;
    for (let d = 0; d < dimensions; d++) values[start + d] = spread * vectors.vectors[row * dimensions + d]!;
    if (!withWords) continue;
    values[start + dimensions] = wordScale * Math.log1p(reading.praise[r]!);
    values[start + dimensions + 1] = wordScale * Math.log1p(reading.blame[r]!);
    values[start + dimensions + 2] = wordScale * wordBalance(reading, r);
  }
  return { rows: count, columns, values };
}

/** From -1, blame alone, to 1, praise alone; near 0 where little is said. */
export function wordBalance({ praise, blame }: VoiceReading, review: number): number {
  return (praise[review]! - blame[review]!) / (praise[review]! + blame[review]! + 1);
}

/** Either kind weighs as much in all as the other: most reviews of most shops are pleased. */
function classWeights(rows: readonly number[], labels: Int8Array): Float64Array {
  const pleased = rows.filter((r) => labels[r] === 1).length;
  const of = [rows.length / (2 * (rows.length - pleased)), rows.length / (2 * pleased)];
  return Float64Array.from(labels, (label) => (label < 0 ? 0 : of[label]!));
}
