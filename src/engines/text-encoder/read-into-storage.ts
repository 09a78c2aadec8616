import type { EncoderApi, TextsToRead } from '../../contracts/encoder-api';
import { putVectors } from '../../storage/vectors';

/** Reads the texts that come through a port, and stores the vectors batch by batch (see EncoderApi.read). */
export async function readIntoStorage(
  encode: EncoderApi['encode'],
  [{ shopId, key, dimensions }, source, onBatch]: Parameters<EncoderApi['read']>,
): ReturnType<EncoderApi['read']> {
  const { texts, hashes } = await received(source);
  return encode(texts, async ({ indices, vectors }, textsDone, secondsLeft) => {
    const ofBatch = Array.from(indices, (index) => hashes[index]!);
    await putVectors(shopId, key, dimensions, ofBatch, vectors);
    return onBatch(textsDone, secondsLeft);
  });
}

function received(source: MessagePort): Promise<TextsToRead> {
  return new Promise((resolve) => {
    source.onmessage = ({ data }: MessageEvent<TextsToRead>) => {
      source.close();
      resolve(data);
    };
  });
}
