import { assignNearest } from '../../../domain/cluster/assign-cpu';
import type { Assigner } from '../../../domain/cluster/clusterer';
import type { Matrix } from '../../../domain/math/matrix';
import { seededRandom } from '../../../domain/math/random';
import { GpuAssignment } from './webgpu';
import { startWebGpu } from '../../webgpu/tfjs-webgpu';

/**
 * An assigner on WebGPU that has proved itself on a small problem. Throws where WebGPU fails or gives
 * wrong labels. Should the GPU be lost later, `fallback` takes over, and `device` says so.
 */
export async function webGpuAssigner(fallback: Assigner): Promise<Assigner> {
  await startWebGpu();
  const gpu = new GpuAssignment();
  await prove(gpu);
  let lost = false;
  return {
    get device() {
      return lost ? fallback.device : 'webgpu';
    },
    async assign(points, centroids) {
      if (!lost) {
        try {
          return await gpu.assign(points, centroids);
        } catch {
          lost = true;
        }
      }
      return fallback.assign(points, centroids);
    },
  };
}

/** Some browsers have read back zeros (tensorflow/tfjs#7733): labels must be those of the processor. */
async function prove(gpu: GpuAssignment): Promise<void> {
  const points = randomMatrix(200, 9, 1);
  const centroids = randomMatrix(6, 9, 2);
  const expected = assignNearest(points, centroids);
  const found = await gpu.assign(points, centroids);
  gpu.release();
  for (let i = 0; i < points.rows; i++) {
    const near = Math.abs(found.distances[i] - expected.distances[i]) < 1e-3;
    if (found.labels[i] !== expected.labels[i] || !near) throw new Error('The GPU assigns wrongly.');
  }
}

function randomMatrix(rows: number, columns: number, seed: number): Matrix {
  const random = seededRandom(seed);
  return { rows, columns, values: Float32Array.from({ length: rows * columns }, random) };
}
