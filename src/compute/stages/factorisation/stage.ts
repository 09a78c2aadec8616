import { cpuFactorisationTrainer } from '../../../domain/recommend/models/factorisation-cpu';
import {
  checkTraining,
  type FactorisationTrainer,
} from '../../../domain/recommend/models/factorisation-trainer';
import { onGpu, plain, type Stage } from '../stage';

/** The training of the factorisation. It has no version for the kernels. */
export const factorisationStage: Stage<FactorisationTrainer> = {
  name: 'factorisation',
  backends: [onGpu(async () => (await import('./webgpu')).openGpuTrainer()), plain(cpuFactorisationTrainer)],
  over: (working) => ({
    async *train(data, shape) {
      checkTraining(data, shape);
      return yield* working.runSteps((trainer) => trainer.train(data, shape));
    },
  }),
};
