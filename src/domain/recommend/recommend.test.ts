import { describe, expect, it } from 'vitest';
import { aloneIn, BlendModel, type BlendWeights } from './models/blend';
import type { Tuning } from './evaluation/report';
import { productVectors, type ProductTexts } from './models/content-vectors';
import { evaluateAll } from './evaluation/evaluate';
import { boughtInOrder, emptyShop, factsOf, groupedShop, sparseOf } from './fixtures/shops';
import type { Interactions } from './interactions';
import { relation } from './interaction-weights';
import { carriers, reasonKinds } from './lists';
import { planModels } from './plan';
import { defaultRules } from './rules/offer-rules';
import { recommendAll, type RecommendInput } from './recommend';
import type { FittedRecommender, RecommenderName } from './models/recommender';
import { drain } from '../steps';

const perGroup = 8;
const customers = 60;
const grouped = groupedShop(customers, perGroup);
/** Two more customers: 60 has nothing but words, 61 nothing at all. */
const shop: Interactions = boughtInOrder({
  ...grouped,
  rows: customers + 2,
  starts: Int32Array.from([...grouped.starts, grouped.starts[customers], grouped.starts[customers]]),
});

/** One text a product, near those of its group; customer 60 wrote one that is like the second group. */
function textsOf(): ProductTexts {
  const products = 3 * perGroup;
  const values = new Float32Array((products + 1) * 4);
  for (let j = 0; j < products; j++) values.set([0, 0, 0, 0.1 + 0.01 * j], j * 4);
  for (let j = 0; j < products; j++) values[j * 4 + Math.floor(j / perGroup)] = 1;
  values.set([0, 1, 0, 0], products * 4);
  const own = Array.from({ length: products }, (_, j) => j);
  return {
    vectors: { rows: products + 1, columns: 4, values },
    product: Int32Array.from([...own, -1, 0]),
    customer: Int32Array.from([...own.map(() => -1), 60, 0]),
    text: Int32Array.from([...own, products, 0]),
  };
}

const byWeights = (weights: BlendWeights): Tuning => ({
  form: 'elected',
  voters: 0,
  halfLifeDays: null,
  blending: aloneIn(weights),
});

const input: RecommendInput = {
  facts: factsOf(shop),
  interactions: shop,
  texts: textsOf(),
  seed: 1,
  segments: {
    labels: Int32Array.from({ length: customers + 2 }, (_, i) => i % 3),
    codes: Int32Array.from([7, 8, 9]),
    outsiders: -1,
  },
  includeBought: false,
  shop: emptyShop(customers + 2, 3 * perGroup),
  rules: defaultRules,
  rebuying: null,
  listLength: 5,
  recommender: 'blend',
  tuning: byWeights({ ease: 1, content: 0.3 }),
};

const kindAt = (lists: { reasons: Uint8Array }, at: number) => reasonKinds[lists.reasons[at]];

function owned(interactions: Interactions, customer: number): number[] {
  const { starts, indices } = interactions.matrix;
  return [...indices.slice(starts[customer], starts[customer + 1])];
}

