import { normal, type Random } from '../math/random';

/** One column in plain units, with the step of each of its values; see `FeatureBlock`. */
export interface SteppedColumn {
  readonly values: Float64Array;
  readonly steps: Float64Array | null;
}

/**
 * Values of some rows on a scale, with all that the records leave open: each anywhere within half a step of what it is,
 * and one that is not known as any of those known, by a smoothed bootstrap (Silverman and Young 1987: copies of the known
 * would make their chance crowds surer than they are). A shop where everybody buys at random has a crowd of customers
 * with one order, and one in the middle of every figure that takes two orders to know; with what is open left open these
 * are no crowds, while kinds of customers that differ still do. NaN where no row knows anything.
 */
export function openColumn(
  { values, steps }: SteppedColumn,
  rows: Int32Array,
  scale: (value: number) => number,
  random: Random,
): Float64Array {
  const opened = Float64Array.from(rows, (row) => {
    const value = values[row];
    const open = value + (steps === null ? 0 : steps[row] * (random() - 0.5));
    // What counts or lasts is never below nothing.
    return scale(value >= 0 ? Math.abs(open) : open);
  });
  const known = opened.filter((value) => !Number.isNaN(value));
  if (known.length === 0 || known.length === opened.length) return opened;
  const width = kernelWidth(known);
  return opened.map((value) =>
    Number.isNaN(value) ? known[Math.floor(random() * known.length)] + width * normal(random) : value,
  );
}

/** Silverman's rule (1986): narrower with many values, and for long tails by the middle half of them. */
export function kernelWidth(values: Float64Array): number {
  const sorted = values.slice().sort();
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  const deviation = Math.sqrt(sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0) / sorted.length);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))];
  const middle = (at(0.75) - at(0.25)) / 1.34;
  return 0.9 * (middle > 0 ? Math.min(deviation, middle) : deviation) * sorted.length ** -0.2;
}
