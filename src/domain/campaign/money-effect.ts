import { seededRandom } from '../math/random';
import type { Interval } from './proportions';

const draws = 2_000;
/** Larger amounts count as the one below which this share of the buyers stay. */
const cutAbove = 0.99;

/** Money a customer, mailed less control. */
export interface MoneyEffect extends Interval {
  /** The same with every amount as it is. */
  readonly uncut: number;
  /** Amounts above were counted as this much. */
  readonly cap: number;
  /** How many were. */
  readonly cut: number;
  /** Customers who ordered for amounts that are not known, and are left out; missing where there are none. */
  readonly unpriced?: number;
}

/**
 * What a mailed customer brought more than one of the control group, in money, with the 2.5% and 97.5% percentiles of a
 * bootstrap within both groups. Amounts are winsorised: one wholesale order must not be the result.
 * @param mailed what each brought, 0 where nothing.
 * @returns null where a group is empty.
 */
export function moneyEffect(
  mailed: Float64Array,
  control: Float64Array,
  seed: number,
  level = 0.95,
): MoneyEffect | null {
  if (mailed.length === 0 || control.length === 0) return null;
  const all = [...mailed, ...control];
  const cap = capOf(all);
  const cutDown = (amounts: Float64Array) => amounts.map((amount) => Math.min(amount, cap));
  const [ours, theirs] = [cutDown(mailed), cutDown(control)];
  const random = seededRandom(seed);
  const means = Float64Array.from(
    { length: draws },
    () => drawnMean(ours, random) - drawnMean(theirs, random),
  );
  means.sort();
  return {
    value: mean(ours) - mean(theirs),
    low: means[Math.floor(((1 - level) / 2) * (draws - 1))],
    high: means[Math.ceil(((1 + level) / 2) * (draws - 1))],
    uncut: mean(mailed) - mean(control),
    cap,
    cut: all.filter((amount) => amount > cap).length,
  };
}

/** The amount below which `cutAbove` of those who brought anything stay; Infinity of nobody. */
function capOf(amounts: readonly number[]): number {
  const spent = Float64Array.from(amounts.filter((amount) => amount > 0)).sort();
  return spent.length === 0 ? Number.POSITIVE_INFINITY : spent[Math.floor(cutAbove * (spent.length - 1))];
}

function drawnMean(amounts: Float64Array, random: () => number): number {
  let sum = 0;
  for (let i = 0; i < amounts.length; i++) sum += amounts[Math.floor(random() * amounts.length)];
  return sum / amounts.length;
}

function mean(amounts: Float64Array): number {
  return amounts.reduce((sum, each) => sum + each, 0) / amounts.length;
}
