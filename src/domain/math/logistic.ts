/** Chance of a log odds: 1 / (1 + e^−x). */
export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** ln(1 + e^x), which is −ln sigmoid(−x), without overflow for a large x. */
export function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}

/** Log odds of a chance strictly between 0 and 1. */
export function logit(chance: number): number {
  return Math.log(chance / (1 - chance));
}
