import { describe, expect, it } from 'vitest';
import { ordersWithReviews } from './fixtures/orders-with-reviews';
import { filesOutcome } from './fixtures/shop-outcome';

describe('reviews in the rows of orders', () => {
  it.each(ordersWithReviews.map((shop) => [shop.name, shop] as const))(
    '%s',
    async (_name, { files, is, must }) => {
      const dropped = Object.entries(files).map(([name, content]) => new File([content], name));
      expect(is(await filesOutcome(dropped))).toMatchObject(must);
    },
  );
});
