import { database, type HashesRecord } from './database';
import { stored } from './errors';
import { writeFor } from './shops';

/** Batches whose vectors are loaded at once: some megabytes. */
const batchesAtOnce = 64;

/** Vectors are comparable only from the same model; the device is part of the key since rounding differs. */
export function vectorKey(encoder: string, device: string): string {
  return `${encoder}|${device}`;
}

/** Stores the vectors of one batch of texts, hashes.length × dimensions. */
export async function putVectors(
  shopId: string,
  key: string,
  dimensions: number,
  hashes: readonly string[],
  vectors: Float32Array,
): Promise<void> {
  await writeFor(shopId, [database.hashes, database.vectors], async () => {
    const id = await database.hashes.add({ shopId, key, dimensions, hashes });
    await database.vectors.put({ id, shopId, vectors });
  });
}

/** Looks which texts were read before, by whichever shop. @returns 1 for every hash that has a vector. */
export async function findVectors(
  keys: readonly string[],
  hashes: readonly string[],
  dimensions: number,
): Promise<Uint8Array> {
  const found = new Uint8Array(hashes.length);
  for (const { row } of await locate(keys, hashes, dimensions)) found[row] = 1;
  return found;
}

/**
 * Fills the rows of `target` (hashes.length × dimensions) whose text was read before. A row that is found under one
 * key is not looked for under the next.
 * @returns 1 for every row that was filled.
 */
export async function loadVectors(
  keys: readonly string[],
  hashes: readonly string[],
  dimensions: number,
  target: Float32Array,
): Promise<Uint8Array> {
  const found = new Uint8Array(hashes.length);
  const places = Map.groupBy(await locate(keys, hashes, dimensions), ({ batch }) => batch);
  const batches = [...places.keys()];
  for (let start = 0; start < batches.length; start += batchesAtOnce) {
    const some = batches.slice(start, start + batchesAtOnce);
    const records = await stored(() => database.vectors.bulkGet(some.map(({ id }) => id)));
    for (const [i, batch] of some.entries()) {
      const vectors = records[i]?.vectors;
      if (!(vectors instanceof Float32Array) || vectors.length !== batch.hashes.length * dimensions) {
        // So that its texts are read again.
        await stored(() => database.hashes.delete(batch.id));
        continue;
      }
      for (const { place, row } of places.get(batch) ?? []) {
        target.set(vectors.subarray(place * dimensions, (place + 1) * dimensions), row * dimensions);
        found[row] = 1;
      }
    }
  }
  return found;
}

type Batch = HashesRecord & { readonly id: number };

interface Place {
  readonly batch: Batch;
  /** Position of the vector in its batch. */
  readonly place: number;
  /** Position of the text in what is asked for. */
  readonly row: number;
}

/** Where the vectors of texts lie. Damaged records hold none. */
async function locate(
  keys: readonly string[],
  hashes: readonly string[],
  dimensions: number,
): Promise<Place[]> {
  const wanted = new Map(hashes.map((hash, row) => [hash, row]));
  const places: Place[] = [];
  for (const key of keys) {
    if (wanted.size === 0) break;
    for (const batch of await stored(() => database.hashes.where('key').equals(key).toArray())) {
      if (!isBatch(batch) || batch.dimensions !== dimensions) continue;
      batch.hashes.forEach((hash, place) => {
        const row = wanted.get(hash);
        if (row === undefined) return;
        places.push({ batch, place, row });
        wanted.delete(hash);
      });
    }
  }
  return places;
}

function isBatch(record: HashesRecord): record is Batch {
  return typeof record.id === 'number' && Array.isArray(record.hashes);
}
