import type { Exclusions } from '../../../domain/recommend/ranking/ranker';
import type { Arena } from '../../wasm/arena';

/** Puts the exclusions of `rows` rows from `first` on into the arena: addresses of the starts (from 0 on, those of rows that only pad included) and of the numbers. */
export function placeExclusions(
  arena: Arena,
  first: number,
  rows: number,
  padded: number,
  exclude: Exclusions | undefined,
): [starts: number, indices: number] {
  const starts = new Int32Array(padded + 1);
  if (exclude === undefined) return [arena.place(starts), 0];
  const from = exclude.starts[first];
  const end = exclude.starts[first + rows];
  for (let row = 0; row <= padded; row++) starts[row] = exclude.starts[first + Math.min(row, rows)] - from;
  return [arena.place(starts), arena.place(exclude.indices.subarray(from, end))];
}
