import { type DistanceMatrix, distanceMatrix } from '../../math/distances';
import { type Matrix, sliceRows } from '../../math/matrix';
import { seededRandom } from '../../math/random';
import { drain, type Step } from '../../steps';
import { adjustedRandIndex } from '../adjusted-rand-index';
import { clusterMeans } from '../cluster-means';
import { silhouetteOf } from '../silhouette';
import { gapOf, gapStarts, logInertia, shuffledInertias, smallestWithinOneError } from './gap';
import { QuickLloyd } from './quick-lloyd';
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
  /** Whether silhouette, stability and share are those of the parts, which k-means by itself does not find for sure. */
  readonly isOfParts?: boolean;
  /** How far the groups are parts put together, or parts of parts: 1 where they are, 0 by chance; runs of before did not note it. */
  readonly nesting?: number;
}

/** Parts that come again so surely (adjusted Rand index) are kept, unless smaller ones do so more surely still. */
const comesAgain = 0.9;
/** Groups that come again so far are ones to build on. */
const stable = 0.75;
/** A silhouette higher by so much parts the points more clearly. */
const clearer = 0.035;
/** The same beside parts that k-means finds from their centres alone, for groups that come again surely by themselves. */
const somewhatClearer = 0.025;
/** Clusters that agree so far (adjusted Rand index) with the parts are the parts. */
const sameAsParts = 0.75;
/** Groups are of the parts where so much of them is. */
const ofTheParts = 0.5;
/** Part of an even share that each of more clusters than there are parts must hold. */
const evenShare = 0.5;
/** Parts of which one holds less than so much of an even share may be some odd customers taken off. */
const oddShare = 0.25;
const curveDraws = 10;
const iterationsFromParts = 15;
/** Points on which the gap is taken: its shuffled copies cost more than all other figures, and decide nothing. */
const gapPoints = 600;

/**
 * Figures of every number of clusters from 1 to `kMax` of k-means over the points, and the smallest number whose gap is
 * within one standard error of the next one's.
 * @param scores in a random order, so that the first of them are a sample.
 * @param parting the parts of these points. Where k-means by itself does not find as many for sure, since what parts the
 * points is a small share of their variance, the figures of this number are those of the parts.
 */
export async function* tryNumbers(
  scores: Matrix,
  kMax: number,
  parting: Parting,
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
    const ofParts =
      k === parting.parts && k > 1 && stability < comesAgain
        ? await tryParts(scores, distances, parting, seed)
        : null;
    curve.push({
      k,
      ...validityOf(scores, distances, labels),
      nesting: nestingOf(labels, k, parting),
      gap,
      gapError: error,
      stability,
      stabilityError,
      ...ofParts,
    });
    yield { done: shuffled.length + 2 * k, total: shuffled.length + 2 * kMax };
  }
  return {
    curve,
    byGap: smallestWithinOneError(curve.map(({ gap, gapError }) => ({ gap, error: gapError }))),
  };
}

/** Figures of the parts by k-means from their centres, of draws too; null where it leaves them. */
async function tryParts(
  scores: Matrix,
  distances: DistanceMatrix,
  parting: Parting,
  seed: number,
): Promise<Partial<TriedK> | null> {
  const centres = clusterMeans(scores, parting.labels);
  const divide = (points: Matrix) => {
    const division = new QuickLloyd(points, { ...centres, values: centres.values.slice() });
    division.run(iterationsFromParts);
    return division.labels;
  };
  const labels = divide(scores);
  if (agreement(labels, parting) < sameAsParts) return null;
  const drawn = bootstrap(scores, labels, curveDraws, seededRandom(seed), async (some) => divide(some));
  const { adjustedRandIndex: stability, error: stabilityError } = await drain(drawn);
  return { ...validityOf(scores, distances, labels), stability, stabilityError, isOfParts: true };
}

function validityOf(scores: Matrix, distances: DistanceMatrix, labels: Int32Array) {
  return {
    silhouette: silhouetteOf(distances, labels),
    calinskiHarabasz: calinskiHarabasz(scores, labels),
    daviesBouldin: daviesBouldin(scores, labels),
    smallest: smallestOf(labels) / labels.length,
  };
}

/** See `TriedK.nesting`: of the points of each of the more the share that is in one of the fewer, beyond the largest's. */
export function nestingOf(labels: Int32Array, k: number, { labels: ofParts, parts }: Parting): number {
  const [finer, coarser, of] = k > parts ? [labels, ofParts, parts] : [ofParts, labels, k];
  const groups = new Map<number, Int32Array>();
  const sizes = new Int32Array(of);
  let placed = 0;
  ofParts.forEach((part, i) => {
    if (part < 0) return;
    placed++;
    sizes[coarser[i]]++;
    const own = groups.get(finer[i]) ?? new Int32Array(of);
    own[coarser[i]]++;
    groups.set(finer[i], own);
  });
  const chance = Math.max(...sizes) / placed;
  const inOne = [...groups.values()].reduce((sum, own) => sum + Math.max(...own), 0) / placed;
  return chance === 1 ? 1 : (inOne - chance) / (1 - chance);
}

