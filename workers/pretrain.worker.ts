import '../src/engines/privacy/worker-guard';
import { expose } from 'comlink';
import type { PretrainApi } from '../src/contracts/pretrain-api';
import { learnThroughPort } from '../src/engines/text-encoder/pretraining/learn-through-port';
import { LearningWishes } from '../src/engines/text-encoder/pretraining/learning-wishes';

const wishes = new LearningWishes();

const api: PretrainApi = {
  learn: (source, encoder, threads, seed, onCurve) =>
    learnThroughPort(source, { encoder, threads, seed }, wishes, onCurve),
  endWithBest: async () => {
    wishes.end();
  },
  pause: async (paused) => {
    wishes.pause(paused);
  },
};

expose(api);
