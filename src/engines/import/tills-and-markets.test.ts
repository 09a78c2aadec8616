import { describe, expect, it } from 'vitest';
import { oddShopShortcomings } from './fixtures/made-cases';
import { ratesInFiles, tillsAndMarkets } from './fixtures/tills-and-markets';

describe('tills, markets and offices come to what their admins show', () => {
  it.each(tillsAndMarkets.map((shop) => [shop.name, shop] as const))('%s', async (_name, shop) => {
    expect(await oddShopShortcomings(shop)).toEqual([]);
  });
});

describe('rates in a column are used where it is told what they are of', () => {
  it.each(ratesInFiles.map((shop) => [shop.name, shop] as const))('%s', async (_name, shop) => {
    expect(await oddShopShortcomings(shop)).toEqual([]);
  });
});
