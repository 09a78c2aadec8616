const mostTerms = 20_000;
const tiny = 1e-300;

/**
 * Gauss's hypergeometric function ₂F₁(1, b; c; z) for b and c above 0 and 0 ≤ z < 1, by Gauss's continued fraction
 * (Abramowitz and Stegun's companion DLMF 15.7.1), evaluated from the top down as Lentz does it. It converges where the
 * series all but stands still, near 1.
 */
export function hypergeometricOne(b: number, c: number, z: number): number {
  if (!(z >= 0 && z < 1)) throw new RangeError(`₂F₁(1, b; c; z) is asked for at z = ${z}`);
  let fraction = 1;
  let [above, below] = [1, 0];
  for (let i = 1; i <= mostTerms; i++) {
    const k = i >> 1;
    const term =
      i % 2 === 1
        ? (-(c + k - 1) * (b + k) * z) / ((c + 2 * k - 1) * (c + 2 * k))
        : (k * (b - c - k + 1) * z) / ((c + 2 * k - 2) * (c + 2 * k - 1));
    // The first term's (c − 1) stands above and below.
    const own = i === 1 ? (-b * z) / c : term;
    below = 1 + own * below;
    below = 1 / (Math.abs(below) < tiny ? tiny : below);
    above = 1 + own / above;
    if (Math.abs(above) < tiny) above = tiny;
    const change = above * below;
    fraction *= change;
    if (Math.abs(change - 1) < 1e-12) break;
  }
  return 1 / fraction;
}
