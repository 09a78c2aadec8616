/**
 * Cholesky factor of a symmetric positive definite n × n matrix, in place: the lower triangle of `a`
 * becomes L with L·Lᵀ = A; the upper one is left alone. Throws where A is not positive definite.
 */
export function choleskyInPlace(a: Float64Array, n: number): void {
  for (let j = 0; j < n; j++) {
    for (let i = j; i < n; i++) {
      let sum = a[i * n + j];
      for (let k = 0; k < j; k++) sum -= a[i * n + k] * a[j * n + k];
      if (i === j) {
        if (!(sum > 0)) throw new RangeError(`matrix of order ${n} is not positive definite at ${j}`);
        a[j * n + j] = Math.sqrt(sum);
      } else {
        a[i * n + j] = sum / a[j * n + j];
      }
    }
  }
}

/** Solves L·Lᵀ·x = b in place of `x`, with L as `choleskyInPlace` leaves it. */
export function choleskySolve(l: Float64Array, n: number, x: Float64Array): void {
  lowerSolve(l, n, x);
  // Row by row: what lies side by side is read so.
  for (let i = n - 1; i >= 0; i--) {
    const row = i * n;
    x[i] /= l[row + i];
    const value = x[i];
    for (let k = 0; k < i; k++) x[k] -= l[row + k] * value;
  }
}

/** Solves L·x = b in place of `x`. The inner product of two such solutions is that of one with A⁻¹ of the other. */
export function lowerSolve(l: Float64Array, n: number, x: Float64Array): void {
  for (let i = 0; i < n; i++) {
    const row = i * n;
    let sum = x[i];
    for (let k = 0; k < i; k++) sum -= l[row + k] * x[k];
    x[i] = sum / l[row + i];
  }
}
