import { describe, expect, it } from 'vitest';
import { drain } from '../../steps';
import { factsOf, sparseOf } from '../fixtures/shops';
import type { Interactions } from '../interactions';
import { relation } from '../interaction-weights';
import { ease } from '../models/ease';
import type { ExplainingRecommender } from './explaining';
import { itemKnn } from '../models/item-knn';
import { popularity } from '../models/popularity';
import type { FittedRecommender } from '../models/recommender';
import { purchaseSequences } from '../purchase-sequences';
import { sequence } from '../models/sequence/sequence';
import { msPerDay } from '../../time';
import { seededRandom } from '../../math/random';
import { Explainer } from './explain';
import { Takers } from './takers';

const { owned, seen, ownedDisliked, returned } = relation;

/** Customers × products of relations, -1 for nothing; every entry weighs the same. */
function shopOf(rows: readonly (readonly number[])[]): Interactions {
  const matrix = sparseOf(rows.map((row) => row.map((is) => (is < 0 ? 0 : 1))));
  const lastAt = new Float64Array(matrix.indices.length);
  return {
    matrix,
    lastAt,
    facts: factsOf({ matrix, lastAt }),
    relations: Uint8Array.from(rows.flatMap((row) => row.filter((is) => is >= 0))),
  };
}

const times = (count: number, row: readonly number[]) => Array.from({ length: count }, () => row);

async function popularityOf(shop: Interactions): Promise<FittedRecommender> {
  return drain(popularity.fit(shop.matrix, popularity.defaults));
}

const alone = (model: FittedRecommender) => [{ model, share: 1 }];

/** A model whose score of every product is what its parts come to. */
function split(gains: readonly number[], name: 'als' | 'itemKnn' = 'als'): ExplainingRecommender {
  return {
    name,
    scores: () => true,
    contributions: (_, __, history, out) => out.set(Array.from(history, (product) => gains[product]!)),
  };
}

describe('popularity as a reason', () => {
  it('is not claimed of what one customer took, nor of what few took', async () => {
    const shop = shopOf([[-1, owned, -1], ...times(4, [-1, -1, owned]), [-1, -1, -1]]);
    const model = alone(await popularityOf(shop));
    const explainer = new Explainer(shop, null);
    expect(explainer.reason(5, 1, model).kind).toBe('littleKnown');
    expect(explainer.reason(5, 2, model).kind).toBe('littleKnown');
    expect(explainer.reason(0, 2, model).kind).toBe('filler');
  });

  it('is claimed of what many took, beside the other products', async () => {
    const shop = shopOf([...times(20, [owned, -1, -1]), [-1, owned, -1], [-1, -1, owned]]);
    const explainer = new Explainer(shop, null);
    expect(explainer.reason(20, 0, alone(await popularityOf(shop))).kind).toBe('popularInShop');
  });

  it('is not claimed of what many took years ago, whatever wrong date lies ahead', async () => {
    const shop = shopOf([...times(30, [owned, -1, -1]), ...times(20, [-1, owned, -1]), [-1, -1, owned]]);
    const years = 365 * msPerDay;
    const lastAt = shop.lastAt.map((_, e) => (e < 30 ? 0 : 3 * years)).with(50, 900 * years);
    const dated = { ...shop, lastAt, facts: factsOf({ matrix: shop.matrix, lastAt }) };
    const explainer = new Explainer(dated, null);
    const model = alone(await popularityOf(dated));
    expect(explainer.reason(50, 0, model).kind).not.toBe('popularInShop');
    expect(explainer.reason(50, 1, model).kind).toBe('popularInShop');
  });

  it('is not claimed where all products are taken alike', async () => {
    const shop = shopOf([...times(10, [owned, owned, -1]), [-1, -1, owned]]);
    const even = shopOf([...times(10, [owned, owned, owned]), [-1, -1, -1]]);
    for (const each of [shop, even]) {
      const { kind } = new Explainer(each, null).reason(10, 0, alone(await popularityOf(each)));
      expect(kind).not.toBe('popularInShop');
    }
  });

  it('is not claimed of what many only looked at, gave back or disliked', async () => {
    for (const [is, kind] of [
      [seen, 'oftenLookedAt'],
      [returned, 'littleKnown'],
      [ownedDisliked, 'littleKnown'],
    ] as const) {
      const shop = shopOf([...times(20, [is, -1, -1]), [-1, is, -1], [-1, -1, owned], [-1, -1, -1]]);
      const { kind: found } = new Explainer(shop, null).reason(22, 0, alone(await popularityOf(shop)));
      expect(found).toBe(kind);
    }
  });
});

