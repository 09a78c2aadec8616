import '@tensorflow/tfjs-backend-cpu';
import { memory, setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import { assignNearest } from '../../../domain/cluster/assign-cpu';
import { normal, seededRandom } from '../../../domain/math/random';
import { GpuAssignment } from './tfjs';

// tfjs's processor backend: the same operations, so that the arithmetic is tested without a GPU.
beforeAll(async () => {
  await setBackend('cpu');
});

const randomMatrix = (rows: number, columns: number, seed: number) => {
  const random = seededRandom(seed);
  return { rows, columns, values: Float32Array.from({ length: rows * columns }, () => normal(random)) };
};

it.each([
  [300, 20, 7],
  [500, 2, 5],
  [100, 9, 40],
  [50, 4, 1],
])('%i points in %i columns get the labels that the processor gives with %i centroids', async (n, d, k) => {
  const points = randomMatrix(n, d, n);
  const centroids = randomMatrix(k, d, 5);
  const expected = assignNearest(points, centroids);
  const found = await new GpuAssignment().assign(points, centroids);
  expect(found.labels).toEqual(expected.labels);
  found.distances.forEach((distance, i) => {
    expect(distance).toBeCloseTo(expected.distances[i]!, 4);
  });
});

it('gives ties to the lower number', async () => {
  const points = randomMatrix(40, 6, 1);
  const centroids = randomMatrix(4, 6, 2);
  centroids.values.copyWithin(6, 18, 24);
  const { labels } = await new GpuAssignment().assign(points, centroids);
  expect(labels).not.toContain(3);
  expect(labels).toContain(1);
});

it('tells apart centroids that single precision cannot, far from the origin', async () => {
  const points = { rows: 2, columns: 1, values: Float32Array.from([10_000.01, 10_000.08]) };
  const centroids = { rows: 2, columns: 1, values: Float32Array.from([10_000.1, 10_000]) };
  const { labels } = await new GpuAssignment().assign(points, centroids);
  expect([...labels]).toEqual([1, 0]);
});

it('keeps the points of the last call and nothing else', async () => {
  const before = memory().numTensors;
  const gpu = new GpuAssignment();
  for (const seed of [1, 2]) {
    const points = randomMatrix(20, 3, seed);
    await gpu.assign(points, randomMatrix(2, 3, 8));
    await gpu.assign(points, randomMatrix(3, 3, 9));
    expect(memory().numTensors - before).toBe(2);
  }
  gpu.release();
  expect(memory().numTensors).toBe(before);
});
