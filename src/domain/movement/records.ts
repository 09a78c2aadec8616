import type { Shop } from '../shop/shop';
import type { Month, Span } from './months';
import { fewestKnown, type Thin } from './movement';

const tables = ({ orderLines, reviews, events }: Shop) => [orderLines, reviews, events];
/** Whoever gave back all that she bought is known by that: such lines are no purchases any more. */
const traces = (shop: Shop) => [...tables(shop), shop.returns];

/** Instant of each customer's first dated record, an order, a return, a review or an event; NaN where there is none. */
export function firstRecords(shop: Shop): Float64Array {
  const first = new Float64Array(shop.customers.ids.length).fill(Number.NaN);
  for (const { count, customer, at } of traces(shop)) {
    for (let row = 0; row < count; row++) {
      const owner = customer[row];
      // Written so that NaN (nothing seen yet) gives way to the first instant.
      if (owner >= 0 && !Number.isNaN(at[row]) && !(first[owner] <= at[row])) first[owner] = at[row];
    }
  }
  return first;
}

/** How many dated records each customer had before the end of each month: months × customers, at most 65,535. */
export function recordsBy(months: readonly Month[], shop: Shop): Uint16Array {
  const n = shop.customers.ids.length;
  const counts = new Uint32Array(months.length * n);
  const ends = months.map(({ end }) => end);
  for (const { count, customer, at } of traces(shop)) {
    for (let row = 0; row < count; row++) {
      const month = ends.findIndex((end) => at[row] < end);
      if (customer[row] >= 0 && month >= 0) counts[month * n + customer[row]]++;
    }
  }
  for (let at = n; at < counts.length; at++) counts[at] += counts[at - n];
  return Uint16Array.from(counts, (count) => Math.min(count, 65_535));
}

/** Share of the records of customers that have no date; 0 without records. */
export function undatedShare(shop: Shop): number {
  let [undated, all] = [0, 0];
  for (const { count, customer, at } of tables(shop)) {
    for (let row = 0; row < count; row++) {
      if (customer[row] < 0) continue;
      all++;
      if (Number.isNaN(at[row])) undated++;
    }
  }
  return all === 0 ? 0 : undated / all;
}

/**
 * Whether a month tells too little: hardly anybody is known, or the records that lie before it go back less than half as
 * far as today's. How often somebody bought then is a matter of how long the export had looked.
 */
export function thinness({ end }: Month, known: number, { first, last }: Span): Thin | null {
  if (known < fewestKnown) return 'few';
  return end - first < (last - first) / 2 ? 'short' : null;
}
