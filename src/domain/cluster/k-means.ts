import { type Matrix, takeRows } from '../math/matrix';
import { seededRandom } from '../math/random';
import { contentOrder } from '../math/content-order';
import { cpuAssigner } from './assign-cpu';
import type { Assigner, Clustering } from './clustering';
import type { Step } from '../steps';
import { checkPoints } from './clusterer';
import { type Division, lloyd, type LloydLimits, onUnitSphere, toUnitLength } from './lloyd';
import { miniBatches } from './mini-batches';
import { numberBySize } from './numbering';
import { confidences } from './silhouette';
import { kMeansPlusPlus } from './k-means-plus-plus';
import { totalVariance } from '../math/covariance';
import { range } from '../math/order';

export interface KMeansOptions {
  readonly k: number;
  readonly seed: number;
  /** Starts of which the one of least inertia is kept; at most 4 with more than 10,000 points. */
  readonly restarts: number;
  readonly maxIterations: number;
  /**
   * Spherical k-means (Dhillon, Modha 2001): the points are scaled to length 1, so that only their direction counts, and
   * so are the centroids.
   */
  readonly onSphere: boolean;
  /** Centres to start from, in place of starts by chance; as many rows as k. */
  readonly start?: Matrix;
}

export const kMeansDefaults: KMeansOptions = {
  k: 5,
  seed: 1,
  restarts: 10,
  maxIterations: 300,
  onSphere: false,
};

/**
 * With more points than this the starts are tried on a sample of this size, and only the best goes on
 * over all points: starts differ in which minimum they find, which a sample shows.
 */
const sampleSize = 10_000;
/** With more points than `sampleSize`: shift, as a share of the mean column variance, that counts as still
 * (scikit-learn's default). */
const relativeTolerance = 1e-4;
/** Starts on a sample: more points leave fewer poor minima to fall into, and each start costs more. */
const sampleRestarts = 4;
/** With more points than this the best start goes once over all points by batches before it goes over all at once. */
const batchesAbove = 200_000;
/** Fixes the order in which points are summed; any number does. */
const orderSeed = 7;

/**
 * k-means (Lloyd) from k-means++ starts. Points are worked on in an order fixed by their content, so that
 * the order of the rows changes nothing: permuted rows get the same labels, permuted. Clusters are numbered
 * by falling size. Fewer distinct points than k give fewer clusters. Yields a step per start; who stops asking stops it.
 *
 * Throws a RangeError for k < 1, no points or restarts < 1, and where a value is not finite.
 */
export async function* kMeans(
  points: Matrix,
  options: KMeansOptions,
  assigner: Assigner = cpuAssigner,
): AsyncGenerator<Step, Clustering> {
  check(points, options);
  const order = contentOrder(points, orderSeed);
  const isSampled = points.rows > sampleSize;
  // The order is by a hash, so that its beginning is a random sample.
  const sample = takeRows(points, order.subarray(0, sampleSize));
  if (options.onSphere) toUnitLength(sample);
  const random = seededRandom(options.seed);
  const starts = options.start
    ? 0
    : isSampled
      ? Math.min(options.restarts, sampleRestarts)
      : options.restarts;
  const total = starts + 1;
  const limits = limitsFor(sample, isSampled, options);
  let best: Division | null = null;
  for (let start = 0; start < starts; start++) {
    const seeds = kMeansPlusPlus(sample, options.k, random);
    const division = await lloyd(sample, seeds, assigner, limits);
    if (best === null || division.inertia < best.inertia) best = division;
    yield { done: start + 1, total };
  }
  const start = options.start ? startFrom(options.start, options.onSphere) : best!.centroids;
  if (isSampled) {
    const whole = options.onSphere ? onUnitSphere(points) : points;
    const isBatched = points.rows > batchesAbove;
    const near = isBatched ? await miniBatches(whole, order, start, assigner, options.onSphere) : start;
    const division = numberBySize(await lloyd(whole, near, assigner, limits, order));
    yield { done: total, total };
    return withConfidence(whole, division);
  }
  best ??= await lloyd(sample, start, assigner, limits);
  yield { done: total, total };
  return inGivenOrder(withConfidence(sample, numberBySize(best)), order);
}

function startFrom(start: Matrix, onSphere: boolean): Matrix {
  return onSphere ? onUnitSphere(start) : start;
}

function limitsFor(
  sample: Matrix,
  isSampled: boolean,
  { maxIterations, onSphere }: KMeansOptions,
): LloydLimits {
  if (!isSampled) return { maxIterations, tolerance: 0, onSphere };
  const meanVariance = totalVariance(sample, range(sample.rows)) / Math.max(1, sample.columns);
  return { maxIterations, onSphere, tolerance: relativeTolerance * meanVariance };
}

function withConfidence(points: Matrix, { labels, centroids, inertia, seconds }: Division): Clustering {
  const confidence = confidences(points, labels, centroids, seconds);
  return { k: centroids.rows, labels, centroids, confidence, inertia };
}

function inGivenOrder(clustering: Clustering, order: Int32Array): Clustering {
  const labels = new Int32Array(order.length);
  const confidence = new Float32Array(order.length);
  order.forEach((row, position) => {
    labels[row] = clustering.labels[position];
    confidence[row] = clustering.confidence[position];
  });
  return { ...clustering, labels, confidence };
}

function check(points: Matrix, { k, restarts, start }: KMeansOptions): void {
  checkPoints(points);
  if (start && (start.rows !== k || start.columns !== points.columns)) {
    throw new RangeError(
      `a start of ${start.rows} × ${start.columns} for ${k} clusters in ${points.columns} columns`,
    );
  }
  if (!(k >= 1) || !Number.isInteger(k)) throw new RangeError(`k must be a whole number from 1, got ${k}`);
  if (!(restarts >= 1)) throw new RangeError(`restarts must be at least 1, got ${restarts}`);
}
