import { describe, expect, it } from 'vitest';
import { importCases, shortcomings } from './fixtures/import-cases';
import { madeShortcomings, oddShopShortcomings } from './fixtures/made-cases';
import { madeExports } from './fixtures/made-exports';
import { oddShops } from './fixtures/odd-shops';

const cases = importCases();

describe.skipIf(cases.length === 0)(
  'small shops of public reports (skipped where ../shared/data is missing)',
  () => {
    it.each(cases.map((example) => [example.name, example] as const))('%s', async (_name, example) => {
      expect(await shortcomings(example)).toEqual([]);
    });
  },
);

describe('orders as shop systems write them come out as the shop itself knows them', () => {
  it.each(madeExports.map((way) => [way.name, way] as const))('%s', async (_name, way) => {
    expect(await madeShortcomings(way)).toEqual([]);
  });
});

describe('a shop with a trap in it', () => {
  it.each(oddShops.map((shop) => [shop.name, shop] as const))('%s', async (_name, shop) => {
    expect(await oddShopShortcomings(shop)).toEqual([]);
  });
});
