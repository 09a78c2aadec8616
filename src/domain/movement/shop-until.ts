import { range } from '../math/order';
import { rowsOfShop } from '../shop/rows-of-shop';
import type { Shop } from '../shop/shop';

/**
 * The shop as its records stood before an instant, with the same customers and products. Records without a date are
 * in none of its past. What a customer had paid is what she paid in all less what she bought since; lines stand after
 * returns, also such as came later, since exports seldom say when money was given back.
 */
export function shopUntil(shop: Shop, end: number): Shop {
  const before = ({ at }: { readonly at: Float64Array }) => range(at.length).filter((row) => at[row] < end);
  const { customers, orderLines, returns, reviews, events } = shop;
  return {
    ...shop,
    ...rowsOfShop(shop, {
      lines: before(orderLines),
      returns: before(returns),
      reviews: before(reviews),
      events: before(events),
    }),
    customers: { ...customers, spend: spendUntil(shop, end) },
  };
}

function spendUntil({ customers, orderLines }: Shop, end: number): Float64Array {
  const spend = customers.spend.slice();
  const { customer, amount, at } = orderLines;
  for (let line = 0; line < orderLines.count; line++) {
    if (customer[line] >= 0 && !(at[line] < end) && !Number.isNaN(amount[line])) {
      spend[customer[line]] -= amount[line];
    }
  }
  return spend;
}
