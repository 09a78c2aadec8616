import type { Interval } from '../campaign/proportions';
import { studentQuantile } from '../math/beta-distribution';
import { midmean } from '../math/midmean';
import { mean } from '../math/vector';

/** Some customers' values of one figure: of each its customer's number, ascending, and what it is. */
export interface Known {
  readonly customers: Int32Array;
  readonly values: Float64Array;
}

/** What each value of a group adds to the error of a mean of it, and how many values that mean rests on. */
interface Errors {
  readonly each: Float64Array;
  readonly resting: number;
}

/**
 * What is usual of one group (`midmean`) less what is usual of the other, with Yuen's interval by winsorised spreads and
 * Welch's degrees (Yuen 1974). The groups may share customers: the errors of these cancel as far as they weigh on both
 * sides alike, and of the same customers twice nothing differs. Where the middle half is one value its spread tells nothing
 * and that of all values stands in, which is wider.
 *
 * @param level of the interval. Both groups need four values at least.
 */
export function differenceOfUsual(one: Known, other: Known, level: number): Interval {
  return differenceOf(one, other, level, errorsOfUsual, (values) => midmean(values.slice().sort()));
}

/** The same of plain means (Welch 1947), as of shares and ranks. */
export function differenceOfMeans(one: Known, other: Known, level: number): Interval {
  return differenceOf(one, other, level, errorsOfMean, mean);
}

function differenceOf(
  one: Known,
  other: Known,
  level: number,
  errorsOf: (values: Float64Array) => Errors,
  middle: (values: Float64Array) => number,
): Interval {
  const [here, there] = [errorsOf(one.values), errorsOf(other.values)];
  const value = middle(one.values) - middle(other.values);
  const [own, others] = [sumOfSquares(here.each), sumOfSquares(there.each)];
  const degrees = (own + others) ** 2 / (own ** 2 / (here.resting - 1) + others ** 2 / (there.resting - 1));
  const error = Math.sqrt(squaredError(one.customers, here.each, other.customers, there.each));
  const half = own + others > 0 ? studentQuantile((1 + level) / 2, degrees) * error : 0;
  return { value, low: value - half, high: value + half };
}

/** Of who is in both groups the two errors are one, less what cancels. */
function squaredError(
  one: Int32Array,
  errors: Float64Array,
  other: Int32Array,
  otherErrors: Float64Array,
): number {
  let variance = 0;
  for (let i = 0, j = 0; i < one.length || j < other.length; ) {
    const [a, b] = [one[i] ?? Number.POSITIVE_INFINITY, other[j] ?? Number.POSITIVE_INFINITY];
    const error = (a <= b ? errors[i++]! : 0) - (b <= a ? otherErrors[j++]! : 0);
    variance += error * error;
  }
  return variance;
}

function errorsOfUsual(values: Float64Array): Errors {
  const sorted = values.slice().sort();
  const cut = Math.floor(sorted.length / 4);
  const [low, high] = [sorted[cut]!, sorted[sorted.length - 1 - cut]!];
  if (low === high) return errorsOfMean(values);
  const resting = sorted.length - 2 * cut;
  const pulledIn = values.map((value) => Math.min(high, Math.max(low, value)));
  return { each: apart(pulledIn, Math.sqrt(resting * (resting - 1))), resting };
}

function errorsOfMean(values: Float64Array): Errors {
  const n = values.length;
  return { each: apart(values, Math.sqrt(n * (n - 1))), resting: n };
}

function apart(values: Float64Array, by: number): Float64Array {
  const middle = mean(values);
  return values.map((value) => (value - middle) / by);
}

const sumOfSquares = (values: Float64Array): number => values.reduce((sum, value) => sum + value * value, 0);
