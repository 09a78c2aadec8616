const mostTerms = 20_000;
const tiny = 1e-300;

/**
 * Gauss's hypergeometric function ₂F₁(1, b; c; z) for b and c above 0 and 0 ≤ z < 1, by Gauss's continued fraction
 * (Abramowitz and Stegun's companion DLMF 15.7.1), evaluated from the top down as Lentz does it. It converges where the
 * series all but stands still, near 1.
 */
export function hypergeometricOne(b: number, c: number, z: number): number {
  if (!(z >= 0 && z < 1)) throw new RangeError(`₂F₁(1, b; c; z) is asked for at z = ${z}`);
  // The first term's (c − 1) stands above and below.
  const first = 1 - (b * z) / c;
  let above = Math.abs(first) < tiny ? tiny : first;
  let below = 1;
  let fraction = above;
  for (let k = 1; 2 * k < mostTerms; k++) {
    const top = c + 2 * k;
    const even = (k * (b - c - k + 1) * z) / ((top - 2) * (top - 1));
    below = 1 + even * below;
    below = 1 / (Math.abs(below) < tiny ? tiny : below);
    above = 1 + even / above;
    if (Math.abs(above) < tiny) above = tiny;
    const half = above * below;
    fraction *= half;
    if (Math.abs(half - 1) < 1e-12) break;
    const odd = (-(c + k - 1) * (b + k) * z) / ((top - 1) * top);
    below = 1 + odd * below;
    below = 1 / (Math.abs(below) < tiny ? tiny : below);
    above = 1 + odd / above;
    if (Math.abs(above) < tiny) above = tiny;
    const change = above * below;
    fraction *= change;
    if (Math.abs(change - 1) < 1e-12) break;
  }
  return 1 / fraction;
}
