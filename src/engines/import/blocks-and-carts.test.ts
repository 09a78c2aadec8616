import { describe, expect, it } from 'vitest';
import { blocksOfRows, cartsInCells, listsOfNames } from './fixtures/blocks-and-carts';
import { oddShopShortcomings } from './fixtures/made-cases';

describe('customers told once a block, goods in one cell, lists of names', () => {
  it.each([...blocksOfRows, ...cartsInCells, ...listsOfNames].map((shop) => [shop.name, shop] as const))(
    '%s',
    async (_name, shop) => {
      expect(await oddShopShortcomings(shop)).toEqual([]);
    },
  );
});
