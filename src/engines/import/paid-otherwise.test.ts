import { describe, expect, it } from 'vitest';
import { oddShopShortcomings } from './fixtures/made-cases';
import { paidOtherwise } from './fixtures/paid-otherwise';

describe('means of payment are no discounts, and cents no dollars', () => {
  it.each(paidOtherwise.map((shop) => [shop.name, shop] as const))('%s', async (_name, shop) => {
    expect(await oddShopShortcomings(shop)).toEqual([]);
  });
});
