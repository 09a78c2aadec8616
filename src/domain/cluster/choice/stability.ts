import { takeRows, type Matrix } from '../../math/matrix';
import { permutation, type Random } from '../../math/random';
import { mean } from '../../math/vector';
import { adjustedRandIndex } from '../adjusted-rand-index';

/** Below this a cluster dissolves when other points are drawn (Hennig 2007). */
export const dissolvedBelow = 0.5;
/** From here on it is stable (the same). */
export const stableFrom = 0.75;

/** How far a clustering comes again when the points are drawn anew. */
export interface Stability {
  /** Adjusted Rand index with the clustering, mean over the draws. */
  readonly adjustedRandIndex: number;
  /** Its standard error. */
  readonly error: number;
  /** Of every cluster: overlap (Jaccard) with the most similar cluster of a draw, mean over the draws. */
  readonly jaccard: readonly number[];
  /** The overlaps behind each mean, one a draw in which the cluster had points; missing in a run of an old version. */
  readonly overlaps?: readonly (readonly number[])[];
}

/**
 * Draws as many points again with replacement, divides the different ones among them anew and compares (clusterwise
 * bootstrap, Hennig 2007). `divide` labels the points that it is given; −1 is no cluster. `drawRows` draws otherwise.
 */
export async function* bootstrap(
  points: Matrix,
  labels: Int32Array,
  draws: number,
  random: Random,
  divide: (drawn: Matrix) => Promise<Int32Array>,
  drawRows = drawnRows,
): AsyncGenerator<{ done: number; total: number }, Stability> {
  let k = 0;
  for (const label of labels) if (label >= k) k = label + 1;
  const overlaps: number[][] = Array.from({ length: k }, () => []);
  const agreements: number[] = [];
  for (let draw = 0; draw < draws; draw++) {
    const rows = drawRows(points.rows, random);
    const found = await divide(takeRows(points, rows));
    const own = Int32Array.from(rows, (row) => labels[row]);
    agreements.push(adjustedRandIndex(own, found));
    addOverlaps(own, found, overlaps);
    yield { done: draw + 1, total: draws };
  }
  const agreement = mean(agreements);
  const squares = agreements.reduce((sum, each) => sum + (each - agreement) ** 2, 0);
  return {
    adjustedRandIndex: agreement,
    error: Math.sqrt(squares) / draws,
    jaccard: overlaps.map((each) => (each.length === 0 ? 0 : mean(each))),
    overlaps,
  };
}

/** The different rows of a draw with replacement, ascending: copies would be crowds for density methods. */
function drawnRows(count: number, random: Random): Int32Array {
  const drawn = new Uint8Array(count);
  for (let i = 0; i < count; i++) drawn[Math.floor(random() * count)] = 1;
  return Int32Array.from(drawn.keys()).filter((row) => drawn[row] === 1);
}

/** All but a tenth of the rows, ascending. A draw with replacement lacks a third, and breaks what is a thin band. */
export function mostRows(count: number, random: Random): Int32Array {
  return permutation(count, random)
    .subarray(0, Math.round(0.9 * count))
    .sort();
}

function addOverlaps(own: Int32Array, found: Int32Array, overlaps: readonly number[][]): void {
  const k = overlaps.length;
  let others = 0;
  for (const label of found) if (label >= others) others = label + 1;
  const both = new Int32Array(k * others);
  const [sizes, foundSizes] = [new Int32Array(k), new Int32Array(others)];
  own.forEach((label, i) => {
    if (label >= 0) sizes[label]++;
    if (found[i] >= 0) foundSizes[found[i]]++;
    if (label >= 0 && found[i] >= 0) both[label * others + found[i]]++;
  });
  for (let c = 0; c < k; c++) {
    if (sizes[c] === 0) continue;
    let best = 0;
    for (let o = 0; o < others; o++) {
      const shared = both[c * others + o];
      best = Math.max(best, shared / (sizes[c] + foundSizes[o] - shared));
    }
    overlaps[c].push(best);
  }
}
