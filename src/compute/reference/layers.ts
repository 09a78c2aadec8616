import type { Int8Weights } from '../wasm/pack-weights';
import { erf } from './erf';

/** What a layer does with its result. */
export type Finish = 'store' | 'add' | 'gelu' | 'relu' | 'reluAdd';

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

/** Layer normalisation of a row in place. */
export function layerNorm(x: Float64Array, gamma: Float32Array, beta: Float32Array, epsilon: number): void {
  const mean = x.reduce((sum, value) => sum + value, 0) / x.length;
  const variance = x.reduce((sum, value) => sum + (value - mean) ** 2, 0) / x.length;
  const factor = 1 / Math.sqrt(variance + epsilon);
  x.forEach((value, i) => {
    x[i] = (value - mean) * factor * gamma[i] + beta[i];
  });
}

/**
 * Softmax attention of one text over all heads. `qkv` is length × 3·width: queries, keys, values. Returns
 * length × width.
 */
export function attention(
  qkv: ArrayLike<number>,
  length: number,
  width: number,
  heads: number,
): Float64Array {
  const out = new Float64Array(length * width);
  const size = width / heads;
  const at = (token: number, part: number, column: number) => qkv[token * 3 * width + part * width + column];
  for (let head = 0; head < heads; head++) {
    for (let query = 0; query < length; query++) {
      const scores = Array.from({ length }, (_, key) => {
        let sum = 0;
        for (let c = head * size; c < (head + 1) * size; c++) sum += at(query, 0, c) * at(key, 1, c);
        return sum / Math.sqrt(size);
      });
      const highest = Math.max(...scores);
      const weights = scores.map((score) => Math.exp(score - highest));
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      for (let c = head * size; c < (head + 1) * size; c++) {
        for (let key = 0; key < length; key++)
          out[query * width + c] += (weights[key] / total) * at(key, 2, c);
      }
    }
  }
  return out;
}

/** A vector scaled to length 1. */
export function unit(vector: Float64Array): Float64Array {
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}
