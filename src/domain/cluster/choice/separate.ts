import { squaredDistance } from '../../math/distances';
import { type Matrix, takeRows } from '../../math/matrix';
import { type Random, seededRandom } from '../../math/random';
import { clusterMeans } from '../cluster-means';
import { isBareAmongAlike } from './alike-points';
import { betweenMeans, heightsAlong, meanAxis, sidesOf } from './cross-fitting';
import { Crowding } from './crowding';
import { localParts } from './local-parts';
import { trialDivision } from './trial-division';
import { deepestValley, type Valley, valleyBound } from './valley';

/** Risk of dividing a population with one mode. */
const risk = 0.005;
/** Divisions whose clusters say where to look for valleys. */
const trialClusters = [2, 3, 4, 6, 8];
const trialStarts = 2;
/** A part with fewer points is not divided further. */
export const fewestInPart = 30;
const partsAtMost = 32;
/** Of the valleys seen, only so many of the clearest are looked into: of many in a bent band one would pass by chance. */
const viewsLookedInto = 3;

/** What was found where one part of the points was looked at. */
export interface Cut {
  readonly points: number;
  readonly valley: Valley | null;
  /** What its strength had to pass. */
  readonly bound: number;
}

/** Parts of the points with a valley between each and the rest. */
export interface Separation {
  /** Part of each point, 0 to parts − 1. */
  readonly labels: Int32Array;
  readonly parts: number;
  /** The first look, at all points. */
  readonly first: Cut;
}

/**
 * Divides points where a valley of their density parts them, and again the parts, until none is left: how many groups
 * are there, and are there any? Every part is cut by a plane, and what one mode has on one side of a plane has one mode
 * still; what no plane parts is left to `localParts`. Where to look is learnt from trial divisions by k-means, the
 * points looked at having no say (see `betweenMeans`). Valleys: see `deepestValley`; a valley must be one in space too
 * (see `Crowding`). The idea of dividing by density along projections is dePDDP's (Tasoulis et al. 2010) and dip-means'
 * (Kalogeratos, Likas 2012).
 */
export function separate(points: Matrix, weight: number, seed: number): Separation {
  const random = seededRandom(seed);
  const labels = new Int32Array(points.rows);
  let parts = 1;
  let first: Cut | null = null;
  const waiting: Int32Array[] = [Int32Array.from({ length: points.rows }, (_, i) => i)];
  while (waiting.length > 0 && parts < partsAtMost) {
    const rows = waiting.shift()!;
    const found = look(takeRows(points, rows), weight, random);
    first ??= found.cut;
    const pieces = Array.from({ length: found.parts }, (_, p) =>
      rows.filter((__, i) => found.labels[i] === p),
    );
    for (const piece of pieces.slice(1)) {
      for (const row of piece) labels[row] = parts;
      parts++;
    }
    if (found.parts > 1 && found.byPlane) waiting.push(...pieces);
  }
  return { labels, parts, first: first! };
}

/**
 * The parts of points of which much is drawn, where they are there in another draw too: of two separations the one of
 * fewer parts. @param open draws the points anew, in the same order of rows.
 */
export function separateSurely(open: () => Matrix, weight: number, seed: number): Separation {
  const first = separate(open(), weight, seed);
  if (first.parts === 1) return first;
  const again = separate(open(), weight, seed + 1);
  return again.parts < first.parts ? again : first;
}

interface Look {
  readonly cut: Cut;
  readonly labels: Int32Array;
  readonly parts: number;
  /** Parts that a plane cut are looked at again. */
  readonly byPlane: boolean;
}

/** The clearest valley seen along any direction, whether it parts the points or not; see `separate`. */
export function clearestValley(points: Matrix, weight: number, random: Random): Valley | null {
  return viewsOf(points, weight, random).clearest;
}

