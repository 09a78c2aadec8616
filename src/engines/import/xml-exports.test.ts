import { describe, expect, it } from 'vitest';
import { oddShopShortcomings } from './fixtures/made-cases';
import { keyedJson, xmlExports } from './fixtures/xml-exports';

describe('exports in XML, and in JSON without a list', () => {
  it.each([...xmlExports, ...keyedJson].map((shop) => [shop.name, shop] as const))(
    '%s',
    async (_name, shop) => {
      expect(await oddShopShortcomings(shop)).toEqual([]);
    },
  );
});
