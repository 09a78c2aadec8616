import type { WeightReader } from '../onnx/weights';

/**
 * Row `id` of a table in single precision, in 8 bits with one scale a row, or in 4 bits (halves of bytes, low ones
 * first, 8 for zero) with one scale for each 32 columns.
 */
export function wordVector(weights: WeightReader, table: string, id: number): Float64Array {
  if (weights.has(table)) {
    const width = weights.dims(table)[1];
    return Float64Array.from(weights.floats(table).subarray(id * width, (id + 1) * width));
  }
  const stored = weights.dims(`${table}_q`)[1];
  const bytes = weights.bytes(`${table}_q`).subarray(id * stored, (id + 1) * stored);
  const scales = weights.floats(`${table}_scale`);
  const blocks = weights.dims(`${table}_scale`)[1];
  if (blocks === undefined) return Float64Array.from(new Int8Array(bytes), (value) => value * scales[id]);
  const numbers = [...Array.from(bytes, (pair) => pair & 15), ...Array.from(bytes, (pair) => pair >> 4)];
  return Float64Array.from(numbers, (value, c) => (value - 8) * scales[id * blocks + Math.floor(c / 32)]);
}
