import { cpuInverter, type SymmetricInverter } from '../../../domain/math/symmetric-inverse';
import { onKernels, plain, type Stage } from '../stage';
import { KernelInverter } from './kernels';

/** Inverses of large symmetric matrices, which EASE needs. They have no version for the graphics card. */
export const invertStage: Stage<SymmetricInverter> = {
  name: 'invert',
  backends: [onKernels((workspace) => new KernelInverter(workspace)), plain(cpuInverter)],
  over: (working) => ({
    async *invert(a, n) {
      if (a.length < n * n) throw new RangeError(`${a.length} values are too few for order ${n}`);
      yield* working.runSteps((inverter) => inverter.invert(a, n));
    },
  }),
};
