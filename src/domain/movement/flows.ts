import { type Movement, notYet } from './movement';

/** Customers who went from one segment to another between two months; `from` is `notYet` for newcomers. */
export interface Flow {
  readonly from: number;
  readonly to: number;
  readonly customers: number;
  /** What they had bought in the twelve months before the first of the two, newcomers in those before the second. */
  readonly money: number;
}

/**
 * Whether a customer has no record of any day until a month's end: who then stands among today's cannot be called new.
 */
const isDateless = ({ ids, records }: Movement, month: number, customer: number) =>
  records[month * ids.length + customer] === 0;

/** How many of those who are in a segment at a month's end have no record with a date. */
export function dateless(movement: Movement, month: number): number {
  const { ids, codes } = movement;
  let count = 0;
  for (let c = 0; c < ids.length; c++)
    if (codes[month * ids.length + c] !== notYet && isDateless(movement, month, c)) count++;
  return count;
}

/**
 * All flows between the ends of two months (positions, the earlier first), the largest first; stays among them. Who has
 * no record with a date is in none.
 */
export function flowsBetween(movement: Movement, earlier: number, later: number): Flow[] {
  const { ids, codes, yearMoney } = movement;
  const n = ids.length;
  const flows = new Map<string, { from: number; to: number; customers: number; money: number }>();
  for (let c = 0; c < n; c++) {
    const from = codes[earlier * n + c];
    const to = codes[later * n + c];
    if (to === notYet || isDateless(movement, later, c)) continue;
    const key = `${from}/${to}`;
    const flow = flows.get(key) ?? { from, to, customers: 0, money: 0 };
    flow.customers++;
    flow.money += yearMoney?.[(from === notYet ? later : earlier) * n + c] || 0;
    flows.set(key, flow);
  }
  return [...flows.values()].sort((a, b) => b.customers - a.customers || a.from - b.from || a.to - b.to);
}

/** Who (by number) went from one segment to another between the ends of two months. */
export function moversBetween(
  movement: Movement,
  [earlier, later]: readonly [number, number],
  [from, to]: readonly [number, number],
): Int32Array {
  const { ids, codes } = movement;
  const n = ids.length;
  return Int32Array.from(ids.keys()).filter(
    (c) => codes[earlier * n + c] === from && codes[later * n + c] === to && !isDateless(movement, later, c),
  );
}

/** With fewer records than this hardly anything is known of a customer. */
const fewestRecords = 3;

/**
 * Of those who are in another segment than before, how many were hardly known then: by fewer than three records, or fewer
 * than half of those of the later month. They became known rather than changed.
 */
export function becameKnown({ ids, codes, records }: Movement, earlier: number, later: number): number {
  const n = ids.length;
  let count = 0;
  for (let c = 0; c < n; c++) {
    const [a, b] = [earlier * n + c, later * n + c];
    if (codes[a] === notYet || codes[a] === codes[b]) continue;
    if (records[a] < fewestRecords || 2 * records[a] < records[b]) count++;
  }
  return count;
}

/** Customers in each segment at the end of a month, by code. */
export function sizesAt({ ids, codes }: Movement, month: number): Map<number, number> {
  const sizes = new Map<number, number>();
  const n = ids.length;
  for (let c = 0; c < n; c++) {
    const code = codes[month * n + c];
    if (code !== notYet) sizes.set(code, (sizes.get(code) ?? 0) + 1);
  }
  return sizes;
}
