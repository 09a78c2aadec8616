import type { OrderRows } from './order-rows';

/** Where an amount of a file belongs: to each line, or to the whole order, of whose rows it repeats or is on one. */
export type Level = 'line' | 'order';

/** How the filled cells of a column stand in orders of several lines, orders of nothing but zeros left aside. */
export interface Spread {
  /** Orders in which two lines differ. */
  readonly differ: number;
  /** Orders on whose lines it is the same, or on one line only. */
  readonly same: number;
  /** Distinct amounts among the latter: a shop of one price says nothing. */
  readonly distinct: number;
}

/** Counts by file; at most `enough` distinct amounts are kept. */
export function spreadByFile(amounts: Float64Array, grouped: OrderRows): Spread[] {
  const { orders, starts, rows, file, files, head } = grouped;
  const spreads = Array.from({ length: files }, () => ({ differ: 0, same: 0, seen: new Set<number>() }));
  for (let o = 0; o < orders; o++) {
    if (starts[o + 1]! - starts[o]! < 2) continue;
    let lines = 0;
    let filled = 0;
    let first = Number.NaN;
    let differs = false;
    let of = -1;
    for (let i = starts[o]!; i < starts[o + 1]!; i++) {
      const row = rows[i]!;
      if (head[row] === 1 || (of >= 0 && file[row] !== of)) continue;
      of = file[row]!;
      lines++;
      const amount = amounts[row]!;
      if (Number.isNaN(amount)) continue;
      if (filled++ === 0) first = amount;
      else if (amount !== first) differs = true;
    }
    if (lines < 2 || filled === 0 || (!differs && first === 0)) continue;
    const spread = spreads[of]!;
    if (differs) spread.differ++;
    else {
      spread.same++;
      if (spread.seen.size < enough) spread.seen.add(first);
    }
  }
  return spreads.map(({ differ, same, seen }) => ({ differ, same, distinct: seen.size }));
}

const enough = 8;

/** Of an amount that is the line's by its name: the order's where it practically never differs between lines. */
export function levelOfLineAmount({ differ, same, distinct }: Spread): Level {
  return same >= 3 && distinct >= 3 && differ <= 0.05 * (differ + same) ? 'order' : 'line';
}

/** Of an amount that may be either: the line's where it mostly differs between the lines of an order. */
export function levelOfOrderAmount({ differ, same }: Spread): Level {
  return differ > 0 && differ >= 0.3 * (differ + same) ? 'line' : 'order';
}
