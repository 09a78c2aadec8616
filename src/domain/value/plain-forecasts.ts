import { boughtBetween, daysPerWeek, type KnownThen } from './histories';
import type { PurchaseDays } from './purchase-days';

/** Forecasts that need no model: the same as in the period before, and the pace of all that was seen. */
export const plainNames = ['last-period', 'same-pace'] as const;
export type PlainName = (typeof plainNames)[number];

/** What each customer buys and pays in a period to come; one entry a customer. */
export interface Forecast {
  readonly purchases: Float64Array;
  readonly money: Float64Array;
}

/** The plain forecast for the `days` after `day`. */
export function plainForecast(
  name: PlainName,
  bought: PurchaseDays,
  { customer, length }: KnownThen,
  day: number,
  days: number,
): Forecast {
  if (name === 'last-period') return boughtBetween(bought, customer, day - days, day);
  const all = boughtBetween(bought, customer, -1, day);
  // Who came within the period has no pace yet that could be drawn out to the whole of it.
  const share = length.map((weeks) => days / Math.max(days, weeks * daysPerWeek + 1));
  return {
    purchases: all.purchases.map((count, i) => count * share[i]),
    money: all.money.map((paid, i) => paid * share[i]),
  };
}
