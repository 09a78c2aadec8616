import { describe, expect, it } from 'vitest';
import { listsOfPurchases } from './fixtures/lists-of-purchases';
import { oddShopShortcomings } from './fixtures/made-cases';

describe('lists of purchases that are no orders of a shop system', () => {
  it.each(listsOfPurchases.map((shop) => [shop.name, shop] as const))('%s', async (_name, shop) => {
    expect(await oddShopShortcomings(shop)).toEqual([]);
  });
});
