import { describe, expect, it } from 'vitest';
import { msPerDay } from '../../time';
import { factsOf, emptyShop, sparseOf } from '../fixtures/shops';
import { relation } from '../interaction-weights';
import type { Interactions } from '../interactions';
import { Allowed } from './allowed';
import { defaultRules, type OfferRules, rulesFrom } from './offer-rules';
import { readRebuying } from './rebuying';
import { ListShaper } from './shape-list';
import { spreadOut } from './spread';

const count = 12;
const base = emptyShop(1, count).products;
const products = {
  ...base,
  category: base.ids.map((_, j) => (j < 6 ? 'Tea' : 'Cups')),
  brand: base.ids.map((_, j) => (j % 2 === 0 ? 'Even' : 'Odd')),
  price: Float64Array.from(base.ids, (_, j) => (j === 11 ? Number.NaN : 10 * (j + 1))),
  stock: Float64Array.from(base.ids, (_, j) => (j === 1 ? 0 : j === 2 ? Number.NaN : 5)),
  cost: Float64Array.from(base.ids, () => 5),
  rating: Float64Array.from(base.ids, (_, j) => (j === 3 || j === 4 ? 2 : 4.5)),
  ratingCount: Int32Array.from(base.ids, (_, j) => (j === 4 ? 1 : 9)),
};

const alone = new Int32Array(count).fill(-1);

/** One customer with these relations to products. */
function hers(relations: Readonly<Record<number, number>> = {}): Interactions {
  const row = base.ids.map((_, j) => (j in relations ? 1 : 0));
  const matrix = sparseOf([row]);
  const lastAt = new Float64Array(matrix.indices.length);
  return {
    matrix,
    lastAt,
    facts: factsOf({ matrix, lastAt }),
    relations: Uint8Array.from(Object.values(relations)),
  };
}

/** Products by falling score, 0 first. */
const candidates = {
  ids: Int32Array.from({ length: count }, (_, j) => j),
  scores: Float32Array.from({ length: count }, (_, j) => count - j),
  count,
};

function shaped(
  rules: Partial<OfferRules>,
  relations: Readonly<Record<number, number>> = {},
  length = 4,
  { found = candidates, bestSellers = [] as readonly number[], twins = alone } = {},
) {
  const all = { ...defaultRules, ...rules };
  const allowed = new Allowed(products, all, hers(relations), null, false, twins);
  const same = (one: number, other: number) => (products.category[one] === products.category[other] ? 1 : 0);
  const shaper = new ListShaper(products, all, allowed, same, length, bestSellers);
  const { products: list, chosen } = shaper.shape(0, found, true);
  return { list, chosen, ...shaper.effects };
}

