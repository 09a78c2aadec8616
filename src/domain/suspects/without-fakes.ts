import { range } from '../math/order';
import { rowsOfShop } from '../shop/rows-of-shop';
import type { Shop } from '../shop/shop';

/**
 * The shop as it is without what fakes did: their orders, returns, reviews and events are gone, and ratings that come
 * from reviews are those of the others. The accounts themselves stay, with nothing known of them, so that customers keep
 * their numbers.
 * @param verdicts below 0 for a fake; length customers.
 */
export function withoutFakes(shop: Shop, verdicts: Int8Array | undefined): Shop {
  if (verdicts === undefined || !verdicts.includes(-1)) return shop;
  const { customers, orderLines, returns, reviews, events } = shop;
  const isKept = (customer: number) => !(verdicts[customer]! < 0);
  const rows = rowsOfShop(shop, {
    lines: keptRows(orderLines.customer, orderLines.count, isKept),
    returns: keptRows(returns.customer, returns.count, isKept),
    reviews: keptRows(reviews.customer, reviews.count, isKept),
    events: keptRows(events.customer, events.count, isKept),
  });
  return {
    ...shop,
    ...rows,
    customers: { ...customers, spend: customers.spend.map((paid, c) => (isKept(c) ? paid : 0)) },
    products: withoutRatings(shop, isKept),
    orderLines: { ...rows.orderLines, order: renumbered(rows.orderLines.order) },
  };
}

function keptRows(customer: Int32Array, count: number, isKept: (customer: number) => boolean): Int32Array {
  return range(count).filter((row) => isKept(customer[row]!));
}

/** Dense numbers in the order in which they come. */
function renumbered(orders: Int32Array): Int32Array {
  const numbers = new Map<number, number>();
  return orders.map((order) => {
    const known = numbers.get(order) ?? numbers.size;
    numbers.set(order, known);
    return known;
  });
}

function withoutRatings(
  { products, reviews }: Shop,
  isKept: (customer: number) => boolean,
): Shop['products'] {
  const [rating, ratingCount] = [products.rating.slice(), products.ratingCount.slice()];
  const [sums, counts] = [new Float64Array(rating.length), new Int32Array(rating.length)];
  for (let r = 0; r < reviews.count; r++) {
    const product = reviews.product[r]!;
    if (product < 0 || isKept(reviews.customer[r]!) || Number.isNaN(reviews.rating[r]!)) continue;
    sums[product]! += reviews.rating[r]!;
    counts[product]!++;
  }
  counts.forEach((count, product) => {
    if (count === 0) return;
    const left = Math.max(0, ratingCount[product]! - count);
    if (products.isRatingGiven?.[product] !== 1) {
      rating[product] =
        left === 0 ? Number.NaN : (rating[product]! * ratingCount[product]! - sums[product]!) / left;
    }
    ratingCount[product] = left;
  });
  return { ...products, rating, ratingCount };
}
