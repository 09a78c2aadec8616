import { madd, sumLanes } from './simd';

/** Bytes of a strip of columns: four registers, twice, since every second row has its own sums. */
const strip: usize = 64;

/** Inner product of two rows of `bytes` bytes, a multiple of 64. */
// @ts-ignore: decorator
@inline
export function dotOf(a: usize, b: usize, bytes: usize): f32 {
  let s0 = f32x4.splat(0), s1 = s0, s2 = s0, s3 = s0;
  for (const end = a + bytes; a < end; a += 64, b += 64) {
    s0 = madd(v128.load(a), v128.load(b), s0);
    s1 = madd(v128.load(a, 16), v128.load(b, 16), s1);
    s2 = madd(v128.load(a, 32), v128.load(b, 32), s2);
    s3 = madd(v128.load(a, 48), v128.load(b, 48), s3);
  }
  return sumLanes(f32x4.add(f32x4.add(s0, s1), f32x4.add(s2, s3)));
}

/** out += v·G for a square matrix G of `bytes` bytes a row; its order is even. */
export function addProducts(gram: usize, v: usize, bytes: usize, out: usize): void {
  addRows(false, gram, 0, v, bytes - 4, bytes, out);
}

/** out += Σ weight·y over the `count` rows y of `fixed` that are listed. One weight behind the last is overwritten. */
export function addWeighted(fixed: usize, list: usize, weights: usize, count: i32, bytes: usize, out: usize): void {
  // An odd number of rows is made even by a row of weight 0.
  store<f32>(weights + (<usize>count << 2), 0);
  addRows(true, fixed, list, weights, <usize>(count - 1) << 2, bytes, out);
}

/**
 * out += Σ weight·row, of the rows that are `listed` or else of all, in pairs; `last` is where the last weight lies.
 * Inlined, `listed` is known to the compiler, so that each of the two has a loop of its own.
 */
// @ts-ignore: decorator
@inline
function addRows(
  listed: bool, rows: usize, list: usize, weights: usize, last: usize, bytes: usize, out: usize,
): void {
  for (let at: usize = 0; at < bytes; at += strip) {
    let a0 = v128.load(out + at), a1 = v128.load(out + at, 16), a2 = v128.load(out + at, 32), a3 = v128.load(out + at, 48);
    let b0 = f32x4.splat(0), b1 = b0, b2 = b0, b3 = b0;
    let next = rows + at;
    for (let e: usize = 0; e <= last; e += 8) {
      const f = v128.load32_splat(weights + e), g = v128.load32_splat(weights + e, 4);
      const y = listed ? rows + <usize>load<u32>(list + e) * bytes + at : next;
      const z = listed ? rows + <usize>load<u32>(list + min(e + 4, last)) * bytes + at : next + bytes;
      if (!listed) next += 2 * bytes;
      a0 = madd(v128.load(y), f, a0);
      b0 = madd(v128.load(z), g, b0);
      a1 = madd(v128.load(y, 16), f, a1);
      b1 = madd(v128.load(z, 16), g, b1);
      a2 = madd(v128.load(y, 32), f, a2);
      b2 = madd(v128.load(z, 32), g, b2);
      a3 = madd(v128.load(y, 48), f, a3);
      b3 = madd(v128.load(z, 48), g, b3);
    }
    v128.store(out + at, f32x4.add(a0, b0));
    v128.store(out + at, f32x4.add(a1, b1), 16);
    v128.store(out + at, f32x4.add(a2, b2), 32);
    v128.store(out + at, f32x4.add(a3, b3), 48);
  }
}
