import { normal, type Random } from './random';

/** A number of the gamma distribution with this shape (above 0) and scale 1 (Marsaglia and Tsang 2000). */
export function gammaDraw(shape: number, random: Random): number {
  // Below 1 by way of shape + 1: their section 6.
  if (shape < 1) return gammaDraw(shape + 1, random) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = normal(random);
    const root = 1 + c * z;
    const v = root * root * root;
    if (!(v > 0)) continue;
    const squared = z * z;
    const even = 1 - random();
    // Their squeeze: whatever passes it passes the test of logarithms too, and nearly all pass.
    if (even < 1 - 0.0331 * squared * squared) return d * v;
    if (Math.log(even) < 0.5 * squared + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** A number of the beta distribution; a and b above 0. */
export function betaDraw(a: number, b: number, random: Random): number {
  const first = gammaDraw(a, random);
  const second = gammaDraw(b, random);
  return first + second > 0 ? first / (first + second) : a / (a + b);
}

/** Above this mean a count is drawn by halves: of a gamma's time the count so far, then the rest. */
const largeMean = 30;

/** A count of the Poisson distribution: Knuth's products for small means, Ahrens and Dieter's halving (1974) above. */
export function poissonDraw(mean: number, random: Random): number {
  let count = 0;
  while (mean > largeMean) {
    const part = Math.floor(0.875 * mean);
    const time = gammaDraw(part, random);
    if (time > mean) return count + binomialDraw(part - 1, mean / time, random);
    count += part;
    mean -= time;
  }
  const limit = Math.exp(-mean);
  for (let product = random(); product > limit; product *= random()) count++;
  return count;
}

/** Successes among so many trials, by the median of the uniform numbers that they would take (Relles 1972). */
function binomialDraw(trials: number, chance: number, random: Random): number {
  let count = 0;
  while (trials > 20) {
    const middle = (trials >> 1) + 1;
    const at = betaDraw(middle, trials + 1 - middle, random);
    if (at <= chance) {
      count += middle;
      trials -= middle;
      chance = (chance - at) / (1 - at);
    } else {
      trials = middle - 1;
      chance /= at;
    }
  }
  for (let i = 0; i < trials; i++) if (random() < chance) count++;
  return count;
}
