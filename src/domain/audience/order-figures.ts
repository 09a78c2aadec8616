import { ratios, type CustomerRows } from '../behaviour/customer-rows';
import { pauses } from '../behaviour/pauses';
import type { Shop } from '../shop/shop';
import { spanOf } from '../movement/months';
import { msPerDay } from '../time';
import { countDeeds, type Deeds } from './deeds';
import { exact, type Figure } from './figure';

/** The last day since 1970 on which the shop has a record of anything; NaN where none has a date. */
export function lastDayOf(shop: Shop): number {
  const { last } = spanOf(shop);
  return last === Number.NEGATIVE_INFINITY ? Number.NaN : Math.floor(last / msPerDay);
}

/**
 * Days from a customer's first and last row to `lastDay`. A row without a date may lie before the first, or after the last:
 * of whom there is one they are bounds, and nothing is known of who has no date at all.
 */
export function daysSince(
  all: readonly Deeds[],
  lastDay: number,
): { readonly first: Figure; readonly last: Figure } {
  const n = all[0]!.starts.length - 1;
  const since = () => new Float64Array(n).fill(Number.NaN);
  const [first, last, undated] = [since(), since(), new Uint8Array(n)];
  for (const { starts, day } of all) {
    for (let c = 0; c < n; c++) {
      for (let row = starts[c]!; row < starts[c + 1]!; row++) {
        const ago = lastDay - day[row]!;
        if (Number.isNaN(ago)) undated[c] = 1;
        // Written so that NaN (nothing seen yet) gives way.
        else {
          if (!(first[c]! >= ago)) first[c] = ago;
          if (!(last[c]! <= ago)) last[c] = ago;
        }
      }
    }
  }
  const orElse = (values: Float64Array, bound: number) =>
    values.map((ago, c) => (undated[c] === 1 && !Number.isNaN(ago) ? bound : ago));
  return {
    first: { low: first, high: orElse(first, Number.POSITIVE_INFINITY) },
    last: { low: orElse(last, 0), high: last },
  };
}

/** What the orders tell of each customer. @param bought of the shop's order lines. */
export function orderFigures({ orderLines, products, customers }: Shop, bought: Deeds, lastDay: number) {
  const n = customers.ids.length;
  const orders = countDeeds(bought, null, null).low;
  const [pieces, kinds] = [new Float64Array(n), new Float64Array(n)];
  const [priced, money] = [new Float64Array(n), new Float64Array(n)];
  const { starts, product, row, unit } = bought;
  const seenBy = new Int32Array(products.ids.length).fill(-1);
  for (let c = 0; c < n; c++) {
    let lastPriced = -1;
    for (let at = starts[c]!; at < starts[c + 1]!; at++) {
      const [quantity, amount] = [orderLines.quantity[row[at]!]!, orderLines.amount[row[at]!]!];
      pieces[c]! += Number.isNaN(quantity) ? 1 : quantity;
      if (product[at]! >= 0 && seenBy[product[at]!] !== c) {
        seenBy[product[at]!] = c;
        kinds[c]!++;
      }
      if (Number.isNaN(amount)) continue;
      money[c]! += amount;
      if (lastPriced !== unit[at]) priced[c]!++;
      lastPriced = unit[at]!;
    }
  }
  const dated: CustomerRows = { starts, rows: row };
  const between = pauses(dated, orderLines.at).mean;
  const { first, last } = daysSince([bought], lastDay);
  // With an order without a date nobody knows what lies between the others.
  const isDated = (c: number) => first.high[c] === first.low[c];
  return {
    orders: exact(orders),
    pieces: exact(pieces),
    products: exact(kinds),
    averageOrder: exact(ratios(money, priced)),
    piecesPerOrder: exact(ratios(pieces, orders)),
    daysSinceFirstOrder: first,
    daysSinceLastOrder: last,
    daysBetweenOrders: exact(between.map((days, c) => (isDated(c) ? days : Number.NaN))),
  };
}
