/**
 * Fields of a linear layer y = x·W + b, as words in memory: columns of x (k), columns of y (n, a multiple of 8),
 * packed weights, and for each column of y its weights' scale, its weights' sum times the scale, and its bias.
 * Packed weights lie in panels of eight columns (src/compute/wasm/pack-weights.ts).
 */
// @ts-ignore: decorator
@inline
export function inner(linear: usize): i32 {
  return load<i32>(linear);
}
// @ts-ignore: decorator
@inline
export function outer(linear: usize): i32 {
  return load<i32>(linear, 4);
}
// @ts-ignore: decorator
@inline
export function weights(linear: usize): usize {
  return load<u32>(linear, 8);
}
// @ts-ignore: decorator
@inline
export function scales(linear: usize): usize {
  return load<u32>(linear, 12);
}
// @ts-ignore: decorator
@inline
export function sums(linear: usize): usize {
  return load<u32>(linear, 16);
}
// @ts-ignore: decorator
@inline
export function biases(linear: usize): usize {
  return load<u32>(linear, 20);
}
/** How the product is taken: see the constants below. */
// @ts-ignore: decorator
@inline
export function product(linear: usize): i32 {
  return load<i32>(linear, 24);
}

/** For `productPairwise`, and for each panel: how many chunks are safe, then where each chunk's activations start. */
// @ts-ignore: decorator
@inline
export function order(linear: usize): usize {
  return load<u32>(linear, 28);
}

/** Bytes of a linear layer's fields. */
export const linearBytes: usize = 32;

/** Single precision. */
export const productFp32: i32 = 0;
/** 8-bit weights times 7-bit activations in one instruction, where the processor has it. */
export const productDot: i32 = 1;
/** The same over 16-bit integers: without relaxed SIMD. */
export const productWidening: i32 = 3;

/**
 * The same in more instructions, for processors without the one: pairs of products in 16 bits, two pairs added before
 * they are widened, in all chunks of weights that allow it.
 */
export const productPairwise: i32 = 2;

/** What happens to y: stored, added to what is there, through GELU, through ReLU, or through ReLU and added. */
export const finishStore: i32 = 0;
export const finishAdd: i32 = 1;
export const finishGelu: i32 = 2;
export const finishRelu: i32 = 3;
export const finishReluAdd: i32 = 4;

/** Rows for which there must be memory: products work in tiles of three or four and do not stop within one. */
// @ts-ignore: decorator
@inline
export function paddedRows(rows: i32): i32 {
  return ((rows + 11) / 12) * 12;
}
