import { serviceLines } from '../shop/service-lines';
import type { Shop } from '../shop/shop';

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
}

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
  let [firstOrder, lastOrder] = [Number.NaN, Number.NaN];
  for (let line = 0; line < orderLines.count; line++) {
    const [who, at, order] = [orderLines.customer[line]!, orderLines.at[line]!, orderLines.order[line]!];
    if (Number.isNaN(at) || isService[orderLines.product[line]!] === 1) continue;
    if (!(firstOrder <= at)) firstOrder = at;
    if (!(lastOrder >= at)) lastOrder = at;
    if (who < 0) continue;
    if (!(firstAt[who]! <= at)) firstAt[who] = at;
    if (!(at >= from && at < to)) continue;
    money[who]! += orderLines.amount[line]!;
    if (counted.has(order)) continue;
    counted.add(order);
    orders[who]!++;
  }
  return { ids: customers.ids, orders, money, firstAt, firstOrder, lastOrder };
}
