import { symmetricEigen } from './symmetric-eigen';

/** Points in (0, 1) and weights that add up to 1. */
export interface Quadrature {
  readonly points: Float64Array;
  readonly weights: Float64Array;
}

/**
 * Gauss's quadrature for means over a beta distribution (Gauss–Jacobi): exact for polynomials up to degree
 * 2 × count − 1. Points are the eigenvalues of the recurrence's matrix, weights the squared first entries of its vectors
 * (Golub and Welsch 1969).
 * @param a exponent of p, plus one: the mean is a / (a + b).
 */
export function gaussBeta(a: number, b: number, count: number): Quadrature {
  // Jacobi's polynomials on (−1, 1) with weight (1 − t)^alpha (1 + t)^beta; p = (1 + t) / 2.
  const [alpha, beta] = [b - 1, a - 1];
  const matrix = new Float64Array(count * count);
  for (let n = 0; n < count; n++) {
    const sum = 2 * n + alpha + beta;
    matrix[n * count + n] =
      n === 0
        ? (beta - alpha) / (alpha + beta + 2)
        : (beta * beta - alpha * alpha) / (sum * (sum + 2) || Number.MIN_VALUE);
    if (n === 0) continue;
    const squared =
      n === 1
        ? (4 * (1 + alpha) * (1 + beta)) / ((2 + alpha + beta) ** 2 * (3 + alpha + beta))
        : (4 * n * (n + alpha) * (n + beta) * (n + alpha + beta)) / (sum * sum * (sum + 1) * (sum - 1));
    const off = Math.sqrt(Math.max(0, squared));
    matrix[n * count + n - 1] = off;
    matrix[(n - 1) * count + n] = off;
  }
  const { values, vectors } = symmetricEigen(matrix, count);
  return {
    points: values.map((t) => Math.min(1, Math.max(0, (1 + t) / 2))),
    weights: Float64Array.from(values, (_, i) => vectors[i * count] ** 2),
  };
}
