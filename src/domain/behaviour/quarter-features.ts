import { msPerDay } from '../time';
import type { CustomerRows } from './customer-rows';
import { heterogeneity } from './differ-beyond-chance';
import { named, type NamedValues } from './named-values';

/** Quarters of the year, and the names of the shares of them. */
const quarters = ['inQuarter1', 'inQuarter2', 'inQuarter3', 'inQuarter4'] as const;
/** A season that has not come twice is none. */
const leastYears = 1.5;
const daysOfYear = 365.25;
/** From this part on that is customers' own and no chance, the time of the year tells who is alike. */
const leastOwn = 1 / 3;
/** About one shop of some thousands in which all are alike is taken for more. */
const beyondChance = 4;

/**
 * Which share of the days on which each customer bought lies in each quarter of the year, 0 to 1; nothing unless customers
 * keep to a time of the year by more than chance, over a year and a half at least. A quarter of one year counts once: who is
 * new, or came for one sale, keeps to no time of the year, and when the whole shop is busy nobody does.
 * @param at instants of the rows; NaN where one has no date.
 */
export function quarterFeatures(grouped: CustomerRows, at: Float64Array): NamedValues[] {
  const customers = grouped.starts.length - 1;
  const shares = quarters.map(() => new Float64Array(customers).fill(Number.NaN));
  const seasons = quarters.map(() => new Float64Array(customers));
  const steps = new Float64Array(customers);
  const known = new Float64Array(customers);
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let c = 0; c < customers; c++) {
    const days = new Set<number>();
    for (let i = grouped.starts[c]; i < grouped.starts[c + 1]; i++) {
      const day = Math.floor(at[grouped.rows[i]] / msPerDay);
      if (!Number.isNaN(day)) days.add(day);
    }
    if (days.size === 0) continue;
    const cells = new Set<number>();
    const counts = [0, 0, 0, 0];
    for (const day of days) {
      first = Math.min(first, day);
      last = Math.max(last, day);
      const date = new Date(day * msPerDay);
      const quarter = Math.floor(date.getUTCMonth() / 3);
      counts[quarter]++;
      cells.add(4 * date.getUTCFullYear() + quarter);
    }
    for (const cell of cells) seasons[cell % 4][c]++;
    known[c] = cells.size;
    counts.forEach((count, quarter) => {
      shares[quarter][c] = count / days.size;
    });
    steps[c] = 1 / days.size;
  }
  if (!(last - first >= leastYears * daysOfYear)) return [];
  const isTheirs = seasons.some((hits) => {
    const { z, reliability } = heterogeneity(hits, known);
    return z > beyondChance && reliability >= leastOwn;
  });
  return isTheirs ? quarters.map((name, q) => named(name, 'share', 'none', shares[q], steps)) : [];
}
