import { cpuFactorisationTrainer } from '../../../domain/recommend/models/factorisation-cpu';
import {
  checkTraining,
  type FactorisationTrainer,
} from '../../../domain/recommend/models/factorisation-trainer';
import { onGpu, onKernels, plain, type Stage } from '../stage';
import { KernelFactorisationTrainer } from './kernels';

/** The training of the factorisation. */
export const factorisationStage: Stage<FactorisationTrainer> = {
  name: 'factorisation',
  backends: [
    onGpu(async () => (await import('./webgpu')).openGpuTrainer()),
    onKernels((workspace) => new KernelFactorisationTrainer(workspace)),
    plain(cpuFactorisationTrainer),
  ],
  over: (working) => ({
    async *train(data, shape) {
      checkTraining(data, shape);
      return yield* working.runSteps((trainer) => trainer.train(data, shape));
    },
  }),
};
