import type { Matrix } from '../math/matrix';
import { seededRandom } from '../math/random';
import type { ReviewVectors } from '../label/quotes/review-centrality';
import type { Reviews } from '../shop/shop';
import { lexicons } from '../lexicon/lexicons';
import { calibrated, plattScaling } from './calibration';
import { learnPhrases, phrasesOf } from './feeling-phrases';
import { type FeelingQuality, measuredQuality } from './feeling-quality';
import { fitLogistic, score } from './logistic-regression';
import { reviewText, type VoiceReading } from './read-voice';

export interface Feeling {
  /** Probability that the writer is pleased, 0 to 1, by review; NaN where nothing was read of it. */
  readonly pleased: Float32Array;
  readonly quality: FeelingQuality;
}

/** Fewer reviews of either kind teach nothing that holds elsewhere. */
const fewestOfKind = 20;
/** More than this many of a kind change no weight that matters, only the wait. */
const mostOfKind = 2000;
/** Chosen on Amazon's and a Chinese shop's reviews, between 30 and 1,000: the vectors are many and much alike. */
const penalty = 300;
/** The two counts of words against 384 or 512 columns of a vector. */
const wordScale = 4;
const folds = 3;
/** Words as clear as this stand in for stars where there are none. */
const clearWords = { pleased: 0.5, displeased: -0.34 };

/**
 * Tells pleased reviews from displeased ones, learned from the shop's own stars: four and five against one and two.
 * Two sources are weighed against each other on reviews that they did not learn from: a logistic head over the kept
 * vectors and the praise and blame that their words hold, and the phrases in which either kind is written. Where there
 * are too few stars, the head over the vectors learns from the reviews whose words are clear, and carries that over to
 * the others. null where neither suffices.
 *
 * @param languageOf ISO 639-1 of a review.
 */
export function learnFeeling(
  reviews: Reviews,
  reading: VoiceReading,
  vectors: ReviewVectors,
  languageOf: (review: number) => string,
  seed: number,
): Feeling | null {
  const known = knownFeelings(reviews, reading, vectors);
  if (known === null) return null;
  const { labels, rows, from } = known;
  const order = drawn(rows, labels, seed);
  const points = pointsOf(reviews.count, reading, vectors, from === 'stars');
  const phrases = (r: number): Uint32Array =>
    phrasesOf(reviewText(reviews, r), lexicons[languageOf(r)]?.unspaced ?? false);
  const sources: Source[] = [vectorSource(points, labels, order)];
  // Who learns from words must not be shown the answer.
  if (from === 'stars') sources.push(phraseSource(phrases, labels, order));
  const logits = sources.map((source) => heldOut(source, order));
  const truth = Uint8Array.from(order, (r) => labels[r]!);
  const weights = shopWeights(rows, order, labels);
  const calibration = plattScaling(logits, truth, weights);
  const scores = sources.map((source) => source(order));
  const pleased = new Float32Array(reviews.count).fill(Number.NaN);
  for (let r = 0; r < reviews.count; r++) {
    if (vectors.rowOfReview[r]! < 0 || (reading.read[r] === 0 && !Number.isNaN(reviews.rating[r]!))) continue;
    pleased[r] = calibrated(
      scores.map((score) => score(r)),
      calibration,
    );
  }
  // Of reviews that were learned from, what was told of them without them.
  order.forEach((r, i) => {
    pleased[r] = calibrated(
      logits.map((of) => of[i]!),
      calibration,
    );
  });
  return {
    pleased,
    quality: { from, reviews: order.length, ...measuredQuality(logits, truth, weights) },
  };
}

interface KnownFeelings {
  /** 1 pleased, 0 displeased, -1 not known, by review. */
  readonly labels: Int8Array;
  /** Those of which it is known and that have a vector. */
  readonly rows: readonly number[];
  readonly from: FeelingQuality['from'];
}

