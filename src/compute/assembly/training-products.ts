import { panelWidth } from '../memory-layout';
import { madd } from './simd';
import { c00, c01, c10, c11, c20, c21, c30, c31, multiplyTile } from './tile';

/** Rows worked off at a time, so that they stay in the second cache while the panels pass by. */
const blockRows: i32 = 60;
/** Inner columns worked off at a time, so that a panel of them does. */
const blockInner: i32 = 768;
/** Rows whose outer products are summed at a time. */
const sumRows: i32 = 64;

/**
 * Columns `first` to `end`, `first` a multiple of 8, of y = x·W + b: x is rows × k, W k × n, both row by row, in single
 * precision. `bias` is 0 where there is none. The scratch takes (end - first + 8)·min(k, 768) floats.
 */
export function multiplyColumns(
  scratch: usize, x: usize, rows: i32, k: i32, weights: usize, n: i32, first: i32, end: i32, bias: usize, out: usize,
): void {
  for (let from = 0; from < k; from += blockInner) {
    const depth = min(blockInner, k - from);
    let to = scratch;
    for (let j = first; j < end; j += panelWidth) {
      const columns = min(panelWidth, n - j);
      for (let c = 0; c < depth; c++, to += 32) {
        const at = weights + ((<usize>(from + c) * n + j) << 2);
        if (columns == panelWidth) {
          v128.store(to, v128.load(at));
          v128.store(to, v128.load(at, 16), 16);
        } else copyPart(at, to, columns, 4);
      }
    }
    multiplyPanels(scratch, x + (<usize>from << 2), rows, k, depth, n, first, end, bias, out, from > 0);
  }
}

/** The same for y = x·Wᵀ + b: W is n × k, row by row. */
export function multiplyTransposed(
  scratch: usize, x: usize, rows: i32, k: i32, weights: usize, n: i32, first: i32, end: i32, bias: usize, out: usize,
): void {
  for (let from = 0; from < k; from += blockInner) {
    const depth = min(blockInner, k - from);
    let to = scratch;
    for (let j = first; j < end; j += panelWidth) {
      const columns = min(panelWidth, n - j);
      for (let c = 0; c < depth; c++, to += 32) {
        copyPart(weights + ((<usize>j * k + from + c) << 2), to, columns, <usize>k << 2);
      }
    }
    multiplyPanels(scratch, x + (<usize>from << 2), rows, k, depth, n, first, end, bias, out, from > 0);
  }
}

/** `count` floats that are `step` bytes apart, and zeros behind them, side by side into a panel's row. */
// @ts-ignore: decorator
@inline
function copyPart(from: usize, to: usize, count: i32, step: usize): void {
  for (let c = 0; c < count; c++) store<f32>(to + (<usize>c << 2), load<f32>(from + <usize>c * step));
  for (let c = count; c < panelWidth; c++) store<f32>(to + (<usize>c << 2), 0);
}

function multiplyPanels(
  panels: usize, x: usize, rows: i32, stride: i32, depth: i32, n: i32, first: i32, end: i32, bias: usize, out: usize,
  adds: bool,
): void {
  const line = <usize>stride << 2;
  const row = <usize>n << 2;
  for (let block = 0; block < rows; block += blockRows) {
    const last = min(block + blockRows, rows);
    let panel = panels;
    for (let j = first; j < end; j += panelWidth, panel += <usize>depth << 5) {
      const columns = min(panelWidth, n - j);
      for (let r = block; r < last; r += 4) {
        const a = x + <usize>r * line;
        const left = last - r;
        // Rows that are missing are read as the first of the four and dropped.
        multiplyTile(
          a, left > 1 ? a + line : a, left > 2 ? a + 2 * line : a, left > 3 ? a + 3 * line : a, <usize>depth << 2, panel,
        );
        const y = out + <usize>r * row + (<usize>j << 2);
        const by = bias == 0 ? 0 : bias + (<usize>j << 2);
        storeRow(y, c00, c01, columns, adds ? y : by);
        if (left > 1) storeRow(y + row, c10, c11, columns, adds ? y + row : by);
        if (left > 2) storeRow(y + 2 * row, c20, c21, columns, adds ? y + 2 * row : by);
        if (left > 3) storeRow(y + 3 * row, c30, c31, columns, adds ? y + 3 * row : by);
      }
    }
  }
}

