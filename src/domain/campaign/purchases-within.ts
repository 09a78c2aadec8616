import { serviceLines } from '../shop/service-lines';
import type { Shop } from '../shop/shop';
import { msPerDay } from '../time';

/** What a shop's customers bought within a span of time. */
export interface Purchases {
  /** Ids of the shop's customers; the lists below have one entry a customer. */
  readonly ids: readonly string[];
  /** Orders of which something was kept. */
  readonly orders: Int32Array;
  /** Paid for their goods, returns off; NaN where an amount is not known. */
  readonly money: Float64Array;
  /** Instant of each one's first order, within the span or not; NaN where none is dated. */
  readonly firstAt: Float64Array;
  /** First and last order of the shop, whatever the span; NaN without dates. */
  readonly firstOrder: number;
  readonly lastOrder: number;
  /** A stretch of days within the span in which nobody ordered, though nobody was ever silent half as long; else null. */
  readonly silence: Silence | null;
}

/** Instants: from the first silent day on, and before the day of the next order. */
export interface Silence {
  readonly from: number;
  readonly until: number;
}

/** Days without an order that may be a gap of the export, and so many times as long as any pause before. */
const shortestSilence = 3;
const timesUsual = 2;

/**
 * Adds up the orders from `from` on and before `to`, instants by the shop's clock. Orders without a date are in none;
 * postage and fees alone make no order.
 */
export function purchasesWithin(
  { customers, orderLines, products }: Shop,
  from: number,
  to: number,
): Purchases {
  const n = customers.ids.length;
  const isService = serviceLines(products);
  const [orders, money] = [new Int32Array(n), new Float64Array(n)];
  const firstAt = new Float64Array(n).fill(Number.NaN);
  const counted = new Set<number>();
  const days = new Set<number>();
  let [firstOrder, lastOrder] = [Number.NaN, Number.NaN];
  for (let line = 0; line < orderLines.count; line++) {
    const [who, at, order] = [orderLines.customer[line]!, orderLines.at[line]!, orderLines.order[line]!];
    if (Number.isNaN(at) || isService[orderLines.product[line]!] === 1) continue;
    if (!(firstOrder <= at)) firstOrder = at;
    if (!(lastOrder >= at)) lastOrder = at;
    days.add(Math.floor(at / msPerDay));
    if (who < 0) continue;
    if (!(firstAt[who]! <= at)) firstAt[who] = at;
    if (!(at >= from && at < to)) continue;
    money[who]! += orderLines.amount[line]!;
    if (counted.has(order)) continue;
    counted.add(order);
    orders[who]!++;
  }
  const silence = silenceWithin(days, from / msPerDay, to / msPerDay);
  return { ids: customers.ids, orders, money, firstAt, firstOrder, lastOrder, silence };
}

/** The longest pause of the shop that touches the span, where it is no usual one. @param days on which anybody ordered. */
function silenceWithin(days: ReadonlySet<number>, from: number, to: number): Silence | null {
  const sorted = Int32Array.from(days).sort();
  let [longest, start, usual] = [0, 0, 0];
  for (let i = 1; i < sorted.length; i++) {
    const [first, next] = [sorted[i - 1]! + 1, sorted[i]!];
    const inside = Math.min(next, to) - Math.max(first, from);
    if (inside <= 0) usual = Math.max(usual, next - first);
    else if (inside > longest) [longest, start] = [inside, Math.max(first, from)];
  }
  // Where nothing is known from before, nobody can say what is usual.
  if (!(sorted[0]! < from) || longest < shortestSilence || longest <= timesUsual * usual) return null;
  return { from: start * msPerDay, until: (start + longest) * msPerDay };
}
