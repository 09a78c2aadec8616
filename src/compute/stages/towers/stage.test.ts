import { describe, expect, it } from 'vitest';
import { plainProducts } from '../../../domain/math/matrix-products';
import { groupedShop } from '../../../domain/recommend/fixtures/shops';
import { checkGradients } from '../../../domain/recommend/models/two-tower/gradient-check';
import { twoTower, twoTowerBy } from '../../../domain/recommend/models/two-tower/two-tower';
import { drain } from '../../../domain/steps';
import { builds, openTestRunner } from '../../wasm/test-runner';
import { Workspace } from '../../wasm/workspace';
import { openStage } from '../stage';
import { towersStage } from './stage';

const shop = groupedShop(45, 9);
const options = { ...twoTower.defaults, factors: 10, batch: 50, uniform: 7, epochs: 4 };

describe.each(builds)('the two towers on the build %s', (build) => {
  it('end where those in plain TypeScript end', async () => {
    const workspace = new Workspace(await openTestRunner(build));
    const { implementation, report } = openStage(towersStage, { kernels: async () => workspace });
    const found = await drain(twoTowerBy(implementation).fit(shop, options));
    const expected = await drain(twoTower.fit(shop, options));
    expect(report()).toEqual({ stage: 'towers', device: 'kernels', dropped: [] });
    found.factorTables.products.values.forEach((value, at) => {
      expect(value).toBeCloseTo(expected.factorTables.products.values[at]!, 3);
    });
  });
});

describe('a device of wrong gradients', () => {
  it.each([
    [
      'turns one of three products around',
      (values: Float32Array, call: number) => values.map((v) => (call % 3 === 2 ? -v : v)),
    ],
    ['gives numbers that are none', (values: Float32Array) => values.fill(Number.NaN)],
    [
      'leaves out what fills no block',
      (values: Float32Array) => values.map((v, at) => (at >= values.length - 3 ? 0 : v)),
    ],
  ])('is not trained on where it %s', async (_, broken) => {
    let calls = 0;
    const products = {
      dense: async (...of: Parameters<typeof plainProducts.dense>) => {
        const product = await plainProducts.dense(...of);
        return { ...product, values: broken(product.values, calls++) };
      },
    };
    await expect(checkGradients(products)).rejects.toThrow('Gradients of the two towers are off by');
  });
});
