/** Product of two stretches of numbers; four sums, so that each need not wait for the one before. */
export function dot(a: Float64Array, from: number, b: Float64Array, at: number, length: number): number {
  let [s0, s1, s2, s3] = [0, 0, 0, 0];
  let d = 0;
  for (; d + 3 < length; d += 4) {
    s0 += a[from + d] * b[at + d];
    s1 += a[from + d + 1] * b[at + d + 1];
    s2 += a[from + d + 2] * b[at + d + 2];
    s3 += a[from + d + 3] * b[at + d + 3];
  }
  for (; d < length; d++) s0 += a[from + d] * b[at + d];
  return s0 + s1 + s2 + s3;
}
