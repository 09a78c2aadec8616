import { describe, expect, it } from 'vitest';
import { oddShopShortcomings } from './fixtures/made-cases';
import { versionsAndTaxes } from './fixtures/versions-and-taxes';

describe('orders spelt otherwise, taxes and states by line come to what the admin shows', () => {
  it.each(versionsAndTaxes.map((shop) => [shop.name, shop] as const))('%s', async (_name, shop) => {
    expect(await oddShopShortcomings(shop)).toEqual([]);
  });
});
