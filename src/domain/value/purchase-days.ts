import { groupByKey } from '../math/order';
import { serviceLines } from '../shop/service-lines';
import type { Shop } from '../shop/shop';
import { msPerDay } from '../time';
import { type Closure, closuresOf } from './clock/closures';

/**
 * When each customer bought and for how much: as in the papers all orders of one day are one purchase. By the shop's own
 * clock, in its currency, after returns; orders of which nothing is left, and postage alone, are none.
 */
export interface PurchaseDays {
  readonly customers: number;
  /** Purchases of a customer, the earliest first: from `starts[customer]` to `starts[customer + 1]`. */
  readonly starts: Int32Array;
  /** Day of each since 1970. */
  readonly days: Int32Array;
  /** What was paid for the goods of each; NaN where no price is known. */
  readonly money: Float64Array;
  /** First and last day with an order of anybody; -1 without any. */
  readonly firstDay: number;
  readonly lastDay: number;
  /** Days on which nobody could buy: they count for no pause and no history. */
  readonly closures: readonly Closure[];
  /** Lines of known customers that have no date and are left out. */
  readonly undated: number;
}

export function purchaseDays({ customers, products, orderLines }: Shop): PurchaseDays {
  const isService = serviceLines(products);
  const { count, customer, product, amount, at } = orderLines;
  const n = customers.ids.length;
  let [firstDay, lastDay, undated] = [-1, -1, 0];
  const isPurchase = (line: number) =>
    customer[line] >= 0 && !(product[line] >= 0 && isService[product[line]] === 1);
  for (let line = 0; line < count; line++) {
    if (Number.isNaN(at[line])) {
      if (isPurchase(line)) undated++;
      continue;
    }
    const day = Math.floor(at[line] / msPerDay);
    if (firstDay < 0 || day < firstDay) firstDay = day;
    if (day > lastDay) lastDay = day;
  }
  const own = groupByKey(customer, n, count, (line) => isPurchase(line) && !Number.isNaN(at[line]));
  const starts = new Int32Array(n + 1);
  const days: number[] = [];
  const money: number[] = [];
  for (let c = 0; c < n; c++) {
    const lines = own.positions.subarray(own.starts[c], own.starts[c + 1]).sort((a, b) => at[a] - at[b]);
    for (const line of lines) {
      const day = Math.floor(at[line] / msPerDay);
      if (days.length === starts[c] || days.at(-1) !== day) {
        days.push(day);
        money.push(amount[line]);
      } else if (!Number.isNaN(amount[line])) {
        money[money.length - 1] = (money[money.length - 1] || 0) + amount[line];
      }
    }
    starts[c + 1] = days.length;
  }
  const bought = { days: Int32Array.from(days), firstDay, lastDay };
  return {
    customers: n,
    starts,
    ...bought,
    money: Float64Array.from(money),
    closures: closuresOf(bought),
    undated,
  };
}
