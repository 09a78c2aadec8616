import { compareRows, type Matrix } from './matrix';
import { fmix32 } from './hash';
import { range } from './order';

/**
 * The rows in a pseudo-random order fixed by their content and the seed: position → row. Whatever order the rows come
 * in, the sequence of *contents* is the same, so sums taken along it agree to the last bit.
 */
export function contentOrder(points: Matrix, seed: number): Int32Array {
  const keys = contentKeys(points, seed);
  return range(points.rows).sort((a, b) => keys[a] - keys[b] || compareRows(points, a, b));
}

/** At most `size` rows, a random sample that does not depend on the order of the rows. */
export function sampleRows(points: Matrix, size: number, seed: number): Int32Array {
  return contentOrder(points, seed).subarray(0, Math.min(size, points.rows));
}

/**
 * A pseudo-random key in [0, 2^53) for every row that depends on the row's numbers and the seed alone,
 * never on where the row stands. Length rows.
 */
function contentKeys(points: Matrix, seed: number): Float64Array {
  const { rows, columns, values } = points;
  const bits = new Uint32Array(values.buffer, values.byteOffset, values.length);
  const keys = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    let high = Math.imul(seed | 0, 0x9e3779b1) ^ 0x243f6a88;
    let low = Math.imul(seed | 0, 0x85ebca6b) ^ 0x13198a2e;
    for (let at = i * columns; at < (i + 1) * columns; at++) {
      // -0 and 0 are one number and must give one key.
      const word = values[at] === 0 ? 0 : bits[at];
      high = fmix32(high ^ word);
      low = fmix32(low + Math.imul(word, 0xc2b2ae35));
    }
    keys[i] = (high >>> 0) * 2_097_152 + (low >>> 11);
  }
  return keys;
}