describe('the rules on a list', () => {
  it('leave it as the models have it where there are none', () => {
    expect(shaped({}).list).toEqual([0, 1, 2, 3]);
    expect(Object.values(shaped({}).removed).every((removed) => removed === 0)).toBe(true);
  });

  it('leave out what she has, gave back and disliked, and say so', () => {
    const { list, removed } = shaped(
      {},
      { 0: relation.owned, 1: relation.returned, 2: relation.ownedDisliked, 3: relation.seen },
    );
    expect(list).toEqual([3, 4, 5, 6]);
    expect(removed).toMatchObject({ hasIt: 2, returned: 1 });
  });

  it('offer one of products that cannot be told apart, the best, and none of them where she has one', () => {
    // 1 and 2 are the same thing, and so are 3, 5 and 11.
    const twins = Int32Array.of(-1, 1, 1, 3, -1, 3, -1, -1, -1, -1, -1, 3);
    const { list, removed } = shaped({}, {}, 5, { twins });
    expect(list).toEqual([0, 1, 3, 4, 6]);
    expect(removed.sameName).toBe(2);
    expect(shaped({}, { 11: relation.owned }, 4, { twins }).list).toEqual([0, 1, 4, 6]);
    expect(shaped({}, { 11: relation.owned }, 4, { twins }).removed).toMatchObject({ hasIt: 2, sameName: 1 });
    // What she looked at or gave back is not hers: another size may fit.
    for (const is of [relation.seen, relation.returned])
      expect(shaped({}, { 11: is }, 4, { twins }).list).toEqual([0, 1, 3, 4]);
    expect(shaped({ pinned: [products.ids[11]!] }, {}, 4, { twins }).list).toEqual([11, 0, 1, 4]);
    const few = { ...candidates, count: 2 };
    expect(shaped({}, {}, 4, { twins, found: few, bestSellers: [2, 5, 3, 4] }).list).toEqual([0, 1, 5, 4]);
  });

  it('leave out what is out of stock, not what nobody counts', () => {
    const { list, removed } = shaped({ inStock: true });
    expect(list).toEqual([0, 2, 3, 4]);
    expect(removed.outOfStock).toBe(1);
  });

  it('leave out what several rated low, not what one did', () => {
    expect(shaped({ lowestRating: 3 }).list).toEqual([0, 1, 2, 4]);
  });

  it('keep to bounds of price, and do not take a price that is not known for one that fits', () => {
    expect(shaped({ priceFrom: 30, priceTo: 50 }).list).toEqual([2, 3, 4]);
    expect(shaped({ priceFrom: 100 }).list).toEqual([9, 10]);
  });

  it('keep to categories; one that the shop does not have leaves nobody without offers', () => {
    expect(shaped({ onlyCategories: ['Cups'] }).list).toEqual([6, 7, 8, 9]);
    expect(shaped({ noCategories: ['Tea'] }).list).toEqual([6, 7, 8, 9]);
    expect(shaped({ onlyCategories: ['Cup'] }).list).toEqual([0, 1, 2, 3]);
  });

  it('count only what would have been in the list', () => {
    expect(shaped({ noCategories: ['Cups'] }).removed.category).toBe(0);
    expect(shaped({ noCategories: ['Tea'] }).removed.category).toBe(6);
  });

  it('take no more of a category or a brand than allowed', () => {
    const { list, removed } = shaped({ perCategory: 2 });
    expect(list).toEqual([0, 1, 6, 7]);
    expect(removed.perCategory).toBe(4);
    expect(shaped({ perBrand: 1 }, {}, 2).list).toEqual([0, 1]);
  });

  it('fill a list past the caps rather than leave it short, and say so', () => {
    const { list, pastCaps } = shaped({ perCategory: 1 });
    expect(list).toEqual([0, 6, 1, 2]);
    expect(pastCaps).toBe(1);
  });

  it('count nothing as left out that a list past the caps holds', () => {
    const teas = { ...candidates, count: 4 };
    const { list, removed, pastCaps } = shaped({ perCategory: 1 }, {}, 4, { found: teas });
    expect(list).toEqual([0, 1, 2, 3]);
    expect([removed.perCategory, pastCaps]).toEqual([0, 1]);
    expect(shaped({ perCategory: 1 }).removed.perCategory).toBe(2);
  });

  it('say that they keep out what the shop put first, though no model ranks it', () => {
    const found = { ...candidates, ids: candidates.ids.subarray(2), count: 4 };
    const { list, removed } = shaped({ pinned: ['p1', 'p9'], inStock: true }, {}, 3, { found });
    expect(list).toEqual([9, 2, 3]);
    expect(removed.outOfStock).toBe(1);
    // Once, where a model ranks it as well.
    expect(shaped({ pinned: ['p1'], inStock: true }).removed.outOfStock).toBe(1);
  });

  it('keep to the caps where best sellers fill a list up, and go past them only where nothing else is left', () => {
    // Teas alone are known to fit; best sellers are teas and two cups, of different brands.
    const found = { ...candidates, count: 3 };
    const bestSellers = [3, 4, 5, 6, 0, 7];
    const byCategory = shaped({ perCategory: 2 }, {}, 4, { found, bestSellers });
    expect(byCategory).toMatchObject({ list: [0, 1, 6, 7], chosen: 2, pastCaps: 0, filledUp: 1, short: 0 });
    const byBoth = shaped({ perCategory: 2, perBrand: 2 }, {}, 5, { found, bestSellers });
    expect(byBoth).toMatchObject({ list: [0, 1, 2, 6, 7], chosen: 3, pastCaps: 1, filledUp: 1, short: 0 });
    const none = shaped({ perCategory: 3 }, {}, 6, { found, bestSellers: [3, 4, 5, 6] });
    expect(none).toMatchObject({ list: [0, 1, 2, 6], pastCaps: 0, filledUp: 1, short: 1 });
  });

  it('ask for more candidates before they go past the caps', () => {
    const all = { ...defaultRules, perCategory: 1 };
    const allowed = new Allowed(products, all, hers(), null, false, alone);
    const shaper = new ListShaper(products, all, allowed, () => 0, 4, []);
    expect(shaper.shape(0, candidates, false).products).toEqual([0, 6]);
    expect(shaper.effects).toMatchObject({ pastCaps: 0 });
    expect(shaper.effects.removed.perCategory).toBe(0);
  });

  it('put pinned products first unless she may not have them, and buried ones nowhere', () => {
    const { list } = shaped({ pinned: ['p9', 'p0', 'none', 'p9'], buried: ['p1'] }, { 0: relation.owned });
    expect(list).toEqual([9, 2, 3, 4]);
  });

  it('raise what brings more, by its weight', () => {
    expect(shaped({ weighBy: 'margin', weight: 1 }, {}, 2).list).toEqual([10, 9]);
    expect(shaped({ weighBy: 'margin', weight: 0 }, {}, 2).list).toEqual([0, 1]);
    expect(shaped({ weighBy: 'nothing', weight: 1 }, {}, 2).list).toEqual([0, 1]);
  });

  it('spread a list over unlike products', () => {
    expect(shaped({ diversity: 0.7 }).list).toEqual([0, 6, 1, 2]);
  });
});

