import { type Exclusions, exclusionsOf } from '../../../domain/recommend/ranking/ranker';
import type { Arena } from '../../wasm/arena';

/**
 * Puts the exclusions of `rows` rows from `first` on into the arena: addresses of the starts (from 0 on, those of rows
 * that only pad included) and of the numbers.
 */
export function placeExclusions(
  arena: Arena,
  first: number,
  rows: number,
  padded: number,
  exclude: Exclusions | undefined,
): [starts: number, indices: number] {
  const starts = new Int32Array(padded + 1);
  if (exclude === undefined) return [arena.place(starts), 0];
  const own = exclusionsOf(exclude, first, first + rows);
  starts.fill(own.indices.length).set(own.starts);
  return [arena.place(starts), arena.place(own.indices)];
}