describe('recommendAll', () => {
  it('offers what was not bought, best first, each product once', async () => {
    const lists = await drain(recommendAll(input));
    for (let customer = 0; customer < customers; customer++) {
      const from = customer * lists.length;
      const offered = [...lists.products.subarray(from, from + lists.length)].filter((j) => j >= 0);
      expect(new Set(offered).size).toBe(offered.length);
      expect(offered.filter((j) => owned(shop, customer).includes(j))).toEqual([]);
      const scores = [...lists.scores.subarray(from, from + offered.length)];
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
    }
  });

  it.each(['popularity', 'blend'] as const)(
    'of %s ranks alike with segments and without, which the evaluation knows none of',
    async (recommender) => {
      const asked = { ...input, recommender };
      const lists = await drain(recommendAll(asked));
      const without = await drain(recommendAll({ ...asked, segments: null }));
      expect(lists.products.some((product) => product >= 0)).toBe(true);
      expect(lists.products).toEqual(without.products);
      expect(lists.scores).toEqual(without.scores);
    },
  );

  it.each(['returned', 'ownedDisliked'] as const)(
    'offers her whose products are all %s what a stranger is offered, and not their like',
    async (is) => {
      const regretting = 3;
      const { starts } = shop.matrix;
      const relations = shop.relations.slice().fill(relation[is], starts[regretting], starts[regretting + 1]);
      const lists = await drain(recommendAll({ ...input, interactions: { ...shop, relations } }));
      const listOf = (customer: number) => [
        ...lists.products.subarray(customer * lists.length, (customer + 1) * lists.length),
      ];
      const mayBe = (product: number) => !owned(shop, regretting).includes(product);
      expect(listOf(61).filter(mayBe).length).toBeGreaterThan(1);
      expect(listOf(regretting).slice(0, listOf(61).filter(mayBe).length)).toEqual(listOf(61).filter(mayBe));
    },
  );

  it('names as evidence only products that the customer bought', async () => {
    const lists = await drain(recommendAll(input));
    let named = 0;
    for (let at = 0; at < customers * lists.length; at++) {
      const kind = kindAt(lists, at);
      if (lists.products[at] < 0 || (kind !== 'becauseYouBought' && kind !== 'similarWording')) continue;
      expect(owned(shop, Math.floor(at / lists.length))).toContain(lists.evidence[at]);
      expect(carriers[lists.carrier[at]]).toBe(kind === 'similarWording' ? 'content' : 'ease');
      named++;
    }
    expect(named).toBeGreaterThan(customers);
  });

  it('speaks of reviews where only reviews are on record', async () => {
    const reviewed = { ...shop, relations: new Uint8Array(shop.relations.length).fill(relation.reviewed) };
    const lists = await drain(recommendAll({ ...input, interactions: reviewed }));
    const kinds = new Set<string>();
    for (let at = 0; at < customers * lists.length; at++) {
      if (lists.products[at] >= 0 && lists.evidence[at] >= 0) kinds.add(kindAt(lists, at));
    }
    expect(kinds).toContain('becauseYouReviewed');
    expect(kinds).not.toContain('becauseYouBought');
    expect(kinds).not.toContain('similarWording');
  });

  it('does not say that she bought what she only looked at', async () => {
    const seen = { ...shop, relations: new Uint8Array(shop.relations.length).fill(relation.seen) };
    const lists = await drain(recommendAll({ ...input, interactions: seen }));
    for (let at = 0; at < customers * lists.length; at++) {
      if (lists.products[at] >= 0) expect(kindAt(lists, at)).not.toBe('becauseYouBought');
    }
  });

  it('serves a customer who only wrote by her words', async () => {
    const lists = await drain(recommendAll(input));
    const at = 60 * lists.length;
    expect(Math.floor(lists.products[at] / perGroup)).toBe(1);
    expect(kindAt(lists, at)).toBe('similarWording');
    expect(lists.evidence[at]).toBe(-1);
  });

  it('is made by one way of recommending alone where that is asked for, and by none that the shop has not', async () => {
    const lists = await drain(recommendAll({ ...input, recommender: 'itemKnn' }));
    const of = (customer: number) =>
      [...lists.carrier.subarray(customer * lists.length, (customer + 1) * lists.length)].map(
        (at) => carriers[at],
      );
    const byItself = of(0).filter((carrier) => carrier === 'itemKnn');
    expect(byItself.length).toBeGreaterThan(1);
    // What it knows nothing of is filled up by popularity, and said to be.
    expect(of(0).slice(byItself.length)).toEqual(
      new Array(lists.length - byItself.length).fill('popularity'),
    );
    await expect(drain(recommendAll({ ...input, texts: null, recommender: 'content' }))).rejects.toThrow(
      'cannot be served by content',
    );
  });

  it('serves a stranger by her segment, which is named by its code', async () => {
    const lists = await drain(recommendAll(input));
    const at = 61 * lists.length;
    expect(kindAt(lists, at)).toBe('likedBySegment');
    expect(lists.evidence[at]).toBe(8);
    expect(Math.floor(lists.products[at] / perGroup)).toBe(1);
  });

  it('serves a stranger by what the shop likes where there are no segments', async () => {
    const lists = await drain(recommendAll({ ...input, texts: null, segments: null }));
    expect(kindAt(lists, 61 * lists.length)).toBe('popularInShop');
  });

  it('offers bought products again where it is asked to, never because of themselves', async () => {
    const lists = await drain(recommendAll({ ...input, includeBought: true }));
    let again = 0;
    for (let at = 0; at < customers * lists.length; at++) {
      if (owned(shop, Math.floor(at / lists.length)).includes(lists.products[at])) again++;
      if (lists.products[at] >= 0) expect(lists.evidence[at]).not.toBe(lists.products[at]);
    }
    expect(again).toBeGreaterThan(0);
  });

  it('leaves out products of which nothing is known and pads with -1', async () => {
    const tiny = boughtInOrder(
      sparseOf([
        [1, 1, 0, 0],
        [1, 0, 0, 0],
        [0, 1, 0, 0],
      ]),
    );
    const lists = await drain(
      recommendAll({ ...input, interactions: tiny, texts: null, segments: null, tuning: null }),
    );
    expect([...lists.products.subarray(5, 10)]).toEqual([1, -1, -1, -1, -1]);
    expect([...lists.products.subarray(0, 5)]).toEqual([-1, -1, -1, -1, -1]);
  });

  it('works without a single interaction', async () => {
    const none = boughtInOrder(
      sparseOf([
        [0, 0],
        [0, 0],
      ]),
    );
    const lists = await drain(
      recommendAll({ ...input, interactions: none, texts: null, segments: null, tuning: null }),
    );
    expect([...lists.products].every((product) => product === -1)).toBe(true);
  });

  it('refuses labels that do not fit the customers', async () => {
    const segments = { labels: new Int32Array(2), codes: new Int32Array(1), outsiders: -1 };
    await expect(drain(recommendAll({ ...input, segments }))).rejects.toThrow('2 segment labels');
  });
});

