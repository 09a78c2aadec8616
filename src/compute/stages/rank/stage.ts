import { cpuRanker } from '../../../domain/recommend/ranking/rank-cpu';
import { checkRanking, type Ranker } from '../../../domain/recommend/ranking/ranker';
import { onGpu, onKernels, plain, type Stage } from '../stage';
import { KernelRanker } from './kernels';

/** The best products of every customer by the inner product of their factors. */
export const rankStage: Stage<Ranker> = {
  name: 'rank',
  backends: [
    onGpu(async () => (await import('./webgpu')).openGpuRanker()),
    onKernels((workspace) => new KernelRanker(workspace)),
    plain(cpuRanker),
  ],
  over: (working) => ({
    async topProducts(users, items, k, exclude) {
      checkRanking(users, items, k, exclude);
      return working.run((ranker) => ranker.topProducts(users, items, k, exclude));
    },
  }),
};