function knownFeelings(
  reviews: Reviews,
  reading: VoiceReading,
  { rowOfReview }: ReviewVectors,
): KnownFeelings | null {
  const stars = Int8Array.from(reviews.rating, (rating) => (rating >= 4 ? 1 : rating <= 2 ? 0 : -1));
  const words = Int8Array.from(stars, (_, r) => {
    const balance = wordBalance(reading, r);
    if (reading.read[r] === 0) return -1;
    return balance >= clearWords.pleased ? 1 : balance <= clearWords.displeased ? 0 : -1;
  });
  for (const [labels, from] of [
    [stars, 'stars'],
    [words, 'words'],
  ] as const) {
    const rows = [...labels.keys()].filter((r) => labels[r]! >= 0 && rowOfReview[r]! >= 0);
    const displeased = rows.filter((r) => labels[r] === 0).length;
    if (Math.min(displeased, rows.length - displeased) >= fewestOfKind) return { labels, rows, from };
  }
  return null;
}

/** Learns from some reviews; what it learned gives log odds of being pleased of any review. */
type Source = (train: readonly number[]) => (review: number) => number;

function vectorSource(points: Matrix, labels: Int8Array, order: readonly number[]): Source {
  const rowWeights = classWeights(order, labels);
  return (train) => {
    const { weights } = fitLogistic(points, labels, train, rowWeights, penalty);
    return (review) => score(points, review, weights);
  };
}

function phraseSource(
  phrases: (review: number) => Uint32Array,
  labels: Int8Array,
  order: readonly number[],
): Source {
  const kept = new Map(order.map((r) => [r, phrases(r)]));
  return (train) => {
    const learned = learnPhrases(kept, labels, train);
    return (review) => learned.score(kept.get(review) ?? phrases(review));
  };
}

/** Log odds of each review of an order, told by what was learned from the others. */
function heldOut(source: Source, order: readonly number[]): Float64Array {
  const logits = new Float64Array(order.length);
  for (let fold = 0; fold < folds; fold++) {
    const told = source(order.filter((_, i) => i % folds !== fold));
    for (let i = fold; i < order.length; i += folds) logits[i] = told(order[i]!);
  }
  return logits;
}

/** How many of the shop's reviews each drawn one stands for: of the commoner kind not all are drawn. */
function shopWeights(rows: readonly number[], order: readonly number[], labels: Int8Array): Float64Array {
  const count = (of: readonly number[], kind: number): number => of.filter((r) => labels[r] === kind).length;
  const standsFor = [0, 1].map((kind) => count(rows, kind) / count(order, kind));
  return Float64Array.from(order, (r) => standsFor[labels[r]!]!);
}

/** The vector of each review, its columns brought to a common spread, beside the praise and blame of its words. */
function pointsOf(count: number, reading: VoiceReading, vectors: ReviewVectors, withWords: boolean): Matrix {
  const { dimensions, rowOfReview } = vectors;
  const columns = dimensions + 3;
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
function wordBalance({ praise, blame }: VoiceReading, review: number): number {
  return (praise[review]! - blame[review]!) / (praise[review]! + blame[review]! + 1);
}

/** In a drawn order, at most so many of each kind; the kinds keep their proportion up to that. */
function drawn(rows: readonly number[], labels: Int8Array, seed: number): number[] {
  const random = seededRandom(seed);
  const keys = new Map(rows.map((r) => [r, random()]));
  const order = [...rows].sort((a, b) => keys.get(a)! - keys.get(b)!);
  const taken = [0, 0];
  return order.filter((r) => ++taken[labels[r]!]! <= mostOfKind);
}

/** Either kind weighs as much in all as the other: most reviews of most shops are pleased. */
function classWeights(rows: readonly number[], labels: Int8Array): Float64Array {
  const pleased = rows.filter((r) => labels[r] === 1).length;
  const of = [rows.length / (2 * (rows.length - pleased)), rows.length / (2 * pleased)];
  return Float64Array.from(labels, (label) => (label < 0 ? 0 : of[label]!));
}
