import type { Events, OrderLines, Returns, Reviews, Shop } from '../shop/shop';

/**
 * The shop as its records stood before an instant, with the same customers and products. Records without a date are
 * in none of its past. What a customer had paid is what she paid in all less what she bought since; lines stand after
 * returns, also such as came later, since exports seldom say when money was given back.
 */
export function shopUntil(shop: Shop, end: number): Shop {
  const { customers, orderLines, returns, reviews, events } = shop;
  const before = (at: Float64Array) => Int32Array.from(at.keys()).filter((row) => at[row] < end);
  const lines = before(orderLines.at);
  const kept = before(reviews.at);
  return {
    ...shop,
    customers: { ...customers, spend: spendUntil(shop, end) },
    orderLines: linesOf(orderLines, lines),
    returns: returnsOf(returns, before(returns.at)),
    reviews: reviewsOf(reviews, kept),
    events: eventsOf(events, before(events.at)),
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

const pick = <Column extends Int32Array | Float64Array | Uint8Array>(
  column: Column,
  rows: Int32Array,
): Column => {
  const picked = column.slice(0, rows.length) as Column;
  rows.forEach((row, i) => {
    picked[i] = column[row];
  });
  return picked;
};

function linesOf(lines: OrderLines, rows: Int32Array): OrderLines {
  return {
    count: rows.length,
    customer: pick(lines.customer, rows),
    product: pick(lines.product, rows),
    order: pick(lines.order, rows),
    quantity: pick(lines.quantity, rows),
    amount: pick(lines.amount, rows),
    at: pick(lines.at, rows),
  };
}

function returnsOf({ customer, product, at }: Returns, rows: Int32Array): Returns {
  return {
    count: rows.length,
    customer: pick(customer, rows),
    product: pick(product, rows),
    at: pick(at, rows),
  };
}

/** A copy of a review that is not there yet is none. */
function reviewsOf(
  { customer, product, rating, at, title, text, copyOf }: Reviews,
  rows: Int32Array,
): Reviews {
  const numbers = new Map(Array.from(rows, (row, i) => [row, i]));
  return {
    count: rows.length,
    customer: pick(customer, rows),
    product: pick(product, rows),
    rating: pick(rating, rows),
    at: pick(at, rows),
    title: Array.from(rows, (row) => title[row]),
    text: Array.from(rows, (row) => text[row]),
    ...(copyOf && { copyOf: rows.map((row) => numbers.get(copyOf[row]) ?? -1) }),
  };
}

function eventsOf({ customer, product, type, at, dwellSeconds }: Events, rows: Int32Array): Events {
  return {
    count: rows.length,
    customer: pick(customer, rows),
    product: pick(product, rows),
    type: pick(type, rows),
    at: pick(at, rows),
    dwellSeconds: pick(dwellSeconds, rows),
  };
}
