import { msPerDay } from '../time';
import type { CustomerRows } from './customer-rows';

/** The pauses between each customer's purchases, both of length customers. */
export interface Pauses {
  /** In days; NaN with fewer than two days of purchases. */
  readonly mean: Float64Array;
  /**
   * Standard deviation over mean: 0 as a clock, 1 as chance; NaN with fewer than three days. Corrected for few pauses
   * (Sokal and Rohlf), which would look even.
   */
  readonly variation: Float64Array;
  /** How many there are. */
  readonly count: Float64Array;
}

/**
 * Pauses in days from one day with a purchase to the next, so that an order split into several on one day counts once
 * (the convention of the buy-till-you-die models).
 */
export function pauses(purchases: CustomerRows, at: Float64Array): Pauses {
  const customers = purchases.starts.length - 1;
  const mean = new Float64Array(customers).fill(Number.NaN);
  const variation = new Float64Array(customers).fill(Number.NaN);
  const count = new Float64Array(customers);
  for (let c = 0; c < customers; c++) {
    const days = new Set<number>();
    for (let i = purchases.starts[c]; i < purchases.starts[c + 1]; i++) {
      const instant = at[purchases.rows[i]];
      if (!Number.isNaN(instant)) days.add(Math.floor(instant / msPerDay));
    }
    if (days.size < 2) continue;
    const ordered = Float64Array.from(days).sort();
    const gaps = ordered.length - 1;
    mean[c] = (ordered[gaps] - ordered[0]) / gaps;
    count[c] = gaps;
    if (gaps < 2) continue;
    let squares = 0;
    for (let g = 0; g < gaps; g++) squares += (ordered[g + 1] - ordered[g] - mean[c]) ** 2;
    variation[c] = ((1 + 1 / (4 * gaps)) * Math.sqrt(squares / (gaps - 1))) / mean[c];
  }
  return { mean, variation, count };
}
