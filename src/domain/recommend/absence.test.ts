import { describe, expect, it } from 'vitest';
import { drain } from '../steps';
import type { Absence } from './absence';
import { boughtInOrder, emptyShop, factsOf, sparseOf } from './fixtures/shops';
import type { Interactions } from './interactions';
import { relation } from './interaction-weights';
import type { RecommendationLists } from './lists';
import { aloneIn } from './models/blend';
import { type RecommendInput, prepareLists } from './recommend';
import { defaultRules, type OfferRules } from './rules/offer-rules';

const products = 12;
/** Product 10 has a text that is like no other's, product 11 nothing at all. */
const untaken = 10;
const nothing = 11;
const her = 40;

/** Forty customers take product j the more the lower it is; the last one has products 0 and 1 (as `hers` says). */
function shopOf(hers: Readonly<Record<number, number>>, columns = products): Interactions {
  const others = Array.from({ length: her }, (_, i) =>
    Array.from({ length: columns }, (_, j) => (j < 10 && i < her - 3 * j ? 1 : 0)),
  );
  const own = Array.from({ length: columns }, (_, j) => (j in hers ? 1 : 0));
  const shop = boughtInOrder(sparseOf([...others, own]));
  shop.relations.set(Object.values(hers), shop.matrix.starts[her]);
  return shop;
}

function inputOf(
  rules: Partial<OfferRules> = {},
  hers: Readonly<Record<number, number>> = { 0: relation.owned, 1: relation.owned },
  columns = products,
): RecommendInput {
  const interactions = shopOf(hers, columns);
  const { products: goods } = emptyShop(her + 1, columns);
  const values = new Float32Array(2 * 2);
  values.set([1, 0, 0, 1]);
  return {
    facts: factsOf(interactions),
    interactions,
    texts: {
      vectors: { rows: 2, columns: 2, values },
      product: Int32Array.of(0, untaken),
      customer: Int32Array.of(-1, -1),
      text: Int32Array.of(0, 1),
    },
    seed: 1,
    segments: null,
    includeBought: false,
    shop: {
      products: {
        ...goods,
        category: goods.ids.map((_, j) => (j < 6 ? 'Tea' : 'Cups')),
        title: goods.ids.map((id, j) => (j === nothing ? 'Postage' : id)),
        price: Float64Array.from(goods.ids, (_, j) => 100 - j),
      },
    },
    rules: { ...defaultRules, ...rules },
    rebuying: null,
    listLength: 3,
    recommender: 'blend',
    tuning: { halfLifeDays: null, blending: aloneIn({ itemKnn: 1 }) },
  };
}

async function asked(input: RecommendInput): Promise<{
  lists: RecommendationLists;
  why: (product: number) => Promise<Absence>;
}> {
  const maker = await drain(prepareLists(input));
  const lists = await drain(maker.lists());
  const stored = lists.products.subarray(her * lists.length, (her + 1) * lists.length);
  return { lists, why: (product) => maker.whyNot(her, product, stored) };
}

function without(rules: Partial<OfferRules>, name: string): Partial<OfferRules> {
  return Object.fromEntries(Object.entries(rules).filter(([each]) => each !== name));
}

