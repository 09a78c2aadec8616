import { beforeAll, describe, expect, it } from 'vitest';
import { groupedShop } from '../../../domain/recommend/fixtures/shops';
import { labelledPairs } from '../../../domain/recommend/models/factorisation';
import { cpuFactorisationTrainer } from '../../../domain/recommend/models/factorisation-cpu';
import { drain } from '../../../domain/steps';
import { builds, openTestRunner } from '../../wasm/test-runner';
import { Workspace } from '../../wasm/workspace';
import { KernelFactorisationTrainer } from './kernels';

const shop = groupedShop(40, 9);
const pairs = labelledPairs(shop, 4, 1);

describe.each(builds)('the factorisation of the build %s', (build) => {
  let trainer: KernelFactorisationTrainer;
  beforeAll(async () => {
    trainer = new KernelFactorisationTrainer(new Workspace(await openTestRunner(build)));
  });

  it.each([
    [5, 64],
    [16, 1],
    [32, 100],
  ])('of %i factors in batches of %i pairs ends where the reference’s does', async (factors, batch) => {
    const shape = {
      users: shop.rows,
      items: shop.columns,
      factors,
      epochs: 5,
      learningRate: 0.05,
      regularisation: 0.01,
      batch,
      seed: 3,
    };
    const expected = await drain(cpuFactorisationTrainer.train(pairs, shape));
    const steps: number[] = [];
    const found = await drain(trainer.train(pairs, shape), ({ done }) => steps.push(done));
    for (const table of ['userFactors', 'itemFactors'] as const) {
      expect(found[table].length).toBe(expected[table].length);
      found[table].forEach((value, i) => {
        expect(Math.abs(value - expected[table][i])).toBeLessThan(2e-4);
      });
    }
    expect(steps).toEqual([1, 2, 3, 4, 5].map((epoch) => epoch * pairs.users.length));
  });
});
