import { nearestPoints } from '../cluster/density/nearest-points';
import { alignPlane } from '../math/align-plane';
import { KdTree } from '../math/kd-tree';
import type { Matrix } from '../math/matrix';
import { project2d } from '../math/pca';
import type { Ranker } from '../recommend/ranking/ranker';
import { portion, type Step } from '../steps';
import { curveOf } from './curve';
import { type DistinctRows, distinctRows } from './distinct-rows';
import { fuzzyGraph } from './fuzzy-graph';
import { keptNeighbours } from './kept-neighbours';
import { placedAmong } from './newcomers';
import { settle } from './settle';

export interface UmapOptions {
  /** Points whom each is compared with, itself counted. */
  readonly neighbours: number;
  /** How closely points may be packed on the map. */
  readonly minDistance: number;
  readonly seed: number;
  /** By how many points there are where missing, as umap-learn has it. */
  readonly epochs?: number;
}

export const umapDefaults: UmapOptions = { neighbours: 15, minDistance: 0.1, seed: 1 };

/** A map of points, like ones near each other. */
export interface UmapMap {
  /** rows × 2. */
  readonly places: Float32Array;
  /** Share of each point's neighbours that are its neighbours on the map, too, 0 to 1. */
  readonly kept: number;
  /** The same for another map of the points, where one was given. */
  readonly keptBeside?: number;
  /** Rows that stand where they stood on an earlier map; 0 where all was laid out anew. */
  readonly stayed: number;
}

/** What else a map may be given. */
export interface UmapSurroundings {
  /** Takes the distances of all pairs as products on whatever computes. */
  readonly ranker?: Ranker;
  /** rows × 2, NaN where a row stood nowhere: an earlier map, which is kept. */
  readonly earlier?: Float32Array;
  /** rows × 2: a map by other means, of which is told how far it can be believed. */
  readonly beside?: Float32Array;
  /** Told after every epoch how to see where all stand (rows × 2). */
  readonly onMoved?: (look: () => Float32Array) => void;
}

/** Up to so many points umap-learn takes 500 epochs, beyond 200. */
const epochsBy = { points: 10_000, fewer: 500, more: 200 };
/** Of the epochs for those who are placed among others who stand. */
const epochsOfNewcomers = 1 / 3;
/** Extent of the map to begin with, along either axis. */
const extent = 10;
/** Share of the work that is spent on finding neighbours, roughly. */
const findingShare = 0.4;

/**
 * Uniform manifold approximation and projection (McInnes, Healy and Melville 2018) of rows to a plane, begun from the
 * plane of most variance (Kobak and Linderman 2021). Neighbours are exact. Rows that are the same stand at one place; the
 * map hangs neither on the order of the rows nor on how often each is there. Distances between crowds mean nothing.
 */
export async function* umap(
  matrix: Matrix,
  options: UmapOptions,
  surroundings: UmapSurroundings = {},
): AsyncGenerator<Step, UmapMap> {
  const distinct = distinctRows(matrix, options.seed);
  const { points } = distinct;
  const wanted = Math.min(points.rows, options.neighbours);
  if (wanted < 3) return { places: project2d(matrix), kept: 1, stayed: 0 };
  const searched = { points, tree: new KdTree(points) };
  const { ranker, earlier, beside, onMoved } = surroundings;
  const nearest = yield* portion(nearestPoints(points, searched, wanted, ranker), 0, findingShare);
  const graph = fuzzyGraph(nearest);
  const before = earlier && onDistinct(earlier, distinct);
  const standing = before ? placedAmong(graph, before) : null;
  const places = standing?.places ?? spreadOut(project2d(points));
  const epochs = options.epochs ?? (points.rows <= epochsBy.points ? epochsBy.fewer : epochsBy.more);
  const settling = {
    epochs: standing ? Math.ceil(epochs * epochsOfNewcomers) : epochs,
    seed: options.seed,
    curve: curveOf(options.minDistance),
    ...(standing && { free: standing.free }),
  };
  const look = () => onRows(places, distinct);
  for (const { done, total } of settle(graph, places, settling)) {
    onMoved?.(look);
    yield { done: Math.round(1000 * (findingShare + ((1 - findingShare) * done) / total)), total: 1000 };
  }
  if (before && standing === null) alignPlane(places, before, knownOf(before));
  return {
    places: look(),
    kept: keptNeighbours(nearest, places),
    ...(beside && { keptBeside: keptNeighbours(nearest, onDistinct(beside, distinct)) }),
    stayed: standing ? distinct.numberOf.filter((point) => standing.free[point] === 0).length : 0,
  };
}

/** Each axis from 0 to the extent. In place. */
function spreadOut(plane: Float32Array): Float32Array {
  for (const axis of [0, 1]) {
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let at = axis; at < plane.length; at += 2) {
      low = Math.min(low, plane[at]);
      high = Math.max(high, plane[at]);
    }
    const scale = high > low ? extent / (high - low) : 0;
    for (let at = axis; at < plane.length; at += 2) plane[at] = (plane[at] - low) * scale;
  }
  return plane;
}

/** Places of the different rows on those of all. */
function onRows(places: Float32Array, { numberOf }: DistinctRows): Float32Array {
  const all = new Float32Array(2 * numberOf.length);
  numberOf.forEach((point, row) => {
    all[2 * row] = places[2 * point];
    all[2 * row + 1] = places[2 * point + 1];
  });
  return all;
}

/** Places of all rows on the different ones, in the middle of those of the same; NaN where none of them has a place. */
function onDistinct(places: Float32Array, { points, numberOf }: DistinctRows): Float32Array {
  const sums = new Float64Array(2 * points.rows);
  const counts = new Float64Array(points.rows);
  numberOf.forEach((point, row) => {
    if (Number.isNaN(places[2 * row])) return;
    sums[2 * point] += places[2 * row];
    sums[2 * point + 1] += places[2 * row + 1];
    counts[point]++;
  });
  return Float32Array.from(sums, (sum, at) => sum / counts[at >> 1]);
}

/** Of each point its own number, −1 where it stood nowhere. */
function knownOf(places: Float32Array): Int32Array {
  return Int32Array.from({ length: places.length / 2 }, (_, i) => (Number.isNaN(places[2 * i]) ? -1 : i));
}
