import {
  linearBiases, linearBytes, linearChunkOrder, linearInner, linearOuter, linearProduct, linearScales, linearSums,
  linearWeights, rowStep,
} from '../memory-layout';

/** The fields of a linear layer y = x·W + b; what they hold stands in the memory layout. */
// @ts-ignore: decorator
@inline
export function inner(linear: usize): i32 {
  return load<i32>(linear, linearInner);
}
// @ts-ignore: decorator
@inline
export function outer(linear: usize): i32 {
  return load<i32>(linear, linearOuter);
}
// @ts-ignore: decorator
@inline
export function weights(linear: usize): usize {
  return load<u32>(linear, linearWeights);
}
// @ts-ignore: decorator
@inline
export function scales(linear: usize): usize {
  return load<u32>(linear, linearScales);
}
// @ts-ignore: decorator
@inline
export function sums(linear: usize): usize {
  return load<u32>(linear, linearSums);
}
// @ts-ignore: decorator
@inline
export function biases(linear: usize): usize {
  return load<u32>(linear, linearBiases);
}
// @ts-ignore: decorator
@inline
export function product(linear: usize): i32 {
  return load<i32>(linear, linearProduct);
}
// @ts-ignore: decorator
@inline
export function chunkOrder(linear: usize): usize {
  return load<u32>(linear, linearChunkOrder);
}

/** Layer `index` of those that lie one behind the other from `list` on. */
// @ts-ignore: decorator
@inline
export function layerAt(list: usize, index: usize): usize {
  return list + index * linearBytes;
}

/** Rows for which there must be memory: see `rowStep`. */
// @ts-ignore: decorator
@inline
export function paddedRows(rows: i32): i32 {
  return ((rows + rowStep - 1) / rowStep) * rowStep;
}
