import type { EncoderApi } from '../contracts/encoder-api';
import { openWorker, type WorkerHandle } from './worker-bridge';

/** A worker that may load one encoder. */
export function openEncoder(): WorkerHandle<EncoderApi> {
  return openWorker<EncoderApi>(
    () =>
      new Worker(new URL('../../workers/encoder.worker.ts', import.meta.url), {
        type: 'module',
        name: 'encoder',
      }),
  );
}
