import { madd } from './simd';

/**
 * The sums of the tile multiplied last, 4 rows × 8 columns, two registers a row. A function hands back one value, so they
 * stand here: each thread has an instance of its own, and reading them is nothing beside the tile's products.
 */
export let c00: v128 = i32x4.splat(0);
export let c01: v128 = i32x4.splat(0);
export let c10: v128 = i32x4.splat(0);
export let c11: v128 = i32x4.splat(0);
export let c20: v128 = i32x4.splat(0);
export let c21: v128 = i32x4.splat(0);
export let c30: v128 = i32x4.splat(0);
export let c31: v128 = i32x4.splat(0);

/**
 * Products of the four rows of `bytes` bytes at a0 to a3 with the panel at `b`. Attention has a loop of its own: its
 * rows are so short that handing the sums over costs it two hundredths of its time.
 */
// @ts-ignore: decorator
@inline
export function multiplyTile(a0: usize, a1: usize, a2: usize, a3: usize, bytes: usize, b: usize): void {
  let s00 = f32x4.splat(0), s01 = s00, s10 = s00, s11 = s00, s20 = s00, s21 = s00, s30 = s00, s31 = s00;
  for (const end = a0 + bytes; a0 < end; a0 += 4, a1 += 4, a2 += 4, a3 += 4, b += 32) {
    const b0 = v128.load(b), b1 = v128.load(b, 16);
    let x = v128.load32_splat(a0);
    s00 = madd(b0, x, s00);
    s01 = madd(b1, x, s01);
    x = v128.load32_splat(a1);
    s10 = madd(b0, x, s10);
    s11 = madd(b1, x, s11);
    x = v128.load32_splat(a2);
    s20 = madd(b0, x, s20);
    s21 = madd(b1, x, s21);
    x = v128.load32_splat(a3);
    s30 = madd(b0, x, s30);
    s31 = madd(b1, x, s31);
  }
  c00 = s00;
  c01 = s01;
  c10 = s10;
  c11 = s11;
  c20 = s20;
  c21 = s21;
  c30 = s30;
  c31 = s31;
}
