import { median } from '../math/vector';

/** A robust z above which an account buys like no other: log spend of people keeps within four. */
const farOut = 6;
const fewest = 20;

/**
 * Robust z of each value: its distance from the median in units of the median distance (MAD), scaled so that it is
 * the usual z for normal values (0.6745). Values that are not above 0 have none: NaN. On logarithms, since spend is
 * skewed.
 */
export function robustZ(values: Float64Array): Float64Array {
  const logs = values.map((value) => (value > 0 ? Math.log(value) : Number.NaN));
  const known = logs.filter((value) => !Number.isNaN(value));
  const middle = median(known);
  const spread = median(known.map((value) => Math.abs(value - middle)));
  return logs.map((value) => (spread > 0 ? (0.6745 * (value - middle)) / spread : Number.NaN));
}

/** Customers whose spend is far above everybody's: wholesale accounts, tills, tests. Empty for a handful of customers. */
export function farAbove(spend: Float64Array): number[] {
  if (spend.filter((value) => value > 0).length < fewest) return [];
  const z = robustZ(spend);
  return [...z.keys()].filter((customer) => z[customer]! > farOut);
}
