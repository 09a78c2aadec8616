import { expect, it } from 'vitest';
import { cpuAssigner } from '../domain/cluster/assign-cpu';
import type { Assigner } from '../domain/cluster/clusterer';
import { alsImplicit, cpuAlsSolver } from '../domain/recommend/models/als';
import type { AlsSolver } from '../domain/recommend/models/als-solver';
import { cpuRanker } from '../domain/recommend/ranking/rank-cpu';
import type { Ranker } from '../domain/recommend/ranking/ranker';
import { assignerOr, rankerOr, solverOr } from './hand-over';

const fail = async (): Promise<never> => {
  throw new RangeError('memory cannot grow');
};
const points = { rows: 3, columns: 1, values: Float32Array.of(1, 2, 9) };
const centroids = { rows: 2, columns: 1, values: Float32Array.of(8, 1) };

it('an assigner that fails hands over for good', async () => {
  let calls = 0;
  const failing: Assigner = {
    device: 'kernels',
    assign: () => {
      calls++;
      return fail();
    },
  };
  const assigner = assignerOr(failing, cpuAssigner);
  expect(assigner.device).toBe('kernels');
  for (let i = 0; i < 2; i++)
    expect([...(await assigner.assign(points, centroids)).labels]).toEqual([1, 1, 0]);
  expect(assigner.device).toBe('cpu');
  expect(calls).toBe(1);
});

it('what the caller did wrong hands nothing over', async () => {
  const working: Assigner = { ...cpuAssigner, device: 'kernels' };
  const assigner = assignerOr(working, cpuAssigner);
  await expect(assigner.assign(points, { ...centroids, rows: 1, columns: 2 })).rejects.toThrow(
    'points have 1 columns, centroids 2',
  );
  expect(assigner.device).toBe('kernels');
});

it('a ranker that fails hands over', async () => {
  const failing: Ranker = { device: 'kernels', topProducts: fail };
  const ranker = rankerOr(failing, cpuRanker);
  const expected = await cpuRanker.topProducts(points, centroids, 2);
  expect(await ranker.topProducts(points, centroids, 2)).toEqual(expected);
  expect(ranker.device).toBe('cpu');
});

it('a solver that fails hands over in the same half-step', async () => {
  const failing: AlsSolver = {
    device: 'kernels',
    async *halfStep() {
      yield await fail();
    },
  };
  const matrix = {
    rows: 2,
    columns: 2,
    starts: Int32Array.of(0, 1, 2),
    indices: Int32Array.of(0, 1),
    values: Float32Array.of(1, 1),
  };
  const options = { ...alsImplicit.defaults, factors: 2 };
  const solved = async (solver: AlsSolver) => {
    const target = new Float32Array(4).fill(0.1);
    for await (const _ of solver.halfStep(matrix, Float32Array.of(1, 0, 0, 1), target, options));
    return target;
  };
  const solver = solverOr(failing, cpuAlsSolver);
  expect(await solved(solver)).toEqual(await solved(cpuAlsSolver));
  expect(solver.device).toBe('cpu');
});
