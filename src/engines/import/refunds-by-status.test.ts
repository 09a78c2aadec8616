import { describe, expect, it } from 'vitest';
import { oddShopShortcomings } from './fixtures/made-cases';
import { besideSales, refundsByStatus } from './fixtures/refunds-by-status';

describe('refunds that only a state tells, and what is no sale', () => {
  it.each([...refundsByStatus, ...besideSales].map((shop) => [shop.name, shop] as const))(
    '%s',
    async (_name, shop) => {
      expect(await oddShopShortcomings(shop)).toEqual([]);
    },
  );
});
