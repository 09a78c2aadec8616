import { describe, expect, it } from 'vitest';
import { normal, seededRandom } from '../../../math/random';
import type { SparseMatrix } from '../../../math/sparse';
import { mean } from '../../../math/vector';
import { drain } from '../../../steps';
import { evaluateAll } from '../../evaluation/evaluate';
import { boughtInOrder, factsOf, groupedShop, sparseOf } from '../../fixtures/shops';
import { planModels } from '../../plan';
import type { ProductTexts } from '../content-vectors';
import { isChance } from '../recommender';
import { bertHead, textCrossEntropy, textSquaredError } from './text-models';

const dimensions = 6;

/** Mentions with a vector of their own each. */
function textsOf(
  mentions: readonly (readonly [product: number, customer: number, vector: readonly number[]])[],
): ProductTexts {
  return {
    vectors: {
      rows: mentions.length,
      columns: dimensions,
      values: Float32Array.from(mentions.flatMap(([, , vector]) => vector)),
    },
    product: Int32Array.from(mentions, ([product]) => product),
    customer: Int32Array.from(mentions, ([, customer]) => customer),
    text: Int32Array.from(mentions, (_, m) => m),
  };
}

const perGroup = 12;
const products = 3 * perGroup;
/** 240 customers of three groups, and two newcomers without any purchase. */
const grouped = groupedShop(240, perGroup);
const newcomer = grouped.rows;
const silent = grouped.rows + 1;
const end = grouped.indices.length;
const shop: SparseMatrix = {
  ...grouped,
  rows: grouped.rows + 2,
  starts: Int32Array.from([...grouped.starts, end, end]),
};
/** The product of the second group that nobody has. */
const unsold = 2 * perGroup - 1;

/** Every entry of a product taken out. */
function without(matrix: SparseMatrix, product: number): SparseMatrix {
  return sparseOf(
    Array.from({ length: matrix.rows }, (_, i) => {
      const own = new Set(matrix.indices.subarray(matrix.starts[i], matrix.starts[i + 1]));
      return Array.from({ length: matrix.columns }, (_, j) => (own.has(j) && j !== product ? 1 : 0));
    }),
  );
}

const random = seededRandom(8);
const wordsOf = (group: number) =>
  Array.from({ length: dimensions }, (_, d) => (d === group ? 1 : 0) + 0.3 * normal(random));
const ownWords = Array.from(
  { length: products },
  (_, j) => [j, -1, wordsOf(Math.floor(j / perGroup))] as const,
);
const texts = textsOf([
  ...ownWords,
  ...Array.from({ length: 120 }, (_, i) => [-1, i, wordsOf(i % 3)] as const),
  [-1, newcomer, wordsOf(1)],
]);

const tiny = { epochs: 12, learningRate: 0.02, batch: 64, sampled: 36, factors: 8, dimensions };
const models = {
  textCrossEntropy: (on: SparseMatrix, changes: object) =>
    drain(textCrossEntropy.fit(on, { ...textCrossEntropy.defaults, ...tiny, ...changes })),
  textSquaredError: (on: SparseMatrix, changes: object) =>
    drain(textSquaredError.fit(on, { ...textSquaredError.defaults, ...tiny, ...changes })),
  bertHead: (on: SparseMatrix, changes: object) =>
    drain(bertHead.fit(on, { ...bertHead.defaults, ...tiny, ...changes })),
};

const ofGroup = (out: Float32Array, group: number) =>
  mean(out.subarray(group * perGroup, (group + 1) * perGroup));

