import { beforeAll, describe, expect, it } from 'vitest';
import { normal, seededRandom } from '../../../domain/math/random';
import { assignNearest } from '../../../domain/cluster/assign-cpu';
import { builds, openTestRunner } from '../../wasm/test-runner';
import { confidences } from '../../../domain/cluster/silhouette';
import { KernelAssigner } from './kernels';
import { Workspace } from '../../wasm/workspace';

const randomMatrix = (rows: number, columns: number, seed: number) => {
  const random = seededRandom(seed);
  return { rows, columns, values: Float32Array.from({ length: rows * columns }, () => normal(random)) };
};

describe.each(builds)('assignment of the build %s', (build) => {
  let workspace: Workspace;
  beforeAll(async () => {
    workspace = new Workspace(await openTestRunner(build));
  });

  it.each([
    [1, 1, 1],
    [300, 20, 7],
    [517, 3, 5],
    [100, 9, 40],
    [50, 4, 1],
    [203, 384, 20],
    [8, 0, 3],
    [0, 6, 2],
  ])('%i points in %i columns get the labels of double precision with %i centroids', async (n, d, k) => {
    const points = randomMatrix(n, d, n + 1);
    const centroids = randomMatrix(k, d, 5);
    const expected = assignNearest(points, centroids);
    const found = await new KernelAssigner(workspace).assign(points, centroids);
    expect(found.labels).toEqual(expected.labels);
    found.distances.forEach((distance, i) => {
      expect(Math.abs(distance - expected.distances[i]!)).toBeLessThan(1e-5 * (1 + expected.distances[i]!));
    });
  });

  it('tells how far the next nearest centroid is, so that confidences are those of double precision', async () => {
    const points = randomMatrix(300, 20, 3);
    const centroids = randomMatrix(7, 20, 4);
    // A tie is in doubt, and told in double precision too.
    points.values.set(centroids.values.subarray(0, 20));
    centroids.values.copyWithin(20, 0, 20);
    const { labels, seconds } = await new KernelAssigner(workspace).assign(points, centroids);
    const expected = confidences(points, labels, centroids);
    confidences(points, labels, centroids, seconds).forEach((confidence, i) => {
      expect(Math.abs(confidence - expected[i]!)).toBeLessThan(1e-4);
    });
    expect(expected[0]).toBe(0);
  });

  it('gives ties to the lower number', async () => {
    const points = randomMatrix(40, 6, 1);
    const centroids = randomMatrix(4, 6, 2);
    centroids.values.copyWithin(6, 18, 24);
    const { labels } = await new KernelAssigner(workspace).assign(points, centroids);
    expect(labels).toEqual(assignNearest(points, centroids).labels);
    expect(labels).not.toContain(3);
    expect(labels).toContain(1);
  });

  it('tells apart centroids that single precision cannot, far from the origin', async () => {
    const points = { rows: 2, columns: 1, values: Float32Array.from([10_000.01, 10_000.08]) };
    const centroids = { rows: 2, columns: 1, values: Float32Array.from([10_000.1, 10_000]) };
    const { labels } = await new KernelAssigner(workspace).assign(points, centroids);
    expect([...labels]).toEqual([1, 0]);
  });

  it.each([1e-22, 1e19, 1e25])('is right where squares leave single precision, at %d', async (scale) => {
    const points = randomMatrix(64, 5, 3);
    const centroids = randomMatrix(6, 5, 4);
    for (const { values } of [points, centroids]) {
      for (let i = 0; i < values.length; i++) values[i]! *= scale;
    }
    const { labels } = await new KernelAssigner(workspace).assign(points, centroids);
    expect(labels).toEqual(assignNearest(points, centroids).labels);
  });

  it('keeps the points from call to call and lets go of them for others', async () => {
    const assigner = new KernelAssigner(workspace);
    const first = randomMatrix(90, 7, 1);
    const second = randomMatrix(31, 7, 2);
    const used: number[] = [];
    for (const points of [first, first, second, first, first]) {
      const centroids = randomMatrix(3, 7, used.length);
      const { labels } = await assigner.assign(points, centroids);
      expect(labels).toEqual(assignNearest(points, centroids).labels);
      used.push(workspace.runner.arena.used);
    }
    expect(used[1]).toBe(used[0]);
    expect(used[4]).toBe(used[0]);
    expect(used[2]).toBeLessThan(used[0]!);
  });

  it('works off calls that are made at once one after the other', async () => {
    const assigners = [new KernelAssigner(workspace), new KernelAssigner(workspace)];
    const points = [randomMatrix(70, 4, 1), randomMatrix(50, 4, 2)];
    const centroids = randomMatrix(5, 4, 3);
    const found = await Promise.all(points.map((each, i) => assigners[i]!.assign(each, centroids)));
    found.forEach(({ labels }, i) => {
      expect(labels).toEqual(assignNearest(points[i]!, centroids).labels);
    });
  });
});
