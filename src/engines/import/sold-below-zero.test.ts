import { describe, expect, it } from 'vitest';
import { oddShopShortcomings } from './fixtures/made-cases';
import { soldBelowZero } from './fixtures/sold-below-zero';

describe('no revenue is below zero because a file writes sales so', () => {
  it.each(soldBelowZero.map((shop) => [shop.name, shop] as const))('%s', async (_name, shop) => {
    expect(await oddShopShortcomings(shop)).toEqual([]);
  });
});
