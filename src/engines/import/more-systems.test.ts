import { describe, expect, it } from 'vitest';
import { filesOutcome } from './fixtures/shop-outcome';
import { furtherSystems } from './fixtures/further-systems';
import { moreSystems } from './fixtures/more-systems';

describe('a shop as offices, tills and marketplaces export it', () => {
  it.each([...moreSystems, ...furtherSystems].map((shop) => [shop.name, shop] as const))(
    '%s',
    async (_name, { files, is, must }) => {
      const dropped = Object.entries(files).map(([name, content]) => new File([content], name));
      expect(is(await filesOutcome(dropped))).toMatchObject(must);
    },
  );
});