/** Adjusted Rand index over the points that are of a part. */
function agreement(labels: Int32Array, parting: Parting): number {
  const placed = [...parting.labels.keys()].filter((i) => parting.labels[i] >= 0);
  return adjustedRandIndex(
    placed.map((i) => labels[i]),
    placed.map((i) => parting.labels[i]),
  );
}

/**
 * As many as there are parts, unless another number comes again more surely, by more than a standard error, and parts
 * the points no worse by its silhouette; or as surely, and clearly better. Then the one best by both. Parts of parts are
 * no segments to build on, and a few points in a valley, which come and go with any customer of a hundred, make two
 * groups one part or one group two: groups, each with at least half of an even share, not some odd customers taken off.
 * Larger ones than parts that come again are not taken: two languages part products more surely than what they are for;
 * but for parts with a handful of customers in one, if no worse apart. From centres that are given nearly anything comes
 * again, so that of parts that k-means does not find by itself the silhouette counts, less of it where others come again
 * surely by themselves; and more must do so: some of few customers are cut in two as clearly by chance. Groups that cut
 * across the parts are none of these.
 * Without parts 1, or where that is not allowed the fewest that are as clear as any, of those with groups of a fair size
 * where there are any: a crowd in seven slices is no better known than in two.
 */
export function numberOf(
  { parts, ofOneSide, isCrossed }: Parting,
  curve: readonly TriedK[],
  low: number,
  high: number,
): number {
  if (parts === 1 && low <= 1) return 1;
  if (parts === 1) {
    const allowed = curve.filter(({ k }) => k >= low && k <= high);
    const even = allowed.filter(({ k, smallest = 1 }) => smallest * k >= evenShare);
    const fair = even.length > 0 ? even : allowed;
    const best = Math.max(...fair.map(({ silhouette }) => silhouette));
    return fair.find(({ silhouette }) => silhouette >= best - clearer)?.k ?? low;
  }
  const wanted = Math.max(low, Math.min(high, parts));
  const own = curve.find(({ k }) => k === wanted);
  if (own === undefined) return wanted;
  const { isOfParts = false } = own;
  const isSure = own.stability >= comesAgain;
  const isOdd = !isCrossed && (own.smallest ?? 1) * wanted < oddShare;
  const better = curve.filter(({ k, stability, stabilityError, silhouette, smallest = 0, nesting = 1 }) => {
    if (k === wanted || k < low || k < 2 || k > high) return false;
    // What cuts across the parts is another matter, however clear: chance makes one figure lie in two heaps.
    if (nesting < ofTheParts) return false;
    if (k < wanted && isSure && !isOfParts && !isOdd) return false;
    // Cells of two sides overlap more than the parts of one do, and are there all the same.
    if (isCrossed && k <= ofOneSide) return false;
    const isEven = smallest * k >= evenShare;
    if (k > wanted && !isEven) return false;
    const isSurer = stability - stabilityError > own.stability + own.stabilityError;
    // A handful of halves tell an agreement to some hundredths: one below by less than its error may be as high.
    const comesAgainToo = stability + stabilityError >= comesAgain;
    const isAsSure = stability >= stable && stability + stabilityError >= own.stability - own.stabilityError;
    return (
      (isSurer && !isCrossed && silhouette >= own.silhouette + (isOfParts ? clearer : 0)) ||
      ((isAsSure || (isOfParts && (k > wanted ? comesAgainToo : stability >= stable))) &&
        isEven &&
        silhouette >= own.silhouette + (isOfParts && comesAgainToo ? somewhatClearer : clearer)) ||
      (isOdd && k < wanted && isAsSure && isEven && silhouette >= own.silhouette)
    );
  });
  return bestOf(better, ({ silhouette, stability }) => silhouette + stability) ?? wanted;
}

/** Points of the smallest cluster that has any. */
function smallestOf(labels: Int32Array): number {
  const sizes: number[] = [];
  for (const label of labels) sizes[label] = (sizes[label] ?? 0) + 1;
  return sizes.reduce((least, size) => Math.min(least, size), labels.length);
}

function bestOf(tried: readonly TriedK[], figure: (one: TriedK) => number): number | undefined {
  let best: TriedK | undefined;
  for (const one of tried) if (best === undefined || figure(one) > figure(best)) best = one;
  return best?.k;
}
