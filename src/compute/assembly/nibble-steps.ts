/**
 * Sixteen products of nibbles and activations, added up by columns. Pairwise they are kept in 16 bits, which hold a
 * block's rows with its zero: `block-activations`.
 */
// @ts-ignore: decorator
@inline
export function multiply16(w: v128, x: v128, c: v128, dot: bool): v128 {
  if (dot) return i32x4.relaxed_dot_i8x16_i7x16_add_s(x, w, c);
  return i16x8.add(c, i16x8.relaxed_dot_i8x16_i7x16_s(x, w));
}

/** What a block's sums start with: its zero, in both lanes of a pair, or added up. */
// @ts-ignore: decorator
@inline
export function startOf(zero: usize, dot: bool): v128 {
  const lanes = v128.load16_splat(zero);
  return dot ? i32x4.dot_i16x8_s(lanes, i16x8.splat(1)) : lanes;
}

/** A block's sums in 32 bits. */
// @ts-ignore: decorator
@inline
export function whole4(c: v128, dot: bool): v128 {
  return dot ? c : i32x4.dot_i16x8_s(c, i16x8.splat(1));
}

/** The same times the small scales of four columns, each scale twice side by side. */
// @ts-ignore: decorator
@inline
export function scaled4(c: v128, scales: v128, dot: bool): v128 {
  if (dot) return i32x4.mul(c, i32x4.shr_s(scales, 16));
  return i32x4.dot_i16x8_s(c, scales);
}

/** Small scales of the first and of the last four columns of a panel, each twice side by side. */
// @ts-ignore: decorator
@inline
export function lowTwice(scales: v128): v128 {
  return i8x16.shuffle(scales, scales, 0, 1, 0, 1, 2, 3, 2, 3, 4, 5, 4, 5, 6, 7, 6, 7);
}
// @ts-ignore: decorator
@inline
export function highTwice(scales: v128): v128 {
  return i8x16.shuffle(scales, scales, 8, 9, 8, 9, 10, 11, 10, 11, 12, 13, 12, 13, 14, 15, 14, 15);
}

/** Without relaxed SIMD: sums of two columns in each of `low` and `high`, four lanes of 16 bits a column. */
// @ts-ignore: decorator
@inline
export function columns4(low: v128, high: v128): v128 {
  const a = i32x4.dot_i16x8_s(low, i16x8.splat(1)), b = i32x4.dot_i16x8_s(high, i16x8.splat(1));
  return i32x4.add(
    i8x16.shuffle(a, b, 0, 1, 2, 3, 8, 9, 10, 11, 16, 17, 18, 19, 24, 25, 26, 27),
    i8x16.shuffle(a, b, 4, 5, 6, 7, 12, 13, 14, 15, 20, 21, 22, 23, 28, 29, 30, 31),
  );
}
