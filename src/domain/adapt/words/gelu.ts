/** GELU (Hendrycks and Gimpel 2016), x·Φ(x), of each value. */
export function gelu(x: Float32Array): Float32Array {
  return x.map((value) => value * phi(value));
}

/** Multiplies slopes by those of GELU at x, in place. */
export function geluBack(x: Float32Array, slope: Float32Array): void {
  for (let i = 0; i < x.length; i++) {
    const value = x[i];
    slope[i] *= phi(value) + value * Math.exp(-0.5 * value * value) * perRootTwoPi;
  }
}

const perRootTwoPi = 1 / Math.sqrt(2 * Math.PI);

/** Of the normal distribution, to 1.5e-7 (Abramowitz and Stegun 7.1.26): what single precision holds. */
function phi(x: number): number {
  const z = Math.abs(x) * Math.SQRT1_2;
  const t = 1 / (1 + 0.3275911 * z);
  const sum =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  const tail = 0.5 * sum * Math.exp(-z * z);
  return x < 0 ? tail : 1 - tail;
}
