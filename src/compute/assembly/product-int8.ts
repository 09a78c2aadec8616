import {
  chunkRows, panelWidth, productDot, productPairwise, quantBytes, quantLowest, quantScale,
} from '../memory-layout';
import { finish4 } from './activations';
import {
  biases, chunkOrder, inner, outer, product, scales, sums, weights,
} from './linear-layer';
import { madd } from './simd';

/** Rows worked off at a time, so that they stay in the first cache while all panels of weights pass by. */
const blockRows: i32 = 60;

/**
 * y = x·W + b for `rows` rows of 7-bit activations, x = scale·q + lowest. Row r's bytes start at
 * a + offsets[r], its scale and lowest at quant + 8r; y's rows are `stride` floats apart. Tiles have three or four
 * rows: there must be memory for as many rows as the next multiple of `rowStep` (see `paddedRows`).
 */
export function multiplyInt8(
  linear: usize, a: usize, offsets: usize, quant: usize, rows: i32, out: usize, stride: i32, how: i32,
): void {
  const k = inner(linear);
  const n = outer(linear);
  const kind = product(linear);
  const b = weights(linear);
  const tile = kind == productPairwise ? 3 : 4;
  for (let first = 0; first < rows; first += blockRows) {
    const end = min(first + blockRows, rows);
    for (let j = 0; j < n; j += panelWidth) {
      for (let i = first; i < end; i += tile) {
        const o = offsets + (<usize>i << 2);
        const y = out + ((<usize>i * stride + j) << 2);
        const q = quant + <usize>i * quantBytes;
        if (ASC_FEATURE_RELAXED_SIMD) {
          if (kind == productDot) tileDot(linear, a, o, b + <usize>j * k, k, j, q, y, stride, how);
          else tilePairwise(linear, a, o, b + <usize>j * k, k, j, q, y, stride, how);
        } else {
          tileWidening(linear, a, o, b + <usize>j * k, k, j, q, y, stride, how);
        }
      }
    }
  }
}

/** Scales one row of a tile: y = scale·(column's scale·sum) + lowest·(column's weights) + bias. */
// @ts-ignore: decorator
@inline
function finishRow(linear: usize, j: i32, q: usize, c0: v128, c1: v128, y: usize, how: i32): void {
  const scale = v128.load32_splat(q, quantScale);
  const lowest = v128.load32_splat(q, quantLowest);
  const s = scales(linear) + (<usize>j << 2);
  const w = sums(linear) + (<usize>j << 2);
  const b = biases(linear) + (<usize>j << 2);
  const y0 = madd(lowest, v128.load(w), v128.load(b));
  finish4(how, y, madd(f32x4.mul(f32x4.convert_i32x4_s(c0), v128.load(s)), scale, y0));
  const y1 = madd(lowest, v128.load(w, 16), v128.load(b, 16));
  finish4(how, y + 16, madd(f32x4.mul(f32x4.convert_i32x4_s(c1), v128.load(s, 16)), scale, y1));
}

// @ts-ignore: decorator
@inline
function dot(w: v128, x: v128, c: v128): v128 {
  return i32x4.relaxed_dot_i8x16_i7x16_add_s(w, x, c);
}

function tileDot(
  linear: usize, a: usize, o: usize, b: usize, k: i32, j: i32, q: usize, y: usize, stride: i32, how: i32,
): void {
  let c00 = i32x4.splat(0), c01 = c00, c10 = c00, c11 = c00, c20 = c00, c21 = c00, c30 = c00, c31 = c00;
  let a0 = a + load<u32>(o), a1 = a + load<u32>(o, 4), a2 = a + load<u32>(o, 8), a3 = a + load<u32>(o, 12);
  for (const end = a0 + k; a0 < end; a0 += 4, a1 += 4, a2 += 4, a3 += 4, b += 32) {
    const b0 = v128.load(b), b1 = v128.load(b, 16);
    let x = v128.load32_splat(a0);
    c00 = dot(b0, x, c00);
    c01 = dot(b1, x, c01);
    x = v128.load32_splat(a1);
    c10 = dot(b0, x, c10);
    c11 = dot(b1, x, c11);
    x = v128.load32_splat(a2);
    c20 = dot(b0, x, c20);
    c21 = dot(b1, x, c21);
    x = v128.load32_splat(a3);
    c30 = dot(b0, x, c30);
    c31 = dot(b1, x, c31);
  }
  const row = <usize>stride << 2;
  finishRow(linear, j, q, c00, c01, y, how);
  finishRow(linear, j, q + quantBytes, c10, c11, y + row, how);
  finishRow(linear, j, q + 2 * quantBytes, c20, c21, y + 2 * row, how);
  finishRow(linear, j, q + 3 * quantBytes, c30, c31, y + 3 * row, how);
}

/** Pairs of products fit 16 bits (127·127·2), so that one instruction makes pairs and one adds two pairs. */
// @ts-ignore: decorator
@inline
function twoProducts(w: v128, x: v128, c: v128, one: v128): v128 {
  return i32x4.add(c, i32x4.dot_i16x8_s(i16x8.relaxed_dot_i8x16_i7x16_s(w, x), one));
}