describe('evaluateAll', () => {
  it('finds the taste of groups that popularity cannot see, and covers more of the catalogue', async () => {
    const { evaluation, tested } = await drain(
      evaluateAll({ facts: factsOf(shop), interactions: shop, texts: textsOf(), seed: 1 }),
    );
    const of = (name: RecommenderName) => evaluation.models.find(({ model }) => model === name)!;
    const ndcg = (name: RecommenderName) => of(name).atK.at(-1)!.ndcg.value;
    expect(evaluation.customers).toBe(customers);
    expect(tested.recalls).toHaveLength(customers * evaluation.models.length);
    expect(ndcg('blend')).toBeGreaterThan(ndcg('popularity'));
    expect(of('blend').coverage).toBeGreaterThanOrEqual(of('popularity').coverage);
    expect(evaluation.models.map(({ model }) => model)).toEqual([
      'popularity',
      'ease',
      'als',
      'itemKnn',
      'content',
      'factorisation',
      'chebyCf',
      'blend',
    ]);
  });

  it('measures a model that serves and that the blend does not elect from', async () => {
    const measured = async (serving: RecommenderName) => {
      const input = { facts: factsOf(shop), interactions: shop, texts: null, seed: 1 };
      return (await drain(evaluateAll(input, [20], serving))).evaluation;
    };
    const [alone, blend] = [await measured('bpr'), await measured('blend')];
    expect(alone.models.map(({ model }) => model)).toContain('bpr');
    expect(alone.tuning).toEqual(blend.tuning);
    expect(alone.models.at(-1)).toEqual(blend.models.at(-1));
    expect(blend.models.map(({ model }) => model)).not.toContain('bpr');
  });

  it('ranks only products that the lists would offer', async () => {
    // As many products before and behind those that anybody bought as were ever bought.
    const [unsold, sold] = [12, 3 * perGroup];
    const indices = shop.matrix.indices.map((product) => product + unsold);
    const matrix = { ...shop.matrix, columns: sold + 2 * unsold, indices };
    const wide = boughtInOrder(matrix);
    const { evaluation } = await drain(
      evaluateAll({ facts: factsOf(wide), interactions: wide, texts: null, seed: 1 }),
    );
    for (const { model, coverage } of evaluation.models) {
      expect([model, coverage <= 0.5]).toEqual([model, true]);
    }
  });

  it('never reads the review of a held-out purchase', () => {
    const texts = textsOf();
    const all = productVectors(texts, 3 * perGroup);
    const unread = productVectors(
      texts,
      3 * perGroup,
      (customer, product) => customer === 0 && product === 0,
    );
    expect(all.counts[0]).toBe(2);
    expect(unread.counts[0]).toBe(1);
    expect(unread.counts[1]).toBe(all.counts[1]);
  });
});

/** A model that gives every customer the same scores. */
function fixed(name: RecommenderName, row: number[]): FittedRecommender {
  return {
    name,
    scores: (_, out) => {
      out.set(row);
      return true;
    },
  };
}

