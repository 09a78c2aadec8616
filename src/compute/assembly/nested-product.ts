import { nestedRows, superRows } from '../memory-layout';
import { activations, activationScales, activationZeros, scaleStride, zeroStride } from './block-activations';
import { keepOthers, keepRow } from './block-sums';
import { columns4, highTwice, lowTwice, multiply16, scaled4, startOf } from './nibble-steps';
import { madd } from './simd';

/** Four quantised rows from `r` on times the panel at `w`, with small scales at `n` and scales of 256 rows at `s`. */
export function tileNested(r: i32, k: i32, w: usize, s: usize, n: usize, dot: bool): void {
  if (dot) tileBy(r, k, w, s, n, true);
  else tileBy(r, k, w, s, n, false);
}

/** One row. */
export function rowNested(r: i32, k: i32, w: usize, s: usize, n: usize, dot: bool): void {
  if (!ASC_FEATURE_RELAXED_SIMD) rowPlain(r, k, w, s, n);
  else if (dot) rowBy(r, k, w, s, n, true);
  else rowBy(r, k, w, s, n, false);
}

// @ts-ignore: decorator
@inline
function scaleUp(sum: v128, d: v128, scale: v128, to: v128): v128 {
  return madd(f32x4.convert_i32x4_s(sum), f32x4.mul(d, scale), to);
}

// @ts-ignore: decorator
@inline
function tileBy(r: i32, k: i32, w: usize, s: usize, n: usize, dot: bool): void {
  let s00 = f32x4.splat(0), s01 = s00, s10 = s00, s11 = s00, s20 = s00, s21 = s00, s30 = s00, s31 = s00;
  const low = i8x16.splat(15);
  const line = <usize>k, zeroLine = zeroStride(k), scaleLine = scaleStride(k);
  let a = activations + <usize>r * line;
  let zeros = activationZeros + <usize>r * zeroLine;
  let scales = activationScales + <usize>r * scaleLine;
  for (const end = a + line; a < end; s += 32, scales += 32) {
    let t00 = i32x4.splat(0), t01 = t00, t10 = t00, t11 = t00, t20 = t00, t21 = t00, t30 = t00, t31 = t00;
    for (const last = a + superRows; a < last; n += 8, zeros += 2) {
      let i00 = startOf(zeros, dot), i01 = i00;
      let i10 = startOf(zeros + zeroLine, dot), i11 = i10;
      let i20 = startOf(zeros + 2 * zeroLine, dot), i21 = i20;
      let i30 = startOf(zeros + 3 * zeroLine, dot), i31 = i30;
      for (const stop = a + nestedRows; a < stop; a += 4, w += 16) {
        const both = v128.load(w);
        const w0 = v128.and(both, low), w1 = v128.and(i16x8.shr_u(both, 4), low);
        let x = v128.load32_splat(a);
        i00 = multiply16(w0, x, i00, dot);
        i01 = multiply16(w1, x, i01, dot);
        x = v128.load32_splat(a + line);
        i10 = multiply16(w0, x, i10, dot);
        i11 = multiply16(w1, x, i11, dot);
        x = v128.load32_splat(a + 2 * line);
        i20 = multiply16(w0, x, i20, dot);
        i21 = multiply16(w1, x, i21, dot);
        x = v128.load32_splat(a + 3 * line);
        i30 = multiply16(w0, x, i30, dot);
        i31 = multiply16(w1, x, i31, dot);
      }
      const small = v128.load8x8_s(n);
      const n0 = lowTwice(small), n1 = highTwice(small);
      t00 = i32x4.add(t00, scaled4(i00, n0, dot));
      t01 = i32x4.add(t01, scaled4(i01, n1, dot));
      t10 = i32x4.add(t10, scaled4(i10, n0, dot));
      t11 = i32x4.add(t11, scaled4(i11, n1, dot));
      t20 = i32x4.add(t20, scaled4(i20, n0, dot));
      t21 = i32x4.add(t21, scaled4(i21, n1, dot));
      t30 = i32x4.add(t30, scaled4(i30, n0, dot));
      t31 = i32x4.add(t31, scaled4(i31, n1, dot));
    }
    const d0 = v128.load(s), d1 = v128.load(s, 16);
    let scale = v128.load32_splat(scales);
    s00 = scaleUp(t00, d0, scale, s00);
    s01 = scaleUp(t01, d1, scale, s01);
    scale = v128.load32_splat(scales + scaleLine);
    s10 = scaleUp(t10, d0, scale, s10);
    s11 = scaleUp(t11, d1, scale, s11);
    scale = v128.load32_splat(scales + 2 * scaleLine);
    s20 = scaleUp(t20, d0, scale, s20);
    s21 = scaleUp(t21, d1, scale, s21);
    scale = v128.load32_splat(scales + 3 * scaleLine);
    s30 = scaleUp(t30, d0, scale, s30);
    s31 = scaleUp(t31, d1, scale, s31);
  }
  keepRow(s00, s01);
  keepOthers(s10, s11, s20, s21, s30, s31);
}

