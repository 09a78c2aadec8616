import { describe, expect, it } from 'vitest';
import { range } from '../../math/order';
import { permutation, seededRandom } from '../../math/random';
import { cpuInverter } from '../../math/symmetric-inverse';
import { drain } from '../../steps';
import { boughtInOrder, factsOf, sparseOf } from '../fixtures/shops';
import { everAsked } from '../models/blend';
import type { FittedRecommender, RecommenderName } from '../models/recommender';
import { cpuRanker } from '../ranking/rank-cpu';
import { electWeights } from './election';
import type { HeldOut } from './held-out';
import { chooseHalfLife, chooseInterest, chooseLambda } from './tuning';

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
    // Two of one mind outweigh the right one as long as all three say as much.
    const models = [wrong, { ...wrong, name: 'ease' as const }, right];
    const { form, voters, blending } = await drain(electWeights(models, held, 1));
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
    const { form, blending } = await drain(electWeights([wrong, right], held, 1));
    // They differ in nothing, so that their standard error is none.
    expect(form).toBe('equal');
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

  it('takes a candidate in where it finds what the others do not, and not where it adds nothing', async () => {
    const target = (c: number) => 2 + (c % 30);
    const held = hidden(new Array(600).fill(2), products, target);
    const half = by('als', (c, j) => (c % 2 === 0 && j === target(c) ? 1 : 0));
    const rest = by('chebyCf', (c, j) => (c % 2 === 1 && j === target(c) ? 1 : 0));
    const same = by('chebyCf', (c, j) => (c % 2 === 0 && j === target(c) ? 1 : 0));
    const share = async (candidate: FittedRecommender) => {
      const election = electWeights([wrong, half, candidate], held, 1, cpuRanker, ['chebyCf']);
      return (await drain(election)).blending.overall.chebyCf;
    };
    expect(await share(rest)).toBeGreaterThan(0.3);
    expect(await share(same)).toBe(0);
  });

  it('refuses a candidate without a weight of its own, even where its share of nothing would weaken the wrong ones', async () => {
    const held = hidden(new Array(60).fill(2), products, (c) => 2 + (c % 30));
    const right = by('als', (c, j) => (j === 2 + (c % 30) ? 1 : 0));
    const silent = by('chebyCf', () => 0);
    const models = [wrong, { ...wrong, name: 'ease' as const }, right, silent];
    const { blending } = await drain(electWeights(models, held, 1, cpuRanker, ['chebyCf']));
    for (const weights of [blending.overall, ...blending.byHistory.map((each) => each.weights)]) {
      expect(weights.chebyCf).toBe(0);
      expect(weights.als).toBeGreaterThan(weights.ease!);
    }
  });

  it('asks none whose share is hardly any, for fitting it costs time', async () => {
    const held = hidden(new Array(900).fill(2), products, (c) => 2 + (c % 30));
    const right = by('als', (c, j) => (j === 2 + (c % 30) ? 1 : 0));
    const idle = (['ease', 'itemKnn', 'factorisation'] as const).map((name) => ({ ...wrong, name }));
    const { blending } = await drain(electWeights([wrong, ...idle, right], held, 1));
    // Popularity is fitted for whom nobody knows anyway.
    expect(everAsked(blending)).toEqual(['popularity', 'als']);
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

describe('the ageing of interest', () => {
  const day = 86_400_000;
  const planned = { ease: { lambda: 10, limit: 100 }, itemKnn: null };

  /**
   * 300 customers who had five products of one taste two years ago and two of another of late, then take a further one
   * of the later taste, or of the earlier.
   */
  function movedOn(follows: 'late' | 'early'): HeldOut {
    const random = seededRandom(1);
    const targets: number[] = [];
    const late: Set<number>[] = [];
    const dense = Array.from({ length: 300 }, (_, c) => {
      const [early, now] = [c % 4, (c + 1 + (c % 3)) % 4];
      const old = permutation(12, random).map((p) => p + 12 * early);
      const own = permutation(12, random).map((p) => p + 12 * now);
      targets.push(follows === 'late' ? own[2] : old[5]);
      late.push(new Set(own.slice(0, 2)));
      const taken = new Set([...old.slice(0, 5), ...own.slice(0, 2)]);
      return Array.from({ length: 48 }, (_, j) => Number(taken.has(j)));
    });
    const held = hidden(new Array(300).fill(1), 48, (c) => targets[c]);
    const train = boughtInOrder(sparseOf(dense));
    const { starts, indices } = train.matrix;
    const lastAt = new Float64Array(indices.length);
    for (let c = 0; c < 300; c++) {
      // Every other customer has not been there for a year, and moved on before.
      for (let e = starts[c]; e < starts[c + 1]; e++)
        lastAt[e] = day * ((late[c].has(indices[e]) ? 730 : 0) - 365 * (c % 2) + 400);
    }
    return { ...held, train: { ...train, lastAt } };
  }

  it('is taken where customers moved on and follow their later taste, and not where they come back to the old', async () => {
    expect(await chooseInterest(movedOn('late'), planned, cpuInverter)).not.toBeNull();
    expect(await chooseInterest(movedOn('early'), planned, cpuInverter)).toBeNull();
  });

  it('is told by neighbours of products where the shop is too large for EASE', async () => {
    const wide = { ease: null, itemKnn: null };
    expect(await chooseInterest(movedOn('late'), wide, cpuInverter)).not.toBeNull();
  });

  it('is none where nothing is dated, and where nobody can tell', async () => {
    const { train, ...held } = movedOn('late');
    const lastAt = train.lastAt.map(() => Number.NEGATIVE_INFINITY);
    expect(await chooseInterest({ ...held, train: { ...train, lastAt } }, planned, cpuInverter)).toBeNull();
    expect(
      await chooseInterest(
        hidden([], 30, () => 0),
        planned,
        cpuInverter,
      ),
    ).toBeNull();
  });
});

describe('the penalty of EASE', () => {
  /** 300 customers of three tastes of 12 products each; ten more products are had by half of them all, by chance. */
  function tastes(): HeldOut {
    const random = seededRandom(1);
    const targets: number[] = [];
    const dense = Array.from({ length: 300 }, (_, c) => {
      const [target, ...own] = permutation(12, random).map((p) => p + 12 * (c % 3));
      targets.push(target);
      const taken = new Set(own.slice(0, 4));
      return Array.from({ length: 46 }, (_, j) => Number(j >= 36 ? random() < 0.5 : taken.has(j)));
    });
    const held = hidden(new Array(300).fill(1), 46, (c) => targets[c]);
    return { ...held, train: boughtInOrder(sparseOf(dense)) };
  }

  it('gives way to another that ranks better on what was hidden, and stays where nobody can tell', async () => {
    const planned = (lambda: number) => ({ lambda, limit: 100 });
    // So large a penalty leaves counts of what is had together, in which the ten come first.
    expect(await chooseLambda(tastes(), planned(1e9), cpuInverter, null)).toBeLessThan(1e9);
    const nobody = hidden([], 30, () => 0);
    expect(await chooseLambda(nobody, planned(1e9), cpuInverter, null)).toBe(1e9);
  });
});