describe('blend', () => {
  const train = boughtInOrder(sparseOf([[0, 0, 0, 1]]));

  it('adds what a product’s rank is worth in each model, by weight, what she has left out', () => {
    const parts = [fixed('als', [1, 2, 3, 9]), fixed('content', [30, 20, 10, 90])];
    const blend = new BlendModel(parts, train, aloneIn({ als: 1, content: 0.5 }));
    const out = new Float32Array(4);
    expect(blend.scores(0, out)).toBe(true);
    const worth = (rank: number) => 11 / (10 + rank);
    const expected = [worth(3) + 0.5, 1.5 * worth(2), 1 + 0.5 * worth(3), 0];
    expect([...out].map((score) => score.toFixed(5))).toEqual(expected.map((score) => score.toFixed(5)));
    expect(blend.carriersOf(2).map(({ model }) => model.name)).toEqual(['als', 'content']);
    expect(blend.carriersOf(0).map(({ model }) => model.name)).toEqual(['als', 'content']);
  });

  it('asks other weights for a long history than for a short one', () => {
    const two = boughtInOrder(
      sparseOf([
        [1, 0, 0, 0],
        [1, 1, 0, 0],
      ]),
    );
    const parts = [fixed('als', [0, 0, 1, 2]), fixed('ease', [0, 0, 2, 1])];
    const blending = {
      overall: { als: 1 },
      byHistory: [
        { from: 1, weights: { als: 1 } },
        { from: 2, weights: { ease: 1 } },
      ],
    };
    const blend = new BlendModel(parts, two, blending);
    const out = new Float32Array(4);
    blend.scores(0, out);
    expect(out[3]).toBeGreaterThan(out[2]!);
    blend.scores(1, out);
    expect(out[2]).toBeGreaterThan(out[3]!);
  });

  it('is not led by the model that scores one product of thousands', () => {
    const products = 5_000;
    const lone = new Array<number>(products).fill(0);
    lone[4_999] = 1e-3;
    const falling = Array.from({ length: products }, (_, j) => products - j);
    const parts = [fixed('itemKnn', lone), fixed('als', falling), fixed('ease', falling)];
    const none = boughtInOrder(sparseOf([new Array<number>(products).fill(0)]));
    const equal = aloneIn({ itemKnn: 1, als: 1, ease: 1 });
    const out = new Float32Array(products);
    new BlendModel(parts, none, equal).scores(0, out);
    // Two models agree on product 0; the third's only product is its first, no more than that.
    expect(out[0]).toBeGreaterThan(out[4_999]!);
    expect(out[4_999]).toBeCloseTo(1, 5);
  });
});

describe('the plan for a shop', () => {
  it('has everything for a small shop with texts', () => {
    const plan = planModels(1_500, 300, 20_000, 384);
    expect(Object.values(plan)).not.toContain(null);
  });

  it('leaves content out where there are no texts or too many pairs of products', () => {
    expect(planModels(1_500, 300, 20_000, 0).content).toBeNull();
    expect(planModels(1_500, 60_000, 20_000, 384).content).toBeNull();
  });

  it('keeps EASE for few customers of many products, and drops it where both are many', () => {
    expect(planModels(1_000, 64_000, 100_000, 0).ease).not.toBeNull();
    expect(planModels(30_000, 40_000, 800_000, 0).ease).toBeNull();
  });

  it('filters with more vectors the more products there are, and not where each list takes too long', () => {
    const rank = (customers: number, of: number) =>
      planModels(customers, of, 25 * customers, 0).chebyCf?.rank;
    expect([rank(1_000, 300), rank(6_000, 3_700), rank(60_000, 40_000)]).toEqual([16, 64, undefined]);
  });

  it('weighs neighbours by BM25 where customers have long histories', () => {
    const weighting = (entries: number) => planModels(1_000, 1_000, entries, 0).itemKnn!.weighting;
    expect([weighting(6_000), weighting(50_000)]).toEqual(['cosine', 'bm25']);
  });

  it('trusts a purchase more in a thinner shop', () => {
    const alpha = (entries: number) => planModels(1_000, 1_000, entries, 0).als!.alpha;
    expect(alpha(5_000)).toBeGreaterThan(alpha(50_000));
  });

  it('penalises ALS less by its alpha where the catalogue and its customers are many', () => {
    const ratio = (rows: number, columns: number) => {
      const { regularisation, alpha } = planModels(rows, columns, 25 * rows, 0).als!;
      return regularisation / alpha;
    };
    expect(ratio(6_000, 3_700)).toBeCloseTo(0.003, 9);
    expect(ratio(29_858, 40_981) * 29_858 * 40_981).toBeCloseTo(75_000, 3);
  });
});
