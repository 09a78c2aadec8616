import type { Int8Weights } from '../wasm/packing';

/** What a layer does with its result; the numbers are those of src/compute/assembly/linear.ts. */
export const finishes = { store: 0, add: 1, gelu: 2, relu: 3, reluAdd: 4 } as const;
export type Finish = keyof typeof finishes;

/** The error function by its series, or by its continued fraction far out; to 1e-12. */
export function erf(x: number): number {
  const a = Math.abs(x);
  if (a > 5.5) return Math.sign(x);
  let sum = a;
  let term = a;
  for (let n = 1; Math.abs(term) > 1e-18; n++) {
    term *= (-a * a) / n;
    sum += term / (2 * n + 1);
  }
  return (Math.sign(x) * 2 * sum) / Math.sqrt(Math.PI);
}

/** x·Φ(x). */
export function gelu(x: number): number {
  return 0.5 * x * (1 + erf(x / Math.SQRT2));
}

/** One row of a layer in double precision: y (length n), finished over what is in it. */
export function linearRow(
  x: ArrayLike<number>,
  { k, n, values, scales }: Int8Weights,
  bias: Float32Array,
  finish: Finish,
  y: Float64Array,
): void {
  for (let column = 0; column < n; column++) {
    let sum = 0;
    for (let row = 0; row < k; row++) sum += x[row] * values[row * n + column];
    const value = sum * scales[column] + bias[column];
    if (finish === 'store') y[column] = value;
    else if (finish === 'add') y[column] += value;
    else if (finish === 'gelu') y[column] = gelu(value);
    else if (finish === 'relu') y[column] = Math.max(0, value);
    else y[column] += Math.max(0, value);
  }
}
