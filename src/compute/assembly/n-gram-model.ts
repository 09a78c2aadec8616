import { linearBytes } from './linear-layer';

/** The quick reader's widths: a word, one branch of n-grams, all branches, a token's features. */
export const wordWidth: i32 = 512;
export const branchWidth: i32 = 256;
export const branches: i32 = 3;
export const joinedWidth: i32 = branches * branchWidth;
export const featureWidth: i32 = wordWidth + joinedWidth;

// @ts-ignore: decorator
@inline
export function field(model: usize, index: usize): u32 {
  return load<u32>(model + (index << 2));
}

// @ts-ignore: decorator
@inline
export function layerOf(model: usize, index: usize): usize {
  return field(model, 9) + index * linearBytes;
}
