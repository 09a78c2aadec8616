import { describe, expect, it } from 'vitest';
import { alsImplicit } from './als';
import { halfStep } from './als-cpu';
import { AlsModel } from './als-model';
import type { TrainingStep } from './recommender';
import { ease, EaseModel } from './ease';
import { EaseDualModel } from './ease-dual';
import reference from '../fixtures/reference.json';
import { sparseOf } from '../fixtures/shops';
import { itemKnn, itemWeightings } from './item-knn';
import type { NeighbourModel } from './neighbour-model';
import { rankingMetrics, rankOf } from '../evaluation/metrics';
import { cpuInverter } from '../../math/symmetric-inverse';
import { TopK } from '../../math/top-k';
import { drain } from '../../steps';

const shop = sparseOf(reference.dense);
const products = shop.columns;

/** Largest difference between a flat array and a table of the same numbers. */
function deviation(actual: ArrayLike<number>, expected: readonly (readonly number[])[]): number {
  const flat = expected.flat();
  expect(actual.length).toBe(flat.length);
  return flat.reduce((worst, value, i) => Math.max(worst, Math.abs(actual[i] - value)), 0);
}

describe('EASE against numpy', () => {
  const options = { lambda: reference.ease.lambda, limit: 100 };

  it('has the weights of the closed form', async () => {
    const model = await drain(ease.fit(shop, options));
    expect(model).toBeInstanceOf(EaseModel);
    expect(deviation((model as EaseModel).weights, reference.ease.weights)).toBeLessThan(1e-6);
  });

  it('has the same scores when it is solved over the customers', async () => {
    const active = Int32Array.from(reference.dense.keys()).filter((i) => i !== 5);
    const model = await drain(EaseDualModel.fit(shop, active, options.lambda, cpuInverter));
    const out = new Float32Array(products);
    for (const customer of active) {
      model.scores(customer, out);
      expect(deviation(out, [reference.ease.scores[customer]])).toBeLessThan(1e-5);
    }
    expect(model.scores(5, out)).toBe(false);
  });

  it('has the same contributions when it is solved over the customers', async () => {
    const active = Int32Array.from(reference.dense.keys()).filter((i) => i !== 5);
    const dual = await drain(EaseDualModel.fit(shop, active, options.lambda, cpuInverter));
    const primal = (await drain(ease.fit(shop, options))) as EaseModel;
    const owned = Int32Array.from({ length: products }, (_, j) => j);
    const [byCustomers, byProducts] = [new Float32Array(products), new Float32Array(products)];
    for (let j = 0; j < products; j++) {
      dual.contributions(3, j, owned, byCustomers);
      primal.contributions(3, j, owned, byProducts);
      expect(deviation(byCustomers, [[...byProducts]])).toBeLessThan(1e-5);
    }
  });

  it('is silent on products beyond its limit', async () => {
    const model = await drain(ease.fit(shop, { ...options, limit: 4 }));
    const out = new Float32Array(products);
    model.scores(0, out);
    expect(out.filter((score) => score !== 0).length).toBeLessThanOrEqual(4);
  });
});

describe('ALS against the normal equations in numpy', () => {
  const { alpha, regularisation, factors } = reference.als;
  const options = { ...alsImplicit.defaults, alpha, regularisation, factors, cgSteps: 12 };
  const fixed = Float32Array.from(reference.als.products.flat());

  it('solves a half-step exactly', () => {
    const solved = new Float32Array(shop.rows * factors);
    for (const _ of halfStep(shop, fixed, solved, options));
    expect(deviation(solved, reference.als.customers)).toBeLessThan(1e-5);
  });

  it('explains a score by what it loses without a product, solved for exactly', () => {
    const model = new AlsModel(shop, Float32Array.from(reference.als.customers.flat()), fixed, options);
    const owned = Int32Array.from({ length: products }, (_, j) => j);
    const gains = new Float32Array(products);
    for (let j = 0; j < products; j++) {
      model.contributions(3, j, owned, gains);
      expect(deviation(gains, [reference.als.contributionsOf3[j]])).toBeLessThan(1e-5);
    }
  });

  it('tells the loss of equation 3 after each iteration', async () => {
    const told: number[] = [];
    const fit = alsImplicit.fit(shop, { ...options, iterations: 4 });
    const model = await drain(fit, ({ curve }: TrainingStep) => {
      if (curve !== undefined) told.splice(0, told.length, ...curve.loss);
    });
    expect(told).toHaveLength(4);
    expect(told[3]).toBeCloseTo(alsLoss(model as AlsModel, options) / shop.indices.length, 4);
  });

  it('does not raise the loss from one iteration to the next', async () => {
    const loss = async (iterations: number) => {
      const model = await drain(alsImplicit.fit(shop, { ...options, iterations }));
      return alsLoss(model as AlsModel, options);
    };
    const losses = [await loss(1), await loss(2), await loss(5), await loss(20)];
    expect([...losses].sort((a, b) => b - a)).toEqual(losses);
  });
});

/** Equation 3 of Hu, Koren and Volinsky over the whole table. */
function alsLoss(model: AlsModel, options: typeof alsImplicit.defaults): number {
  let loss = 0;
  for (const value of [...model.customerFactors, ...model.productFactors]) {
    loss += options.regularisation * value * value;
  }
  const out = new Float32Array(products);
  reference.dense.forEach((row, customer) => {
    if (!model.scores(customer, out)) out.fill(0);
    row.forEach((value, j) => {
      loss += (1 + options.alpha * value) * (Number(value > 0) - out[j]) ** 2;
    });
  });
  return loss;
}

describe('item neighbours', () => {
  it.each(itemWeightings)('are those of numpy by %s', async (weighting) => {
    const { neighbours } = (await drain(
      itemKnn.fit(shop, { ...itemKnn.defaults, weighting }),
    )) as NeighbourModel;
    const { k, ids, similarities } = neighbours;
    for (let j = 0; j < products; j++) {
      const expected = reference.knn[weighting][j];
      const found = new Float32Array(products);
      for (let place = j * k; place < (j + 1) * k && ids[place] >= 0; place++) {
        found[ids[place]] = similarities[place];
      }
      const relative = Math.max(1, ...expected.map(Math.abs));
      expect(deviation(found, [expected]) / relative).toBeLessThan(1e-5);
    }
  });
});

describe('ranking measures', () => {
  it('NDCG@20 is that of scikit-learn', () => {
    const { truth, scores, at20 } = reference.ndcg;
    truth.forEach((labels, row) => {
      const top = new TopK(20);
      top.select(Float32Array.from(scores[row]));
      const relevant = new Set(labels.flatMap((label, j) => (label === 1 ? [j] : [])));
      expect(rankingMetrics(top.ids, relevant, 20).ndcg).toBeCloseTo(at20[row], 10);
    });
  });

  it('the rank of a product is its place in the top k, ties by number', () => {
    const row = Float32Array.from([0.5, 0.9, 0.5, 0.1, 0.9, 0.5]);
    const top = new TopK(6);
    top.select(row);
    expect([...top.ids]).toEqual([1, 4, 0, 2, 5, 3]);
    top.ids.forEach((product, place) => {
      expect(rankOf(row, product)).toBe(place + 1);
    });
  });
});
