import { wrap } from 'comlink';
import { toBase64 } from './base64';
import type { FilterBench, Pairs } from './filter.worker';

const inWorker = wrap<FilterBench>(
  new Worker(new URL('./filter.worker.ts', import.meta.url), { type: 'module' }),
);

const bench = {
  open: (threads: number) => inWorker.open(threads),

  /** Who took what, as plain lists. */
  take: (pairs: Pairs) => inWorker.take(pairs),

  fit: () => inWorker.fit(),

  /** The lists as base64 of single-precision numbers. */
  async rank(k: number) {
    const { seconds, ids } = await inWorker.rank(k);
    return { seconds, ids: toBase64(Float32Array.from(ids)) };
  },
};

Object.assign(window, { bench });
