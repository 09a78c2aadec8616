import { type OrderRows, rowsByFile } from './order-rows';

/** Time zones and days of booking and shipping lie closer than this. */
const sameDays = 36 * 60 * 60 * 1000;

/** Two files whose order numbers collide: they are of two shops, or of two years that count from 1. */
export interface Collision {
  readonly files: readonly [number, number];
  /** Order numbers that stand in both files. */
  readonly orders: number;
}

/**
 * Tells apart files that number different orders alike. The same order has the same customer, or, where the
 * files name customers differently or not at all, the same day.
 * @param shared rows of the orders that stand in several files.
 */
export function collisionsOf(rows: OrderRows, shared: Iterable<readonly number[]>): Collision[] {
  const votes = new Map<string, { files: [number, number]; orders: number; same: number; other: number }>();
  for (const own of shared) {
    const groups = [...rowsByFile(rows, own)].sort(([a], [b]) => a - b);
    for (const [i, [a, rowsOfA]] of groups.entries()) {
      for (const [b, rowsOfB] of groups.slice(i + 1)) {
        const vote = votes.get(`${a} ${b}`) ?? { files: [a, b], orders: 0, same: 0, other: 0 };
        votes.set(`${a} ${b}`, vote);
        vote.orders++;
        const verdict = isSameOrder(rows, rowsOfA, rowsOfB);
        if (verdict === true) vote.same++;
        if (verdict === false) vote.other++;
      }
    }
  }
  return [...votes.values()]
    .filter(({ same, other }) => other > same)
    .map(({ files, orders }) => ({ files, orders }));
}

/** null where nothing says it. */
function isSameOrder(rows: OrderRows, a: readonly number[], b: readonly number[]): boolean | null {
  const [customerOfA, customerOfB] = [customerOf(rows, a), customerOf(rows, b)];
  if (customerOfA >= 0 && customerOfB >= 0 && customerOfA % 2 === customerOfB % 2)
    return customerOfA === customerOfB;
  const [dayOfA, dayOfB] = [dayOf(rows, a), dayOf(rows, b)];
  if (Number.isNaN(dayOfA) || Number.isNaN(dayOfB)) return null;
  return Math.abs(dayOfA - dayOfB) <= sameDays;
}

function customerOf(rows: OrderRows, own: readonly number[]): number {
  const row = own.find((each) => rows.customer[each]! >= 0);
  return row === undefined ? -1 : rows.customer[row]!;
}

function dayOf(rows: OrderRows, own: readonly number[]): number {
  const row = own.find((each) => !Number.isNaN(rows.at[each]!));
  return row === undefined ? Number.NaN : rows.at[row]!;
}
