import { panelWidth } from '../memory-layout';
import { finish4 } from './activations';
import { biases, inner, outer, weights } from './linear-layer';
import { c00, c01, c10, c11, c20, c21, c30, c31, multiplyTile } from './tile';

/** Rows worked off at a time, so that they stay in the second cache while all panels of weights pass by. */
const blockRows: i32 = 60;

/**
 * y = x·W + b in single precision for `rows` rows. Row r's floats start offsets[r] bytes behind a; y's rows are
 * `stride` floats apart. Needs memory as `multiplyInt8` does.
 */
export function multiplyFp32(
  linear: usize, a: usize, offsets: usize, rows: i32, out: usize, stride: i32, how: i32,
): void {
  const k = inner(linear);
  const n = outer(linear);
  for (let first = 0; first < rows; first += blockRows) {
    const end = min(first + blockRows, rows);
    for (let j = 0; j < n; j += panelWidth) {
      const b = weights(linear) + ((<usize>j * k) << 2);
      for (let i = first; i < end; i += 4) {
        tile(linear, a, offsets + (<usize>i << 2), b, k, j, out + ((<usize>i * stride + j) << 2), stride, how);
      }
    }
  }
}

// @ts-ignore: decorator
@inline
function finishRow(linear: usize, j: i32, c0: v128, c1: v128, y: usize, how: i32): void {
  const b = biases(linear) + (<usize>j << 2);
  finish4(how, y, f32x4.add(c0, v128.load(b)));
  finish4(how, y + 16, f32x4.add(c1, v128.load(b, 16)));
}

function tile(linear: usize, a: usize, o: usize, b: usize, k: i32, j: i32, y: usize, stride: i32, how: i32): void {
  const a0 = a + load<u32>(o), a1 = a + load<u32>(o, 4), a2 = a + load<u32>(o, 8), a3 = a + load<u32>(o, 12);
  multiplyTile(a0, a1, a2, a3, <usize>k << 2, b);
  const row = <usize>stride << 2;
  finishRow(linear, j, c00, c01, y, how);
  finishRow(linear, j, c10, c11, y + row, how);
  finishRow(linear, j, c20, c21, y + 2 * row, how);
  finishRow(linear, j, c30, c31, y + 3 * row, how);
}
