import { describe, expect, it } from 'vitest';
import { range } from '../../math/order';
import { seededRandom } from '../../math/random';
import { TopK } from '../../math/top-k';
import { drain } from '../../steps';
import { boughtInOrder, sparseOf } from '../fixtures/shops';
import type { Interactions } from '../interactions';
import { relation } from '../interaction-weights';
import { OwnedFlags } from '../ranking/exclude';
import { cpuRanker } from '../ranking/rank-cpu';
import { alsImplicit } from './als';
import { BlendModel, type BlendWeights } from './blend';
import { ease } from './ease';
import { itemKnn } from './item-knn';
import { popularity } from './popularity';
import type { OwnedProducts } from './rankings';
import type { FittedRecommender } from './recommender';
import { Standings } from './standings';

const customers = 60;
const products = 700;

/** Ten tastes, a long tail that leaves some products to nobody, looks among the purchases; the last has nothing. */
function tailedShop(): Interactions {
  const random = seededRandom(5);
  const dense = Array.from({ length: customers }, (_, c) =>
    Array.from({ length: products }, (_, j) =>
      Number(c < customers - 1 && random() < (j % 10 === c % 10 ? 40 : 4) / (j + 40)),
    ),
  );
  const interactions = boughtInOrder(sparseOf(dense));
  return {
    ...interactions,
    relations: interactions.relations.map((is, e) => (e % 5 === 0 ? relation.seen : is)),
  };
}

/** The same sums over whole rows, product by product and model by model. */
function wholeRow(
  models: readonly FittedRecommender[],
  interactions: Interactions,
  weights: BlendWeights,
  owned: OwnedProducts,
  customer: number,
): { scores: Float32Array; parts: Float32Array[] } {
  const scores = new Float32Array(products);
  const bought = new OwnedFlags(interactions);
  bought.turnTo(customer);
  const parts = models.map((model) => {
    const part = new Float32Array(products);
    const row = new Float32Array(products);
    if (!model.scores(customer, row)) return part;
    if (owned === 'left-out') for (const product of bought.products) row[product] = Number.NEGATIVE_INFINITY;
    if ((weights[model.name] ?? 0) > 0) {
      const standings = new Standings();
      standings.take(row);
      for (let s = 0; s < standings.count; s++) {
        part[standings.ids[s]] = weights[model.name]! * standings.values[s];
        scores[standings.ids[s]] += part[standings.ids[s]];
      }
    }
    for (let j = 0; model.name === 'popularity' && j < products; j++) {
      if (!(row[j] > 0)) continue;
      part[j] += 1e-4 * row[j];
      scores[j] += 1e-4 * row[j];
    }
    return part;
  });
  return { scores, parts };
}

const shop = tailedShop();

/** The models named, fitted in this order. */
async function modelsOf(names: readonly string[]): Promise<FittedRecommender[]> {
  const { matrix } = shop;
  const fitted: FittedRecommender[] = [
    await drain(popularity.fit(matrix, popularity.defaults)),
    await drain(itemKnn.fit(matrix, { ...itemKnn.defaults, neighbours: 15 })),
    await drain(alsImplicit.fit(matrix, { ...alsImplicit.defaults, factors: 8, iterations: 3 })),
    await drain(ease.fit(matrix, { ...ease.defaults, limit: 150 })),
  ];
  return names.map((name) => fitted.find((model) => model.name === name)!);
}

describe('a blend that keeps what is ranked alone', () => {
  const flags = Uint8Array.from({ length: products }, (_, j) => Number(j % 7 !== 3));
  const cases: [string, string[], BlendWeights][] = [
    [
      'popularity at the end of the list alone',
      ['popularity', 'itemKnn', 'als', 'ease'],
      { itemKnn: 0.7, als: 1, ease: 0.2 },
    ],
    ['popularity among them', ['popularity', 'itemKnn', 'als', 'ease'], { popularity: 0.5, itemKnn: 1 }],
    [
      'popularity behind the others',
      ['ease', 'als', 'itemKnn', 'popularity'],
      { popularity: 0.3, als: 1, ease: 1 },
    ],
    ['no popularity', ['itemKnn', 'als', 'ease'], { itemKnn: 1, als: 0.4 }],
  ];

  it.each(cases)('has the scores and the best of whole rows: %s', async (_, names, weights) => {
    const models = await modelsOf(names);
    for (const owned of ['left-out', 'ranked'] as const) {
      const blend = new BlendModel(models, shop, { overall: weights, byHistory: [] }, owned);
      await blend.prepare(range(customers).subarray(0, 30), cpuRanker);
      const out = new Float32Array(products);
      for (let customer = 0; customer < customers - 1; customer++) {
        const plain = wholeRow(models, shop, weights, owned, customer);
        expect(blend.scores(customer, out)).toBe(true);
        expect(out).toEqual(plain.scores);
        const offerable = plain.scores.map((score, j) => (flags[j] === 0 ? Number.NEGATIVE_INFINITY : score));
        for (const k of [1, 25, 400]) {
          const [own, expected] = [new TopK(k), new TopK(k)];
          const found = blend.best(own, flags);
          const all = expected.select(offerable);
          // A whole row has products of which nothing is said behind the others.
          const said = expected.scores.subarray(0, all).filter((score) => score > 0).length;
          expect(found).toBe(said);
          expect(own.ids.subarray(0, found)).toEqual(expected.ids.subarray(0, said));
          expect(own.scores.subarray(0, found)).toEqual(expected.scores.subarray(0, said));
        }
        for (const j of [0, 1, 5, 80, 400, 699]) {
          expect(blend.scoreOf(j)).toBe(plain.scores[j]);
          const total = plain.parts.reduce((sum, part) => sum + part[j], 0);
          const shares = models.flatMap((model, p) => {
            const share = plain.parts[p][j] / total;
            return share > 0 ? [[model.name, share] as const] : [];
          });
          const carried = blend.carriersOf(j).map(({ model, share }) => [model.name, share] as const);
          expect(carried).toEqual(shares.sort((a, b) => b[1] - a[1]));
        }
      }
    }
  });
});
