import type { ReviewVectors } from '../label/quotes/review-centrality';
import { lexicons } from '../lexicon/lexicons';
import type { Reviews } from '../shop/shop';
import { calibrated, plattScaling } from '../math/platt-scaling';
import { learnPhrases, phrasesOf } from './feeling-phrases';
import { type FeelingQuality, measuredQuality } from './feeling-quality';
import {
  drawn,
  heldOut,
  phraseSource,
  pointsOf,
  type Source,
  vectorSource,
  wordBalance,
} from './feeling-sources';
import { sigmoid } from '../math/logistic';
import { reviewText, type VoiceReading } from './read-voice';

export interface Feeling {
  /** Probability that the writer is pleased, 0 to 1, by review; NaN where nothing was read of it. */
  readonly pleased: Float32Array;
  readonly quality: FeelingQuality;
  /** Log odds, pleased against displeased, of the phrases of any text. */
  readonly ofPhrases: (text: string, language: string) => number;
}

/** Fewer reviews of either kind teach nothing that holds elsewhere. */
const fewestOfKind = 20;
/** Words as clear as this stand in for stars where there are none. */
const clearWords = { pleased: 0.5, displeased: -0.34 };
/**
 * Without stars the sources count alike, each in its own standard deviations; that of the balance of words is known.
 */
const wordSpread = 0.5;
/** Log odds that one of them is worth, as Amazon's and a Chinese shop's reviews have it. */
const sumWorth = 1.3;
/** Sum of vectors and words from which on a review teaches how the others are written. */
const sure = 0.7;

/** 1 pleased, 0 displeased, -1 not known, by review, and the reviews of which it is known. */
interface Known {
  readonly labels: Int8Array;
  readonly rows: readonly number[];
}

