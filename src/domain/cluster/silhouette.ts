import type { Matrix } from '../math/matrix';
import { type DistanceMatrix, squaredDistance } from '../math/distances';
import { distancesToAll, prepare } from './assign-cpu';

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

/**
 * How surely each point belongs: (b − a) / b for its distances a to its own centroid and b to the nearest
 * other one, the simplified silhouette (Hruschka et al. 2004) cut at 0. Length points; all 1 with one cluster.
 * @param seconds b² of each point, where an assigner told it.
 */
export function confidences(
  points: Matrix,
  labels: Int32Array,
  centroids: Matrix,
  seconds?: Float32Array,
): Float32Array {
  if (seconds !== undefined && centroids.rows > 1) return fromSeconds(points, labels, centroids, seconds);
  const confidence = new Float32Array(points.rows);
  const prepared = prepare(centroids);
  const squares = new Float64Array(prepared.squares.length);
  for (let i = 0; i < points.rows; i++) {
    distancesToAll(points.values, i * points.columns, prepared, squares);
    const own = labels[i];
    const a = squares[own];
    let b = Number.POSITIVE_INFINITY;
    for (let c = 0; c < centroids.rows; c++) if (c !== own && squares[c] < b) b = squares[c];
    confidence[i] = b > a ? 1 - Math.sqrt(a / b) : 0;
  }
  return confidence;
}

function fromSeconds(
  { rows, columns, values }: Matrix,
  labels: Int32Array,
  centroids: Matrix,
  seconds: Float32Array,
): Float32Array {
  const confidence = new Float32Array(rows);
  for (let i = 0; i < rows; i++) {
    const a = squaredDistance(values, i * columns, centroids.values, labels[i] * columns, columns);
    confidence[i] = seconds[i] > a ? 1 - Math.sqrt(a / seconds[i]) : 0;
  }
  return confidence;
}
