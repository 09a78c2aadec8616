import type { Matrix } from '../math/matrix';
import { squaredDistance } from '../math/distances';
import { inertiaOf } from './cluster-means';
import { ClusterSums } from './cluster-sums';
import type { Assigner } from './clustering';
import { range } from '../math/order';

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
 * @param order the order in which points are summed, on which the last digits of centroids depend; all rows, each once.
 */
export async function lloyd(
  points: Matrix,
  start: Matrix,
  assigner: Assigner,
  { maxIterations, tolerance, onSphere }: LloydLimits,
  order: Int32Array = range(points.rows),
): Promise<Division> {
  const sums = new ClusterSums(points, start.rows, order);
  let centroids = start;
  let { labels, seconds } = await assigner.assign(points, centroids);
  for (let iteration = 0; iteration < maxIterations; iteration++) {
    sums.follow(labels);
    const moved = sums.means(centroids);
    if (onSphere) toUnitLength(moved);
    const next = await assigner.assign(points, moved);
    const still = same(labels, next.labels);
    const shift = still ? 0 : summedShift(centroids, moved);
    ({ labels, seconds } = next);
    centroids = moved;
    if (still || shift <= tolerance) break;
  }
  const inertia = inertiaOf(points, labels, centroids, order);
  return { labels, centroids, inertia, ...(seconds && { seconds }) };
}

function same(a: Int32Array, b: Int32Array): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
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

/** The same rows scaled to length 1. */
export function onUnitSphere(points: Matrix): Matrix {
  const scaled = { ...points, values: points.values.slice() };
  toUnitLength(scaled);
  return scaled;
}
