import type { Shop } from './shop';

/** Rows of each table, ascending. */
export interface ShopRows {
  readonly lines: Int32Array;
  readonly returns: Int32Array;
  readonly reviews: Int32Array;
  readonly events: Int32Array;
}

/** Some rows of a shop's tables, with the same customers, products and orders; a copy of a review that is left out is none. */
export function rowsOfShop(
  { orderLines, returns, reviews, events, names }: Shop,
  rows: ShopRows,
): Pick<Shop, 'orderLines' | 'returns' | 'reviews' | 'events' | 'names'> {
  const numberOf = new Int32Array(reviews.count).fill(-1);
  rows.reviews.forEach((row, number) => {
    numberOf[row] = number;
  });
  return {
    orderLines: {
      count: rows.lines.length,
      customer: taken(orderLines.customer, rows.lines),
      product: taken(orderLines.product, rows.lines),
      order: taken(orderLines.order, rows.lines),
      quantity: taken(orderLines.quantity, rows.lines),
      amount: taken(orderLines.amount, rows.lines),
      at: taken(orderLines.at, rows.lines),
    },
    returns: {
      count: rows.returns.length,
      customer: taken(returns.customer, rows.returns),
      product: taken(returns.product, rows.returns),
      quantity: taken(returns.quantity, rows.returns),
      at: taken(returns.at, rows.returns),
    },
    reviews: {
      count: rows.reviews.length,
      customer: taken(reviews.customer, rows.reviews),
      product: taken(reviews.product, rows.reviews),
      rating: taken(reviews.rating, rows.reviews),
      at: taken(reviews.at, rows.reviews),
      title: Array.from(rows.reviews, (row) => reviews.title[row]!),
      text: Array.from(rows.reviews, (row) => reviews.text[row]!),
      ...(reviews.copyOf && {
        copyOf: Int32Array.from(rows.reviews, (row) => numberOf[reviews.copyOf![row]!] ?? -1),
      }),
    },
    events: {
      count: rows.events.length,
      customer: taken(events.customer, rows.events),
      product: taken(events.product, rows.events),
      type: taken(events.type, rows.events),
      at: taken(events.at, rows.events),
      dwellSeconds: taken(events.dwellSeconds, rows.events),
      ...(events.placed && {
        placed: {
          ...events.placed,
          position: taken(events.placed.position, rows.events),
          list: taken(events.placed.list, rows.events),
          model: taken(events.placed.model, rows.events),
          score: taken(events.placed.score, rows.events),
          propensity: taken(events.placed.propensity, rows.events),
        },
      }),
    },
    ...(names && {
      names: {
        ofLine: Array.from(rows.lines, (row) => names.ofLine[row] ?? ''),
        ofReturn: Array.from(rows.returns, (row) => names.ofReturn[row] ?? ''),
        ofReview: Array.from(rows.reviews, (row) => names.ofReview[row] ?? ''),
      },
    }),
  };
}

function taken<List extends Int32Array | Float64Array | Uint8Array>(list: List, rows: Int32Array): List {
  const short = list.slice(0, rows.length) as List;
  rows.forEach((row, place) => {
    short[place] = list[row]!;
  });
  return short;
}
