import { wrap } from 'comlink';
import type { EncoderName } from '../../../domain/text/encoders';
import { ClienteleError } from '../../../contracts/errors';
import type { TokeniserApi } from '../../../contracts/tokeniser-api';
import type { AsyncTokeniser } from './tokeniser';

/**
 * Loads an encoder's vocabulary on a thread of its own, so that texts are tokenised while others are read. The
 * thread ends with the worker that opened it. Throws `model-missing` where a file is not served, `worker-lost` where
 * the thread breaks and `encoder-failed` else.
 */
export async function openTokeniser(encoder: EncoderName): Promise<AsyncTokeniser> {
  const worker = new Worker(new URL('../../../../workers/tokeniser.worker.ts', import.meta.url), {
    type: 'module',
    name: 'tokeniser',
  });
  const lost = new Promise<never>((_, reject) => {
    worker.onerror = (event) => reject(new ClienteleError('worker-lost', `tokeniser: ${event.message}`));
  });
  lost.catch(() => undefined);
  const api = wrap<TokeniserApi>(worker);
  // Comlink never settles a call to a thread that broke.
  const settled = <T>(answer: Promise<T>) => Promise.race([answer, lost]);
  await settled(api.load(encoder));
  return { tokenise: (texts) => settled(api.tokenise(texts)) };
}
