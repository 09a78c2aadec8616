import { describe, expect, it } from 'vitest';
import { bundledLines } from './fixtures/bundled-lines';
import { saleDocuments } from './fixtures/sale-documents';
import { filesOutcome } from './fixtures/shop-outcome';
import { tillsAndOffices } from './fixtures/tills-and-offices';

describe('a shop as a till or an office exports it, its figures by hand', () => {
  it.each([...tillsAndOffices, ...bundledLines, ...saleDocuments].map((shop) => [shop.name, shop] as const))(
    '%s',
    async (_name, { files, is, must }) => {
      const dropped = Object.entries(files).map(([name, content]) => new File([content], name));
      expect(is(await filesOutcome(dropped))).toMatchObject(must);
    },
  );
});
