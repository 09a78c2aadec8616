import { ClienteleError } from '../../contracts/errors';
import type { StoredTexts, TextsToRead } from '../../contracts/encoder-api';
import { findVectors, loadVectors } from '../../storage/vectors';

type HashedTexts = Pick<TextsToRead, 'texts' | 'hashes'>;

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
export async function storedVectors(
  { hashes }: HashedTexts,
  { keys, dimensions }: StoredTexts,
): Promise<Float32Array> {
  const vectors = new Float32Array(hashes.length * dimensions);
  const found = await loadVectors(keys, hashes, dimensions, vectors);
  if (found.includes(0))
    throw new ClienteleError('result-lost', 'vectors are lost: run again to read them anew');
  return vectors;
}