// @ts-ignore: decorator
@inline
function rowBy(r: i32, k: i32, w: usize, s: usize, n: usize, dot: bool): void {
  let s0 = f32x4.splat(0), s1 = s0;
  const low = i8x16.splat(15);
  let a = activations + <usize>r * k;
  let zeros = activationZeros + <usize>r * zeroStride(k);
  let scales = activationScales + <usize>r * scaleStride(k);
  for (const end = a + k; a < end; s += 32, scales += 32) {
    let t0 = i32x4.splat(0), t1 = t0;
    for (const last = a + superRows; a < last; n += 8, zeros += 2) {
      let i0 = startOf(zeros, dot), i1 = i0;
      for (const stop = a + nestedRows; a < stop; a += 8, w += 32) {
        let both = v128.load(w);
        let x = v128.load32_splat(a);
        i0 = multiply16(v128.and(both, low), x, i0, dot);
        i1 = multiply16(v128.and(i16x8.shr_u(both, 4), low), x, i1, dot);
        both = v128.load(w, 16);
        x = v128.load32_splat(a, 4);
        i0 = multiply16(v128.and(both, low), x, i0, dot);
        i1 = multiply16(v128.and(i16x8.shr_u(both, 4), low), x, i1, dot);
      }
      const small = v128.load8x8_s(n);
      t0 = i32x4.add(t0, scaled4(i0, lowTwice(small), dot));
      t1 = i32x4.add(t1, scaled4(i1, highTwice(small), dot));
    }
    const scale = v128.load32_splat(scales);
    s0 = scaleUp(t0, v128.load(s), scale, s0);
    s1 = scaleUp(t1, v128.load(s, 16), scale, s1);
  }
  keepRow(s0, s1);
}

function rowPlain(r: i32, k: i32, w: usize, s: usize, n: usize): void {
  let s0 = f32x4.splat(0), s1 = s0;
  const low = i8x16.splat(15);
  let a = activations + <usize>r * k;
  let zeros = activationZeros + <usize>r * zeroStride(k);
  let scales = activationScales + <usize>r * scaleStride(k);
  for (const end = a + k; a < end; s += 32, scales += 32) {
    let t0 = i32x4.splat(0), t1 = t0;
    for (const last = a + superRows; a < last; n += 8, zeros += 2) {
      let i0 = i16x8.splat(0), i1 = i0, i2 = i0, i3 = i0;
      for (const stop = a + nestedRows; a < stop; a += 4, w += 16) {
        const both = v128.load(w);
        const w0 = v128.and(both, low), w1 = v128.and(i16x8.shr_u(both, 4), low);
        const x = v128.load32_splat(a);
        i0 = i16x8.add(i0, i16x8.extmul_low_i8x16_s(w0, x));
        i1 = i16x8.add(i1, i16x8.extmul_high_i8x16_s(w0, x));
        i2 = i16x8.add(i2, i16x8.extmul_low_i8x16_s(w1, x));
        i3 = i16x8.add(i3, i16x8.extmul_high_i8x16_s(w1, x));
      }
      const small = v128.load8x8_s(n);
      const zero = startOf(zeros, true);
      t0 = i32x4.add(t0, scaled4(i32x4.add(columns4(i0, i1), zero), lowTwice(small), true));
      t1 = i32x4.add(t1, scaled4(i32x4.add(columns4(i2, i3), zero), highTwice(small), true));
    }
    const scale = v128.load32_splat(scales);
    s0 = scaleUp(t0, v128.load(s), scale, s0);
    s1 = scaleUp(t1, v128.load(s, 16), scale, s1);
  }
  keepRow(s0, s1);
}
