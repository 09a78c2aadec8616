import { expect, it } from 'vitest';
import { seededRandom } from '../../math/random';
import { drain } from '../../steps';
import { boughtInOrder, factsOf, sparseOf } from '../fixtures/shops';
import { aloneIn, BlendModel } from './blend';
import { fitModels } from './fit-models';
import { agedMatrix, ageingOf, ageingOptions, type InterestAgeing } from './interest-ageing';
import { inputsOf, type LearningInput, planOf } from './model-inputs';
import { rowOf } from './recommender';

const day = 86_400_000;

it('halves by the age at the last day of the shop, or of each customer, down to a fiftieth', () => {
  const matrix = sparseOf([
    [1, 2, 0, 0],
    [0, 0, 1, 1],
  ]);
  const lastAt = Float64Array.from([10, 20, 40, Number.NEGATIVE_INFINITY], (days) => days * day);
  const by = (since: InterestAgeing['since'], halfLifeDays = 10) =>
    Array.from(agedMatrix({ matrix, lastAt }, { halfLifeDays, since }).values, (value) => +value.toFixed(4));
  expect(by('shop')).toEqual([0.125, 0.5, 1, 0.02]);
  expect(by('customer')).toEqual([0.5, 2, 1, 0.02]);
  expect(by('shop', 1)).toEqual([0.02, 0.04, 1, 0.02]);
  expect(matrix.values).toEqual(Float32Array.of(1, 2, 1, 1));
});

it('leaves customers as they are of whom nothing is dated', () => {
  const matrix = sparseOf([[1, 1]]);
  const lastAt = new Float64Array(2).fill(Number.NEGATIVE_INFINITY);
  for (const since of ['shop', 'customer'] as const)
    expect(agedMatrix({ matrix, lastAt }, { halfLifeDays: 10, since }).values).toEqual(Float32Array.of(1, 1));
});

it('is told by the plain options that a fit is kept with', () => {
  const interest: InterestAgeing = { halfLifeDays: 30, since: 'shop' };
  expect(ageingOf({ factors: 8, ...ageingOptions(interest) })).toEqual(interest);
  expect(ageingOf({ factors: 8 })).toBeNull();
});

it('changes what models rank that read how sure a wish is, and one customer alone is ranked for as among all', async () => {
  const random = seededRandom(1);
  const dense = Array.from({ length: 60 }, () => Array.from({ length: 24 }, () => Number(random() < 0.3)));
  const interactions = boughtInOrder(sparseOf(dense));
  const input: LearningInput = { facts: factsOf(interactions), interactions, texts: null, seed: 1 };
  const scoresBy = async (name: 'ease' | 'itemKnn' | 'chebyCf', interest: InterestAgeing | null) => {
    const inputs = { ...inputsOf(input), interest };
    const models = await drain(fitModels(planOf(input), interactions, inputs, [name]));
    const blend = new BlendModel(models, interactions, aloneIn({ [name]: 1 }), 'left-out', interest);
    const among = new Float32Array(24);
    blend.scores(5, among);
    const { products, values } = rowOf(interactions.matrix, 5);
    const [from, to] = [interactions.matrix.starts[5]!, interactions.matrix.starts[6]!];
    const own = {
      matrix: { rows: 1, columns: 24, starts: Int32Array.of(0, to - from), indices: products, values },
      lastAt: interactions.lastAt.slice(from, to),
      relations: interactions.relations.slice(from, to),
      facts: interactions.facts,
    };
    const alone = new Float32Array(24);
    blend.forOne(own).scores(0, alone);
    return { among, alone };
  };
  for (const name of ['ease', 'itemKnn', 'chebyCf'] as const) {
    const { among: plain } = await scoresBy(name, null);
    for (const since of ['shop', 'customer'] as const) {
      const { among, alone } = await scoresBy(name, { halfLifeDays: 3, since });
      expect(among, `${name} since ${since}`).not.toEqual(plain);
      expect(alone, `${name} since ${since}`).toEqual(among);
    }
  }
});
