import { chunkRows, panelWidth } from '../memory-layout';

/**
 * Four products of a weight and a 7-bit activation are added in 16 bits: the weights of one sign may sum to this
 * much, 258 · 127 ≤ 32,767.
 */
const largestSum = 258;

/** Packed weights whose chunks of eight rows stand panel by panel in an order of their own. */
export interface ChunkedWeights {
  readonly packed: Int8Array;
  /** For each panel: the number of safe chunks, then each chunk's first row; n/8 × (1 + k/8). */
  readonly order: Int32Array;
}

/**
 * Puts the chunks of each panel in which no sum of four products can leave 16 bits in front of the others (two or
 * three in a hundred). `packed` are k × n weights in groups of four (packInt8). Throws a RangeError where k is no
 * multiple of eight.
 */
export function orderChunks(packed: Int8Array, k: number, n: number): ChunkedWeights {
  if (k % chunkRows !== 0) throw new RangeError(`${k} rows are no multiple of ${chunkRows}`);
  const chunks = k / chunkRows;
  const panels = n / panelWidth;
  const bytes = chunkRows * panelWidth;
  const ordered = new Int8Array(packed.length);
  const order = new Int32Array(panels * (1 + chunks));
  for (let panel = 0; panel < panels; panel++) {
    const start = panel * chunks * bytes;
    const chunk = (index: number) => packed.subarray(start + index * bytes, start + (index + 1) * bytes);
    const indices = Array.from({ length: chunks }, (_, index) => index);
    const safe = indices.filter((index) => isSafe(chunk(index)));
    const unsafe = indices.filter((index) => !isSafe(chunk(index)));
    [...safe, ...unsafe].forEach((index, place) => {
      ordered.set(chunk(index), start + place * bytes);
      order[panel * (1 + chunks) + 1 + place] = index * chunkRows;
    });
    order[panel * (1 + chunks)] = safe.length;
  }
  return { packed: ordered, order };
}

/** A lane adds the products of two neighbouring weights of both groups of its column. */
function isSafe(chunk: Int8Array): boolean {
  const group = chunk.length / 2;
  for (let at = 0; at < group; at += 2) {
    let positive = 0;
    let negative = 0;
    for (const place of [at, at + 1, group + at, group + at + 1]) {
      const weight = chunk[place];
      if (weight > 0) positive += weight;
      else negative -= weight;
    }
    if (positive > largestSum || negative > largestSum) return false;
  }
  return true;
}
