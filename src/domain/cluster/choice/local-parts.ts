import { squaredDistance } from '../../math/distances';
import { type Matrix, takeRows } from '../../math/matrix';
import type { Random } from '../../math/random';
import { clusterMeans } from '../cluster-means';
import { rootOf } from '../linkage/dendrogram';
import { isThin } from './crowding';
import { betweenMeans, folds } from './cross-fitting';
import { trialDivision } from './trial-division';
import { deepestValley, valleyBound } from './valley';

const trials = [2, 3, 4, 5, 6, 7, 8, 10, 13];
const starts = 3;
/** Fewest points of a cluster on average. */
const pointsEach = 12;
/** Share of the points of either cluster that the cylinder between them holds, and the share cut off at its ends. */
const held = 0.75;
const cutOff = 0.05;

/**
 * Parts of points that no plane parts, since others lie beside the valley: of many trial divisions by k-means those
 * clusters are put together between which no valley runs, and the division of which most parts are left is kept
 * (Hennig 2010; Leiber et al. 2021). Between two clusters only points in a cylinder around the line of their means are
 * looked at: a convex piece of a cloud with one mode has one mode, while two cells of k-means side by side have a neck.
 * Labels 0 to parts − 1.
 */
export function localParts(
  points: Matrix,
  weight: number,
  risk: number,
  random: Random,
): { labels: Int32Array; parts: number } {
  let best: { labels: Int32Array; parts: number } = { labels: new Int32Array(points.rows), parts: 1 };
  for (const k of trials) {
    if (k * pointsEach > points.rows * weight) break;
    const labels = trialDivision(points, k, starts, random);
    const joined = joinUnparted(points, labels, weight, risk / trials.length);
    if (joined.parts > best.parts) best = joined;
  }
  return best;
}

function joinUnparted(
  points: Matrix,
  labels: Int32Array,
  weight: number,
  risk: number,
): { labels: Int32Array; parts: number } {
  const centroids = clusterMeans(points, labels);
  const k = centroids.rows;
  const sets = Int32Array.from({ length: k }, (_, c) => c);
  for (let a = 0; a < k; a++) {
    for (let b = a + 1; b < k; b++) {
      if (rootOf(sets, a) === rootOf(sets, b) || !areNeighbours(centroids, a, b)) continue;
      if (!isParted(points, labels, a, b, weight, risk)) sets[rootOf(sets, b)] = rootOf(sets, a);
    }
  }
  const numbers = new Map<number, number>();
  const partOf = sets.map((_, c) => {
    const root = rootOf(sets, c);
    if (!numbers.has(root)) numbers.set(root, numbers.size);
    return numbers.get(root)!;
  });
  return { labels: labels.map((label) => partOf[label]), parts: numbers.size };
}

/** Whether no third centre lies in the ball between two (Gabriel, Sokal 1969). */
function areNeighbours({ rows, columns, values }: Matrix, a: number, b: number): boolean {
  const between = squaredDistance(values, a * columns, values, b * columns, columns);
  for (let c = 0; c < rows; c++) {
    if (c === a || c === b) continue;
    const toBoth =
      squaredDistance(values, a * columns, values, c * columns, columns) +
      squaredDistance(values, b * columns, values, c * columns, columns);
    if (toBoth < between) return false;
  }
  return true;
}

function isParted(
  points: Matrix,
  labels: Int32Array,
  a: number,
  b: number,
  weight: number,
  risk: number,
): boolean {
  const own = Int32Array.from(labels.keys()).filter((i) => labels[i] === a || labels[i] === b);
  const both = takeRows(points, own);
  const side = new Uint8Array(own.length);
  for (let i = 0; i < own.length; i++) side[i] = labels[own[i]] === a ? 1 : 2;
  const seen = alongLine(both, side);
  if (seen === null) return false;
  const { heights, isNear } = seen;
  const near = heights.filter((_, i) => isNear[i] === 1).sort();
  const valley = deepestValley(near, weight);
  if (valley === null || valley.strength <= valleyBound(near.length * weight, risk)) return false;
  return isThin(both, heights, valley, { side, isNear });
}

/**
 * Heights of the points of two sides along the line between their means, and which of them are near it: not farther
 * from the line than most of either side, nor beyond its ends. null where the line is not the same for all fifths of
 * the points.
 */
function alongLine(points: Matrix, side: Uint8Array): { heights: Float64Array; isNear: Uint8Array } | null {
  const { rows, columns, values } = points;
  const lines = betweenMeans(points, side);
  if (lines === null) return null;
  const heights = new Float64Array(rows);
  const away = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    const { axis, from } = lines[i % folds];
    let along = 0;
    let square = 0;
    for (let j = 0; j < columns; j++) {
      const difference = values[i * columns + j] - from[j];
      along += difference * axis[j];
      square += difference * difference;
    }
    heights[i] = along;
    away[i] = square - along * along;
  }
  const ofSide = (list: Float64Array, which: number) => list.filter((_, i) => side[i] === which).sort();
  const quantile = (sorted: Float64Array, share: number) => sorted[Math.floor(share * (sorted.length - 1))];
  const radius = Math.max(quantile(ofSide(away, 1), held), quantile(ofSide(away, 2), held));
  const low = quantile(ofSide(heights, 1), cutOff);
  const high = quantile(ofSide(heights, 2), 1 - cutOff);
  const isNear = new Uint8Array(rows);
  for (let i = 0; i < rows; i++)
    isNear[i] = away[i] <= radius && heights[i] >= low && heights[i] <= high ? 1 : 0;
  return { heights, isNear };
}
