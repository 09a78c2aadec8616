import { describe, expect, it } from 'vitest';
import { oddShopShortcomings } from './fixtures/made-cases';
import { rowsBelow } from './fixtures/rows-below';

describe('what stands below a table is none of its rows', () => {
  it.each(rowsBelow.map((shop) => [shop.name, shop] as const))('%s', async (_name, shop) => {
    expect(await oddShopShortcomings(shop)).toEqual([]);
  });
});
