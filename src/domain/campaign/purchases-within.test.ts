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

it('notices a stretch without any order that is no usual pause, and no other', () => {
  const ordering = (days: readonly number[]) =>
    shopOf(1, {
      lines: days.map((day, i): [number, number, number, number, number, number] => [0, 0, i, 1, 10, day]),
    });
  const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
  const silence = (days: readonly number[]) => {
    const found = purchasesWithin(ordering(days), 100 * msPerDay, 130 * msPerDay).silence;
    return found && [found.from / msPerDay, found.until / msPerDay];
  };
  const before = range(10, 98);
  expect(silence([...before, ...range(98, 140)])).toBeNull();
  expect(silence([...before, ...range(115, 140)])).toEqual([100, 115]);
  expect(silence([...before, ...range(98, 110), ...range(120, 140)])).toEqual([110, 120]);
  // Whoever orders once a week is silent in between; so is the end, to which no order reaches.
  expect(silence(range(0, 20).map((week) => 7 * week))).toBeNull();
  expect(silence([...before, ...range(98, 110)])).toBeNull();
  expect(silence([...before, ...range(98, 125), 150])).toEqual([125, 130]);
});
