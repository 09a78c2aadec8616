/** A function on -1 to 1 as Σ c_k·T_k(x). */
export type ChebyshevSeries = Float64Array;

/**
 * The filter of ChebyCF (Kim, Lee, Choi, Yoon, Lee 2025, 'Graph Spectral Filtering with Chebyshev Interpolation for
 * Recommendation'): 1/2 + |x|^flatness/2 below 0 and 1/2 - |x|^flatness/2 above, x = 1 - 2σ², as the authors' code
 * interpolates it: the target is taken at the extrema of T_order, and the series as if at the roots of T_(order + 1).
 */
export function plateauSeries(order: number, flatness: number): ChebyshevSeries {
  const target = Float64Array.from({ length: order + 1 }, (_, k) => {
    const x = Math.cos(((order - k) / order) * Math.PI);
    // cos(π/2) is not quite 0 in floating point.
    const power = Math.abs(x) < 1e-12 ? 0 : Math.abs(x) ** flatness / 2;
    return x < 0 ? 0.5 + power : 0.5 - power;
  });
  const roots = Float64Array.from({ length: order + 1 }, (_, k) =>
    Math.cos(((order - k + 0.5) / (order + 1)) * Math.PI),
  );
  return Float64Array.from({ length: order + 1 }, (_, degree) => {
    let sum = 0;
    for (let k = 0; k <= order; k++) sum += target[k] * Math.cos(degree * Math.acos(roots[k]));
    return ((degree === 0 ? 1 : 2) / (order + 1)) * sum;
  });
}

/** Value of a series by Clenshaw's recurrence. */
export function seriesAt(series: ChebyshevSeries, x: number): number {
  let next = 0;
  let afterNext = 0;
  for (let k = series.length - 1; k > 0; k--) {
    const here = series[k] + 2 * x * next - afterNext;
    afterNext = next;
    next = here;
  }
  return series[0] + x * next - afterNext;
}

/**
 * Powers of s for f(s) on 0 to `end`, of the least degree that is nowhere off by more than `tolerance` (measured
 * between the points of interpolation), `most` at most: an interpolation at Chebyshev's roots.
 */
export function tailPowers(
  f: (s: number) => number,
  end: number,
  tolerance: number,
  most: number,
): Float64Array {
  if (!(end > 0)) return Float64Array.of(f(0));
  for (let degree = 0; ; degree++) {
    const powers = interpolated(f, end, degree);
    if (degree === most || worst(f, powers, end) <= tolerance) return powers;
  }
}

/** Σ powers[p]·sᵖ. */
export function polynomialAt(powers: ArrayLike<number>, s: number): number {
  let value = 0;
  for (let p = powers.length - 1; p >= 0; p--) value = value * s + powers[p];
  return value;
}

/** Newton's divided differences, multiplied out. */
function interpolated(f: (s: number) => number, end: number, degree: number): Float64Array {
  const points = Float64Array.from(
    { length: degree + 1 },
    (_, k) => end * (0.5 + 0.5 * Math.cos(((k + 0.5) / (degree + 1)) * Math.PI)),
  );
  const differences = points.map(f);
  for (let level = 1; level <= degree; level++) {
    for (let k = degree; k >= level; k--) {
      differences[k] = (differences[k] - differences[k - 1]) / (points[k] - points[k - level]);
    }
  }
  const powers = new Float64Array(degree + 1);
  for (let k = degree; k >= 0; k--) {
    for (let p = degree; p > 0; p--) powers[p] = powers[p - 1] - points[k] * powers[p];
    powers[0] = differences[k] - points[k] * powers[0];
  }
  return powers;
}

function worst(f: (s: number) => number, powers: Float64Array, end: number): number {
  let most = 0;
  for (let i = 0; i <= 200; i++) {
    const s = (end * i) / 200;
    most = Math.max(most, Math.abs(f(s) - polynomialAt(powers, s)));
  }
  return most;
}
