import { logGamma } from './log-gamma';

/** Smallest number that the continued fraction divides by. */
const tiny = 1e-300;
const precision = 1e-15;
const mostTerms = 10_000;

/**
 * Chance that a number of the beta distribution is at most `x`: the regularised incomplete beta function by its
 * continued fraction (Lentz's way; DLMF 8.17.22). `a` and `b` above 0.
 */
export function betaBelow(x: number, a: number, b: number): number {
  if (!(x > 0)) return x <= 0 ? 0 : Number.NaN;
  if (x >= 1) return 1;
  // The fraction is quick below the mean only; the other tail is 1 less this one.
  if (x > (a + 1) / (a + b + 2)) return 1 - betaBelow(1 - x, b, a);
  const front = Math.exp(
    a * Math.log(x) + b * Math.log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b) - Math.log(a),
  );
  let [c, d] = [1, apart(1 - ((a + b) * x) / (a + 1))];
  d = 1 / d;
  let value = d;
  for (let m = 1; m < mostTerms; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / apart(1 + even * d);
    c = apart(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / apart(1 + odd * d);
    c = apart(1 + odd / c);
    value *= d * c;
    if (Math.abs(d * c - 1) < precision) break;
  }
  return Math.min(1, front * value);
}

/** The number below which a beta distribution has this chance, 0 to 1. */
export function betaQuantile(chance: number, a: number, b: number): number {
  if (chance <= 0) return 0;
  if (chance >= 1) return 1;
  const front = logGamma(a + b) - logGamma(a) - logGamma(b);
  // So near 0 the density is its first power alone, and no halving comes there.
  const near = Math.exp((Math.log(chance) + Math.log(a) - front) / a);
  if (near < 1e-12) return near;
  let [low, high] = [0, 1];
  let x = a / (a + b);
  for (let step = 0; step < 200; step++) {
    const miss = betaBelow(x, a, b) - chance;
    if (miss > 0) high = x;
    else low = x;
    const slope = Math.exp(front + (a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x));
    let next = x - miss / slope;
    // Newton's steps where they stay between what is known, halving where they do not.
    if (!(next > low && next < high)) next = (low + high) / 2;
    if (Math.abs(next - x) <= 1e-13 * Math.max(next, 1e-280)) return next;
    x = next;
  }
  return x;
}

/** The number below which Student's t has this chance, through the beta distribution (DLMF 8.17, Student 1908). */
export function studentQuantile(chance: number, degrees: number): number {
  if (chance === 0.5) return 0;
  const tail = Math.min(chance, 1 - chance);
  const x = betaQuantile(2 * tail, degrees / 2, 0.5);
  const value = Math.sqrt((degrees * (1 - x)) / x);
  return chance < 0.5 ? -value : value;
}

function apart(value: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}
