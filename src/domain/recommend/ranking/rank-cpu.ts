import type { Matrix } from '../../math/matrix';
import { TopK } from '../../math/top-k';
import { checkRanking, emptyRanking, type Exclusions, type RankedProducts, type Ranker } from './ranker';

/** Users whose products with an item are taken side by side, so that each item is read a quarter as often. */
const atOnce = 4;

/**
 * The best k items of every user by inner product, summed in double precision and rounded to single; the
 * reference for every other device. Scores of NaN or -Infinity are never taken. Errors: see `Ranker`.
 */
export function topProducts(users: Matrix, items: Matrix, k: number, exclude?: Exclusions): RankedProducts {
  checkRanking(users, items, k, exclude);
  const ranked = emptyRanking(users.rows, k);
  const tops = Array.from({ length: atOnce }, () => new TopK(k));
  const next = new Int32Array(atOnce);
  const sums = new Float32Array(atOnce);
  for (let first = 0; first < users.rows; first += atOnce) {
    const count = Math.min(atOnce, users.rows - first);
    for (let u = 0; u < count; u++) {
      tops[u].clear();
      next[u] = exclude?.starts[first + u] ?? 0;
    }
    for (let item = 0; item < items.rows; item++) {
      productsOfFour(users, first, items, item, sums);
      for (let u = 0; u < count; u++) {
        if (!excludes(exclude, first + u, item, next, u)) tops[u].offer(item, sums[u]);
      }
    }
    for (let u = 0; u < count; u++) {
      const found = tops[u].finish();
      ranked.ids.set(tops[u].ids.subarray(0, found), (first + u) * k);
      ranked.scores.set(tops[u].scores.subarray(0, found), (first + u) * k);
    }
  }
  return ranked;
}

/**
 * The best k of `products` products for each of `rows` rows by the scores that `scoresOf` writes; where that returns
 * false the list is empty.
 */
export function rankRows(
  rows: number,
  products: number,
  k: number,
  exclude: Exclusions | undefined,
  scoresOf: (row: number, out: Float32Array) => boolean,
): RankedProducts {
  const ranked = emptyRanking(rows, k);
  const scores = new Float32Array(products);
  const top = new TopK(k);
  for (let row = 0; row < rows; row++) {
    if (!scoresOf(row, scores)) continue;
    if (exclude !== undefined) {
      for (let e = exclude.starts[row]; e < exclude.starts[row + 1]; e++) {
        scores[exclude.indices[e]] = Number.NEGATIVE_INFINITY;
      }
    }
    const found = top.select(scores);
    ranked.ids.set(top.ids.subarray(0, found), row * k);
    ranked.scores.set(top.scores.subarray(0, found), row * k);
  }
  return ranked;
}

/** Whether the item is the user's next exclusion; asked in ascending order of items. */
function excludes(
  exclude: Exclusions | undefined,
  user: number,
  item: number,
  next: Int32Array,
  slot: number,
): boolean {
  if (exclude === undefined) return false;
  const end = exclude.starts[user + 1];
  while (next[slot] < end && exclude.indices[next[slot]] < item) next[slot]++;
  return next[slot] < end && exclude.indices[next[slot]] === item;
}

/** Inner products of up to four users from `first` on with one item. */
function productsOfFour(users: Matrix, first: number, items: Matrix, item: number, sums: Float32Array): void {
  const { columns } = users;
  const last = users.rows - 1;
  let p0 = first * columns;
  let p1 = Math.min(first + 1, last) * columns;
  let p2 = Math.min(first + 2, last) * columns;
  let p3 = Math.min(first + 3, last) * columns;
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  for (let q = item * columns, end = q + columns; q < end; q++) {
    const y = items.values[q];
    s0 += users.values[p0++] * y;
    s1 += users.values[p1++] * y;
    s2 += users.values[p2++] * y;
    s3 += users.values[p3++] * y;
  }
  sums[0] = s0;
  sums[1] = s1;
  sums[2] = s2;
  sums[3] = s3;
}

/** The ranking in plain TypeScript. */
export const cpuRanker: Ranker = {
  topProducts: async (users, items, k, exclude) => topProducts(users, items, k, exclude),
};
