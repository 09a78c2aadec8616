import { cpuAlsSolver } from '../../../domain/recommend/models/als-cpu';
import { type AlsSolver, checkHalfStep } from '../../../domain/recommend/models/als-solver';
import { onKernels, plain, type Stage } from '../stage';
import { KernelAlsSolver } from './kernels';

/** The half-steps of ALS. They have no version for the graphics card. */
export const alsStage: Stage<AlsSolver> = {
  name: 'als',
  backends: [onKernels((workspace) => new KernelAlsSolver(workspace)), plain(cpuAlsSolver)],
  over: (working) => ({
    async *halfStep(matrix, fixed, target, options) {
      checkHalfStep(matrix, fixed, target, options);
      yield* working.runSteps((solver) => solver.halfStep(matrix, fixed, target, options));
    },
  }),
};