/** Four products fit 16 bits where the weights of a column and lane, of one sign, sum to 258 at most. */
// @ts-ignore: decorator
@inline
function fourProducts(w0: v128, w1: v128, x: v128, y: v128, c: v128, one: v128): v128 {
  const sum = i16x8.add(i16x8.relaxed_dot_i8x16_i7x16_s(w0, x), i16x8.relaxed_dot_i8x16_i7x16_s(w1, y));
  return i32x4.add(c, i32x4.dot_i16x8_s(sum, one));
}

/**
 * The panel's chunks stand in an order of their own, the safe ones first (src/compute/wasm/pairwise-order.ts). Three rows and not
 * four: with four, V8 runs out of registers.
 */
function tilePairwise(
  linear: usize, a: usize, o: usize, b: usize, k: i32, j: i32, q: usize, y: usize, stride: i32, how: i32,
): void {
  let c00 = i32x4.splat(0), c01 = c00, c10 = c00, c11 = c00, c20 = c00, c21 = c00;
  const a0 = a + load<u32>(o), a1 = a + load<u32>(o, 4), a2 = a + load<u32>(o, 8);
  const one = i16x8.splat(1);
  const chunks = k / chunkRows;
  let at = chunkOrder(linear) + <usize>((j / panelWidth) * (chunks + 1)) * 4;
  const safe = at + 4 + (<usize>load<i32>(at) << 2);
  const end = at + 4 + (<usize>chunks << 2);
  for (at += 4; at < safe; at += 4, b += 64) {
    const from = <usize>load<u32>(at);
    const b0 = v128.load(b), b1 = v128.load(b, 16), b2 = v128.load(b, 32), b3 = v128.load(b, 48);
    let x = v128.load32_splat(a0 + from), z = v128.load32_splat(a0 + from, 4);
    c00 = fourProducts(b0, b2, x, z, c00, one);
    c01 = fourProducts(b1, b3, x, z, c01, one);
    x = v128.load32_splat(a1 + from);
    z = v128.load32_splat(a1 + from, 4);
    c10 = fourProducts(b0, b2, x, z, c10, one);
    c11 = fourProducts(b1, b3, x, z, c11, one);
    x = v128.load32_splat(a2 + from);
    z = v128.load32_splat(a2 + from, 4);
    c20 = fourProducts(b0, b2, x, z, c20, one);
    c21 = fourProducts(b1, b3, x, z, c21, one);
  }
  for (; at < end; at += 4) {
    const from = <usize>load<u32>(at);
    for (let half: usize = 0; half < 8; half += 4, b += 32) {
      const b0 = v128.load(b), b1 = v128.load(b, 16);
      let x = v128.load32_splat(a0 + from + half);
      c00 = twoProducts(b0, x, c00, one);
      c01 = twoProducts(b1, x, c01, one);
      x = v128.load32_splat(a1 + from + half);
      c10 = twoProducts(b0, x, c10, one);
      c11 = twoProducts(b1, x, c11, one);
      x = v128.load32_splat(a2 + from + half);
      c20 = twoProducts(b0, x, c20, one);
      c21 = twoProducts(b1, x, c21, one);
    }
  }
  const row = <usize>stride << 2;
  finishRow(linear, j, q, c00, c01, y, how);
  finishRow(linear, j, q + quantBytes, c10, c11, y + row, how);
  finishRow(linear, j, q + 2 * quantBytes, c20, c21, y + 2 * row, how);
}

// @ts-ignore: decorator
@inline
function wide(w: v128, x: v128, c: v128): v128 {
  return i32x4.add(c, i32x4.dot_i16x8_s(w, x));
}

// @ts-ignore: decorator
@inline
function twoBytes(a: usize): v128 {
  return i16x8.extend_low_i8x16_u(v128.load16_splat(a));
}

function tileWidening(
  linear: usize, a: usize, o: usize, b: usize, k: i32, j: i32, q: usize, y: usize, stride: i32, how: i32,
): void {
  let c00 = i32x4.splat(0), c01 = c00, c10 = c00, c11 = c00, c20 = c00, c21 = c00, c30 = c00, c31 = c00;
  let a0 = a + load<u32>(o), a1 = a + load<u32>(o, 4), a2 = a + load<u32>(o, 8), a3 = a + load<u32>(o, 12);
  for (const end = a0 + k; a0 < end; a0 += 2, a1 += 2, a2 += 2, a3 += 2, b += 16) {
    const both = v128.load(b);
    const b0 = i16x8.extend_low_i8x16_s(both), b1 = i16x8.extend_high_i8x16_s(both);
    let x = twoBytes(a0);
    c00 = wide(b0, x, c00);
    c01 = wide(b1, x, c01);
    x = twoBytes(a1);
    c10 = wide(b0, x, c10);
    c11 = wide(b1, x, c11);
    x = twoBytes(a2);
    c20 = wide(b0, x, c20);
    c21 = wide(b1, x, c21);
    x = twoBytes(a3);
    c30 = wide(b0, x, c30);
    c31 = wide(b1, x, c31);
  }
  const row = <usize>stride << 2;
  finishRow(linear, j, q, c00, c01, y, how);
  finishRow(linear, j, q + quantBytes, c10, c11, y + row, how);
  finishRow(linear, j, q + 2 * quantBytes, c20, c21, y + 2 * row, how);
  finishRow(linear, j, q + 3 * quantBytes, c30, c31, y + 3 * row, how);
}
