import { poolFirst } from '../memory-layout';
import { madd, sumLanes } from './simd';

/** Mean of the rows of a text, or its first row, scaled to length 1: `width` floats at `out`. The sum serves for the
 * mean, since the two point the same way. */
export function poolText(x: usize, rows: i32, width: i32, pooling: i32, out: usize): void {
  const bytes = <usize>width << 2;
  const used = pooling == poolFirst ? 1 : rows;
  let squares = f32x4.splat(0);
  for (let at: usize = 0; at < bytes; at += 16) {
    let sum = v128.load(x + at);
    for (let r = 1; r < used; r++) sum = f32x4.add(sum, v128.load(x + at + <usize>r * bytes));
    v128.store(out + at, sum);
    squares = madd(sum, sum, squares);
  }
  scaleToUnit(out, bytes, sumLanes(squares));
}

/** Divides a vector by the root of its squares' sum; a zero vector stays. */
// @ts-ignore: decorator
@inline
export function scaleToUnit(vector: usize, bytes: usize, squares: f32): void {
  if (!(squares > 0)) return;
  const factor = f32x4.splat(1 / sqrt<f32>(squares));
  for (let at: usize = 0; at < bytes; at += 16) {
    v128.store(vector + at, f32x4.mul(v128.load(vector + at), factor));
  }
}
