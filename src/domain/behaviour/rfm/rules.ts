import { median } from '../../math/vector';
import type { Purchases } from './purchases';

/** The bounds by which customers are sorted, in days and orders of this shop. */
export interface RfmRules {
  /** Median pause of those who came again, in days; null where too few did. */
  readonly rhythm: number | null;
  /**
   * Days that the export's orders cover, and how many it takes to tell who is new, who is loyal and who has stopped
   * coming; nobody is called so where it covers fewer. Missing where no order has a date, or in a summary of an old
   * version.
   */
  readonly covers?: { readonly days: number; readonly needed: number };
  /** Whose last order is at most so many days ago bought lately. */
  readonly recent: number;
  /** Whose last order is longer ago has stopped coming; null where that cannot be told from not yet coming again. */
  readonly gone: number | null;
  /** Highest days of each column but the last, ascending. */
  readonly dayBounds: readonly number[];
  /** Highest number of orders of each row but the last, ascending. */
  readonly orderBounds: readonly number[];
  /** Who ordered more often than this is among the most frequent; Infinity where nobody stands out. */
  readonly often: number;
}

/** Fewer customers who came again tell no rhythm. */
const fewestAgain = 10;
/** A regular has at least so many orders. */
export const regularFrom = 4;
/** Within a week nobody is late, within a month nobody is gone, whatever the rhythm. */
const [week, month] = [7, 30];
/** Rhythms of silence after which a customer has stopped coming (as the names of segments have it). */
const silentRhythms = 3;
/** Without a rhythm, nobody is new for longer. */
const newForDays = 60;
/** Pauses longer than an export are not seen, so that in a short one the rhythm comes out at about a third of it. */
const coveredRhythms = 4;
/** Without a rhythm it takes a quarter of a year. */
const quarter = 90;

/** True where the export is too short for anybody to be called new, loyal or gone. */
export function isShort({ covers }: RfmRules): boolean {
  return covers !== undefined && covers.days < covers.needed;
}

/**
 * Bounds by the shop's own rhythm, rounded to whole days. Where too few came again, or the export is short, thirds of
 * the days; nobody is gone.
 */
export function rfmRules({ daysSince, firstAgo, orders, pause }: Purchases): RfmRules {
  const buyers = [...orders.keys()].filter((c) => orders[c] > 0);
  const days = buyers.map((c) => daysSince[c]).filter((value) => !Number.isNaN(value));
  const again = buyers.map((c) => pause[c]).filter((value) => !Number.isNaN(value));
  const rhythm = again.length >= fewestAgain ? median(again) : null;
  const thirds = [quantile(days, 1 / 3), quantile(days, 2 / 3)].map(Math.ceil);
  const recent = rhythm === null ? Math.min(newForDays, thirds[0]) : Math.ceil(Math.max(week, rhythm));
  const known = buyers.map((c) => firstAgo[c]).filter((value) => !Number.isNaN(value));
  const needed = rhythm === null ? quarter : Math.ceil(Math.max(month, coveredRhythms * rhythm));
  const covers = known.length === 0 ? undefined : { days: Math.ceil(highest(known)), needed };
  const tooShort = covers !== undefined && covers.days < needed;
  const gone = rhythm === null || tooShort ? null : Math.ceil(Math.max(month, silentRhythms * rhythm));
  const regulars = buyers.map((c) => orders[c]).filter((count) => count >= regularFrom);
  const often = regulars.length === 0 ? Number.POSITIVE_INFINITY : quantile(regulars, 2 / 3);
  const longestAgo = highest(days);
  const mostOrders = highest(buyers.map((c) => orders[c]));
  const inside = (bounds: readonly number[], most: number) =>
    [...new Set(bounds)].filter((bound) => bound < most).sort((a, b) => a - b);
  return {
    rhythm,
    ...(covers && { covers }),
    recent,
    gone,
    dayBounds: inside(gone === null ? [recent, thirds[1]] : [recent, gone, 2 * gone], longestAgo),
    orderBounds: inside([1, regularFrom - 1, often], mostOrders),
    often: often < mostOrders ? often : Number.POSITIVE_INFINITY,
  };
}

/** Spreading a million values into Math.max would overflow the stack. */
function highest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}

/** The value below which a share of the values lies, one of them; 0 of none. */
function quantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
