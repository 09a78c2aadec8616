import '../src/engines/privacy/worker-guard';
import { expose, transfer } from 'comlink';
import type { EncoderApi } from '../src/contracts/encoder-api';
import { createTextEncoder } from '../src/engines/text-encoder/encoder';
import { readIntoStorage } from '../src/engines/text-encoder/read-into-storage';

const encoder = createTextEncoder();

const api: EncoderApi = {
  ...encoder,
  read: (...order) => readIntoStorage(encoder.encode, order),
  encode: (texts, onBatch) =>
    encoder.encode(texts, (batch, textsDone, secondsLeft) => {
      const { indices, vectors } = batch;
      return onBatch(transfer(batch, [indices.buffer, vectors.buffer]), textsDone, secondsLeft);
    }),
};

expose(api);
