import type { NearestPoints } from '../cluster/density/nearest-points';
import { groupByKey } from '../math/order';

/** Who is like whom, 0 to 1, alike in both directions, in compressed rows: i's are `heads[starts[i]]` up to starts[i + 1]. */
export interface FuzzyGraph {
  readonly points: number;
  /** Length points + 1. */
  readonly starts: Int32Array;
  /** Ascending within a point. */
  readonly heads: Int32Array;
  readonly weights: Float32Array;
}

/** What makes distances of different neighbourhoods comparable: to the nearest other, and how fast likeness falls off. */
export interface LocalScales {
  readonly rho: Float64Array;
  readonly sigma: Float64Array;
}

const rounds = 64;
const tolerance = 1e-5;
/** Of the mean distance, at least, so that neighbours at one distance are still told apart from others. */
const leastScale = 1e-3;

/**
 * Of each point the distance to its nearest other point and the scale at which its neighbours' likenesses add up to
 * log₂ k (McInnes, Healy and Melville 2018, algorithm 3), by bisection as umap-learn does it.
 *
 * @param nearest of every point its k nearest, itself the first.
 */
export function localScales({ width, squares }: NearestPoints): LocalScales {
  const points = squares.length / width;
  const [rho, sigma] = [new Float64Array(points), new Float64Array(points)];
  const distances = squares.map(Math.sqrt);
  const target = Math.log2(width);
  const ofAll = mean(distances, 0, distances.length);
  for (let i = 0; i < points; i++) {
    const [from, end] = [i * width, (i + 1) * width];
    for (let at = from; at < end && rho[i] === 0; at++) rho[i] = distances[at];
    const least = leastScale * (rho[i] > 0 ? mean(distances, from, end) : ofAll);
    sigma[i] = Math.max(least, bisect(distances, from, end, rho[i], target));
  }
  return { rho, sigma };
}

function bisect(distances: Float64Array, from: number, end: number, rho: number, target: number): number {
  let [low, high, middle] = [0, Number.POSITIVE_INFINITY, 1];
  for (let round = 0; round < rounds; round++) {
    let sum = 0;
    for (let at = from + 1; at < end; at++) {
      const beyond = distances[at] - rho;
      sum += beyond > 0 ? Math.exp(-beyond / middle) : 1;
    }
    if (Math.abs(sum - target) < tolerance) break;
    if (sum > target) high = middle;
    else low = middle;
    middle = high === Number.POSITIVE_INFINITY ? 2 * middle : (low + high) / 2;
  }
  return middle;
}

function mean(values: Float64Array, from: number, end: number): number {
  let sum = 0;
  for (let at = from; at < end; at++) sum += values[at];
  return sum / Math.max(1, end - from);
}

/** How alike each point is to each of its neighbours by its own scale: points × width, 0 for itself. */
export function memberships(
  { width, squares, rows }: NearestPoints,
  { rho, sigma }: LocalScales,
): Float32Array {
  return Float32Array.from(squares, (square, at) => {
    const i = Math.floor(at / width);
    if (rows[at] === i) return 0;
    const beyond = Math.sqrt(square) - rho[i];
    return beyond <= 0 || sigma[i] === 0 ? 1 : Math.exp(-beyond / sigma[i]);
  });
}

/**
 * Two points are alike where either finds the other so (probabilistic union, a + b − ab).
 *
 * @param nearest of every point its nearest, itself the first, all from one set of points.
 */
export function fuzzyGraph(nearest: NearestPoints): FuzzyGraph {
  const { width, rows } = nearest;
  const points = rows.length / width;
  const own = memberships(nearest, localScales(nearest));
  // Who names whom, by the named one; those who name her ascend.
  const { starts: namedStarts, positions: namedAt } = groupByKey(rows, points);
  const starts = new Int32Array(points + 1);
  const heads = new Int32Array(2 * rows.length);
  const weights = new Float32Array(2 * rows.length);
  const order = new Int32Array(width);
  let filled = 0;
  for (let i = 0; i < points; i++) {
    for (let p = 0; p < width; p++) order[p] = i * width + p;
    order.sort((a, b) => rows[a] - rows[b]);
    let [p, q] = [0, namedStarts[i]];
    while (p < width || q < namedStarts[i + 1]) {
      const mine = p < width ? rows[order[p]] : points;
      const theirs = q < namedStarts[i + 1] ? Math.floor(namedAt[q] / width) : points;
      const a = mine <= theirs ? own[order[p++]] : 0;
      const b = theirs <= mine ? own[namedAt[q++]] : 0;
      const weight = a + b - a * b;
      if (weight === 0) continue;
      heads[filled] = Math.min(mine, theirs);
      weights[filled++] = weight;
    }
    starts[i + 1] = filled;
  }
  return { points, starts, heads: heads.slice(0, filled), weights: weights.slice(0, filled) };
}
