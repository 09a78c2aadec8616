import type { Matrix } from '../math/matrix';
import { seededRandom } from '../math/random';
import type { ReviewVectors } from '../label/quotes/review-centrality';
import type { Reviews } from '../shop/shop';
import { calibrationError, plattScaling, reliability, type ReliabilityBin } from './calibration';
import { fitLogistic, score, sigmoid } from './logistic-regression';
import type { VoiceReading } from './read-voice';

/** How well the head tells pleased reviews from displeased ones, on reviews that it did not learn from. */
export interface FeelingQuality {
  /** Learned from the shop's own stars, or, where it has too few, from the words of praise and blame alone. */
  readonly from: 'stars' | 'words';
  readonly reviews: number;
  /** Share of the held-out reviews told rightly, and the mean of the shares of either kind. */
  readonly accuracy: number;
  readonly balanced: number;
  readonly calibrationError: number;
  readonly reliability: readonly ReliabilityBin[];
}

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
 * A head over the kept vectors of the reviews and the praise and blame that their words hold, trained on the shop's
 * own stars: four and five against one and two. Where there are too few, it learns from the reviews whose words are
 * clear, and the vectors carry that over to the others. null where neither suffices.
 */
export function learnFeeling(
  reviews: Reviews,
  reading: VoiceReading,
  vectors: ReviewVectors,
  seed: number,
): Feeling | null {
  const stars = Int8Array.from(reviews.rating, (rating) => (rating >= 4 ? 1 : rating <= 2 ? 0 : -1));
  const known = (labels: Int8Array): number[] =>
    [...labels.keys()].filter((r) => labels[r]! >= 0 && vectors.rowOfReview[r]! >= 0);
  const enough = (labels: Int8Array, rows: readonly number[]): boolean =>
    [0, 1].every((kind) => rows.filter((r) => labels[r] === kind).length >= fewestOfKind);
  let [labels, rows, from]: [Int8Array, number[], FeelingQuality['from']] = [stars, known(stars), 'stars'];
  if (!enough(labels, rows)) {
    labels = Int8Array.from(stars, (_, r) => {
      const balance = wordBalance(reading, r);
      if (reading.read[r] === 0) return -1;
      return balance >= clearWords.pleased ? 1 : balance <= clearWords.displeased ? 0 : -1;
    });
    [rows, from] = [known(labels), 'words'];
    if (!enough(labels, rows)) return null;
  }
  const points = pointsOf(reviews.count, reading, vectors, from === 'stars');
  const order = drawn(rows, labels, seed);
  const rowWeights = classWeights(order, labels);
  const logits = new Float64Array(order.length);
  for (let fold = 0; fold < folds; fold++) {
    const { weights } = fitLogistic(
      points,
      labels,
      order.filter((_, i) => i % folds !== fold),
      rowWeights,
      penalty,
    );
    for (let i = fold; i < order.length; i += folds) logits[i] = score(points, order[i]!, weights);
  }
  const truth = order.map((r) => labels[r]!);
  const { weights } = fitLogistic(points, labels, order, rowWeights, penalty);
  const { scale, shift } = plattScaling(logits, truth);
  return {
    pleased: Float32Array.from({ length: reviews.count }, (_, r) =>
      vectors.rowOfReview[r]! < 0 ? Number.NaN : sigmoid(scale * score(points, r, weights) + shift),
    ),
    quality: { from, reviews: order.length, ...measured(logits, truth) },
  };
}

/** Accuracy and calibration of held-out log odds; the scaling of each half is learned on the other. */
function measured(
  logits: Float64Array,
  truth: readonly number[],
): Pick<FeelingQuality, 'accuracy' | 'balanced' | 'calibrationError' | 'reliability'> {
  const probabilities = new Float64Array(truth.length);
  for (const half of [0, 1]) {
    const others = [...truth.keys()].filter((i) => i % 2 !== half);
    const { scale, shift } = plattScaling(
      others.map((i) => logits[i]!),
      others.map((i) => truth[i]!),
    );
    for (let i = half; i < truth.length; i += 2) probabilities[i] = sigmoid(scale * logits[i]! + shift);
  }
  const right = (told: (i: number) => boolean, among: (i: number) => boolean): number => {
    const asked = [...truth.keys()].filter(among);
    return asked.filter((i) => told(i) === (truth[i] === 1)).length / asked.length;
  };
  const table = reliability(probabilities, truth);
  return {
    accuracy: right(
      (i) => probabilities[i]! >= 0.5,
      () => true,
    ),
    balanced:
      [0, 1].reduce(
        (sum, kind) =>
          sum +
          right(
            (i) => logits[i]! >= 0,
            (i) => truth[i] === kind,
          ),
        0,
      ) / 2,
    calibrationError: calibrationError(table),
    reliability: table,
  };
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
    // Who learns from words must not be shown the answer.
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