it('maximal marginal relevance is as by hand', () => {
  // Fit 1, 0.9, 0.5; the second is like the first by 0.8, the third like none. With a half: 0.45 − 0.4 < 0.25.
  const alike = (one: number, other: number) => (one + other === 1 ? 0.8 : 0);
  expect(spreadOut([0, 1, 2], [1, 0.9, 0.5], 0.5, alike, 3)).toEqual([0, 2, 1]);
  expect(spreadOut([0, 1, 2], [1, 0.9, 0.5], 0.1, alike, 3)).toEqual([0, 1, 2]);
});

describe('what is bought again', () => {
  const day = 1_000;
  /** Thirty customers buy product 0 every 30 days, the last time 5 days before the export ends. */
  const orders = Array.from({ length: 30 }, (_, c) =>
    [0, 30, 60, 90].map((after) => [c, 0, day + after]),
  ).flat();
  const ends = [29, 1, day + 95];
  function verdictOf(lastDay: number, includeBought = true) {
    const rows = [...orders, [30, 0, lastDay], ends];
    const shop = emptyShop(31, 2);
    const rebuying = readRebuying({
      ...shop,
      orderLines: {
        ...shop.orderLines,
        count: rows.length,
        customer: Int32Array.from(rows, ([c]) => c!),
        product: Int32Array.from(rows, ([, p]) => p!),
        at: Float64Array.from(rows, ([, , at]) => at! * msPerDay),
      },
    });
    const matrix = sparseOf(Array.from({ length: 31 }, () => [1, 0]));
    const relations = new Uint8Array(31).fill(relation.owned);
    const lastAt = new Float64Array(31);
    const interactions = { matrix, lastAt, relations, facts: factsOf({ matrix, lastAt }) };
    const rules = { ...defaultRules, whenDue: true };
    const allowed = new Allowed(shop.products, rules, interactions, rebuying, includeBought, alone);
    return { removal: allowed.removal(30, 0), due: allowed.due(30, 0) };
  }

  it('is offered when it is due, with the time after which it is, and not before', () => {
    expect(verdictOf(day + 90)).toEqual({ removal: 'notYet', due: null });
    expect(verdictOf(day + 60)).toEqual({ removal: null, due: { since: 35, typical: 30 } });
    expect(verdictOf(day + 60, false)).toEqual({ removal: 'hasIt', due: null });
  });
});

describe('rules as they are written', () => {
  it('are filled up with what is usual', () => {
    expect(rulesFrom({ perCategory: 3 })).toEqual({ ...defaultRules, perCategory: 3 });
  });

  it.each([
    [{ perCategry: 3 }, "There is no rule 'perCategry'"],
    [{ perCategory: 0 }, 'perCategory takes a whole number from 1'],
    [{ diversity: '0.5' }, 'diversity takes a number from 0 to 1'],
    [{ pinned: 'p1' }, 'pinned takes a list of product ids'],
    [{ priceFrom: 9, priceTo: 3 }, 'priceFrom is above priceTo'],
    [[], 'Rules are an object'],
    [{ toString: 1 }, "There is no rule 'toString'"],
  ])('are refused with a sentence: %j', (rules, sentence) => {
    expect(() => rulesFrom(rules)).toThrow(sentence);
  });
});
