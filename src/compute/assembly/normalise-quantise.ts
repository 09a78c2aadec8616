import { activationSteps, quantBytes, quantLowest, quantScale } from '../memory-layout';
import { highestLane, lowestLane, madd, sumLanes } from './simd';

const steps: f32 = <f32>activationSteps;

/**
 * Quantises a row to 7 bits: q = round((x - lowest) / scale). `width` is a multiple of 16; scale and lowest are
 * written to `quant`.
 */
// @ts-ignore: decorator
@inline
function quantiseBetween(x: usize, width: i32, q: usize, quant: usize, low: v128, high: v128): void {
  const lowest = lowestLane(low);
  const highest = highestLane(high);
  const range = highest - lowest;
  store<f32>(quant, range / steps, quantScale);
  store<f32>(quant, lowest, quantLowest);
  // Half a step is added, so that cutting off rounds.
  const shift: f32 = range > 0 ? (-lowest * steps) / range + 0.5 : 0;
  quantiseRow(x, width, q, range > 0 ? steps / range : 0, shift);
}

/** Seven bits of factor·x + shift, cut off, of a row whose width is a multiple of 16. */
// @ts-ignore: decorator
@inline
export function quantiseRow(x: usize, width: i32, q: usize, factor: f32, shift: f32): void {
  const f = f32x4.splat(factor), s = f32x4.splat(shift);
  for (const end = x + (<usize>width << 2); x < end; x += 64, q += 16) {
    const a = i32x4.trunc_sat_f32x4_s(madd(v128.load(x), f, s));
    const b = i32x4.trunc_sat_f32x4_s(madd(v128.load(x, 16), f, s));
    const c = i32x4.trunc_sat_f32x4_s(madd(v128.load(x, 32), f, s));
    const d = i32x4.trunc_sat_f32x4_s(madd(v128.load(x, 48), f, s));
    const bytes = i8x16.narrow_i16x8_u(i16x8.narrow_i32x4_s(a, b), i16x8.narrow_i32x4_s(c, d));
    // Rounding may reach 128, which is no 7-bit number.
    v128.store(q, i8x16.min_u(bytes, i8x16.splat(<i8>activationSteps)));
  }
}

/** Quantises `rows` rows that are `width` floats apart. Rows of q are `width` bytes apart, quant 8. */
export function quantiseRows(x: usize, rows: i32, width: i32, q: usize, quant: usize): void {
  for (let r = 0; r < rows; r++) {
    const row = x + (<usize>r * width << 2);
    let low = v128.load(row), high = low;
    for (let at = row + 16, end = row + (<usize>width << 2); at < end; at += 16) {
      const v = v128.load(at);
      low = f32x4.min(low, v);
      high = f32x4.max(high, v);
    }
    quantiseBetween(row, width, q + <usize>r * width, quant + <usize>r * quantBytes, low, high);
  }
}

/**
 * Layer normalisation in place, gamma·(x - mean)/√(variance + epsilon) + beta (Ba, Kiros and Hinton 2016), of
 * `rows` rows, `width` floats each and a multiple of 16; quantised in the same pass where `q` is not 0.
 */
export function normaliseRows(
  x: usize, rows: i32, width: i32, gamma: usize, beta: usize, epsilon: f32, q: usize, quant: usize,
): void {
  const bytes = <usize>width << 2;
  for (let r = 0; r < rows; r++) {
    const row = x + <usize>r * bytes;
    let s0 = f32x4.splat(0), s1 = s0;
    for (let at: usize = 0; at < bytes; at += 32) {
      s0 = f32x4.add(s0, v128.load(row + at));
      s1 = f32x4.add(s1, v128.load(row + at, 16));
    }
    const mean = f32x4.splat(sumLanes(f32x4.add(s0, s1)) / <f32>width);
    s0 = f32x4.splat(0);
    s1 = s0;
    for (let at: usize = 0; at < bytes; at += 32) {
      const d0 = f32x4.sub(v128.load(row + at), mean), d1 = f32x4.sub(v128.load(row + at, 16), mean);
      s0 = madd(d0, d0, s0);
      s1 = madd(d1, d1, s1);
    }
    const factor = f32x4.splat(1 / sqrt<f32>(sumLanes(f32x4.add(s0, s1)) / <f32>width + epsilon));
    let low = f32x4.splat(f32.MAX_VALUE), high = f32x4.splat(-f32.MAX_VALUE);
    for (let at: usize = 0; at < bytes; at += 16) {
      const scaled = f32x4.mul(f32x4.sub(v128.load(row + at), mean), factor);
      const y = madd(scaled, v128.load(gamma + at), v128.load(beta + at));
      v128.store(row + at, y);
      low = f32x4.min(low, y);
      high = f32x4.max(high, y);
    }
    if (q != 0) quantiseBetween(row, width, q + <usize>r * width, quant + <usize>r * quantBytes, low, high);
  }
}
