import { describe, expect, it } from 'vitest';
import type { RecommendationLists } from '../recommend/lists';
import { removedBy, runEffect } from './effect';
import { shopOfAccounts } from './fixtures/made-shop';
import { withoutFakes } from './without-fakes';

const listsOf = (rows: readonly (readonly number[])[]): RecommendationLists => {
  const length = rows[0]!.length;
  return {
    customers: rows.length,
    length,
    products: Int32Array.from(rows.flat()),
    scores: new Float32Array(rows.length * length),
    reasons: new Uint8Array(rows.length * length),
    evidence: new Int32Array(rows.length * length),
    carrier: new Uint8Array(rows.length * length),
  };
};

describe('what leaving accounts out would change', () => {
  it('counts what they did, and tells ratings before and after', () => {
    const words = (i: number) => `A review that is number ${i} of all`;
    const plain = shopOfAccounts([
      { orders: [[1, 3]], reviews: [[2, 3, 2, words(1)]] },
      { reviews: [[2, 3, 5, words(2)]], looks: [[1, 3]] },
      { orders: [[1, 4]], reviews: [[2, 4, 5, words(3)]] },
    ]);
    const shop = { ...plain, products: { ...plain.products } };
    shop.products.rating[3] = 3.5;
    shop.products.ratingCount[3] = 2;
    shop.products.rating[4] = 5;
    shop.products.ratingCount[4] = 1;
    const left = withoutFakes(shop, Int8Array.from([0, -1, -1]));
    const { removed, ratings } = removedBy(shop, left, 2);
    expect(removed).toEqual({ accounts: 2, orders: 1, reviews: 2, events: 1 });
    expect(ratings).toMatchObject([
      { productId: 'p4', before: 5, after: Number.NaN, ratings: 1, left: 0 },
      { productId: 'p3', before: 3.5, after: 2, ratings: 2, left: 1 },
    ]);
  });

  it('tells sizes of all, and moves and lists of those whom it is not about', () => {
    const effect = runEffect(
      {
        codes: Int32Array.from([1, 1, 2, 2, 0]),
        lists: listsOf([
          [5, 6],
          [5, 6],
          [5, 6],
          [7, -1],
          [5, 6],
        ]),
      },
      {
        codes: Int32Array.from([1, 2, 2, 2, 0]),
        lists: listsOf([
          [6, 5],
          [5, 8],
          [5, 6],
          [7, -1],
          [9, 9],
        ]),
      },
      (customer) => customer === 4,
    );
    expect(effect.segments).toEqual([
      { code: 0, before: 1, after: 1 },
      { code: 1, before: 2, after: 1 },
      { code: 2, before: 2, after: 3 },
    ]);
    expect([effect.moved, effect.customers]).toEqual([1, 4]);
    // The order within the first places is no change of what is shown.
    expect(effect.lists).toEqual({ top: 10, changed: 1, keptShare: 6 / 7 });
    expect(effect.agreement).toBeLessThan(1);
  });
});
