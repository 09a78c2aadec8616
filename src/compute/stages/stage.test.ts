import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { assignNearest } from '../../domain/cluster/assign-cpu';
import { alsImplicit } from '../../domain/recommend/models/als';
import { drain } from '../../domain/steps';
import { openTestRunner } from '../wasm/test-runner';
import { Workspace } from '../wasm/workspace';
import { alsStage } from './als/stage';
import { assignStage } from './assign/stage';
import { factorisationStage } from './factorisation/stage';
import { filterStage } from './filter/stage';
import { rankStage } from './rank/stage';
import { type StageMachine, openStage } from './stage';

// Node 20 has no navigator; a browser without WebGPU has one without `gpu`.
beforeEach(() => {
  vi.stubGlobal('navigator', {});
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const points = { rows: 3, columns: 1, values: Float32Array.of(1, 2, 9) };
const centroids = { rows: 2, columns: 1, values: Float32Array.of(8, 1) };

const withoutGpu = (kernels: StageMachine['kernels']): StageMachine => ({ kernels });
const notServed = withoutGpu(async () => {
  throw new Error('kernels/relaxed.wasm: status 404');
});
const dropped = [{ device: 'kernels', cause: 'kernels/relaxed.wasm: status 404' }];

/** Real kernels whose memory ends with what the module itself needs. */
async function crampedKernels(): Promise<Workspace> {
  const runner = await openTestRunner('plain');
  const { memory } = runner.arena;
  vi.spyOn(memory, 'grow').mockImplementation(() => {
    throw new RangeError('Maximum memory size exceeded');
  });
  return new Workspace(runner);
}

describe('assignment', () => {
  it('runs on the kernels where there is no graphics card', async () => {
    const workspace = new Workspace(await openTestRunner('plain'));
    const { implementation, report } = openStage(
      assignStage,
      withoutGpu(async () => workspace),
    );
    expect(report()).toBeNull();
    const { labels } = await implementation.assign(points, centroids);
    expect([...labels]).toEqual([1, 1, 0]);
    expect(report()).toEqual({ stage: 'assign', device: 'kernels', dropped: [] });
  });

  it('says where the kernels have one thread for want of shared memory', async () => {
    const threads = { device: 'threads', cause: 'could not allocate memory' } as const;
    const runner = { ...(await openTestRunner('plain')), dropped: [threads] };
    const { implementation, report } = openStage(
      assignStage,
      withoutGpu(async () => new Workspace(runner)),
    );
    await implementation.assign(points, centroids);
    expect(report()).toEqual({ stage: 'assign', device: 'kernels', dropped: [threads] });
  });

  it('goes on in plain TypeScript where the kernels are not served, and says why', async () => {
    const { implementation, report } = openStage(assignStage, notServed);
    expect([...(await implementation.assign(points, centroids)).labels]).toEqual([1, 1, 0]);
    expect(report()).toEqual({ stage: 'assign', device: 'plain', dropped });
  });

  it('goes on in plain TypeScript where the memory does not suffice, and says why', async () => {
    const workspace = await crampedKernels();
    const many = { rows: 1 << 18, columns: 1, values: new Float32Array(1 << 18) };
    const { implementation, report } = openStage(
      assignStage,
      withoutGpu(async () => workspace),
    );
    expect(await implementation.assign(many, centroids)).toEqual(assignNearest(many, centroids));
    const cause = 'Maximum memory size exceeded';
    expect(report()).toEqual({ stage: 'assign', device: 'plain', dropped: [{ device: 'kernels', cause }] });
  });

  it("does not take a caller's mistake for a broken device", async () => {
    const workspace = new Workspace(await openTestRunner('plain'));
    const { implementation, report } = openStage(
      assignStage,
      withoutGpu(async () => workspace),
    );
    await implementation.assign(points, centroids);
    await expect(implementation.assign(points, { ...centroids, rows: 1, columns: 2 })).rejects.toThrow(
      'points have 1 columns, centroids 2',
    );
    expect(report()).toEqual({ stage: 'assign', device: 'kernels', dropped: [] });
  });

  it('says why a graphics card that cannot be asked for was given up', async () => {
    const requestAdapter = async () => {
      throw new Error('the GPU process ended');
    };
    vi.stubGlobal('navigator', { gpu: { requestAdapter } });
    const { implementation, report } = openStage(
      assignStage,
      withoutGpu(async () => null),
    );
    await implementation.assign(points, centroids);
    const cause = 'the GPU process ended';
    expect(report()).toEqual({ stage: 'assign', device: 'plain', dropped: [{ device: 'webgpu', cause }] });
  });
});

it('ranking checks its arguments and goes on where a device fails', async () => {
  const { implementation, report } = openStage(rankStage, notServed);
  await expect(implementation.topProducts(points, { ...points, columns: 3, rows: 1 }, 1)).rejects.toThrow(
    'users have 1 columns, items 3',
  );
  expect(report()).toBeNull();
  expect([...(await implementation.topProducts(points, centroids, 1)).ids]).toEqual([0, 0, 0]);
  expect(report()).toEqual({ stage: 'rank', device: 'plain', dropped });
});

it('ALS checks its arguments and goes on where a device fails', async () => {
  const matrix = {
    rows: 2,
    columns: 2,
    starts: Int32Array.of(0, 1, 2),
    indices: Int32Array.of(0, 1),
    values: Float32Array.of(1, 1),
  };
  const options = { ...alsImplicit.defaults, factors: 2 };
  const fixed = Float32Array.of(1, 0, 0, 1);
  const { implementation, report } = openStage(alsStage, notServed);
  await expect(implementation.halfStep(matrix, fixed, new Float32Array(3), options).next()).rejects.toThrow(
    '3 factors to solve for 2 rows of 2',
  );
  expect(report()).toBeNull();
  const target = new Float32Array(4).fill(0.1);
  for await (const _ of implementation.halfStep(matrix, fixed, target, options));
  expect(target[0]).toBeGreaterThan(0.5);
  expect(report()).toEqual({ stage: 'als', device: 'plain', dropped });
});

it('the factorisation goes on in plain TypeScript where the kernels are not served', async () => {
  const { implementation, report } = openStage(factorisationStage, notServed);
  const pairs = { users: Int32Array.of(0, 1), items: Int32Array.of(1, 0), labels: Float32Array.of(1, 0) };
  const shape = {
    ...{ users: 2, items: 2, factors: 2, epochs: 1 },
    ...{ learningRate: 0.1, regularisation: 0, batch: 2, seed: 1 },
  };
  await expect(drain(implementation.train({ ...pairs, labels: new Float32Array(1) }, shape))).rejects.toThrow(
    '2 users, 2 items and 1 labels',
  );
  expect((await drain(implementation.train(pairs, shape))).userFactors).toHaveLength(4);
  expect(report()).toEqual({ stage: 'factorisation', device: 'plain', dropped });
});

it('the filter checks what its products are taken of before a device is asked', async () => {
  const { implementation, report } = openStage(filterStage, notServed);
  const { products } = implementation;
  const sparse = {
    ...points,
    starts: new Int32Array(4),
    indices: new Int32Array(0),
    values: new Float32Array(0),
  };
  await expect(products.sparse(sparse, points)).rejects.toThrow('1 columns times 3 rows');
  await expect(products.dense(points, centroids)).rejects.toThrow('1 columns times 2 rows');
  expect(report()).toBeNull();
  expect([...(await products.gram(points))]).toEqual([86]);
  expect(report()).toEqual({ stage: 'filter', device: 'plain', dropped });
});
