import { normalQuantile } from '../math/normal-quantile';

/** A figure with the ends of its interval. */
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Share of `n` with Wilson's score interval (Wilson 1927), which stays within 0 and 1 and has a width even where
 * nobody or everybody did it. NaN of nobody.
 */
export function shareOf(hits: number, n: number, level = 0.95): Interval {
  const z = normalQuantile((1 + level) / 2);
  const value = hits / n;
  const centre = (hits + (z * z) / 2) / (n + z * z);
  const half = (z / (n + z * z)) * Math.sqrt((hits * (n - hits)) / n + (z * z) / 4);
  return { value, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

/**
 * The first share less the second one, with Newcombe's interval from both score intervals (Newcombe 1998, method 10).
 * NaN where one of them is of nobody.
 * @param shared how many are counted on both sides with the same answer: the two shares then go together, as those of pairs
 * do in his second paper of that year.
 */
export function differenceOfShares(
  [hits, n]: readonly [hits: number, n: number],
  [otherHits, others]: readonly [hits: number, n: number],
  level = 0.95,
  shared = 0,
): Interval {
  const [one, two] = [shareOf(hits, n, level), shareOf(otherHits, others, level)];
  const value = one.value - two.value;
  const together = shared === 0 ? 0 : shared / Math.sqrt(n * others);
  const reach = (a: number, b: number) => Math.sqrt(Math.max(0, a * a + b * b - 2 * together * a * b));
  return {
    value,
    low: value - reach(one.value - one.low, two.high - two.value),
    high: value + reach(one.high - one.value, two.value - two.low),
  };
}
