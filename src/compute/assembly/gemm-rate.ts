import { finishStore, productFp32 } from '../memory-layout';
import { inner, outer, product } from './linear-layer';
import { multiplyFp32 } from './product-fp32';
import { multiplyInt8 } from './product-int8';

/**
 * One layer over `rows` rows (a multiple of `rowStep`), `times` times: what the products reach by themselves. The
 * scratch holds the activations, whatever they are: time does not depend on them.
 */
export function gemmRate(scratch: usize, linear: usize, offsets: usize, quant: usize, rows: i32, times: i32): void {
  const out = scratch + (<usize>rows * inner(linear) << 2);
  for (let t = 0; t < times; t++) {
    if (product(linear) == productFp32) {
      multiplyFp32(linear, scratch, offsets, rows, out, outer(linear), finishStore);
    } else {
      multiplyInt8(linear, scratch, offsets, quant, rows, out, outer(linear), finishStore);
    }
  }
}
