import type { Pooling } from '../models';
import { normaliseInPlace } from '../../../domain/math/vector';

/**
 * Pools a model's output to one unit vector a row, in one pass. `hidden` is rows × length × dimensions
 * (rows × dimensions where `pooling` is 'ready'); `counts` are the tokens of each row, padding behind
 * them. Returns rows × dimensions; a row whose sum is zero stays zero.
 */
export function poolRows(
  hidden: Float32Array,
  pooling: Pooling,
  counts: Int32Array,
  length: number,
  dimensions: number,
): Float32Array {
  const stride = pooling === 'ready' ? dimensions : length * dimensions;
  if (hidden.length !== counts.length * stride) {
    throw new RangeError(`output holds ${hidden.length} numbers, not ${counts.length} rows × ${stride}`);
  }
  const vectors = new Float32Array(counts.length * dimensions);
  for (let row = 0; row < counts.length; row++) {
    const tokens = pooling === 'mean' ? counts[row]! : 1;
    const vector = vectors.subarray(row * dimensions, (row + 1) * dimensions);
    for (let token = 0; token < tokens; token++) {
      const start = row * stride + token * dimensions;
      for (let d = 0; d < dimensions; d++) vector[d]! += hidden[start + d]!;
    }
    normaliseInPlace(vector);
  }
  return vectors;
}

/**
 * Unit vectors of texts from those of their pieces, weighted by the pieces' tokens. `textStarts` (texts + 1) says which
 * pieces a text has, `starts` (pieces + 1) where each piece's tokens begin. Returns texts × dimensions.
 */
export function poolPieces(
  vectors: Float32Array,
  starts: Int32Array,
  textStarts: Int32Array,
  dimensions: number,
): Float32Array {
  const texts = textStarts.length - 1;
  const pooled = new Float32Array(texts * dimensions);
  for (let text = 0; text < texts; text++) {
    const vector = pooled.subarray(text * dimensions, (text + 1) * dimensions);
    for (let piece = textStarts[text]!; piece < textStarts[text + 1]!; piece++) {
      const tokens = starts[piece + 1]! - starts[piece]!;
      for (let d = 0; d < dimensions; d++) vector[d]! += vectors[piece * dimensions + d]! * tokens;
    }
    normaliseInPlace(vector);
  }
  return pooled;
}