/**
 * Tells pleased reviews from displeased ones, learned from the shop's own stars: four and five against one and two.
 * Two sources are weighed against each other on reviews that they did not learn from: a logistic head over the kept
 * vectors and the praise and blame that their words hold, and the phrases in which either kind is written.
 *
 * Where there are too few stars, a head over the vectors learns from the reviews whose words are clear; those of which
 * it and the words are sure teach the phrases (self-training), and all three are added up. null where neither suffices.
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
  const asked = { reviews, reading, vectors, languageOf, seed };
  const known = (label: (review: number) => number): Known | null => {
    const labels = Int8Array.from({ length: reviews.count }, (_, r) =>
      vectors.rowOfReview[r]! < 0 ? -1 : label(r),
    );
    const rows = [...labels.keys()].filter((r) => labels[r]! >= 0);
    const displeased = rows.filter((r) => labels[r] === 0).length;
    return Math.min(displeased, rows.length - displeased) < fewestOfKind ? null : { labels, rows };
  };
  const stars = known((r) => (reviews.rating[r]! >= 4 ? 1 : reviews.rating[r]! <= 2 ? 0 : -1));
  if (stars !== null) return fromStars(asked, stars);
  const words = known((r) => {
    const balance = wordBalance(reading, r);
    if (reading.read[r] === 0) return -1;
    return balance >= clearWords.pleased ? 1 : balance <= clearWords.displeased ? 0 : -1;
  });
  return words && fromWords(asked, words, known);
}

interface Asked {
  readonly reviews: Reviews;
  readonly reading: VoiceReading;
  readonly vectors: ReviewVectors;
  readonly languageOf: (review: number) => string;
  readonly seed: number;
}

function fromStars(asked: Asked, { labels, rows }: Known): Feeling {
  const { reviews, reading, vectors } = asked;
  const order = drawn(rows, labels, asked.seed);
  const points = pointsOf(reviews.count, reading, vectors, true);
  const { byPhrase, ofReview, ofPhrases } = phrasesOfReviews(asked, labels, order);
  const byVector = vectorSource(points, labels, order);
  const logits = [byVector, byPhrase].map((source) => heldOut(source, order));
  const truth = Uint8Array.from(order, (r) => labels[r]!);
  const weights = shopWeights(rows, order, labels);
  const calibration = plattScaling(logits, truth, weights);
  const scores = [byVector(order), ofReview].map((score, j) => orHeldOut(score, order, logits[j]!));
  return {
    pleased: told(asked, (r) =>
      calibrated(
        scores.map((score) => score(r)),
        calibration,
      ),
    ),
    quality: { from: 'stars', reviews: order.length, ...measuredQuality(logits, truth, weights) },
    ofPhrases,
  };
}

function fromWords(
  asked: Asked,
  { labels, rows }: Known,
  known: (label: (review: number) => number) => Known | null,
): Feeling | null {
  const { reviews, reading, vectors, seed } = asked;
  const order = drawn(rows, labels, seed);
  // Who learns from words must not be shown the answer.
  const points = pointsOf(reviews.count, reading, vectors, false);
  const byVector = vectorSource(points, labels, order);
  const logits = heldOut(byVector, order);
  const truth = Uint8Array.from(order, (r) => labels[r]!);
  const weights = shopWeights(rows, order, labels);
  const vectorLogit = orHeldOut(byVector(order), order, logits);
  const spread = [standardDeviation(logits), wordSpread];
  const sum = (r: number): number => vectorLogit(r) / spread[0]! + wordBalance(reading, r) / spread[1]!;
  // Those of which vectors and words are sure teach how either kind is written.
  const taught = known((r) => (reading.read[r] === 0 ? -1 : sum(r) >= sure ? 1 : sum(r) <= -sure ? 0 : -1));
  if (taught === null) return null;
  const lessons = drawn(taught.rows, taught.labels, seed);
  const { byPhrase, ofReview, ofPhrases } = phrasesOfReviews(asked, taught.labels, lessons);
  const phraseLogits = heldOut(byPhrase, lessons);
  const phraseLogit = orHeldOut(ofReview, lessons, phraseLogits);
  const phraseSpread = standardDeviation(phraseLogits);
  return {
    pleased: told(asked, (r) => sigmoid(sumWorth * (sum(r) + phraseLogit(r) / phraseSpread))),
    quality: { from: 'words', reviews: order.length, ...measuredQuality([logits], truth, weights) },
    ofPhrases,
  };
}

/** The phrases in which either kind of review is written, and what all of them tell of any review and any text. */
function phrasesOfReviews(
  { reviews, languageOf }: Asked,
  labels: Int8Array,
  order: readonly number[],
): { byPhrase: Source; ofReview: (review: number) => number; ofPhrases: Feeling['ofPhrases'] } {
  const read = (text: string, language: string): Uint32Array =>
    phrasesOf(text, lexicons[language]?.unspaced ?? false);
  const phrasesAt = (r: number): Uint32Array => read(reviewText(reviews, r), languageOf(r));
  const kept = new Map(order.map((r) => [r, phrasesAt(r)]));
  const all = learnPhrases(kept, labels, order);
  return {
    byPhrase: phraseSource(kept, labels),
    ofReview: (r) => all(kept.get(r) ?? phrasesAt(r)),
    ofPhrases: (text, language) => all(read(text, language)),
  };
}

/** Of reviews that were learned from, what was told of them without them. */
function orHeldOut(
  score: (review: number) => number,
  order: readonly number[],
  logits: Float64Array,
): (review: number) => number {
  const known = new Map(order.map((r, i) => [r, logits[i]!]));
  return (r) => known.get(r) ?? score(r);
}

/** A probability of each review that has a vector and was read or has no stars. */
function told({ reviews, reading, vectors }: Asked, probability: (review: number) => number): Float32Array {
  return Float32Array.from({ length: reviews.count }, (_, r) => {
    const isAsked = reading.read[r] === 1 || Number.isNaN(reviews.rating[r]!);
    return vectors.rowOfReview[r]! >= 0 && isAsked ? probability(r) : Number.NaN;
  });
}

/** How many of the shop's reviews each drawn one stands for: of the commoner kind not all are drawn. */
function shopWeights(rows: readonly number[], order: readonly number[], labels: Int8Array): Float64Array {
  const count = (of: readonly number[], kind: number): number => of.filter((r) => labels[r] === kind).length;
  const standsFor = [0, 1].map((kind) => count(rows, kind) / count(order, kind));
  return Float64Array.from(order, (r) => standsFor[labels[r]!]!);
}

function standardDeviation(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) || 1;
}
