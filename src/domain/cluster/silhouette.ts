import type { Matrix } from '../math/matrix';
import { sampleRows, takeRows } from '../math/row-order';
import { type DistanceMatrix, distanceMatrix } from '../math/distance-matrix';

/** Points up to which the silhouette is exact; beyond, it is taken of a sample of this size. */
export const silhouetteSample = 2_500;

function sizesOf(labels: Int32Array): Int32Array {
  let k = 0;
  for (const label of labels) if (label >= k) k = label + 1;
  const sizes = new Int32Array(k);
  for (const label of labels) sizes[label]++;
  return sizes;
}

/**
 * Silhouette of every point (Rousseeuw 1987): (b − a) / max(a, b) for the mean distance a to its own
 * cluster and b to the nearest other; 0 for a point alone in its cluster. Length n.
 */
export function silhouetteSamples(distances: DistanceMatrix, labels: Int32Array): Float64Array {
  const { rows, values } = distances;
  const sizes = sizesOf(labels);
  const sums = new Float64Array(sizes.length);
  const silhouettes = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    sums.fill(0);
    const row = i * rows;
    for (let j = 0; j < rows; j++) sums[labels[j]] += values[row + j];
    const own = labels[i];
    if (sizes[own] < 2) continue;
    const a = sums[own] / (sizes[own] - 1);
    let b = Number.POSITIVE_INFINITY;
    for (let c = 0; c < sizes.length; c++) {
      if (c !== own && sizes[c] > 0) b = Math.min(b, sums[c] / sizes[c]);
    }
    if (Number.isFinite(b) && Math.max(a, b) > 0) silhouettes[i] = (b - a) / Math.max(a, b);
  }
  return silhouettes;
}

/** Mean silhouette, −1 to 1; NaN unless there are at least two clusters. */
export function silhouetteOf(distances: DistanceMatrix, labels: Int32Array): number {
  if (sizesOf(labels).filter((size) => size > 0).length < 2) return Number.NaN;
  let total = 0;
  for (const value of silhouetteSamples(distances, labels)) total += value;
  return total / labels.length;
}

/** The rows of which silhouettes are taken and their distances, made once for many labellings. */
export interface SilhouetteBase {
  readonly rows: Int32Array;
  readonly distances: DistanceMatrix;
}

/** All rows up to 2,500, else a sample of 2,500 that the seed and the rows' content fix. */
export function silhouetteBase(points: Matrix, seed: number): SilhouetteBase {
  const rows =
    points.rows <= silhouetteSample
      ? Int32Array.from({ length: points.rows }, (_, i) => i)
      : sampleRows(points, silhouetteSample, seed);
  return { rows, distances: distanceMatrix(takeRows(points, rows)) };
}

/** Mean silhouette of a labelling of all points, over the base's rows; NaN with fewer than two clusters. */
export function silhouette(base: SilhouetteBase, labels: Int32Array): number {
  return silhouetteOf(
    base.distances,
    base.rows.map((row) => labels[row]),
  );
}

/** Sum over points of the squared distance from their own centroid, and from the mean of all; mean spread. */
function spreads(points: Matrix, labels: Int32Array) {
  const { columns, values } = points;
  const sizes = sizesOf(labels);
  const k = sizes.length;
  const centroids = new Float64Array(k * columns);
  const mean = new Float64Array(columns);
  labels.forEach((label, i) => {
    for (let j = 0; j < columns; j++) centroids[label * columns + j] += values[i * columns + j];
  });
  for (let c = 0; c < k; c++) {
    for (let j = 0; j < columns; j++) {
      mean[j] += centroids[c * columns + j] / labels.length;
      centroids[c * columns + j] /= Math.max(1, sizes[c]);
    }
  }
  const distances = Float64Array.from(labels, (label, i) => {
    let sum = 0;
    for (let j = 0; j < columns; j++) sum += (values[i * columns + j] - centroids[label * columns + j]) ** 2;
    return sum;
  });
  return { sizes, centroids, mean, distances };
}

/**
 * Calinski–Harabasz index (1974): between-cluster over within-cluster variance, each by its degrees of
 * freedom; higher is better. As scikit-learn's; 1 where the clusters have no spread.
 */
export function calinskiHarabasz(points: Matrix, labels: Int32Array): number {
  const { sizes, centroids, mean, distances } = spreads(points, labels);
  const k = sizes.length;
  let between = 0;
  for (let c = 0; c < k; c++) {
    let squared = 0;
    for (let j = 0; j < points.columns; j++) squared += (centroids[c * points.columns + j] - mean[j]) ** 2;
    between += sizes[c] * squared;
  }
  const within = distances.reduce((sum, value) => sum + value, 0);
  return within === 0 ? 1 : (between * (labels.length - k)) / (within * (k - 1));
}

/**
 * Davies–Bouldin index (1979): mean over clusters of the worst ratio of two clusters' spreads to the
 * distance between them; lower is better. As scikit-learn's.
 */
export function daviesBouldin(points: Matrix, labels: Int32Array): number {
  const { sizes, centroids, distances } = spreads(points, labels);
  const { columns } = points;
  const k = sizes.length;
  const spread = new Float64Array(k);
  labels.forEach((label, i) => {
    spread[label] += Math.sqrt(distances[i]) / sizes[label];
  });
  let total = 0;
  for (let a = 0; a < k; a++) {
    let worst = 0;
    for (let b = 0; b < k; b++) {
      if (a === b) continue;
      let squared = 0;
      for (let j = 0; j < columns; j++)
        squared += (centroids[a * columns + j] - centroids[b * columns + j]) ** 2;
      if (squared > 0) worst = Math.max(worst, (spread[a] + spread[b]) / Math.sqrt(squared));
    }
    total += worst;
  }
  return total / k;
}

/**
 * Adjusted Rand index of two labellings (Hubert and Arabie 1985): 1 where they agree up to names, about 0
 * where they agree by chance. Throws a RangeError where lengths differ.
 */
export function adjustedRandIndex(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) throw new RangeError(`labellings of ${a.length} and ${b.length} points`);
  const counts = {
    both: new Map<string, number>(),
    a: new Map<string, number>(),
    b: new Map<string, number>(),
  };
  const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  for (let i = 0; i < a.length; i++) {
    count(counts.both, `${a[i]} ${b[i]}`);
    count(counts.a, `${a[i]}`);
    count(counts.b, `${b[i]}`);
  }
  const pairs = (n: number) => (n * (n - 1)) / 2;
  const pairsIn = (map: Map<string, number>) => [...map.values()].reduce((sum, n) => sum + pairs(n), 0);
  const [together, inA, inB] = [pairsIn(counts.both), pairsIn(counts.a), pairsIn(counts.b)];
  const expected = (inA * inB) / Math.max(1, pairs(a.length));
  const highest = (inA + inB) / 2;
  return highest === expected ? 1 : (together - expected) / (highest - expected);
}
