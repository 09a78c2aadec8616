import type { Matrix } from '../math/matrix';
import { squaredDistance } from '../math/distances';
import { inertiaOf } from './cluster-means';
import type { Assigner } from './clustering';
import { argsortDescending } from '../math/order';

/** A division in the order of the points, before clusters are numbered. */
export interface Division {
  readonly labels: Int32Array;
  readonly centroids: Matrix;
  readonly inertia: number;
  /** Squared distance of each point to the nearest centroid but its own, where the assigner tells it. */
  readonly seconds?: Float32Array;
}

export interface LloydLimits {
  readonly maxIterations: number;
  /** Stops early once the centroids' summed squared shift is at most this; 0 waits for still assignments. */
  readonly tolerance: number;
  /** Centroids are drawn out to length 1 (spherical k-means); the points must have it. */
  readonly onSphere: boolean;
}

/**
 * Lloyd's iterations (Lloyd 1982) until no assignment changes. The labels returned are those of the
 * centroids returned. A cluster that empties is given the point farthest from its own centroid.
 */
export async function lloyd(
  points: Matrix,
  start: Matrix,
  assigner: Assigner,
  { maxIterations, tolerance, onSphere }: LloydLimits,
): Promise<Division> {
  let centroids = start;
  let { labels, seconds } = await assigner.assign(points, centroids);
  for (let iteration = 0; iteration < maxIterations; iteration++) {
    const moved = means(points, labels, centroids);
    if (onSphere) toUnitLength(moved);
    const next = await assigner.assign(points, moved);
    const still = same(labels, next.labels);
    const shift = still ? 0 : summedShift(centroids, moved);
    ({ labels, seconds } = next);
    centroids = moved;
    if (still || shift <= tolerance) break;
  }
  return { labels, centroids, inertia: inertiaOf(points, labels, centroids), ...(seconds && { seconds }) };
}

function same(a: Int32Array, b: Int32Array): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** Mean of every cluster, summed in double precision in the order of the points. */
function means(points: Matrix, labels: Int32Array, centroids: Matrix): Matrix {
  const { columns } = points;
  const k = centroids.rows;
  const sums = new Float64Array(k * columns);
  const sizes = new Int32Array(k);
  for (let i = 0; i < points.rows; i++) {
    const cluster = labels[i];
    sizes[cluster]++;
    const to = cluster * columns;
    const from = i * columns;
    for (let j = 0; j < columns; j++) sums[to + j] += points.values[from + j];
  }
  if (sizes.includes(0)) fillEmpty(points, labels, centroids, sums, sizes);
  const values = new Float32Array(k * columns);
  for (let c = 0; c < k; c++) {
    const size = Math.max(1, sizes[c]);
    for (let j = 0; j < columns; j++) values[c * columns + j] = sums[c * columns + j] / size;
  }
  return { rows: k, columns, values };
}

/** Moves the farthest points, one each, out of clusters of several into the empty ones. */
function fillEmpty(
  points: Matrix,
  labels: Int32Array,
  centroids: Matrix,
  sums: Float64Array,
  sizes: Int32Array,
): void {
  const { columns, values } = points;
  const distance = Float64Array.from(labels, (label, i) =>
    squaredDistance(values, i * columns, centroids.values, label * columns, columns),
  );
  const farthest = argsortDescending(distance);
  let next = 0;
  for (let empty = 0; empty < sizes.length; empty++) {
    if (sizes[empty] !== 0) continue;
    while (next < farthest.length && sizes[labels[farthest[next]]] < 2) next++;
    const row = farthest[next++];
    if (row === undefined) return;
    const from = labels[row];
    sizes[from]--;
    sizes[empty] = 1;
    for (let j = 0; j < columns; j++) {
      const value = values[row * columns + j];
      sums[from * columns + j] -= value;
      sums[empty * columns + j] = value;
    }
  }
}

function summedShift(before: Matrix, after: Matrix): number {
  return squaredDistance(before.values, 0, after.values, 0, before.values.length);
}

/** Scales every row to length 1, in place; rows of zeros stay. */
export function toUnitLength({ rows, columns, values }: Matrix): void {
  for (let i = 0; i < rows; i++) {
    let square = 0;
    for (let at = i * columns; at < (i + 1) * columns; at++) square += values[at] * values[at];
    if (square === 0) continue;
    const length = Math.sqrt(square);
    for (let at = i * columns; at < (i + 1) * columns; at++) values[at] /= length;
  }
}
