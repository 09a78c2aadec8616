import { productFp32 } from '../memory-layout';
import { product } from './linear-layer';
import { multiplyFp32 } from './product-fp32';
import { multiplyInt8 } from './product-int8';

/**
 * y = x·W + b by the layer's own product: `floats` are read in single precision, else the quantised `bytes` with what is
 * at `quant`. Row r starts offsets[r] bytes behind either; see `multiplyInt8`.
 */
export function multiplyLinear(
  linear: usize, floats: usize, bytes: usize, offsets: usize, quant: usize, rows: i32, out: usize, stride: i32, how: i32,
): void {
  if (product(linear) == productFp32) multiplyFp32(linear, floats, offsets, rows, out, stride, how);
  else multiplyInt8(linear, bytes, offsets, quant, rows, out, stride, how);
}
