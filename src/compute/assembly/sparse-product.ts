import { madd } from './simd';

/** Bytes of a strip of columns: four registers, twice, since every second entry has its own sums. */
const strip: usize = 64;

/**
 * Rows `first` to `end` of the product of a sparse matrix (compressed rows) and a dense one of `width` floats a row, a
 * multiple of 16.
 */
export function multiplySparse(
  _scratch: usize, starts: usize, indices: usize, values: usize, dense: usize, width: i32, first: i32, end: i32,
  out: usize,
): void {
  productRows(starts, indices, values, dense, <usize>width << 2, first, end, out);
}

/** The same for rows of `bytes` bytes; one strip after the other, so that a row's sums stay in registers. */
export function productRows(
  starts: usize, indices: usize, values: usize, dense: usize, bytes: usize, first: i32, end: i32, out: usize,
): void {
  for (let row = <usize>first; row < <usize>end; row++) {
    const from = <usize>load<u32>(starts + (row << 2)) << 2, to = <usize>load<u32>(starts + (row << 2), 4) << 2;
    for (let at: usize = 0; at < bytes; at += strip) {
      sumStrip(indices, values, from, to, dense + at, bytes, out + row * bytes + at);
    }
  }
}

// @ts-ignore: decorator
@inline
function sumStrip(
  indices: usize, values: usize, from: usize, to: usize, dense: usize, bytes: usize, out: usize,
): void {
  let a0 = f32x4.splat(0), a1 = a0, a2 = a0, a3 = a0, b0 = a0, b1 = a0, b2 = a0, b3 = a0;
  let e = from;
  for (; e + 4 < to; e += 8) {
    const y = dense + <usize>load<u32>(indices + e) * bytes, z = dense + <usize>load<u32>(indices + e, 4) * bytes;
    const f = v128.load32_splat(values + e), g = v128.load32_splat(values + e, 4);
    a0 = madd(v128.load(y), f, a0);
    b0 = madd(v128.load(z), g, b0);
    a1 = madd(v128.load(y, 16), f, a1);
    b1 = madd(v128.load(z, 16), g, b1);
    a2 = madd(v128.load(y, 32), f, a2);
    b2 = madd(v128.load(z, 32), g, b2);
    a3 = madd(v128.load(y, 48), f, a3);
    b3 = madd(v128.load(z, 48), g, b3);
  }
  if (e < to) {
    const y = dense + <usize>load<u32>(indices + e) * bytes;
    const f = v128.load32_splat(values + e);
    a0 = madd(v128.load(y), f, a0);
    a1 = madd(v128.load(y, 16), f, a1);
    a2 = madd(v128.load(y, 32), f, a2);
    a3 = madd(v128.load(y, 48), f, a3);
  }
  v128.store(out, f32x4.add(a0, b0));
  v128.store(out, f32x4.add(a1, b1), 16);
  v128.store(out, f32x4.add(a2, b2), 32);
  v128.store(out, f32x4.add(a3, b3), 48);
}
