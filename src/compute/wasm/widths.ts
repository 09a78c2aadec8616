/** Rows of `factors` floats with zeros behind each up to `width`, and behind the last to the end of `to`. */
export function widen(from: Float32Array, factors: number, to: Float32Array, width: number): void {
  if (width === factors) {
    to.set(from);
    to.fill(0, from.length);
    return;
  }
  to.fill(0);
  for (let i = 0, o = 0; i < from.length; i += factors, o += width) to.set(from.subarray(i, i + factors), o);
}

/** The same back. */
export function narrow(
  from: Float32Array,
  width: number,
  to: Float32Array | Float64Array,
  factors: number,
): void {
  if (width === factors) {
    to.set(from);
    return;
  }
  for (let i = 0, o = 0; i < from.length; i += width, o += factors) to.set(from.subarray(i, i + factors), o);
}
