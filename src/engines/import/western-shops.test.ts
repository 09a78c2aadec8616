import { describe, expect, it } from 'vitest';
import { oddShopShortcomings } from './fixtures/made-cases';
import { furtherMarkets } from './fixtures/further-markets';
import { namedCustomers } from './fixtures/named-customers';
import { southEasternShops } from './fixtures/south-eastern-shops';
import { tablesOfDatabases } from './fixtures/tables-of-databases';
import { westernShops } from './fixtures/western-shops';

describe('a shop of a western system, its sums known', () => {
  it.each(
    [...westernShops, ...southEasternShops, ...furtherMarkets, ...namedCustomers, ...tablesOfDatabases].map(
      (shop) => [shop.name, shop] as const,
    ),
  )('%s', async (_name, shop) => {
    expect(await oddShopShortcomings(shop)).toEqual([]);
  });
});
