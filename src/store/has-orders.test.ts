import { expect, it } from 'vitest';
import type { ShopFacts } from '../contracts/analysis-api';
import { mayHaveOrders } from './has-orders';
import type { ShopSummary } from './state';

const shop = (facts: Partial<ShopFacts> | null) => ({ shop: { facts } as ShopSummary });

it('is told by what the shop holds; where that is not known yet, orders may be among it', () => {
  expect(mayHaveOrders(shop({ orderLines: 3, reviews: 0 }))).toBe(true);
  expect(mayHaveOrders(shop({ orderLines: 0, reviews: 9 }))).toBe(false);
  expect(mayHaveOrders(shop(null))).toBe(true);
  expect(mayHaveOrders({ shop: null })).toBe(true);
});
