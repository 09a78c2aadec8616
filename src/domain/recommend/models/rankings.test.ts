import { expect, it } from 'vitest';
import { drain } from '../../steps';
import { boughtInOrder, groupedShop } from '../fixtures/shops';
import { cpuRanker } from '../ranking/rank-cpu';
import { alsImplicit } from './als';
import { BlendModel } from './blend';
import { chebyCf } from './chebyshev/cheby-cf';
import { itemKnn } from './item-knn';
import { popularity } from './popularity';

const shop = boughtInOrder(groupedShop(40, 12));

it('a blend gives the same scores and shares whether its models ranked ahead or not', async () => {
  const { matrix } = shop;
  const models = [
    await drain(popularity.fit(matrix, popularity.defaults)),
    await drain(alsImplicit.fit(matrix, { ...alsImplicit.defaults, factors: 8 })),
    await drain(itemKnn.fit(matrix, itemKnn.defaults)),
    await drain(chebyCf.fit(matrix, { ...chebyCf.defaults, rank: 6 })),
  ];
  const blending = { overall: { als: 1, itemKnn: 0.5, chebyCf: 0.7 }, byHistory: [] };
  for (const owned of ['left-out', 'ranked'] as const) {
    const blend = new BlendModel(models, shop, blending, owned);
    const plain = new BlendModel(models, shop, blending, owned);
    await blend.prepare(Int32Array.of(3, 17, 21), cpuRanker);
    const [ahead, one] = [new Float32Array(36), new Float32Array(36)];
    // 5 was not prepared, and is served all the same.
    for (const customer of [17, 3, 5, 21]) {
      expect(blend.scores(customer, ahead)).toBe(true);
      expect(plain.scores(customer, one)).toBe(true);
      expect(ahead).toEqual(one);
      const names = (of: BlendModel, product: number) =>
        of.carriersOf(product).map(({ model }) => model.name);
      for (let j = 0; j < 36; j++) expect(names(blend, j)).toEqual(names(plain, j));
    }
  }
});
