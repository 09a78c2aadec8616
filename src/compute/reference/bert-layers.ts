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
