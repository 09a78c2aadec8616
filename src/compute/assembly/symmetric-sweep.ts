import { sweptColumns } from '../memory-layout';

/** Bytes of a panel's row of doubles. */
const rowBytes: usize = <usize>sweptColumns << 3;

/** a·b + c in double precision; see `madd`. */
// @ts-ignore: decorator
@inline
function madd64(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f64x2.relaxed_madd(a, b, c);
  return f64x2.add(f64x2.mul(a, b), c);
}

// @ts-ignore: decorator
@inline
function subtract(at: usize, sums: v128): void {
  store<f64>(at, load<f64>(at) - (f64x2.extract_lane(sums, 0) + f64x2.extract_lane(sums, 1)));
}

/**
 * Rows `first` to `end` of the lower triangle of an order-n matrix of doubles -= scaled × panelᵀ, two panels of
 * `sweptColumns` doubles a row (src/domain/math/symmetric-inverse.ts). Tiles of 2 × 4 may reach a little past the
 * diagonal, into what nothing reads.
 */
export function subtractSweep(
  _scratch: usize, a: usize, n: i32, scaled: usize, panel: usize, first: i32, end: i32,
): void {
  for (let i = first; i < end; i += 2) {
    const isPair = i + 1 < end;
    const last = min(isPair ? i + 2 : i + 1, n);
    const u = scaled + <usize>i * rowBytes;
    let j = 0;
    if (isPair) {
      for (; j < last && j + 4 <= n; j += 4) tile(a, n, i, j, u, panel + <usize>j * rowBytes);
    }
    for (; j < last; j++) {
      one(a, n, i, j, u, panel + <usize>j * rowBytes);
      if (isPair) one(a, n, i + 1, j, u + rowBytes, panel + <usize>j * rowBytes);
    }
  }
}

function tile(a: usize, n: i32, i: i32, j: i32, u: usize, v: usize): void {
  let s00 = f64x2.splat(0), s01 = s00, s02 = s00, s03 = s00, s10 = s00, s11 = s00, s12 = s00, s13 = s00;
  for (const to = u + rowBytes; u < to; u += 16, v += 16) {
    const x0 = v128.load(u), x1 = v128.load(u, rowBytes);
    let y = v128.load(v);
    s00 = madd64(x0, y, s00);
    s10 = madd64(x1, y, s10);
    y = v128.load(v, rowBytes);
    s01 = madd64(x0, y, s01);
    s11 = madd64(x1, y, s11);
    y = v128.load(v, 2 * rowBytes);
    s02 = madd64(x0, y, s02);
    s12 = madd64(x1, y, s12);
    y = v128.load(v, 3 * rowBytes);
    s03 = madd64(x0, y, s03);
    s13 = madd64(x1, y, s13);
  }
  const at = a + ((<usize>i * n + j) << 3), below = at + (<usize>n << 3);
  subtract(at, s00);
  subtract(at + 8, s01);
  subtract(at + 16, s02);
  subtract(at + 24, s03);
  subtract(below, s10);
  subtract(below + 8, s11);
  subtract(below + 16, s12);
  subtract(below + 24, s13);
}

function one(a: usize, n: i32, i: i32, j: i32, u: usize, v: usize): void {
  let sums = f64x2.splat(0);
  for (const to = u + rowBytes; u < to; u += 16, v += 16) sums = madd64(v128.load(u), v128.load(v), sums);
  subtract(a + ((<usize>i * n + j) << 3), sums);
}
