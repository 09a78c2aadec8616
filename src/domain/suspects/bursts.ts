import { groupByKey } from '../math/order';
import { poissonTail } from '../math/tails';
import { msPerDay } from '../time';

/** What came close together in time. */
export interface Burst {
  /** In the order of time. */
  readonly members: readonly number[];
  readonly from: number;
  readonly to: number;
  /** So many would come in as long a time, by all the rest of the export. */
  readonly expected: number;
  /** Chance of as many somewhere in the export, were they spread over it. */
  readonly chance: number;
}

/** The most of them within some days. @param sorted by instant. */
export function densest(sorted: readonly number[], at: ArrayLike<number>, days: number): readonly number[] {
  let [best, size] = [0, 0];
  for (let from = 0, to = 0; to < sorted.length; to++) {
    while (at[sorted[to]!]! - at[sorted[from]!]! > days * msPerDay) from++;
    if (to - from + 1 > size) [best, size] = [from, to - from + 1];
  }
  return sorted.slice(best, best + size);
}

/** Of each product the densest burst of its rows. @param rows with a product and an instant. */
export function burstsByProduct(
  rows: readonly number[],
  product: ArrayLike<number>,
  at: ArrayLike<number>,
  products: number,
  days: number,
): (Burst & { readonly product: number })[] {
  const { starts, positions } = groupByKey(
    Int32Array.from(rows, (row) => product[row]!),
    products,
  );
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let row = 0; row < at.length; row++) {
    if (Number.isNaN(at[row]!)) continue;
    first = Math.min(first, at[row]!);
    last = Math.max(last, at[row]!);
  }
  // Of an export that is hardly longer than a burst nothing tells what is usual.
  const windows = Math.max(2, (last - first) / (days * msPerDay));
  const bursts: (Burst & { readonly product: number })[] = [];
  for (let p = 0; p < products; p++) {
    const own = Array.from(positions.subarray(starts[p], starts[p + 1]), (place) => rows[place]!);
    if (own.length === 0) continue;
    const members = densest(
      own.sort((a, b) => at[a]! - at[b]!),
      at,
      days,
    );
    // Half a row more than is known, so that what was never seen is not taken for impossible.
    const expected = (own.length - members.length + 0.5) / (windows - 1);
    const chance = Math.min(1, windows * poissonTail(members.length, expected));
    const [from, to] = [at[members[0]!]!, at[members.at(-1)!]!];
    bursts.push({ product: p, members, from, to, expected, chance });
  }
  return bursts;
}
