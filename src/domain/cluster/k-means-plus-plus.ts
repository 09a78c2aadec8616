import { type Matrix, takeRows } from '../math/matrix';
import type { Random } from '../math/random';
import { squaredDistance } from '../math/distances';
import { sum } from '../math/vector';

/**
 * First centroids by greedy k-means++ (Arthur and Vassilvitskii 2007): each next one is drawn with
 * probability proportional to the squared distance from those chosen, the best of 2 + ln k draws being
 * taken, as scikit-learn does. Fewer distinct points than k give fewer centroids.
 */
export function kMeansPlusPlus(points: Matrix, k: number, random: Random): Matrix {
  const { rows } = points;
  const chosen = [Math.floor(random() * rows)];
  let nearest = distancesFrom(points, chosen[0], null);
  const draws = 2 + Math.floor(Math.log(k));
  while (chosen.length < k) {
    const total = sum(nearest);
    if (total === 0) break;
    let best: { row: number; distances: Float64Array; total: number } | null = null;
    for (let draw = 0; draw < draws; draw++) {
      const row = pick(nearest, random() * total);
      const distances = distancesFrom(points, row, nearest);
      const left = sum(distances);
      if (best === null || left < best.total) best = { row, distances, total: left };
    }
    chosen.push(best!.row);
    nearest = best!.distances;
  }
  return takeRows(points, chosen);
}

/** Squared distance of every point from one row, or from what is nearer already. */
function distancesFrom(points: Matrix, row: number, nearest: Float64Array | null): Float64Array {
  const { rows, columns, values } = points;
  const distances = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    const distance = squaredDistance(values, i * columns, values, row * columns, columns);
    distances[i] = nearest === null ? distance : Math.min(distance, nearest[i]);
  }
  return distances;
}

/** The row in which the running sum of the weights passes `target`. */
function pick(weights: Float64Array, target: number): number {
  let passed = 0;
  let last = 0;
  for (let i = 0; i < weights.length; i++) {
    if (weights[i] === 0) continue;
    last = i;
    passed += weights[i];
    if (passed > target) return i;
  }
  return last;
}
