import { describe, expect, it } from 'vitest';
import { reportsAndRegisters } from './fixtures/reports-and-registers';
import { filesOutcome } from './fixtures/shop-outcome';

describe('a shop as reports and registers tell it', () => {
  it.each(reportsAndRegisters.map((shop) => [shop.name, shop] as const))(
    '%s',
    async (_name, { files, is, must }) => {
      const dropped = Object.entries(files).map(([name, content]) => new File([content], name));
      expect(is(await filesOutcome(dropped))).toMatchObject(must);
    },
  );
});
