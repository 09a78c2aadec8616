import { describe, expect, it } from 'vitest';
import { oddShopShortcomings } from './fixtures/made-cases';
import { furtherNotebooks } from './fixtures/further-notebooks';
import { smallShops } from './fixtures/small-shops';

describe('lists of sales of small shops', () => {
  it.each([...smallShops, ...furtherNotebooks].map((shop) => [shop.name, shop] as const))(
    '%s',
    async (_name, shop) => {
      expect(await oddShopShortcomings(shop)).toEqual([]);
    },
  );
});