describe('the segment as a reason', () => {
  const segments = (sizes: readonly number[], outsiders: number) => ({
    labels: Int32Array.from(sizes.flatMap((size, s) => Array<number>(size).fill(s))),
    codes: Int32Array.from(sizes, (_, s) => s + 1),
    outsiders,
  });
  const kindOf = async (shop: Interactions, sizes: readonly number[], customer: number, outsiders = -1) =>
    new Explainer(shop, segments(sizes, outsiders)).reason(customer, 0, alone(await popularityOf(shop)));

  it('is not claimed from two customers, though they be the whole segment', async () => {
    const shop = shopOf([...times(2, [owned, -1]), [-1, -1], ...times(30, [-1, owned])]);
    expect((await kindOf(shop, [3, 30], 2)).kind).toBe('littleKnown');
  });

  it('is not claimed where the others take it as gladly', async () => {
    const shop = shopOf([
      ...times(6, [owned, -1]),
      ...times(4, [-1, owned]),
      ...times(55, [owned, -1]),
      ...times(45, [-1, owned]),
    ]);
    expect((await kindOf(shop, [10, 100], 9)).kind).not.toBe('likedBySegment');
  });

  it('is not claimed of everything by a segment that buys more of everything', async () => {
    const products = [0, 1, 2, 3, 4];
    // Of five products each of the first lacks one, and each of the others has one.
    const much = Array.from({ length: 20 }, (_, c) => products.map((j) => (j === (c + 1) % 5 ? -1 : owned)));
    const little = Array.from({ length: 60 }, (_, c) => products.map((j) => (j === c % 5 ? owned : -1)));
    const shop = shopOf([...much, ...little]);
    // The fifth of the first is who lacks product 0.
    expect((await kindOf(shop, [20, 60], 4)).kind).not.toBe('likedBySegment');
  });

  it('is not claimed where the segment gave it back or disliked it', async () => {
    for (const is of [returned, ownedDisliked, seen]) {
      const shop = shopOf([...times(9, [is, -1]), [-1, -1], ...times(30, [-1, owned])]);
      expect((await kindOf(shop, [10, 30], 9)).kind).not.toBe('likedBySegment');
    }
  });

  it('is not claimed of chance, which of so many products and segments favours some', async () => {
    const random = seededRandom(5);
    const shop = shopOf(
      Array.from({ length: 900 }, () => Array.from({ length: 60 }, () => (random() < 0.06 ? owned : -1))),
    );
    const labels = Int32Array.from({ length: 900 }, () => Math.floor(10 * random()));
    const takers = new Takers(shop, {
      labels,
      codes: Int32Array.from({ length: 10 }, (_, s) => s),
      outsiders: -1,
    });
    const claimed = [...labels.keys()].flatMap((c) =>
      Array.from({ length: 60 }, (_, product) => takers.isLikedBySegment(c, product)),
    );
    expect(claimed.filter((is) => is)).toEqual([]);
  });

  it('is claimed, by its code, where surely more of it take it', async () => {
    const shop = shopOf([
      ...times(9, [owned, -1]),
      [-1, -1],
      ...times(3, [owned, -1]),
      ...times(27, [-1, owned]),
    ]);
    expect(await kindOf(shop, [10, 30], 9)).toMatchObject({ kind: 'likedBySegment', evidence: 1 });
    // Those who are in no group, accounts that look fake among them, like nothing together.
    expect((await kindOf(shop, [10, 30], 9, 0)).kind).not.toBe('likedBySegment');
  });
});

describe('a product of hers as a reason', () => {
  /** Six customers who have all of products 0 to 2 and 9; the seventh has what the test says of 0 to 2. */
  const withHers = (hers: readonly number[]) =>
    shopOf([...times(6, [owned, owned, owned, owned]), [...hers, -1]]);
  const reasonOf = (hers: readonly number[], gains: readonly number[]) =>
    new Explainer(withHers(hers), null).reason(6, 3, alone(split(gains)));

  it('is the one that gives most', () => {
    expect(reasonOf([owned, owned, owned], [1, 3, 2])).toMatchObject({
      kind: 'becauseYouBought',
      evidence: 1,
    });
  });

  it('is none where it gives next to nothing of the score', () => {
    const shop = shopOf([...times(6, Array<number>(13).fill(owned)), [...Array<number>(12).fill(owned), -1]]);
    const found = new Explainer(shop, null).reason(6, 12, alone(split(Array<number>(13).fill(0.1))));
    expect(found.kind).toBe('bestMatch');
  });

  it('is none where what she disliked carries the offer', () => {
    expect(reasonOf([ownedDisliked, owned, -1], [9, 1, 0]).kind).toBe('bestMatch');
    expect(reasonOf([returned, owned, -1], [9, 1, 0]).kind).toBe('bestMatch');
  });

  it('is not called bought where she only looked at it', () => {
    expect(reasonOf([seen, -1, -1], [1, 0, 0])).toMatchObject({ kind: 'becauseYouLookedAt', evidence: 0 });
  });

  it('is none where one customer alone had both', async () => {
    const shop = shopOf([[owned, owned], [owned, -1], ...times(8, [-1, -1])]);
    const models = [
      await drain(itemKnn.fit(shop.matrix, itemKnn.defaults)),
      await drain(ease.fit(shop.matrix, { ...ease.defaults, lambda: 1 })),
    ];
    for (const model of models) {
      expect(new Explainer(shop, null).reason(1, 1, alone(model)).kind).toBe('bestMatch');
    }
  });

  it('is none where those who had both gave it back', () => {
    const shop = shopOf([...times(6, [owned, returned]), [owned, -1]]);
    expect(new Explainer(shop, null).reason(6, 1, alone(split([1, 0]))).kind).toBe('bestMatch');
  });
});

