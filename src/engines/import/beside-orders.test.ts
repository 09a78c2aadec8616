import { describe, expect, it } from 'vitest';
import { besideOrders } from './fixtures/beside-orders';
import { oddShopShortcomings } from './fixtures/made-cases';

describe('refunds and payments in files of their own, dropped together with the orders', () => {
  it.each(besideOrders.map((shop) => [shop.name, shop] as const))('%s', async (_name, shop) => {
    expect(await oddShopShortcomings(shop)).toEqual([]);
  });
});
