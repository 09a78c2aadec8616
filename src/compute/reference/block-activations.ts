import type { BlockFormat } from '../gguf/block-formats';

/** Rows as they are, or in the 8 bits in which llama.cpp multiplies them. */
export type Rounding = 'none' | 'blocks';

/**
 * A row as it meets weights of a format: in blocks of 32 whose largest number becomes ±127, their scales in half
 * precision (ggml's Q8_0); before Q3_K in blocks of 256 with scales in single precision (its Q8_K).
 */
export function roundActivations(
  x: Float64Array,
  format: BlockFormat['name'],
  rounding: Rounding,
): Float64Array {
  if (rounding === 'none') return x;
  const size = format === 'Q3_K' ? 256 : 32;
  const out = new Float64Array(x.length);
  for (let start = 0; start < x.length; start += size) {
    const block = x.subarray(start, start + size);
    const largest = block.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    if (largest === 0) continue;
    const scale = format === 'Q3_K' ? largest / 127 : toHalf(largest / 127);
    block.forEach((value, i) => {
      out[start + i] = scale * Math.round((value * 127) / largest);
    });
  }
  return out;
}

/** The number of half precision nearest to one that is positive. */
export function toHalf(value: number): number {
  const step = 2 ** (Math.max(-14, Math.floor(Math.log2(value))) - 10);
  return Math.round(value / step) * step;
}
