/** From here on 1 - erf(x) is less than half of what separates 1 from its neighbour in double precision. */
const saturated = 6;

/**
 * The error function, to 1e-14 relative, by erf(x) = 2/√π · e^(-x²) · Σ 2ⁿ·x^(2n+1) / (1·3·…·(2n+1)) (Abramowitz and
 * Stegun 7.1.6). All terms are positive, so that nothing cancels, unlike in the alternating series about 0.
 */
export function erf(x: number): number {
  const a = Math.abs(x);
  if (a >= saturated) return Math.sign(x);
  let sum = a;
  let term = a;
  for (let n = 1; term > sum * Number.EPSILON; n++) {
    term *= (2 * a * a) / (2 * n + 1);
    sum += term;
  }
  // Rounding may leave a value near 1 a few ulps above it.
  return Math.sign(x) * Math.min(1, (2 * sum * Math.exp(-a * a)) / Math.sqrt(Math.PI));
}