/** What is seen along every direction: valleys that chance does not make, and the clearest of all. */
function viewsOf(points: Matrix, weight: number, random: Random) {
  const n = points.rows;
  const sides = [...trialSides(points, random)];
  const bound = valleyBound(n * weight, risk / (sides.length + points.columns));
  const views: View[] = [];
  let clearest: Valley | null = null;
  const consider = (heights: Float64Array, axis: Float64Array) => {
    const valley = deepestValley(heights.toSorted(), weight);
    if (valley === null) return;
    if (clearest === null || valley.strength > clearest.strength) clearest = valley;
    if (valley.strength > bound) views.push({ valley, heights, axis });
  };
  for (const side of sides) {
    const lines = betweenMeans(points, side);
    if (lines !== null) consider(heightsAlong(points, lines), meanAxis(lines));
  }
  for (let j = 0; j < points.columns; j++) {
    consider(columnOf(points, j), axisOf(points, j));
  }
  return { views, clearest: clearest as Valley | null, bound };
}

/** Looks along every direction, and then from cluster to cluster. */
function look(points: Matrix, weight: number, random: Random): Look {
  const n = points.rows;
  const whole = { labels: new Int32Array(n), parts: 1, byPlane: true };
  if (n * weight < fewestInPart) return { ...whole, cut: { points: n, valley: null, bound: Number.NaN } };
  const { views, clearest, bound } = viewsOf(points, weight, random);
  const cut: Cut = { points: n, valley: clearest, bound };
  let crowding: Crowding | undefined;
  const crowdingOnce = () => {
    crowding ??= new Crowding(points);
    return crowding;
  };
  views.sort((a, b) => b.valley.strength - a.valley.strength);
  for (const view of views.slice(0, viewsLookedInto)) {
    const valley = valleyInSpace(points, view, weight, bound, crowdingOnce());
    if (valley === null) continue;
    const { heights } = view;
    const labels = Int32Array.from(heights, (height) => (height > valley.at ? 1 : 0));
    return { cut: { ...cut, valley }, labels, parts: 2, byPlane: true };
  }
  return { cut, ...localParts(points, weight, risk, crowdingOnce, random), byPlane: false };
}

/** The valley of a view where it is one in space, as it is or as wide as neighbours tell of it; else null. */
function valleyInSpace(
  points: Matrix,
  { valley, heights, axis }: View,
  weight: number,
  bound: number,
  crowding: Crowding,
): Valley | null {
  const isThere = (one: Valley): boolean => {
    const thinness = crowding.thinnessOf(heights, one);
    return (
      thinness === 'thin' || (thinness === 'reached-across' && isBareAmongAlike(points, heights, axis, one))
    );
  };
  if (isThere(valley)) return valley;
  // How wide the likeliest valley is hangs on a few points.
  const ascending = heights.toSorted();
  for (const width of crowding.reachedAcross(heights, valley)) {
    const other = deepestValley(ascending, weight, width);
    if (other !== null && other.strength > bound && isThere(other)) return other;
  }
  return null;
}

export function columnOf({ rows, columns, values }: Matrix, column: number): Float64Array {
  const heights = new Float64Array(rows);
  for (let i = 0; i < rows; i++) heights[i] = values[i * columns + column];
  return heights;
}

function axisOf({ columns }: Matrix, column: number): Float64Array {
  const axis = new Float64Array(columns);
  axis[column] = 1;
  return axis;
}

/** The points seen along a direction, and the valley there. */
interface View {
  readonly valley: Valley;
  readonly heights: Float64Array;
  readonly axis: Float64Array;
}

/**
 * Which points to look from and to: 1 and 2 for either side, 0 for none. Of every trial division each cluster against
 * all others, and against the nearest one.
 */
function* trialSides(points: Matrix, random: Random): Generator<Uint8Array> {
  for (const k of trialClusters) {
    if (k > 2 && points.rows < fewestInPart * k * 0.5) break;
    const labels = trialDivision(points, k, trialStarts, random);
    const centroids = clusterMeans(points, labels);
    for (let c = 0; c < centroids.rows; c++) {
      yield sidesOf(labels, c);
      if (centroids.rows === 2) break;
      const nearest = nearestOther(centroids, c);
      if (nearest > c || nearestOther(centroids, nearest) !== c) {
        yield sidesOf(labels, c, nearest);
      }
    }
  }
}

function nearestOther({ rows, columns, values }: Matrix, own: number): number {
  let nearest = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let c = 0; c < rows; c++) {
    const distance = squaredDistance(values, own * columns, values, c * columns, columns);
    if (c !== own && distance < least) {
      least = distance;
      nearest = c;
    }
  }
  return nearest;
}
