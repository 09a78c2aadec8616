import { describe, expect, it } from 'vitest';
import { databasesAndMarkets } from './fixtures/databases-and-markets';
import { linesAndReviews } from './fixtures/lines-and-reviews';
import { oddShopShortcomings } from './fixtures/made-cases';
import { manyFiles } from './fixtures/many-files';
import { sheetsAndSpellings } from './fixtures/sheets-and-spellings';
import { shopsOfManyFiles } from './fixtures/shops-of-many-files';
import { systemsAndLogs } from './fixtures/systems-and-logs';
import { visitsAndUnits } from './fixtures/visits-and-units';

describe.each([
  ['several files', manyFiles],
  ['five files, and others beside', shopsOfManyFiles],
  ['workbooks, encodings and spellings', sheetsAndSpellings],
  ['systems and logs', systemsAndLogs],
  ['visits and units', visitsAndUnits],
  ['databases and markets', databasesAndMarkets],
  ['lines of every kind, and reviews', linesAndReviews],
])('a shop of %s comes to what its admin shows', (_kind, shops) => {
  it.each(shops.map((shop) => [shop.name, shop] as const))('%s', async (_name, shop) => {
    expect(await oddShopShortcomings(shop)).toEqual([]);
  });
});
