import { checkShapes, cpuAssigner } from '../../../domain/cluster/assign-cpu';
import type { Assigner } from '../../../domain/cluster/clustering';
import { onGpu, onKernels, plain, type Stage } from '../stage';
import { KernelAssigner } from './kernels';

/** The assignment step of k-means: the nearest centroid of every point. */
export const assignStage: Stage<Assigner> = {
  name: 'assign',
  backends: [
    onGpu(async () => (await import('./webgpu')).openGpuAssigner()),
    onKernels((workspace) => new KernelAssigner(workspace)),
    plain(cpuAssigner),
  ],
  over: (working) => ({
    async assign(points, centroids) {
      checkShapes(points, centroids);
      return working.run((assigner) => assigner.assign(points, centroids));
    },
  }),
};
