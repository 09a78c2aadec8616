import { median } from '../../math/vector';
import type { Pace } from '../../recommend/rules/rebuying';

/** Fewer pauses than this may be alike by chance. */
const fewestPauses = 4;
/** A regular interval is kept within this share of it, and within two days in any case: months differ by three. */
const tolerance = 0.12;
const leastTolerance = 2;
/** Of the pauses at most so many may be a multiple of the interval (an order skipped), none anything else. */
const mostSkipped = 0.2;
/** Shorter intervals are no subscription: who comes nearly every day is a regular guest. */
const shortest = 5;

/** A regular interval in days, and how far from it purchases come. */
export interface Interval {
  readonly days: number;
  readonly within: number;
}

/** The interval of whoever buys by a fixed one, such as a subscriber; null for everybody else. */
export function regularInterval(pauses: readonly number[]): Interval | null {
  if (pauses.length < fewestPauses) return null;
  const days = median(pauses);
  if (days < shortest) return null;
  const within = Math.max(leastTolerance, tolerance * days);
  let skipped = 0;
  for (const pause of pauses) {
    const times = Math.round(pause / days);
    if (times < 1 || times > 3 || Math.abs(pause - times * days) > within) return null;
    if (times > 1) skipped++;
  }
  return skipped <= mostSkipped * pauses.length ? { days, within } : null;
}

/** Due at the interval; overdue after it, lapsed where two in a row did not come. */
export function paceOf({ days, within }: Interval): Pace {
  return { early: days - within, typical: days, late: days + within, latest: 2 * days + within };
}
