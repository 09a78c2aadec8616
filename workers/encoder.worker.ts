import '../src/engines/privacy/worker-guard';
import { expose, transfer } from 'comlink';
import type { EncoderApi } from '../src/contracts/encoder-api';
import { createTextEncoder } from '../src/engines/text-encoder/encoder';

const encoder = createTextEncoder();

const api: EncoderApi = {
  ...encoder,
  encode: (texts, onBatch) =>
    encoder.encode(texts, (batch, textsDone, secondsLeft) => {
      const { indices, vectors } = batch;
      return onBatch(transfer(batch, [indices.buffer, vectors.buffer]), textsDone, secondsLeft);
    }),
};

expose(api);
