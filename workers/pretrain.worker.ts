import '../src/engines/privacy/worker-guard';
import { expose } from 'comlink';
import type { PretrainApi } from '../src/contracts/pretrain-api';
import { learnThroughPort } from '../src/engines/text-encoder/pretraining/learn-through-port';

let stopped = false;

const api: PretrainApi = {
  learn: (source, encoder, threads, seed) =>
    learnThroughPort(source, { encoder, threads, seed }, () => stopped),
  endWithBest: async () => {
    stopped = true;
  },
};

expose(api);
