import { expect, it } from 'vitest';
import { cpuAssigner } from './assign-cpu';
import { lloyd } from './lloyd';

const limits = { maxIterations: 50, tolerance: 0, onSphere: false };

it('gives a cluster that empties the point farthest from its own centroid', async () => {
  const points = { rows: 6, columns: 1, values: Float32Array.from([0, 1, 2, 3, 4, 100]) };
  const start = { rows: 2, columns: 1, values: Float32Array.from([2, 1000]) };
  const { labels, centroids } = await lloyd(points, start, cpuAssigner, limits);
  expect([...labels]).toEqual([0, 0, 0, 0, 0, 1]);
  expect([...centroids.values]).toEqual([2, 100]);
});

it('fills several empty clusters with different points', async () => {
  const points = { rows: 4, columns: 1, values: Float32Array.from([0, 1, 50, 100]) };
  const start = { rows: 3, columns: 1, values: Float32Array.from([0, 5000, 6000]) };
  const { labels } = await lloyd(points, start, cpuAssigner, limits);
  expect(new Set(labels).size).toBe(3);
});

it('never raises the inertia by another iteration', async () => {
  const points = {
    rows: 40,
    columns: 2,
    values: Float32Array.from({ length: 80 }, (_, i) => Math.sin(i * i)),
  };
  const start = { rows: 4, columns: 2, values: points.values.slice(0, 8) };
  let before = Number.POSITIVE_INFINITY;
  for (let maxIterations = 0; maxIterations < 12; maxIterations++) {
    const { inertia } = await lloyd(points, start, cpuAssigner, { ...limits, maxIterations });
    expect(inertia).toBeLessThanOrEqual(before);
    before = inertia;
  }
});