/** Stores sums with what is at `base` added, 0 for nothing. */
// @ts-ignore: decorator
@inline
function storeRow(at: usize, s0: v128, s1: v128, columns: i32, base: usize): void {
  if (columns == panelWidth) {
    v128.store(at, base == 0 ? s0 : f32x4.add(v128.load(base), s0));
    v128.store(at, base == 0 ? s1 : f32x4.add(v128.load(base, 16), s1), 16);
    return;
  }
  for (let c = 0; c < columns; c++) {
    const half = c < 4 ? s0 : s1;
    const lane = c & 3;
    const value = lane == 0 ? f32x4.extract_lane(half, 0)
      : lane == 1 ? f32x4.extract_lane(half, 1)
      : lane == 2 ? f32x4.extract_lane(half, 2)
      : f32x4.extract_lane(half, 3);
    const by = <usize>c << 2;
    store<f32>(at + by, base == 0 ? value : load<f32>(base + by) + value);
  }
}

/**
 * Adds rows `first` to `end` of xᵀ·slope to `into`, k × n: x is rows × k, slope rows × n. All but `rows` are multiples
 * of 8. The scratch takes (n + 8)·64 floats.
 */
export function addOuterProducts(
  scratch: usize, x: usize, k: i32, slope: usize, n: i32, rows: i32, first: i32, end: i32, into: usize,
): void {
  const own = scratch + ((<usize>n * sumRows) << 2);
  for (let block = 0; block < rows; block += sumRows) {
    const count = min(sumRows, rows - block);
    for (let j = 0, to = scratch; j < n; j += panelWidth) {
      let from = slope + ((<usize>block * n + j) << 2);
      for (let r = 0; r < count; r++, to += 32, from += <usize>n << 2) {
        v128.store(to, v128.load(from));
        v128.store(to, v128.load(from, 16), 16);
      }
    }
    for (let i = first; i < end; i += 4) {
      let from = x + ((<usize>block * k + i) << 2);
      for (let r = 0; r < count; r++, from += <usize>k << 2) v128.store(own + (<usize>r << 4), v128.load(from));
      for (let j = 0; j < n; j += panelWidth) {
        sumTile(own, count, scratch + ((<usize>j * count) << 2), into + ((<usize>i * n + j) << 2), <usize>n << 2);
      }
    }
  }
}

// @ts-ignore: decorator
@inline
function sumTile(own: usize, count: i32, panel: usize, at: usize, row: usize): void {
  let s00 = v128.load(at), s01 = v128.load(at, 16);
  let s10 = v128.load(at + row), s11 = v128.load(at + row, 16);
  let s20 = v128.load(at + 2 * row), s21 = v128.load(at + 2 * row, 16);
  let s30 = v128.load(at + 3 * row), s31 = v128.load(at + 3 * row, 16);
  for (const last = own + (<usize>count << 4); own < last; own += 16, panel += 32) {
    const b0 = v128.load(panel), b1 = v128.load(panel, 16);
    let f = v128.load32_splat(own);
    s00 = madd(b0, f, s00);
    s01 = madd(b1, f, s01);
    f = v128.load32_splat(own, 4);
    s10 = madd(b0, f, s10);
    s11 = madd(b1, f, s11);
    f = v128.load32_splat(own, 8);
    s20 = madd(b0, f, s20);
    s21 = madd(b1, f, s21);
    f = v128.load32_splat(own, 12);
    s30 = madd(b0, f, s30);
    s31 = madd(b1, f, s31);
  }
  v128.store(at, s00);
  v128.store(at, s01, 16);
  v128.store(at + row, s10);
  v128.store(at + row, s11, 16);
  v128.store(at + 2 * row, s20);
  v128.store(at + 2 * row, s21, 16);
  v128.store(at + 3 * row, s30);
  v128.store(at + 3 * row, s31, 16);
}

/** Adds the sums of columns `first` to `end` of rows × n floats to `into`. */
export function addColumnSums(
  _scratch: usize, slope: usize, n: i32, rows: i32, first: i32, end: i32, into: usize,
): void {
  let j = first;
  for (; j + 4 <= end; j += 4) {
    const at = into + (<usize>j << 2);
    let sum = v128.load(at);
    let from = slope + (<usize>j << 2);
    for (let r = 0; r < rows; r++, from += <usize>n << 2) sum = f32x4.add(sum, v128.load(from));
    v128.store(at, sum);
  }
  for (; j < end; j++) {
    const at = into + (<usize>j << 2);
    let sum = load<f32>(at);
    for (let r = 0; r < rows; r++) sum += load<f32>(slope + ((<usize>r * n + j) << 2));
    store<f32>(at, sum);
  }
}