describe.each(Object.entries(models))('%s', (_, learn) => {
  const out = new Float32Array(products);

  it('ranks a product that nobody bought by its words, and a customer who bought nothing by hers', async () => {
    const model = await learn(without(shop, unsold), { texts });
    expect(model.scores(newcomer, out)).toBe(true);
    expect(ofGroup(out, 1)).toBeGreaterThan(Math.max(ofGroup(out, 0), ofGroup(out, 2)));
    expect(out[unsold]).toBeGreaterThan(Math.max(ofGroup(out, 0), ofGroup(out, 2)));
    expect(model.scores(silent, out)).toBe(false);
  });

  it('tells bought products from others where words tell the groups, and says how surely', async () => {
    const { curve } = await learn(shop, { texts });
    expect(curve.measure).toBe('balancedAccuracy');
    expect(curve.validation).toHaveLength(curve.loss.length);
    expect(curve.validation[curve.best]).toBe(Math.max(...curve.validation));
    expect(curve.validation[curve.best]).toBeGreaterThan(0.8);
    expect(isChance(curve)).toBe(false);
    expect(curve.loss.at(-1)).toBeLessThan(curve.loss[0]);
  });

  it('says that it found nothing but chance where purchases have nothing to do with words', async () => {
    const dice = seededRandom(2);
    const anything = sparseOf(
      Array.from({ length: 200 }, () => Array.from({ length: products }, () => (dice() < 0.3 ? 1 : 0))),
    );
    const meaningless = textsOf([
      ...Array.from({ length: products }, (_, j) => [j, -1, wordsOf(j % 5)] as const),
      ...Array.from({ length: 200 }, (_, i) => [-1, i, wordsOf(i % 5)] as const),
    ]);
    const { curve } = await learn(anything, { texts: meaningless, epochs: 60, patience: 4 });
    expect(isChance(curve)).toBe(true);
    // It gives up soon: no epoch is better than an early one.
    expect(curve.loss.length).toBeLessThan(30);
    expect(curve.best).toBe(curve.loss.length - 5);
  });

  it('goes by behaviour alone where everybody wrote the same text', async () => {
    const same = textsOf([
      ...Array.from({ length: products }, (_, j) => [j, -1, [1, 0, 0, 0, 0, 0]] as const),
      ...Array.from({ length: 240 }, (_, i) => [-1, i, [1, 0, 0, 0, 0, 0]] as const),
    ]);
    const model = await learn(shop, { texts: same });
    expect(model.scores(0, out)).toBe(true);
    expect(out.every(Number.isFinite)).toBe(true);
    const other = new Float32Array(products);
    model.scores(1, other);
    expect(other).toEqual(out);
  });

  it('serves a shop of one product', async () => {
    const one = sparseOf([[1], [1], [0]]);
    const model = await learn(one, { texts: textsOf([[0, -1, wordsOf(0)]]) });
    const single = new Float32Array(1);
    expect(model.scores(0, single)).toBe(true);
    expect(single[0]).not.toBeNaN();
    expect(model.curve.measure).toBeNull();
  });

  it('refuses to learn without texts', async () => {
    const none = textsOf([]);
    for (const nothing of [null, none]) {
      await expect(learn(shop, { texts: nothing })).rejects.toThrow(
        new RangeError('there are no texts to learn from'),
      );
    }
  });

  it('draws as many pairs an epoch as it is told, and repeats itself by its seed', async () => {
    const few = { texts, entriesPerEpoch: 300, epochs: 3 };
    const [first, again, other] = [
      await learn(shop, few),
      await learn(shop, few),
      await learn(shop, { ...few, seed: 2 }),
    ];
    expect(again.curve).toEqual(first.curve);
    expect(other.curve.loss).not.toEqual(first.curve.loss);
    expect(again.save()).toEqual(first.save());
  });
});

it('says how its training went where it serves, and is not planned where there are no texts', async () => {
  const interactions = boughtInOrder(grouped);
  const input = { facts: factsOf(interactions), interactions, seed: 1 };
  const plan = planModels(grouped.rows, products, end, dimensions);
  const quick = { ...plan, bertHead: plan.bertHead && { ...plan.bertHead, ...tiny, epochs: 4 } };
  const { evaluation } = await drain(evaluateAll({ ...input, texts, plan: quick }, [20], 'bertHead'));
  const { training } = evaluation.models.find(({ model }) => model === 'bertHead')!;
  expect(training).toMatchObject({ isChance: false, epochs: 4 });
  expect(evaluation.models.filter((each) => each.training !== undefined)).toHaveLength(1);
  expect(planModels(grouped.rows, products, end, 0).bertHead).toBeNull();
});
