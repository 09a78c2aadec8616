import { describe, expect, it } from 'vitest';
import { oddShopShortcomings } from './fixtures/made-cases';
import { linesAndSums } from './fixtures/lines-and-sums';
import { paidOtherwise } from './fixtures/paid-otherwise';
import { restartedNumbers } from './fixtures/restarted-numbers';
import { taxedShops } from './fixtures/taxed-shops';

describe('means of payment are no discounts, and cents no dollars', () => {
  it.each(paidOtherwise.map((shop) => [shop.name, shop] as const))('%s', async (_name, shop) => {
    expect(await oddShopShortcomings(shop)).toEqual([]);
  });
});

describe('lines that are none, prices that are the shop’s own, and orders made anew', () => {
  it.each(linesAndSums.map((shop) => [shop.name, shop] as const))('%s', async (_name, shop) => {
    expect(await oddShopShortcomings(shop)).toEqual([]);
  });
});

describe('amounts with tax beside amounts without', () => {
  it.each(taxedShops.map((shop) => [shop.name, shop] as const))('%s', async (_name, shop) => {
    expect(await oddShopShortcomings(shop)).toEqual([]);
  });
});

describe('numbers of orders that begin anew', () => {
  it.each(restartedNumbers.map((shop) => [shop.name, shop] as const))('%s', async (_name, shop) => {
    expect(await oddShopShortcomings(shop)).toEqual([]);
  });
});
