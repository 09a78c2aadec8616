import { argsortDescending } from '../../../math/order';
import type { PurchaseSequences } from '../../purchase-sequences';

/** What every customer bought, each product once, with the say it has in what comes next. */
export interface LastPurchases {
  /** Products of a customer, ascending: from `starts[customer]` to `starts[customer + 1]`. */
  readonly starts: Int32Array;
  readonly products: Int32Array;
  readonly weights: Float32Array;
}

/**
 * The say of each of a customer's products: its confidence over (1 + days of purchase since) to the power of `recency`.
 * Products of one day have the same; days on which nothing was bought for the last time do not count.
 * @param days when each was bought last, in any unit that grows; -Infinity where it is not known, before all else.
 */
export function weightsByRecency(
  days: ArrayLike<number>,
  confidence: ArrayLike<number>,
  recency: number,
): Float32Array {
  const weights = new Float32Array(days.length);
  let since = 0;
  let last = Number.NaN;
  for (const at of argsortOfDays(days)) {
    if (!Number.isNaN(last) && days[at] !== last) since++;
    last = days[at];
    weights[at] = confidence[at] * (1 + since) ** -recency;
  }
  return weights;
}

/** Latest first. */
function argsortOfDays(days: ArrayLike<number>): Int32Array {
  // Finite keys, as unknown days may not be subtracted from each other.
  return argsortDescending(Float64Array.from(days, (day) => Math.max(day, -Number.MAX_VALUE)));
}

/** The last purchase of each product by each customer. */
export function lastPurchases(sequences: PurchaseSequences, recency: number): LastPurchases {
  const { customers, products: columns, days, dates, starts, bought, confidence } = sequences;
  const rows = new Int32Array(customers + 1);
  const products: number[] = [];
  const weights: number[] = [];
  const lastDay = new Float64Array(columns);
  const sure = new Float32Array(columns);
  for (let customer = 0; customer < customers; customer++) {
    const own = new Set<number>();
    for (let day = days[customer]; day < days[customer + 1]; day++) {
      for (let at = starts[day]; at < starts[day + 1]; at++) {
        own.add(bought[at]);
        lastDay[bought[at]] = dates[day];
        sure[bought[at]] = confidence[at];
      }
    }
    const row = Int32Array.from(own).sort();
    const when = Float64Array.from(row, (product) => lastDay[product]);
    const weighed = weightsByRecency(
      when,
      Float32Array.from(row, (product) => sure[product]),
      recency,
    );
    for (let o = 0; o < row.length; o++) {
      products.push(row[o]);
      weights.push(weighed[o]);
    }
    rows[customer + 1] = products.length;
  }
  return { starts: rows, products: Int32Array.from(products), weights: Float32Array.from(weights) };
}
