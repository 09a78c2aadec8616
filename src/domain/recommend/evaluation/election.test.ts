import { describe, expect, it } from 'vitest';
import { range } from '../../math/order';
import { drain } from '../../steps';
import { boughtInOrder, factsOf, sparseOf } from '../fixtures/shops';
import type { FittedRecommender, RecommenderName } from '../models/recommender';
import { electWeights } from './election';
import type { HeldOut } from './held-out';
import { chooseHalfLife } from './tuning';

/** A split in which every customer has products 0 to `length` and one hidden product. */
function hidden(lengths: readonly number[], products: number, target: (customer: number) => number): HeldOut {
  const dense = lengths.map((length) => Array.from({ length: products }, (_, j) => Number(j < length)));
  const train = boughtInOrder(sparseOf(dense));
  const each = range(lengths.length);
  return {
    facts: factsOf(train),
    train,
    customers: each,
    targets: { starts: range(lengths.length + 1), products: each.map(target) },
    again: { starts: new Int32Array(lengths.length + 1), products: new Int32Array(0) },
    cold: new Uint8Array(lengths.length),
    unread: new Set(),
  };
}

/** A model that ranks by `score` of customer and product. */
function by(name: RecommenderName, score: (customer: number, product: number) => number): FittedRecommender {
  return {
    name,
    scores: (customer, out) => {
      for (let j = 0; j < out.length; j++) out[j] = score(customer, j);
      return true;
    },
  };
}

const products = 40;
const wrong = by('popularity', (_, j) => (j * 7) % products);

describe('an election', () => {
  it('gives nearly all weight to the model that finds what was hidden', async () => {
    const held = hidden(new Array(600).fill(2), products, (c) => 2 + (c % 30));
    const right = by('als', (c, j) => (j === 2 + (c % 30) ? 1 : 0));
    const { form, voters, blending } = await drain(electWeights([wrong, right], held, 1));
    expect([form, voters]).toEqual(['elected', 600]);
    expect(blending.overall.als).toBeGreaterThan(0.8);
  });

  it('keeps equal weights where no model is better', async () => {
    const held = hidden(new Array(300).fill(2), products, (c) => 2 + ((c * 17) % 38));
    const other = by('als', (_, j) => (j * 11) % products);
    const { form, blending } = await drain(electWeights([wrong, other], held, 1));
    expect(form).toBe('equal');
    expect(blending).toEqual({ overall: { popularity: 0.5, als: 0.5 }, byHistory: [] });
  });

  it('is not won by a handful of voters', async () => {
    const held = hidden(new Array(6).fill(2), products, () => 30);
    const right = by('als', (_, j) => (j === 30 ? 1 : 0));
    const { blending } = await drain(electWeights([wrong, right], held, 1));
    // Six voters against a hundred that stand for equal weights.
    expect(blending.overall.als).toBeLessThan(0.55);
    expect(
      (
        await drain(
          electWeights(
            [wrong, right],
            hidden([], products, () => 0),
            1,
          ),
        )
      ).form,
    ).toBe('equal');
  });

  it('tells long histories from short ones where these are served by other models', async () => {
    const target = (c: number) => (c % 2 === 0 ? 20 : 16 + (c % 20));
    const lengths = Array.from({ length: 800 }, (_, c) => (c % 2 === 0 ? 2 : 15));
    const held = hidden(lengths, products, target);
    // Each ranks what is hidden first for the customers that it serves, and last for the others.
    const serving = (name: RecommenderName, served: number) =>
      by(name, (c, j) => (j === target(c) ? (c % 2 === served ? 100 : -100) : (j * 7) % products));
    const [forShort, forLong] = [serving('popularity', 0), serving('ease', 1)];
    const { form, blending } = await drain(electWeights([forShort, forLong], held, 1));
    expect(form).toBe('by-history');
    const share = (from: number) => blending.byHistory.find((each) => each.from === from)!.weights.ease!;
    expect(share(10)).toBeGreaterThan(share(1));
  });
});

describe('the ageing of popularity', () => {
  const day = 86_400_000;

  /** Product 0 was taken by most, years ago; 1 by some of late. `hiddenProduct` is what 200 customers take next. */
  function fashions(hiddenProduct: number): HeldOut {
    const lengths = new Array(600).fill(1);
    const held = hidden(lengths, 60, () => hiddenProduct);
    const dense = lengths.map((_, c) =>
      Array.from({ length: 60 }, (_, j) => Number(j === (c < 400 ? 40 + (c % 20) : 1 + (c % 15)))),
    );
    const train = boughtInOrder(sparseOf(dense));
    const lastAt = train.lastAt.map((_, e) => (e < 400 ? 0 : 1_500 * day));
    return { ...held, train: { ...train, lastAt } };
  }

  it('is as fast as it has to be to foretell what is bought next, and none where that is no better', async () => {
    expect(await chooseHalfLife(fashions(5))).not.toBeNull();
    expect(await chooseHalfLife(fashions(45))).toBeNull();
  });
});
