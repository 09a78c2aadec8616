import { boughtBetween, knownThen } from './histories';
import type { PurchaseDays } from './purchase-days';

/** What a forecast needs of a shop, and what there must be of each; words stand under `value.need.<name>`. */
export const needs = {
  /** Customers with a dated order. */
  buyers: 100,
  /** Days from the first order to the last. */
  days: 120,
  /** Customers who had bought on two days or more by the end of the first half. */
  repeats: 30,
  /** Customers of the first half who bought in the second: without them nothing can be tested. */
  returned: 20,
  /** Days, where most is bought in one season: each season must have been seen twice. */
  seasons: 730,
} as const;
export type Need = keyof typeof needs;

/** Something that is missing. */
export interface Missing {
  readonly what: Need;
  readonly have: number;
  readonly need: number;
}

/** How the time of a shop is parted: what is learnt until the end of `until` is tested on the `days` after it. */
export interface Parting {
  readonly until: number;
  readonly days: number;
}

/** Nothing is foretold for longer. */
const longestHorizon = 365;
/** Months of a busiest season, and the part of all purchases that makes it one. */
const seasonMonths = 3;
const seasonShare = 0.6;
/** In a shorter time a season cannot be told from growth. */
const seasonSeen = 300;
const daysPerYear = 365.25;

/** Days from the first order to the last, both counted. */
export function spanOf({ firstDay, lastDay }: PurchaseDays): number {
  return lastDay < 0 ? 0 : lastDay - firstDay + 1;
}

/**
 * Half of the time at most, and a year at most, is kept for the test, and as far ahead is foretold: never further than
 * was tested.
 */
export function partTime(bought: PurchaseDays): Parting {
  const days = Math.min(longestHorizon, Math.floor(spanOf(bought) / 2));
  return { until: bought.lastDay - days, days };
}

/**
 * Share of the year's buying in the busiest three months, by how often customers who were known already bought in each
 * month, so that growth is no season; a quarter where the year is even, NaN where less than ten months were seen.
 */
export function busiestSeason({ customers, starts, days, firstDay, lastDay }: PurchaseDays): number {
  const span = lastDay - firstDay + 1;
  if (lastDay < 0 || span < seasonSeen) return Number.NaN;
  const [repeats, known] = [new Float64Array(12), new Float64Array(12)];
  const arrivals = new Int32Array(span + 1);
  for (let c = 0; c < customers; c++) {
    if (starts[c] === starts[c + 1]) continue;
    arrivals[days[starts[c]] - firstDay + 1]++;
    for (let at = starts[c] + 1; at < starts[c + 1]; at++) repeats[monthOf(days[at])]++;
  }
  let so = 0;
  for (let day = 0; day < span; day++) {
    so += arrivals[day];
    known[monthOf(firstDay + day)] += so;
  }
  const rates = repeats.map((count, month) => (known[month] > 0 ? count / known[month] : 0));
  const all = rates.reduce((sum, rate) => sum + rate, 0);
  if (all === 0) return Number.NaN;
  let most = 0;
  for (let month = 0; month < 12; month++) {
    let share = 0;
    for (let i = 0; i < seasonMonths; i++) share += rates[(month + i) % 12];
    most = Math.max(most, share / all);
  }
  return most;
}

/** A twelfth of the year, which is near enough to the calendar's. */
function monthOf(day: number): number {
  return Math.min(11, Math.floor((((day % daysPerYear) + daysPerYear) % daysPerYear) / (daysPerYear / 12)));
}

/** What is missing for a forecast; nothing where it can be made and tested. */
export function missingFor(bought: PurchaseDays, { until, days }: Parting): Missing[] {
  const then = knownThen(bought, until);
  const later = boughtBetween(bought, then.customer, until, until + days).purchases;
  const have: Record<Need, number> = {
    buyers: knownThen(bought, bought.lastDay).customer.length,
    days: spanOf(bought),
    repeats: then.repeats.filter((count) => count > 0).length,
    returned: later.filter((count) => count > 0).length,
    seasons: busiestSeason(bought) >= seasonShare ? spanOf(bought) : Number.POSITIVE_INFINITY,
  };
  return (Object.keys(needs) as Need[])
    .filter((what) => have[what] < needs[what])
    .map((what) => ({ what, have: have[what], need: needs[what] }));
}
