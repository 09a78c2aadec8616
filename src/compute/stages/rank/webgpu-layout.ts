import type { Matrix } from '../../../domain/math/matrix';
import { TopK } from '../../../domain/math/top-k';
import type { Exclusions, RankedProducts } from '../../../domain/recommend/ranking/ranker';
import { groupUsers, tileColumns, tileItems } from './webgpu-shader';

/** The next multiple of `step`, at least one step. */
export function padded(count: number, step: number): number {
  return Math.max(1, Math.ceil(count / step)) * step;
}

/** The users `first` to `end` column by column, users and columns filled up with zeros. */
export function userColumns(
  { columns, values }: Matrix,
  first: number,
  end: number,
): Float32Array<ArrayBuffer> {
  const stride = padded(end - first, groupUsers);
  const laid = new Float32Array(stride * padded(columns, tileColumns));
  for (let row = first; row < end; row++) {
    for (let c = 0; c < columns; c++) laid[c * stride + (row - first)] = values[row * columns + c];
  }
  return laid;
}

/** Panels of 16 items, column by column, filled up with zeros. */
export function itemPanels({ rows, columns, values }: Matrix): Float32Array<ArrayBuffer> {
  const width = padded(columns, tileColumns);
  const laid = new Float32Array(padded(rows, tileItems) * width);
  for (let row = 0; row < rows; row++) {
    const lane = row % tileItems;
    const panel = (row - lane) * width + lane;
    for (let c = 0; c < columns; c++) laid[panel + c * tileItems] = values[row * columns + c];
  }
  return laid;
}

/** Exclusions of the users `first` to `end`, starts from 0 on and for the users too that only fill up. */
export function exclusionsOf(
  first: number,
  end: number,
  exclude?: Exclusions,
): { starts: Uint32Array<ArrayBuffer>; indices: Uint32Array<ArrayBuffer> } {
  const starts = new Uint32Array(padded(end - first, groupUsers) + 1);
  // A buffer of nothing cannot be bound.
  if (exclude === undefined) return { starts, indices: new Uint32Array(1) };
  const from = exclude.starts[first];
  const to = exclude.starts[end];
  for (let i = 0; i < starts.length; i++) starts[i] = exclude.starts[Math.min(first + i, end)] - from;
  const indices = new Uint32Array(Math.max(1, to - from));
  indices.set(exclude.indices.subarray(from, to));
  return { starts, indices };
}

/**
 * Brings what the GPU found, slot by slot in no order, into the lists of the users from `first` on, best first.
 * `ids` and `scores` have k slots of as many users as are a multiple of a group.
 */
export function writeInOrder(
  ranked: RankedProducts,
  first: number,
  ids: Int32Array,
  scores: Float32Array,
): void {
  const { k } = ranked;
  const stride = ids.length / k;
  const users = Math.min(stride, ranked.ids.length / k - first);
  const top = new TopK(k);
  for (let user = 0; user < users; user++) {
    top.clear();
    for (let at = user; at < ids.length && ids[at] >= 0; at += stride) top.offer(ids[at], scores[at]);
    const found = top.finish();
    ranked.ids.set(top.ids.subarray(0, found), (first + user) * k);
    ranked.scores.set(top.scores.subarray(0, found), (first + user) * k);
  }
}
