import {
  blockRows, blocksBiases, blocksBytes, blocksInner, blocksNestedNibbles, blocksNestedScales, blocksProduct,
  blocksScales, blocksStorage, blocksWeights, nestedRows, panelWidth, productDot, superRows,
} from '../memory-layout';
import { finish4 } from './activations';
import { activations, activationScales, scaleStride } from './block-activations';
import { high0, high1, high2, high3, keepRow, low0, low1, low2, low3 } from './block-sums';
import { rowNested, tileNested } from './nested-product';
import { rowNibbles, tileNibbles } from './nibble-product';
import { madd } from './simd';

/** Rows of a tile. */
const tileRows: i32 = 4;

/** Rows worked off while a panel of weights stays in the first cache. */
const passRows: i32 = 32;

/** Whether rows that meet this layer are quantised in blocks of 256. */
// @ts-ignore: decorator
@inline
export function wantsWide(layer: usize): bool {
  return load<i32>(layer, blocksStorage) == blocksNestedNibbles;
}

/**
 * y = x·W + b for the panels `first` to `end` and the `rows` rows quantised last (`block-activations`); y's rows are
 * `stride` floats apart, and panel `first` goes to `out`. The sums of a block are whole numbers and exact.
 */
export function multiplyBlocks(layer: usize, rows: i32, first: i32, end: i32, out: usize, stride: i32, how: i32): void {
  const k = load<i32>(layer, blocksInner);
  const storage = load<i32>(layer, blocksStorage);
  const dot = load<i32>(layer, blocksProduct) == productDot;
  const biases = load<usize>(layer, blocksBiases);
  const nested = storage == blocksNestedNibbles;
  const scaleBytes = <usize>(k / (nested ? superRows : blockRows)) * panelWidth << 2;
  const weightBytes = <usize>k * (storage == blocksBytes ? panelWidth : panelWidth / 2);
  const line = <usize>stride << 2;
  for (let from = 0; from < rows; from += passRows) {
    const to = min(from + passRows, rows);
    for (let p = first; p < end; p++) {
      const w = load<usize>(layer, blocksWeights) + <usize>p * weightBytes;
      const s = load<usize>(layer, blocksScales) + <usize>p * scaleBytes;
      const n = nested ? load<usize>(layer, blocksNestedScales) + <usize>p * (k / nestedRows) * panelWidth : <usize>0;
      const b = biases == 0 ? <usize>0 : biases + (<usize>(p * panelWidth) << 2);
      let y = out + <usize>from * line + (<usize>((p - first) * panelWidth) << 2);
      let r = from;
      if (ASC_FEATURE_RELAXED_SIMD && storage != blocksBytes) {
        for (; r + tileRows <= to; r += tileRows, y += <usize>tileRows * line) {
          if (nested) tileNested(r, k, w, s, n, dot);
          else tileNibbles(r, k, w, s, dot);
          finish8(b, how, y, low0, high0);
          finish8(b, how, y + line, low1, high1);
          finish8(b, how, y + 2 * line, low2, high2);
          finish8(b, how, y + 3 * line, low3, high3);
        }
      }
      for (; r < to; r++, y += line) {
        if (storage == blocksBytes) rowBytes(r, k, w, s);
        else if (nested) rowNested(r, k, w, s, n, dot);
        else rowNibbles(r, k, w, s, dot);
        finish8(b, how, y, low0, high0);
      }
    }
  }
}

// @ts-ignore: decorator
@inline
function finish8(biases: usize, how: i32, y: usize, low: v128, high: v128): void {
  if (biases != 0) {
    low = f32x4.add(low, v128.load(biases));
    high = f32x4.add(high, v128.load(biases, 16));
  }
  finish4(how, y, low);
  finish4(how, y + 16, high);
}

/** One row times a panel of whole bytes, which are no numbers of 7 bits: both are widened before they are multiplied. */
function rowBytes(r: i32, k: i32, w: usize, s: usize): void {
  let s0 = f32x4.splat(0), s1 = s0;
  let a = activations + <usize>r * k;
  let scales = activationScales + <usize>r * scaleStride(k);
  for (const end = a + k; a < end; s += 32, scales += 4) {
    let i0 = i32x4.splat(0), i1 = i0;
    for (const stop = a + blockRows; a < stop; a += 2, w += 16) {
      const both = v128.load(w);
      const x = i16x8.extend_low_i8x16_s(v128.load16_splat(a));
      i0 = i32x4.add(i0, i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_s(both), x));
      i1 = i32x4.add(i1, i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_s(both), x));
    }
    const scale = v128.load32_splat(scales);
    s0 = madd(f32x4.convert_i32x4_s(i0), f32x4.mul(v128.load(s), scale), s0);
    s1 = madd(f32x4.convert_i32x4_s(i1), f32x4.mul(v128.load(s, 16), scale), s1);
  }
  keepRow(s0, s1);
}
