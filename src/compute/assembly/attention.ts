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
      score(queries, 3 * width, keys, d, padded, scores);
      const rows = min(tileRows, length - first);
      const target = out + (<usize>(first * width + head * d) << 2);
      for (let r = 0; r < tileRows; r++) softmax(scores + (<usize>(r * padded) << 2), length, padded);
      weigh(scores, padded, values, length, d, target, width, rows);
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

/** Scores of four queries against all keys, 4 × padded. */
function score(queries: usize, stride: i32, keys: usize, d: i32, padded: i32, scores: usize): void {
  const next = <usize>stride << 2;
  const line = <usize>padded << 2;
  for (let at: usize = 0; at < line; at += 32) {
    let c00 = f32x4.splat(0), c01 = c00, c10 = c00, c11 = c00, c20 = c00, c21 = c00, c30 = c00, c31 = c00;
    let key = keys + at;
    let q0 = queries, q1 = q0 + next, q2 = q1 + next, q3 = q2 + next;
    for (const end = q0 + (<usize>d << 2); q0 < end; q0 += 4, q1 += 4, q2 += 4, q3 += 4, key += line) {
      const k0 = v128.load(key), k1 = v128.load(key, 16);
      let x = v128.load32_splat(q0);
      c00 = madd(k0, x, c00);
      c01 = madd(k1, x, c01);
      x = v128.load32_splat(q1);
      c10 = madd(k0, x, c10);
      c11 = madd(k1, x, c11);
      x = v128.load32_splat(q2);
      c20 = madd(k0, x, c20);
      c21 = madd(k1, x, c21);
      x = v128.load32_splat(q3);
      c30 = madd(k0, x, c30);
      c31 = madd(k1, x, c31);
    }
    let to = scores + at;
    v128.store(to, c00);
    v128.store(to, c01, 16);
    to += line;
    v128.store(to, c10);
    v128.store(to, c11, 16);
    to += line;
    v128.store(to, c20);
    v128.store(to, c21, 16);
    to += line;
    v128.store(to, c30);
    v128.store(to, c31, 16);
  }
}

/** Softmax of a row in place; what is behind `length` becomes 0. */
function softmax(row: usize, length: i32, padded: i32): void {
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

/** Values weighed by the scores of four queries; the first `rows` are stored. */
function weigh(
  scores: usize, padded: i32, values: usize, length: i32, d: i32, out: usize, width: i32, rows: i32,
): void {
  const line = <usize>padded << 2;
  const step = <usize>d << 2;
  for (let at: usize = 0; at < step; at += 32) {
    let c00 = f32x4.splat(0), c01 = c00, c10 = c00, c11 = c00, c20 = c00, c21 = c00, c30 = c00, c31 = c00;
    let value = values + at;
    let s0 = scores, s1 = s0 + line, s2 = s1 + line, s3 = s2 + line;
    for (const end = s0 + (<usize>length << 2); s0 < end; s0 += 4, s1 += 4, s2 += 4, s3 += 4, value += step) {
      const v0 = v128.load(value), v1 = v128.load(value, 16);
      let x = v128.load32_splat(s0);
      c00 = madd(v0, x, c00);
      c01 = madd(v1, x, c01);
      x = v128.load32_splat(s1);
      c10 = madd(v0, x, c10);
      c11 = madd(v1, x, c11);
      x = v128.load32_splat(s2);
      c20 = madd(v0, x, c20);
      c21 = madd(v1, x, c21);
      x = v128.load32_splat(s3);
      c30 = madd(v0, x, c30);
      c31 = madd(v1, x, c31);
    }
    const next = <usize>width << 2;
    let to = out + at;
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
