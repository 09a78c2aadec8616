import type { Matrix } from './matrix';

/**
 * A pseudo-random key in [0, 2^53) for every row that depends on the row's numbers and the seed alone,
 * never on where the row stands. Length rows.
 */
export function contentKeys(points: Matrix, seed: number): Float64Array {
  const { rows, columns, values } = points;
  const bits = new Uint32Array(values.buffer, values.byteOffset, values.length);
  const keys = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    let high = Math.imul(seed | 0, 0x9e3779b1) ^ 0x243f6a88;
    let low = Math.imul(seed | 0, 0x85ebca6b) ^ 0x13198a2e;
    for (let at = i * columns; at < (i + 1) * columns; at++) {
      // -0 and 0 are one number and must give one key.
      const word = values[at] === 0 ? 0 : bits[at];
      high = mix(high ^ word);
      low = mix(low + Math.imul(word, 0xc2b2ae35));
    }
    keys[i] = (high >>> 0) * 2_097_152 + (low >>> 11);
  }
  return keys;
}

/** The finaliser of MurmurHash3 (Austin Appleby, public domain). */
function mix(h: number): number {
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/**
 * The rows in an order fixed by their content: position → row. Whatever order the rows come in, the
 * sequence of *contents* is the same, so sums taken along it agree to the last bit.
 */
export function contentOrder(points: Matrix, seed: number): Int32Array {
  const keys = contentKeys(points, seed);
  const order = Int32Array.from({ length: points.rows }, (_, i) => i);
  return order.sort((a, b) => keys[a] - keys[b] || compareRows(points, a, b));
}

/** Lexicographic comparison of two rows: negative, 0 or positive. */
export function compareRows({ columns, values }: Matrix, a: number, b: number): number {
  for (let j = 0; j < columns; j++) {
    const difference = values[a * columns + j] - values[b * columns + j];
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The rows named by `rows`, copied in that order. */
export function takeRows({ columns, values }: Matrix, rows: ArrayLike<number>): Matrix {
  const taken = new Float32Array(rows.length * columns);
  for (let i = 0; i < rows.length; i++) {
    const from = rows[i] * columns;
    taken.set(values.subarray(from, from + columns), i * columns);
  }
  return { rows: rows.length, columns, values: taken };
}

/** At most `size` rows, a random sample that does not depend on the order of the rows. */
export function sampleRows(points: Matrix, size: number, seed: number): Int32Array {
  return contentOrder(points, seed).subarray(0, Math.min(size, points.rows));
}
