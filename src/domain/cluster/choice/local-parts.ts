import { squaredDistance } from '../../math/distances';
import type { Matrix } from '../../math/matrix';
import type { Random } from '../../math/random';
import { clusterMeans } from '../cluster-means';
import { rootOf } from '../linkage/dendrogram';
import type { Crowding } from './crowding';
import { betweenMeans, folds, sidesOf } from './cross-fitting';
import { trialDivision } from './trial-division';
import { deepestValley, valleyBound } from './valley';

const trials = [2, 3, 4, 5, 6, 7, 8, 10, 13];
const starts = 3;
/** Fewest points of a cluster on average. */
const pointsEach = 12;
/** A cluster of fewer is no part by itself, nor does it lead from one to another; it goes with the nearest. */
const fewestOfCluster = 10;
/** Share of the points of either cluster that the cylinder between them holds, and the share cut off at its ends. */
const held = 0.75;
const cutOff = 0.05;
/** Share of the points of a cluster that are on its side of the valley that parts it from another. */
const onOwnSide = 0.75;

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
  crowding: () => Crowding,
  random: Random,
): { labels: Int32Array; parts: number } {
  let best: { labels: Int32Array; parts: number } = { labels: new Int32Array(points.rows), parts: 1 };
  for (const k of trials) {
    if (k * pointsEach > points.rows * weight) break;
    const labels = trialDivision(points, k, starts, random);
    const joined = joinUnparted(points, labels, weight, risk / trials.length, crowding);
    if (joined.parts > best.parts) best = joined;
  }
  return best;
}

function joinUnparted(
  points: Matrix,
  labels: Int32Array,
  weight: number,
  risk: number,
  crowding: () => Crowding,
): { labels: Int32Array; parts: number } {
  const centroids = clusterMeans(points, labels);
  const sets = Int32Array.from({ length: centroids.rows }, (_, c) => c);
  const sizes = new Int32Array(centroids.rows);
  for (const label of labels) sizes[label]++;
  const sizeable = [...sets].filter((c) => sizes[c] * weight >= fewestOfCluster);
  for (const [at, a] of sizeable.entries()) {
    for (const b of sizeable.slice(at + 1)) {
      if (rootOf(sets, a) === rootOf(sets, b) || !areNeighbours(centroids, sizeable, a, b)) continue;
      if (!isParted(points, labels, a, b, weight, risk, crowding)) sets[rootOf(sets, b)] = rootOf(sets, a);
    }
  }
  for (const c of [...sets.keys()].filter((c) => !sizeable.includes(c))) {
    const nearest = nearestOf(centroids, sizeable, c);
    if (nearest !== undefined) sets[c] = rootOf(sets, nearest);
  }
  const numbers = new Map<number, number>();
  const partOf = sets.map((_, c) => {
    const root = rootOf(sets, c);
    if (!numbers.has(root)) numbers.set(root, numbers.size);
    return numbers.get(root)!;
  });
  return { labels: labels.map((label) => partOf[label]), parts: numbers.size };
}

function nearestOf({ columns, values }: Matrix, among: readonly number[], c: number): number | undefined {
  const away = (other: number) => squaredDistance(values, c * columns, values, other * columns, columns);
  return among.reduce<number | undefined>(
    (best, other) => (best === undefined || away(other) < away(best) ? other : best),
    undefined,
  );
}

/** Whether no third of some centres lies in the ball between two (Gabriel, Sokal 1969). */
function areNeighbours({ columns, values }: Matrix, among: readonly number[], a: number, b: number): boolean {
  const between = squaredDistance(values, a * columns, values, b * columns, columns);
  for (const c of among) {
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
  crowding: () => Crowding,
): boolean {
  const side = sidesOf(labels, a, b);
  const seen = alongLine(points, side);
  if (seen === null) return false;
  const inside = seen.filter((height) => !Number.isNaN(height)).sort();
  const valley = deepestValley(inside, weight);
  if (valley === null || valley.strength <= valleyBound(inside.length * weight, risk)) return false;
  if (!isBetween(seen, side, valley.at)) return false;
  return crowding().thinnessOf(seen, valley) === 'thin' && !crowding().leadsAcross(labels, a, b, valley);
}

/** Whether a place along the line is between two sides: a long tail cut off has valleys of its own on one of them. */
function isBetween(seen: Float64Array, side: Uint8Array, at: number): boolean {
  return [1, 2].every((which) => {
    const own = seen.filter((height, i) => side[i] === which && !Number.isNaN(height));
    const right = own.filter((height) => height > at === (which === 2));
    return right.length >= onOwnSide * own.length;
  });
}

/**
 * Heights along the line between the means of two sides, of the points near it: NaN for those farther from the line
 * than most of either side, or beyond its ends. null where the line is not the same for all fifths of the points.
 */
function alongLine(points: Matrix, side: Uint8Array): Float64Array | null {
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
  return heights.map((height, i) =>
    away[i] <= radius && height >= low && height <= high ? height : Number.NaN,
  );
}
