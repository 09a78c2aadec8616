import { describe, expect, it } from 'vitest';
import {
  clicksByFlag,
  listsBesideOrders,
  namedInCompany,
  refundsWithoutAmounts,
} from './fixtures/lists-beside';
import { oddShopShortcomings } from './fixtures/made-cases';

const shops = [...refundsWithoutAmounts, ...listsBesideOrders, ...namedInCompany, ...clicksByFlag];

describe('states without money, lists beside orders, clicks by 0 and 1', () => {
  it.each(shops.map((shop) => [shop.name, shop] as const))('%s', async (_name, shop) => {
    expect(await oddShopShortcomings(shop)).toEqual([]);
  });
});
