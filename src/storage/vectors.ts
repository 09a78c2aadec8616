import { database } from './database';
import { stored } from './errors';
import { checked } from './schemas/checks';
import { hashesSchema, vectorsSchema } from './schemas/table-schemas';
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

/** One batch of a shop's vectors, as `putVectors` stored it. */
export interface VectorBatch {
  readonly key: string;
  readonly dimensions: number;
  readonly hashes: readonly string[];
  readonly vectors: Float32Array;
}

/** A shop's vectors, some batches at a time; damaged ones are left out, their texts will be read again. */
export async function* vectorBatches(shopId: string): AsyncGenerator<VectorBatch[], void> {
  const ids = await stored(() => database.hashes.where('shopId').equals(shopId).primaryKeys());
  for (let start = 0; start < ids.length; start += batchesAtOnce) {
    const some = ids.slice(start, start + batchesAtOnce);
    const [hashes, vectors] = await stored(() =>
      Promise.all([database.hashes.bulkGet(some), database.vectors.bulkGet(some)]),
    );
    yield some.flatMap((_, i) => {
      const batch = checked(hashesSchema, hashes[i]);
      const found = checked(vectorsSchema, vectors[i])?.vectors;
      if (batch === undefined || found?.length !== batch.hashes.length * batch.dimensions) return [];
      const { key, dimensions } = batch;
      return [{ key, dimensions, hashes: batch.hashes, vectors: found }];
    });
  }
}

/** Looks which texts were read before, by whichever shop. @returns 1 for every hash that has a vector. */
export async function findVectors(
  keys: readonly string[],
  hashes: readonly string[],
  dimensions: number,
): Promise<Uint8Array> {
  const found = new Uint8Array(hashes.length);
  for (const { places } of await locate(keys, hashes, dimensions)) {
    for (const { row } of places) found[row] = 1;
  }
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
  const batches = await locate(keys, hashes, dimensions);
  for (let start = 0; start < batches.length; start += batchesAtOnce) {
    const some = batches.slice(start, start + batchesAtOnce);
    const records = await stored(() => database.vectors.bulkGet(some.map(({ id }) => id)));
    for (const [i, { id, size, places }] of some.entries()) {
      const vectors = checked(vectorsSchema, records[i])?.vectors;
      if (vectors?.length !== size * dimensions) {
        // So that its texts are read again.
        await stored(() => database.hashes.delete(id));
        continue;
      }
      for (const { place, row } of places) {
        target.set(vectors.subarray(place * dimensions, (place + 1) * dimensions), row * dimensions);
        found[row] = 1;
      }
    }
  }
  return found;
}

/** A batch that holds some of the texts that are asked for. */
interface FoundBatch {
  readonly id: number;
  /** Texts in the whole batch. */
  readonly size: number;
  readonly places: readonly FoundPlace[];
}

interface FoundPlace {
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
): Promise<FoundBatch[]> {
  const wanted = new Map(hashes.map((hash, row) => [hash, row]));
  const found: FoundBatch[] = [];
  for (const key of keys) {
    if (wanted.size === 0) break;
    for (const record of await stored(() => database.hashes.where('key').equals(key).toArray())) {
      const batch = checked(hashesSchema, record);
      if (batch?.dimensions !== dimensions) continue;
      const places: FoundPlace[] = [];
      batch.hashes.forEach((hash, place) => {
        const row = wanted.get(hash);
        if (row === undefined) return;
        places.push({ place, row });
        wanted.delete(hash);
      });
      if (places.length > 0) found.push({ id: batch.id, size: batch.hashes.length, places });
    }
  }
  return found;
}
