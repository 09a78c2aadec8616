import { describe, expect, it } from 'vitest';
import { oddShopShortcomings } from './fixtures/made-cases';
import { warehouseExports } from './fixtures/warehouse-exports';

describe('exports of data warehouses count what is current, once', () => {
  it.each(warehouseExports.map((shop) => [shop.name, shop] as const))('%s', async (_name, shop) => {
    expect(await oddShopShortcomings(shop)).toEqual([]);
  });
});
