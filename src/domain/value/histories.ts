import type { Spending } from './models/gamma-gamma';
import type { Histories, History } from './models/purchase-model';
import { openDay } from './clock/closures';
import type { PurchaseDays } from './purchase-days';

/** Models count time in weeks, as the papers do. */
export const daysPerWeek = 7;

/** What was known of the customers at the end of a day; one entry a customer who had bought by then. */
export interface KnownThen extends Spending, Pick<Histories, 'repeats' | 'last' | 'length'> {
  /** Number of each customer. */
  readonly customer: Int32Array;
  /** Purchases with known money above 0, and what they came to on average; 0 where there was none. */
  readonly counts: Int32Array;
  readonly means: Float64Array;
  /** 1 for whoever has a purchase of which it is known what was paid. */
  readonly priced: Uint8Array;
}

/** The values of those of whom it is known what they paid. */
export function ofPriced(values: Float64Array, { priced }: Pick<KnownThen, 'priced'>): Float64Array {
  return values.filter((_, i) => priced[i] === 1);
}

/** What was known at the end of `day`; time is that in which the shop was open. */
export function knownThen(
  { customers, starts, days, money, closures }: PurchaseDays,
  day: number,
): KnownThen {
  const today = openDay(closures, day);
  const customer: number[] = [];
  for (let c = 0; c < customers; c++)
    if (starts[c] < starts[c + 1] && days[starts[c]] <= day) customer.push(c);
  const n = customer.length;
  const [repeats, counts] = [new Int32Array(n), new Int32Array(n)];
  const [last, length, means] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  const priced = new Uint8Array(n);
  customer.forEach((c, i) => {
    const first = openDay(closures, days[starts[c]]);
    let paid = 0;
    for (let at = starts[c]; at < starts[c + 1] && days[at] <= day; at++) {
      repeats[i] = at - starts[c];
      last[i] = (openDay(closures, days[at]) - first) / daysPerWeek;
      if (!Number.isNaN(money[at])) priced[i] = 1;
      if (!(money[at] > 0)) continue;
      counts[i]++;
      paid += money[at];
    }
    length[i] = (today - first) / daysPerWeek;
    means[i] = counts[i] > 0 ? paid / counts[i] : 0;
  });
  return { customer: Int32Array.from(customer), repeats, last, length, counts, means, priced };
}

export function historyOf({ repeats, last, length }: KnownThen, i: number): History {
  return { repeats: repeats[i], last: last[i], length: length[i] };
}

/** Purchases and known money of each of some customers from the day after `from` to the end of `to`. */
export function boughtBetween(
  { starts, days, money }: PurchaseDays,
  customer: Int32Array,
  from: number,
  to: number,
): { purchases: Float64Array; money: Float64Array } {
  const purchases = new Float64Array(customer.length);
  const paid = new Float64Array(customer.length);
  customer.forEach((c, i) => {
    for (let at = starts[c]; at < starts[c + 1]; at++) {
      if (days[at] <= from || days[at] > to) continue;
      purchases[i]++;
      if (money[at] > 0) paid[i] += money[at];
    }
  });
  return { purchases, money: paid };
}
