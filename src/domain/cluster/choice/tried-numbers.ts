import { distanceMatrix } from '../../math/distances';
import { type Matrix, sliceRows } from '../../math/matrix';
import { seededRandom } from '../../math/random';
import { drain, type Step } from '../../steps';
import { silhouetteOf } from '../silhouette';
import { gapOf, gapStarts, logInertia, shuffledInertias, smallestWithinOneError } from './gap';
import type { Parting } from './sides';
import { bootstrap } from './stability';
import { trialDivision } from './trial-division';
import { calinskiHarabasz, daviesBouldin } from './validity';

/** Figures of one number of clusters, over a sample of at most 2,000 points; NaN for what one cluster has not. */
export interface TriedK {
  readonly k: number;
  readonly silhouette: number;
  readonly calinskiHarabasz: number;
  readonly daviesBouldin: number;
  readonly gap: number;
  readonly gapError: number;
  /** Adjusted Rand index over bootstrap draws, and its standard error. */
  readonly stability: number;
  readonly stabilityError: number;
  /** Share of the points in the smallest cluster; runs of before did not note it. */
  readonly smallest?: number;
}

/** Parts that come again so surely (adjusted Rand index) are kept, unless smaller ones do so more surely still. */
const comesAgain = 0.9;
/** Groups that come again so far are ones to build on. */
const stable = 0.75;
/** A silhouette higher by so much parts the points more clearly. */
const clearer = 0.035;
/** Part of an even share that each of more clusters than there are parts must hold. */
const evenShare = 0.5;
const curveDraws = 10;
/** Points on which the gap is taken: its shuffled copies cost more than all other figures, and decide nothing. */
const gapPoints = 600;

/**
 * Figures of every number of clusters from 1 to `kMax` of k-means over the points, and the smallest number whose gap is
 * within one standard error of the next one's.
 * @param scores in a random order, so that the first of them are a sample.
 */
export async function* tryNumbers(
  scores: Matrix,
  kMax: number,
  seed: number,
): AsyncGenerator<Step, { curve: TriedK[]; byGap: number }> {
  const random = seededRandom(seed);
  const shuffled: number[][] = [];
  const some = sliceRows(scores, 0, Math.min(gapPoints, scores.rows));
  for (const inertias of shuffledInertias(some, kMax, random)) {
    shuffled.push(inertias);
    yield { done: shuffled.length, total: 10 + 2 * kMax };
  }
  const distances = distanceMatrix(scores);
  const curve: TriedK[] = [];
  for (let k = 1; k <= kMax; k++) {
    const labels = trialDivision(scores, k, gapStarts, random);
    const divide = async (drawn: Matrix) => trialDivision(drawn, k, 1, random);
    const drawn = bootstrap(scores, labels, curveDraws, random, divide);
    const { adjustedRandIndex: stability, error: stabilityError } = await drain(drawn);
    const { gap, error } = gapOf(
      logInertia(some, trialDivision(some, k, gapStarts, random)),
      shuffled.map((inertias) => inertias[k - 1]),
    );
    curve.push({
      k,
      silhouette: silhouetteOf(distances, labels),
      calinskiHarabasz: calinskiHarabasz(scores, labels),
      daviesBouldin: daviesBouldin(scores, labels),
      gap,
      gapError: error,
      stability,
      stabilityError,
      smallest: smallestOf(labels, k) / labels.length,
    });
    yield { done: shuffled.length + 2 * k, total: shuffled.length + 2 * kMax };
  }
  return {
    curve,
    byGap: smallestWithinOneError(curve.map(({ gap, gapError }) => ({ gap, error: gapError }))),
  };
}

/**
 * As many as there are parts, unless another number comes again more surely, by more than a standard error, and parts
 * the points no worse by its silhouette; or as surely, and clearly better. Then the one best by both. Parts of parts are no segments to build on, and a few points in a valley, which come and go with any
 * customer of a hundred, make two groups one part or one group two: groups, each with at least half of an even share,
 * not some odd customers taken off. Larger ones than parts that come again are not taken: two languages part products
 * more surely than what they are for.
 * Without parts 1, or where that is not allowed the k of the highest silhouette; the lowest of equal ones.
 */
export function numberOf(
  { parts, ofOneSide, isCrossed }: Parting,
  curve: readonly TriedK[],
  low: number,
  high: number,
): number {
  if (parts === 1 && low <= 1) return 1;
  if (parts === 1)
    return (
      bestOf(
        curve.filter(({ k }) => k >= low),
        ({ silhouette }) => silhouette,
      ) ?? low
    );
  const wanted = Math.max(low, Math.min(high, parts));
  const own = curve.find(({ k }) => k === wanted);
  if (own === undefined) return wanted;
  const isSure = own.stability >= comesAgain;
  const better = curve.filter(({ k, stability, stabilityError, silhouette, smallest = 0 }) => {
    if (k === wanted || k < low || k < 2 || k > high || (k < wanted && isSure)) return false;
    // Cells of two sides overlap more than the parts of one do, and are there all the same.
    if (isCrossed && (k > wanted || k <= ofOneSide)) return false;
    const isEven = smallest * k >= evenShare;
    if (k > wanted && !isEven) return false;
    const isSurer = stability - stabilityError > own.stability + own.stabilityError;
    const isAsSure = stability >= stable && stability + stabilityError >= own.stability - own.stabilityError;
    return (
      (isSurer && !isCrossed && silhouette >= own.silhouette) ||
      (isAsSure && isEven && silhouette >= own.silhouette + clearer)
    );
  });
  return bestOf(better, ({ silhouette, stability }) => silhouette + stability) ?? wanted;
}

/** Points of the smallest cluster. */
function smallestOf(labels: Int32Array, k: number): number {
  const sizes = new Int32Array(k);
  for (const label of labels) sizes[label]++;
  return sizes.reduce((least, size) => Math.min(least, size), labels.length);
}

function bestOf(tried: readonly TriedK[], figure: (one: TriedK) => number): number | undefined {
  let best: TriedK | undefined;
  for (const one of tried) if (best === undefined || figure(one) > figure(best)) best = one;
  return best?.k;
}
