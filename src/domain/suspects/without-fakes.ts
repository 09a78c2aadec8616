import type { Shop } from '../shop/shop';

/**
 * The shop as it is without what fakes did: their orders, returns, reviews and events are gone, and ratings that come
 * from reviews are those of the others. The accounts themselves stay, with nothing known of them, so that customers keep
 * their numbers.
 * @param verdicts below 0 for a fake; length customers.
 */
export function withoutFakes(shop: Shop, verdicts: Int8Array | undefined): Shop {
  if (verdicts === undefined || !verdicts.includes(-1)) return shop;
  const { customers, orderLines, returns, reviews, events, names } = shop;
  const isKept = (customer: number) => !(verdicts[customer]! < 0);
  const lines = keptRows(orderLines.customer, orderLines.count, isKept);
  const back = keptRows(returns.customer, returns.count, isKept);
  const written = keptRows(reviews.customer, reviews.count, isKept);
  const seen = keptRows(events.customer, events.count, isKept);
  const numberOf = new Int32Array(reviews.count).fill(-1);
  written.forEach((row, number) => {
    numberOf[row] = number;
  });
  return {
    ...shop,
    customers: { ...customers, spend: customers.spend.map((paid, c) => (isKept(c) ? paid : 0)) },
    products: withoutRatings(shop, isKept),
    orderLines: {
      count: lines.length,
      customer: taken(orderLines.customer, lines),
      product: taken(orderLines.product, lines),
      order: renumbered(taken(orderLines.order, lines)),
      quantity: taken(orderLines.quantity, lines),
      amount: taken(orderLines.amount, lines),
      at: taken(orderLines.at, lines),
    },
    returns: {
      count: back.length,
      customer: taken(returns.customer, back),
      product: taken(returns.product, back),
      at: taken(returns.at, back),
    },
    reviews: {
      count: written.length,
      customer: taken(reviews.customer, written),
      product: taken(reviews.product, written),
      rating: taken(reviews.rating, written),
      at: taken(reviews.at, written),
      title: Array.from(written, (row) => reviews.title[row]!),
      text: Array.from(written, (row) => reviews.text[row]!),
      ...(reviews.copyOf && {
        copyOf: Int32Array.from(written, (row) => numberOf[reviews.copyOf![row]!] ?? -1),
      }),
    },
    events: {
      count: seen.length,
      customer: taken(events.customer, seen),
      product: taken(events.product, seen),
      type: taken(events.type, seen),
      at: taken(events.at, seen),
      dwellSeconds: taken(events.dwellSeconds, seen),
    },
    ...(names && {
      names: {
        ofLine: Array.from(lines, (row) => names.ofLine[row] ?? ''),
        ofReturn: Array.from(back, (row) => names.ofReturn[row] ?? ''),
        ofReview: Array.from(written, (row) => names.ofReview[row] ?? ''),
      },
    }),
  };
}

function keptRows(customer: Int32Array, count: number, isKept: (customer: number) => boolean): Int32Array {
  return Int32Array.from({ length: count }, (_, row) => row).filter((row) => isKept(customer[row]!));
}

function taken<List extends Int32Array | Float64Array | Uint8Array>(list: List, rows: Int32Array): List {
  const short = list.slice(0, rows.length) as List;
  rows.forEach((row, place) => {
    short[place] = list[row]!;
  });
  return short;
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