describe('a product that follows others', () => {
  /**
   * Customers with the days on which they bought each product, -1 where they did not; the last is the one who is told.
   * Twenty more buy product 3 by itself: it is popular.
   */
  const reasonOf = async (days: readonly (readonly number[])[], product: number) => {
    const rows = [...times(20, [-1, -1, -1, 5]), ...days];
    const taken = rows.map((row) => row.map((day) => (day < 0 ? -1 : owned)));
    const dated = shopOf(taken);
    const lastAt = Float64Array.from(
      rows.flatMap((row) => row.filter((day) => day >= 0)),
      (day) => day * msPerDay,
    );
    const shop = { ...dated, lastAt, facts: factsOf({ matrix: dated.matrix, lastAt }) };
    const sequences = purchaseSequences(shop);
    const model = await drain(sequence.fit(shop.matrix, { ...sequence.defaults, smoothing: 5, sequences }));
    const isKnown = model.scores(rows.length - 1, new Float32Array(4));
    return new Explainer(shop, null).reason(rows.length - 1, product, isKnown ? alone(model) : []);
  };
  const her = [1, -1, -1, -1];

  it('is told to be bought after hers where enough customers did so on a later day', async () => {
    expect(await reasonOf([...times(3, [1, 2, -1, -1]), her], 1)).toMatchObject({
      kind: 'boughtAfter',
      evidence: 0,
    });
  });

  it('is not where they bought both on one day, or hers after it', async () => {
    expect((await reasonOf([...times(6, [1, 1, -1, -1]), her], 1)).kind).toBe('becauseYouBought');
    // Nothing follows hers, so that the model does not know her.
    expect((await reasonOf([...times(6, [2, 1, -1, -1]), her], 1)).kind).toBe('filler');
  });

  it('is not where two alone did so, or she is one of the three', async () => {
    expect((await reasonOf([...times(2, [1, 2, -1, -1]), her], 1)).kind).toBe('bestMatch');
    expect((await reasonOf([...times(2, [1, 2, -1, -1]), [1, 2, -1, -1]], 1)).kind).toBe('bestMatch');
  });

  it('is not where it is bought after hers no more than by everybody', async () => {
    const few = [...times(4, [1, -1, -1, 2]), ...times(30, [1, 2, -1, -1]), her];
    expect((await reasonOf(few, 3)).kind).toBe('bestMatch');
  });
});

it('names no model that hardly had a say in the offer', async () => {
  const shop = shopOf([...times(20, [owned, -1, -1]), [-1, owned, -1], [-1, -1, owned]]);
  const given = [
    { model: split([0, 0, 0]), share: 0.9 },
    { model: await popularityOf(shop), share: 0.1 },
  ];
  expect(new Explainer(shop, null).reason(20, 0, given).kind).toBe('bestMatch');
});

it('knows nobody of similar taste where everybody has one product, or nobody has two of hers', () => {
  const ones = shopOf([...times(20, [owned, -1]), ...times(20, [-1, owned])]);
  const backs = shopOf([...times(20, [owned, owned]), [returned, -1]]);
  const silent = alone({ name: 'factorisation', scores: () => true });
  expect(new Explainer(ones, null).reason(0, 1, silent).kind).toBe('bestMatch');
  expect(new Explainer(backs, null).reason(20, 1, silent).kind).toBe('bestMatch');
});

it('calls the taste similar only of models that know products by who takes them', () => {
  const shop = shopOf([...times(20, [owned, owned]), [owned, -1]]);
  const silent = (name: 'factorisation' | 'content') => alone({ name, scores: () => true });
  expect(new Explainer(shop, null).reason(20, 1, silent('factorisation')).kind).toBe('similarTaste');
  expect(new Explainer(shop, null).reason(20, 1, silent('content')).kind).toBe('bestMatch');
});
