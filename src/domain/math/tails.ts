import { logGamma } from './log-gamma';

const negligible = 1e-17;

/** Chance of `k` or more where `mean` are expected (Poisson), exact; 1 for k ≤ 0, 0 where nothing is expected. */
export function poissonTail(k: number, mean: number): number {
  if (k <= 0) return 1;
  if (mean <= 0) return 0;
  if (k < mean) return 1 - poissonBelow(k, mean);
  let term = Math.exp(k * Math.log(mean) - mean - logGamma(k + 1));
  let total = 0;
  for (let i = k; term > negligible * total; i++) {
    total += term;
    term *= mean / (i + 1);
  }
  return Math.min(1, total);
}

function poissonBelow(k: number, mean: number): number {
  let total = 0;
  for (let i = 0; i < k; i++) total += Math.exp(i * Math.log(mean) - mean - logGamma(i + 1));
  return Math.min(1, total);
}

/** Chance of `k` or more of `n` where each has the chance `p` (binomial), exact. */
export function binomialTail(k: number, n: number, p: number): number {
  if (k <= 0) return 1;
  if (k > n || p <= 0) return 0;
  if (p >= 1) return 1;
  const logChoose = logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
  let term = Math.exp(logChoose + k * Math.log(p) + (n - k) * Math.log1p(-p));
  let total = 0;
  // Before the mode terms still rise, so that a small one ends nothing.
  for (let i = k; i <= n && (i <= n * p || term > negligible * total); i++) {
    total += term;
    term *= ((n - i) / (i + 1)) * (p / (1 - p));
  }
  return Math.min(1, total);
}