describe('why a product is not in a list', () => {
  it('finds every place of the whole ranking, on the list and beyond it', async () => {
    const { lists, why } = await asked(inputOf());
    const long = await asked({ ...inputOf(), listLength: 10 });
    const ranking = [...long.lists.products.subarray(her * 10, (her + 1) * 10)].filter((j) => j >= 0);
    expect(ranking.length).toBeGreaterThan(6);
    for (const [rank, product] of ranking.entries()) {
      const cause = rank < lists.length ? 'listed' : 'beyond';
      expect(await why(product)).toMatchObject({ cause, place: rank + 1, removal: null, sameList: true });
    }
  });

  it('tells what she has from what she gave back and what she disliked', async () => {
    for (const [is, removal] of [
      [relation.owned, 'hasIt'],
      [relation.reviewed, 'hasIt'],
      [relation.returned, 'returned'],
      [relation.ownedDisliked, 'hasIt'],
    ] as const) {
      const { why } = await asked(inputOf({}, { 0: relation.owned, 2: is }));
      expect(await why(2)).toMatchObject({ cause: 'removed', removal, hers: is, place: null });
    }
    const { why } = await asked(inputOf({}, { 0: relation.owned, 2: relation.seen }));
    expect(await why(2)).toMatchObject({ removal: null, hers: relation.seen });
  });

  it('names the rule that took it out, and the place that it would have', async () => {
    const { why } = await asked(inputOf({ buried: ['p3'] }));
    const place = (await (await asked(inputOf())).why(3)).place;
    const without = { place: place! <= 3 ? place : null, also: null };
    expect(await why(3)).toMatchObject({ cause: 'removed', removal: 'buried', place, without });
    // Whoever stood behind it moves up by one.
    const behind = (await (await asked(inputOf())).why(4)).place!;
    expect((await why(4)).place).toBe(behind - 1);
  });

  it('names the cap that pushed it down, and none where it stands too far back for that', async () => {
    const { lists, why } = await asked(inputOf({ perCategory: 1 }));
    const list = [...lists.products.subarray(her * 3, her * 3 + 3)];
    const first = list[0]!;
    const capped = [2, 3, 4, 5].filter((j) => !list.includes(j));
    expect(first).toBeLessThan(6);
    expect(await why(capped[0]!)).toMatchObject({ cause: 'capped', removal: 'perCategory' });
  });

  it('tells the places that the shop gave away from those that others deserve', async () => {
    const { why: plain } = await asked(inputOf());
    const third = await Promise.all([2, 3, 4, 5, 6, 7, 8, 9].map(plain));
    const product = 2 + third.findIndex(({ place }) => place === 3);
    const { why } = await asked(inputOf({ pinned: ['p9'] }));
    expect(await why(product)).toMatchObject({ cause: 'pinned', place: 3 });
    const weighed = await asked(inputOf({ weighBy: 'stock', weight: 1 }));
    // Of no product the stock is known, so nothing is moved by it.
    expect(await weighed.why(product)).toMatchObject({ cause: 'listed' });
  });

  it('says where another order than that by fit keeps it out', async () => {
    const cheapLast = inputOf({ weighBy: 'price', weight: 1 });
    const shop = {
      products: { ...cheapLast.shop.products, price: Float64Array.from({ length: products }, (_, j) => j) },
    };
    const { why } = await asked({ ...cheapLast, shop });
    expect(await why(2)).toMatchObject({ cause: 'outweighed', place: 1 });
    const various = await asked(inputOf({ diversity: 0.9 }));
    const answers = await Promise.all([2, 3, 4].map(various.why));
    expect(answers.map(({ cause }) => cause)).toContain('variety');
  });

  it('tells what nobody knows from what nothing ties to her, and goods from lines of the invoice', async () => {
    // So many that no model's ranking holds them all.
    const { why } = await asked(inputOf({}, undefined, 500));
    expect(await why(untaken)).toMatchObject({ cause: 'noTie', place: null });
    expect(await why(nothing)).toMatchObject({ cause: 'notGoods', place: null });
    const titled = inputOf();
    const named = { products: { ...titled.shop.products, title: titled.shop.products.ids } };
    const { why: whyOf } = await asked({ ...titled, shop: named });
    expect(await whyOf(nothing)).toMatchObject({ cause: 'unknown', place: null });
  });

  it('says that another rule takes it out once the first is off', async () => {
    const { why } = await asked(inputOf({ buried: ['p3'], noCategories: ['Tea'] }));
    expect(await why(3)).toMatchObject({
      cause: 'removed',
      removal: 'category',
      without: { place: null, also: 'buried' },
    });
  });

  it('blames no cap that others would take the place of', async () => {
    const long = await asked({ ...inputOf(), listLength: 10 });
    const ranking = [...long.lists.products.subarray(her * 10, (her + 1) * 10)].filter((j) => j >= 0);
    const tea = ranking.filter((j) => j < 6);
    // The first tea, then a cup for each further place: the last tea is passed over on the way to them.
    const { lists, why } = await asked(inputOf({ perCategory: 2 }));
    const list = [...lists.products.subarray(her * 3, her * 3 + 3)];
    const last = tea.at(-1)!;
    expect(ranking.indexOf(last)).toBeGreaterThanOrEqual(3);
    expect(list).not.toContain(last);
    expect(await why(last)).toMatchObject({ cause: 'beyond' });
  });

  it('names only rules without which the product is in the list, and every one that is', async () => {
    const tried: Partial<OfferRules>[] = [
      { perCategory: 1, pinned: ['p9'] },
      { perCategory: 2, weighBy: 'price', weight: 0.7 },
      { pinned: ['p8', 'p9'], diversity: 0.6 },
      { weighBy: 'price', weight: 1, diversity: 0.8, perCategory: 1 },
      { noCategories: ['Cups'], buried: ['p2'], perCategory: 2 },
      { priceTo: 97, buried: ['p4'] },
    ];
    const off = (rules: Partial<OfferRules>, { cause, removal }: Absence): Partial<OfferRules>[] => {
      if (cause === 'pinned') return [{ ...rules, pinned: [] }];
      if (cause === 'outweighed') return [{ ...rules, weighBy: 'nothing' }];
      if (cause === 'variety') return [{ ...rules, diversity: 0 }];
      if (cause === 'capped') return [{ ...rules, perCategory: null }];
      if (removal === 'category') return [{ ...rules, noCategories: [] }];
      if (removal === 'price') return [{ ...rules, priceTo: null }];
      return [{ ...rules, buried: [] }];
    };
    const causes = new Set<string>();
    for (const rules of tried) {
      const { why } = await asked(inputOf(rules));
      for (let product = 2; product < 10; product++) {
        const answer = await why(product);
        causes.add(answer.cause);
        const isRule = ['removed', 'capped', 'pinned', 'outweighed', 'variety'].includes(answer.cause);
        for (const other of isRule
          ? off(rules, answer)
          : Object.keys(rules).map((name) => without(rules, name))) {
          const { lists } = await asked(inputOf(other));
          const rank = lists.products.subarray(her * 3, her * 3 + 3).indexOf(product);
          if (answer.cause === 'removed') expect(answer.without!.place).toBe(rank < 0 ? null : rank + 1);
          else if (answer.cause !== 'listed') expect(rank >= 0).toBe(isRule);
        }
      }
    }
    expect([...causes].sort()).toEqual(
      expect.arrayContaining(['beyond', 'capped', 'listed', 'pinned', 'removed', 'severalRules']),
    );
  });

  it('says where the stored list is another', async () => {
    const maker = await drain(prepareLists(inputOf()));
    expect((await maker.whyNot(her, 5, Int32Array.of(9, 8, 7))).sameList).toBe(false);
  });
});
