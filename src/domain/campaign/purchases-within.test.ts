import { expect, it } from 'vitest';
import { shopOf } from '../behaviour/fixtures/shop';
import { msPerDay } from '../time';
import { purchasesWithin } from './purchases-within';

it('counts orders, not lines, from the first instant and before the last one', () => {
  const shop = shopOf(3, {
    lines: [
      [0, 0, 0, 1, 10, 5],
      [0, 1, 0, 1, 20, 5],
      [0, 0, 1, 1, 40, 9],
      [1, 0, 2, 1, 80, 10],
      [1, 0, 3, 1, Number.NaN, 6],
      [2, 0, 4, 1, 7, Number.NaN],
    ],
  });
  const found = purchasesWithin(shop, 5 * msPerDay, 10 * msPerDay);
  expect([...found.orders]).toEqual([2, 1, 0]);
  expect([...found.money]).toEqual([70, Number.NaN, 0]);
  expect([...found.firstAt].map((at) => at / msPerDay)).toEqual([5, 6, Number.NaN]);
  expect([found.firstOrder / msPerDay, found.lastOrder / msPerDay]).toEqual([5, 10]);
});
