import { buildKernels } from './build-kernels';

/** Vitest's global setup: the unit tests run the kernels as the app does, compiled. */
export default buildKernels;
