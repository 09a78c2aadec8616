import { exp4 } from './activations';
import { highestLane, madd, sumLanes } from './simd';

/** Queries worked off at a time. */
const tileRows: i32 = 4;

/**
 * Softmax attention of one text of `length` tokens, all heads (Vaswani et al. 2017). A row of `qkv` holds the
 * queries, keys and values of a token, `width` floats each. Rows up to the next multiple of 4 must be readable.
 * `scratch` takes (2·d + 4)·(length rounded up to 8) floats, d being the size of a head, a multiple of 8.
 */
export function attend(qkv: usize, length: i32, width: i32, heads: i32, out: usize, scratch: usize): void {
  const d = width / heads;
  const padded = (length + 7) & ~7;
  const keys = scratch;
  const values = keys + (<usize>(d * padded) << 2);
  const scores = values + (<usize>(d * padded) << 2);
  for (let head = 0; head < heads; head++) {
    const q = qkv + (<usize>(head * d) << 2);
    gather(q + (<usize>width << 2), length, width, d, padded, keys, values);
    for (let first = 0; first < length; first += tileRows) {
      const queries = q + (<usize>(first * 3 * width) << 2);
      multiply(queries, 3 * width, keys, d, padded, scores, padded, tileRows);
      for (let r = 0; r < tileRows; r++) softmax(scores + (<usize>(r * padded) << 2), length, padded);
      const target = out + (<usize>(first * width + head * d) << 2);
      multiply(scores, padded, values, length, d, target, width, min(tileRows, length - first));
    }
  }
}

/** One head's keys as columns, scaled by 1/√d and padded with zeros, and its values as rows. */
function gather(
  keysAt: usize, length: i32, width: i32, d: i32, padded: i32, keys: usize, values: usize,
): void {
  const scale: f32 = 1 / sqrt<f32>(<f32>d);
  for (let t = 0; t < length; t++) {
    const from = keysAt + (<usize>(t * 3 * width) << 2);
    const to = keys + (<usize>t << 2);
    for (let c = 0; c < d; c++) {
      store<f32>(to + (<usize>(c * padded) << 2), load<f32>(from + (<usize>c << 2)) * scale);
    }
    memory.copy(values + (<usize>(t * d) << 2), from + (<usize>width << 2), <usize>d << 2);
  }
  for (let c = 0; c < d; c++) {
    const row = keys + (<usize>(c * padded) << 2);
    for (let t = length; t < padded; t++) store<f32>(row + (<usize>t << 2), 0);
  }
}

/** Softmax of a row in place; what is behind `length` becomes 0. */
export function softmax(row: usize, length: i32, padded: i32): void {
  const end = row + (<usize>padded << 2);
  for (let t = length; t < padded; t++) store<f32>(row + (<usize>t << 2), -f32.MAX_VALUE);
  let high = v128.load(row);
  for (let at = row + 16; at < end; at += 16) high = f32x4.max(high, v128.load(at));
  const highest = f32x4.splat(
    highestLane(high),
  );
  let sum = f32x4.splat(0);
  for (let at = row; at < end; at += 16) {
    const e = exp4(f32x4.sub(v128.load(at), highest));
    v128.store(at, e);
    sum = f32x4.add(sum, e);
  }
  const factor = f32x4.splat(1 / sumLanes(sum));
  for (let at = row; at < end; at += 16) v128.store(at, f32x4.mul(v128.load(at), factor));
}

/**
 * A product of four rows by a matrix: `x` has `inner` columns and rows `stride` floats apart, `y` inner × `columns`
 * row by row, its columns a multiple of 8. The first `rows` rows of what comes out are stored, `outStride` floats apart.
 */
export function multiply(
  x: usize, stride: i32, y: usize, inner: i32, columns: i32, out: usize, outStride: i32, rows: i32,
): void {
  const line = <usize>stride << 2;
  const step = <usize>columns << 2;
  for (let at: usize = 0; at < step; at += 32) {
    let c00 = f32x4.splat(0), c01 = c00, c10 = c00, c11 = c00, c20 = c00, c21 = c00, c30 = c00, c31 = c00;
    let b = y + at;
    let x0 = x, x1 = x0 + line, x2 = x1 + line, x3 = x2 + line;
    for (const end = x0 + (<usize>inner << 2); x0 < end; x0 += 4, x1 += 4, x2 += 4, x3 += 4, b += step) {
      const b0 = v128.load(b), b1 = v128.load(b, 16);
      let f = v128.load32_splat(x0);
      c00 = madd(b0, f, c00);
      c01 = madd(b1, f, c01);
      f = v128.load32_splat(x1);
      c10 = madd(b0, f, c10);
      c11 = madd(b1, f, c11);
      f = v128.load32_splat(x2);
      c20 = madd(b0, f, c20);
      c21 = madd(b1, f, c21);
      f = v128.load32_splat(x3);
      c30 = madd(b0, f, c30);
      c31 = madd(b1, f, c31);
    }
    const next = <usize>outStride << 2;
    const to = out + at;
    v128.store(to, c00);
    v128.store(to, c01, 16);
    if (rows > 1) {
      v128.store(to + next, c10);
      v128.store(to + next, c11, 16);
    }
    if (rows > 2) {
      v128.store(to + 2 * next, c20);
      v128.store(to + 2 * next, c21, 16);
    }
    if (rows > 3) {
      v128.store(to + 3 * next, c30);
      v128.store(to + 3 * next, c31, 16);
    }
  }
}
