import { attend } from './attention';
import { nGramEpsilon, productFp32, quantBytes } from '../memory-layout';
import { inner, outer, product } from './linear-layer';
import { multiplyLinear } from './multiply-linear';
import { normaliseRows, quantiseRows } from './normalise-quantise';

/** One layer over `rows` rows (a multiple of `rowStep`) of floats, quantised where its product is of 8 bits. */
export function applyLinear(scratch: usize, linear: usize, x: usize, rows: i32, out: usize, how: i32): void {
  const k = inner(linear);
  const fp32 = product(linear) == productFp32;
  const quant = scratch + (<usize>rows << 2);
  const q = quant + <usize>rows * quantBytes;
  for (let r = 0; r < rows; r++) store<i32>(scratch + (<usize>r << 2), r * k * (fp32 ? 4 : 1));
  if (!fp32) quantiseRows(x, rows, k, q, quant);
  multiplyLinear(linear, x, q, scratch, quant, rows, out, outer(linear), how);
}

/** Attention of one text: see `attend`. */
export function attendText(scratch: usize, qkv: usize, length: i32, width: i32, heads: i32, out: usize): void {
  attend(qkv, length, width, heads, out, scratch);
}

/** Layer normalisation of rows in place with `nGramEpsilon`, without quantising. */
export function normaliseText(scratch: usize, x: usize, rows: i32, width: i32, gamma: usize, beta: usize): void {
  normaliseRows(x, rows, width, gamma, beta, <f32>nGramEpsilon, 0, 0);
}
