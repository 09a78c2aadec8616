import { expect, it } from 'vitest';
import { type Line, shopOf } from '../fixtures/shop';
import { purchasesOf } from './purchases';

// Customer, product, order, quantity, amount, day. Customer 0: orders on days 0, 10 and 40; 1: one on day 50; 2: never.
const lines: Line[] = [
  [0, 0, 0, 1, 10, 0],
  [0, 1, 1, 2, 20, 10],
  [0, 0, 2, 1, 10, 40],
  [0, 2, 2, 4, 20, 40],
  [1, 2, 3, 3, 15, 50],
  [-1, 2, 4, 9, 99, 60],
];

it('counts days to the last order of the shop, orders and pauses', () => {
  const purchases = purchasesOf(shopOf(3, { lines }))!;
  expect(Array.from(purchases.daysSince)).toEqual([20, 10, Number.NaN]);
  expect(Math.max(...purchases.firstAgo.filter((days) => !Number.isNaN(days)))).toBeGreaterThanOrEqual(20);
  expect(Array.from(purchases.orders)).toEqual([3, 1, 0]);
  expect(Array.from(purchases.pause)).toEqual([20, Number.NaN, Number.NaN]);
});

it('takes what each paid from the accounts', () => {
  const shop = shopOf(2, { lines: lines.slice(0, 1) });
  // To the cent, which 32 bits do not keep.
  const spend = Float64Array.of(19.99, Number.NaN);
  const { spent } = purchasesOf({ ...shop, customers: { ...shop.customers, spend } })!;
  expect(Array.from(spent)).toEqual([19.99, Number.NaN]);
});

it('is nothing for a shop without orders', () => {
  expect(purchasesOf(shopOf(3, {}))).toBeNull();
});
