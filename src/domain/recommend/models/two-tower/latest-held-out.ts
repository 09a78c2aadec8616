import { permutation, type Random } from '../../../math/random';
import { columnCounts, keepEntries, type SparseMatrix } from '../../../math/sparse';
import { msPerDay } from '../../../time';

/** Interactions without the latest of some customers, and what these took then. */
export interface LatestHeldOut {
  readonly train: SparseMatrix;
  readonly customers: Int32Array;
  /** Of the i-th customer: hidden[starts[i]] up to starts[i + 1]. */
  readonly starts: Int32Array;
  readonly hidden: Int32Array;
}

/** Share of the customers, and their number at most. */
const heldOutShare = 0.2;
const heldOutLimit = 500;

/**
 * Takes out all that some customers did on their last day, or, of one without dates, one thing drawn at random. Who
 * would have nothing left is not taken, nor where a product would have nobody left who took it.
 * @param at instant of each entry, ms, -Infinity where it has none; null where nothing is dated.
 */
export function holdOutLatest(matrix: SparseMatrix, at: Float64Array | null, random: Random): LatestHeldOut {
  const { rows, starts, indices } = matrix;
  const takers = columnCounts(matrix);
  const keep = new Uint8Array(indices.length).fill(1);
  const customers: number[] = [];
  const hidden: number[] = [];
  const ends: number[] = [0];
  const limit = Math.min(heldOutLimit, Math.floor(heldOutShare * rows));
  for (const customer of permutation(rows, random)) {
    if (customers.length === limit) break;
    const latest = latestEntries(starts[customer], starts[customer + 1], at, random);
    if (latest.length === 0 || latest.length === starts[customer + 1] - starts[customer]) continue;
    if (latest.some((e) => takers[indices[e]] === 1)) continue;
    for (const e of latest) {
      takers[indices[e]]--;
      keep[e] = 0;
      hidden.push(indices[e]);
    }
    customers.push(customer);
    ends.push(hidden.length);
  }
  return {
    train: keepEntries(matrix, keep).matrix,
    customers: Int32Array.from(customers),
    starts: Int32Array.from(ends),
    hidden: Int32Array.from(hidden),
  };
}

/** The entries of the last day of those from `from` to `end`. */
function latestEntries(from: number, end: number, at: Float64Array | null, random: Random): number[] {
  let last = Number.NEGATIVE_INFINITY;
  for (let e = from; e < end && at !== null; e++) last = Math.max(last, at[e]);
  if (at === null || last === Number.NEGATIVE_INFINITY) {
    return from === end ? [] : [from + Math.floor(random() * (end - from))];
  }
  const day = Math.floor(last / msPerDay);
  const latest = [];
  for (let e = from; e < end; e++) if (Math.floor(at[e] / msPerDay) === day) latest.push(e);
  return latest;
}
