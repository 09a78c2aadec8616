import type { Shop } from '../shop/shop';
import { msPerDay } from '../time';
import { eventTypes } from '../vocabulary/event-types';

/** The tables whose rows happen at some time, in the order in which rows of one instant are taken. */
export const streamTables = ['orderLines', 'returns', 'reviews', 'events'] as const;
export type StreamTable = (typeof streamTables)[number];

/** All dated records of a shop in the order of their own time. */
export interface Timeline {
  readonly count: number;
  /** ms, ascending. */
  readonly at: Float64Array;
  /** Index into `streamTables`, and the row there. */
  readonly table: Uint8Array;
  readonly row: Int32Array;
  /** Records without a date, which no replay can place. */
  readonly undated: number;
  /** Records that stand in their table behind later ones: they are taken at their own time. */
  readonly late: number;
}

/** Puts a shop's records in the order of their own time, whatever the order of the export. */
export function timelineOf(shop: Shop): Timeline {
  const tables = streamTables.map((name) => shop[name]);
  const all = tables.reduce((sum, { count }) => sum + count, 0);
  const at = new Float64Array(all);
  const table = new Uint8Array(all);
  const row = new Int32Array(all);
  let [count, late] = [0, 0];
  let isSorted = true;
  for (const [number, records] of tables.entries()) {
    let latest = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < records.count; i++) {
      const instant = records.at[i];
      if (Number.isNaN(instant)) continue;
      if (instant < latest) late++;
      else latest = instant;
      if (count > 0 && instant < at[count - 1]) isSorted = false;
      at[count] = instant;
      table[count] = number;
      row[count] = i;
      count++;
    }
  }
  const undated = all - count;
  if (isSorted)
    return {
      count,
      at: at.subarray(0, count),
      table: table.subarray(0, count),
      row: row.subarray(0, count),
      undated,
      late,
    };
  // Rows came table by table and in their order, so that their own place breaks ties.
  const order = Uint32Array.from({ length: count }, (_, i) => i).sort((a, b) => at[a] - at[b] || a - b);
  return {
    count,
    at: Float64Array.from(order, (i) => at[i]),
    table: Uint8Array.from(order, (i) => table[i]),
    row: Int32Array.from(order, (i) => row[i]),
    undated,
    late,
  };
}

/** More than a day's number has in this century: customer, product and day are one exact number. */
const days = 65_536;

/**
 * Purchases of the log that stand among the orders too, by customer, product and day: two records of one thing. Every
 * line of an order answers for one of them.
 */
export function purchasesInOrders({ events, orderLines, products }: Shop): number {
  const type = eventTypes.indexOf('purchase');
  if (orderLines.count === 0 || !events.type.includes(type)) return 0;
  const keyOf = (customer: number, product: number, at: number) =>
    (customer * products.ids.length + product) * days + Math.floor(at / msPerDay);
  const ordered = new Map<number, number>();
  for (let line = 0; line < orderLines.count; line++) {
    const [customer, product, at] = [
      orderLines.customer[line],
      orderLines.product[line],
      orderLines.at[line],
    ];
    if (customer < 0 || product < 0 || Number.isNaN(at)) continue;
    const key = keyOf(customer, product, at);
    ordered.set(key, (ordered.get(key) ?? 0) + 1);
  }
  let both = 0;
  for (let row = 0; row < events.count; row++) {
    if (events.type[row] !== type || events.customer[row] < 0 || events.product[row] < 0) continue;
    const key = keyOf(events.customer[row], events.product[row], events.at[row]);
    const left = ordered.get(key) ?? 0;
    if (left === 0) continue;
    ordered.set(key, left - 1);
    both++;
  }
  return both;
}

/** How many records happened until an instant, it included. */
export function countUntil({ at, count }: Pick<Timeline, 'at' | 'count'>, instant: number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at[middle] <= instant) low = middle + 1;
    else high = middle;
  }
  return low;
}
