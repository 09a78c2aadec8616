import { database } from './database';

/** Vectors are comparable only from the same model; the device is part of the key since rounding differs. */
export function vectorKey(encoder: string, device: string): string {
  return `${encoder}|${device}`;
}

export async function putVectors(
  shopId: string,
  key: string,
  dimensions: number,
  hashes: readonly string[],
  vectors: Float32Array,
): Promise<void> {
  await database.vectors.add({ shopId, key, dimensions, hashes, vectors });
}

/**
 * Fills the rows of `target` (hashes.length × dimensions) whose text was read before, by whichever shop. Keys are
 * looked under in order: a row found under one is not looked for under the next.
 * @returns 1 for every row that was found.
 */
export async function findVectors(
  keys: readonly string[],
  hashes: readonly string[],
  dimensions: number,
  target: Float32Array,
): Promise<Uint8Array> {
  const found = new Uint8Array(hashes.length);
  const wanted = new Map(hashes.map((hash, row) => [hash, row]));
  for (const key of keys) {
    if (wanted.size === 0) break;
    await database.vectors
      .where('key')
      .equals(key)
      .each((record) => {
        if (record.dimensions !== dimensions) return;
        record.hashes.forEach((hash, i) => {
          const row = wanted.get(hash);
          if (row === undefined) return;
          target.set(record.vectors.subarray(i * dimensions, (i + 1) * dimensions), row * dimensions);
          found[row] = 1;
          wanted.delete(hash);
        });
      });
  }
  return found;
}
