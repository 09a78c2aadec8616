import { finishStore } from '../memory-layout';
import { inner, outer } from './linear-layer';
import { multiplyLinear } from './multiply-linear';

/**
 * One layer over `rows` rows (a multiple of `rowStep`), `times` times: what the products reach by themselves. The
 * scratch holds the activations, whatever they are: time does not depend on them.
 */
export function gemmRate(scratch: usize, linear: usize, offsets: usize, quant: usize, rows: i32, times: i32): void {
  const out = scratch + (<usize>rows * inner(linear) << 2);
  for (let t = 0; t < times; t++) {
    multiplyLinear(linear, scratch, scratch, offsets, quant, rows, out, outer(linear), finishStore);
  }
}
