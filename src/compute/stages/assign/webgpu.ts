import { assignNearest } from '../../../domain/cluster/assign-cpu';
import type { Assigner } from '../../../domain/cluster/clustering';
import type { Matrix } from '../../../domain/math/matrix';
import { seededRandom } from '../../../domain/math/random';
import { GpuAssignment } from './tfjs';
import { startTfjs } from '../../webgpu/start-tfjs';

/** The assignment on WebGPU that has proved itself on a small problem. Throws where WebGPU fails or gives wrong labels. */
export async function openGpuAssigner(): Promise<Assigner> {
  await startTfjs();
  const gpu = new GpuAssignment();
  await prove(gpu);
  return gpu;
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
