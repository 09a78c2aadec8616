import { ClienteleError } from '../../contracts/errors';
import type { StoredTexts, TextsToRead } from '../../contracts/encoder-api';
import { findVectors, loadVectors } from '../../storage/vectors';

interface HashedTexts {
  readonly texts: readonly string[];
  readonly hashes: readonly string[];
}

/** The texts that have no stored vector under any of the keys. */
export async function unreadTexts(
  { texts, hashes }: HashedTexts,
  { keys, dimensions }: StoredTexts,
): Promise<TextsToRead> {
  const found = await findVectors(keys, hashes, dimensions);
  const isUnread = (_: string, row: number) => found[row] === 0;
  return { texts: texts.filter(isUnread), hashes: hashes.filter(isUnread) };
}

/** The stored vectors of all texts, texts × dimensions. Throws `result-lost` where some are lost. */
export async function storedVectors(texts: HashedTexts, where: StoredTexts): Promise<Float32Array> {
  const vectors = await vectorsIfStored(texts, where);
  if (vectors === null)
    throw new ClienteleError('result-lost', 'vectors are lost: run again to read them anew');
  return vectors;
}

/** The stored vectors of all texts, texts × dimensions; null where some are not stored. */
export async function vectorsIfStored(
  { hashes }: HashedTexts,
  { keys, dimensions }: StoredTexts,
): Promise<Float32Array | null> {
  const vectors = new Float32Array(hashes.length * dimensions);
  const found = await loadVectors(keys, hashes, dimensions, vectors);
  return found.includes(0) ? null : vectors;
}
