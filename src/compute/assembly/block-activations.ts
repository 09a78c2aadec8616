import { alignment, blockRows, nestedNibbleZero, nestedRows, nibbleZero, superRows } from '../memory-layout';
import { highestLane } from './simd';

/**
 * Rows in 8 bits, as ggml multiplies them: whole numbers from -127 to 127, what the zero of the weights takes off, and
 * scales. They lie where `placeActivations` says; each thread has its own.
 */
export let activations: usize = 0;
/**
 * Two bytes for each `nestedRows` columns (or `blockRows`, in every second place): minus half the zero of the weights times
 * the columns' sum. A product in pairs starts with it in both lanes of a column.
 */
export let activationZeros: usize = 0;
/** A float for each `blockRows` columns (or `superRows`, in every eighth place). */
export let activationScales: usize = 0;

/** Bytes from one row's zeros, and from one row's scales, to the next. */
// @ts-ignore: decorator
@inline
export function zeroStride(k: i32): usize {
  return <usize>(k / nestedRows) << 1;
}
// @ts-ignore: decorator
@inline
export function scaleStride(k: i32): usize {
  return <usize>(k / blockRows) << 2;
}

/** Gives `rows` rows of k numbers their place from `at` on; the first address behind it. */
export function placeActivations(at: usize, rows: i32, k: i32): usize {
  activations = at;
  activationScales = at + <usize>rows * k;
  activationZeros = activationScales + <usize>rows * scaleStride(k);
  return (activationZeros + <usize>rows * zeroStride(k) + alignment - 1) & ~(alignment - 1);
}

/** The number of half precision nearest to one that is not negative (IEEE 754, ties to even). */
// @ts-ignore: decorator
@inline
function toHalf(value: f32): f32 {
  if (value < 0.00006103515625) return nearest<f32>(value * 16777216) * <f32>5.9604644775390625e-8;
  const bits = reinterpret<u32>(value);
  return reinterpret<f32>((bits + 0xfff + ((bits >> 13) & 1)) & ~0x1fff);
}

/** Quantises 16 floats, already scaled to ±127. */
// @ts-ignore: decorator
@inline
function bytes16(x: usize, factor: v128): v128 {
  const a = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(x), factor)));
  const b = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(x, 16), factor)));
  const c = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(x, 32), factor)));
  const d = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(x, 48), factor)));
  return i8x16.narrow_i16x8_s(i16x8.narrow_i32x4_s(a, b), i16x8.narrow_i32x4_s(c, d));
}

// @ts-ignore: decorator
@inline
function sum16(q: v128): i32 {
  const s = i32x4.extadd_pairwise_i16x8_s(i16x8.extadd_pairwise_i8x16_s(q));
  return (
    i32x4.extract_lane(s, 0) + i32x4.extract_lane(s, 1) + i32x4.extract_lane(s, 2) + i32x4.extract_lane(s, 3)
  );
}

// @ts-ignore: decorator
@inline
function largest(x: usize, bytes: usize): f32 {
  let most = f32x4.splat(0);
  for (const end = x + bytes; x < end; x += 32) {
    most = f32x4.max(most, f32x4.max(f32x4.abs(v128.load(x)), f32x4.abs(v128.load(x, 16))));
  }
  return highestLane(most);
}

/**
 * Quantises `rows` rows of k floats: in blocks of 32 with scales rounded to half precision (ggml's Q8_0), or where `wide`
 * in blocks of 256 (its Q8_K). The scale is the greatest number's by 127.
 */
export function quantiseBlocks(x: usize, rows: i32, k: i32, wide: bool): void {
  const step = wide ? superRows : blockRows;
  for (let r = 0; r < rows; r++) {
    let q = activations + <usize>r * k;
    const zeros = activationZeros + <usize>r * zeroStride(k);
    const scales = activationScales + <usize>r * scaleStride(k);
    for (let c = 0; c < k; c += step) {
      const most = largest(x, <usize>step << 2);
      const scale = most / 127;
      store<f32>(scales + (<usize>(c / blockRows) << 2), wide ? scale : toHalf(scale));
      const factor = f32x4.splat(most > 0 ? 127 / most : 0);
      for (let piece = 0; piece < step; piece += blockRows, x += <usize>blockRows << 2, q += blockRows) {
        const low = bytes16(x, factor), high = bytes16(x + 64, factor);
        v128.store(q, low);
        v128.store(q, high, 16);
        const zero = zeros + (<usize>((c + piece) / nestedRows) << 1);
        const lowSum = sum16(low), highSum = sum16(high);
        store<i16>(zero, <i16>(wide ? lowSum * (-nestedNibbleZero / 2) : (lowSum + highSum) * (-nibbleZero / 2)));
        store<i16>(zero, <i16>(highSum * (-nestedNibbleZero / 2)), 2);
      }
    }
  }
}
