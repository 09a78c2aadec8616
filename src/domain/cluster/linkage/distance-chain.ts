import type { Matrix } from '../../math/matrix';
import { squaredDistance } from '../../math/distances';
import type { Step } from '../../steps';
import type { RawMerges } from './dendrogram';

const mergesPerStep = 500;

/** How far a merged cluster is from another, by the distances of its two parts and their sizes (Lance and Williams 1967). */
export type Update = (a: number, b: number, sizeA: number, sizeB: number) => number;

export const averageUpdate: Update = (a, b, sizeA, sizeB) => (sizeA * a + sizeB * b) / (sizeA + sizeB);
export const completeUpdate: Update = (a, b) => Math.max(a, b);

/**
 * Average or complete linkage by the nearest-neighbour chain (Murtagh 1983; Müllner 2011) over the distances of all
 * pairs, one half of the square in single precision: O(n² d) time, 2 n² bytes.
 */
export async function* distanceMerges(points: Matrix, update: Update): AsyncGenerator<Step, RawMerges> {
  const n = points.rows;
  const distances = pairDistances(points);
  const sizes = new Float64Array(n).fill(1);
  const left = Int32Array.from({ length: n }, (_, i) => i);
  let count = n;
  const total = Math.max(0, n - 1);
  const merges = { a: new Int32Array(total), b: new Int32Array(total), heights: new Float64Array(total) };
  const chain: number[] = [];
  for (let merged = 0; merged < total; ) {
    if (chain.length === 0) chain.push(left[0]);
    const last = chain[chain.length - 1];
    const before = chain[chain.length - 2] ?? -1;
    let nearest = before;
    let least = before < 0 ? Number.POSITIVE_INFINITY : distances[pairAt(last, before)];
    for (let i = 0; i < count; i++) {
      const other = left[i];
      if (other === last) continue;
      const distance = distances[pairAt(last, other)];
      if (distance < least) {
        least = distance;
        nearest = other;
      }
    }
    if (nearest !== before) {
      chain.push(nearest);
      continue;
    }
    chain.length -= 2;
    const [kept, gone] = [Math.min(last, before), Math.max(last, before)];
    merges.a[merged] = kept;
    merges.b[merged] = gone;
    merges.heights[merged] = least;
    count = remove(left, count, gone);
    for (let i = 0; i < count; i++) {
      const other = left[i];
      if (other === kept) continue;
      const at = pairAt(kept, other);
      distances[at] = update(distances[at], distances[pairAt(gone, other)], sizes[kept], sizes[gone]);
    }
    sizes[kept] += sizes[gone];
    merged++;
    if (merged % mergesPerStep === 0) yield { done: merged, total };
  }
  return merges;
}

/** Takes a name out of an ascending list; returns how many are left. */
function remove(left: Int32Array, count: number, gone: number): number {
  const at = left.subarray(0, count).indexOf(gone);
  left.copyWithin(at, at + 1, count);
  return count - 1;
}

/** Where the distance of a pair lies: below the diagonal, row by row. */
function pairAt(i: number, j: number): number {
  return i > j ? (i * (i - 1)) / 2 + j : (j * (j - 1)) / 2 + i;
}

function pairDistances({ rows, columns, values }: Matrix): Float32Array {
  const distances = new Float32Array((rows * (rows - 1)) / 2);
  let at = 0;
  for (let i = 1; i < rows; i++) {
    for (let j = 0; j < i; j++) {
      distances[at++] = Math.sqrt(squaredDistance(values, i * columns, values, j * columns, columns));
    }
  }
  return distances;
}
