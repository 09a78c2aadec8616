import { describe, expect, it } from 'vitest';
import { archetypes } from './archetypes';
import { portraits } from '../fixtures/portraits';
import { tinyShop } from '../fixtures/tiny-shop';
import { msPerDay } from '../../time';
import { segmentSeasons } from './segment-season';

const start = Date.UTC(2022, 0, 1);
const dayOf = (year: number, month: number, day: number) =>
  (Date.UTC(2022 + year, month - 1, day) - start) / msPerDay;

/** Thirty customers who buy on the days of `own`, and thirty who buy in every month of three years. */
function seasonsOf(own: (customer: number) => readonly number[]) {
  const all = (c: number) => Array.from({ length: 12 }, (_, i) => 90 * i + c);
  const orders = Array.from({ length: 60 }, (_, customer) =>
    (customer < 30 ? own(customer) : all(customer - 30)).map((day) => ({
      customer,
      product: 0,
      amount: 10,
      day,
    })),
  ).flat();
  const shop = tinyShop({ customers: 60, titles: ['Lamp'], orders });
  shop.orderLines.at.set(orders.map(({ day }) => start + day * msPerDay));
  return segmentSeasons(
    shop,
    Int32Array.from({ length: 60 }, (_, c) => (c < 30 ? 0 : 1)),
    2,
  );
}

describe('the season of a segment', () => {
  it('is the month in which they buy, year after year', () => {
    const [own, others] = seasonsOf((c) => [dayOf(0, 12, 1 + (c % 25)), dayOf(1, 12, 2 + (c % 25))]);
    expect(own).toMatchObject({ from: 12, to: 12, share: 1 });
    expect(own!.elsewhere).toBeLessThan(0.2);
    expect(others).toBeNull();
  });

  it('is as many months as it takes, over the new year too', () => {
    const winter = seasonsOf((c) => [dayOf(0, c % 2 ? 12 : 13, 5), dayOf(1, c % 2 ? 13 : 12, 9)]);
    expect(winter[0]).toMatchObject({ from: 12, to: 1 });
  });

  it('is none where it came but once: a sale, or who is new', () => {
    expect(seasonsOf((c) => [dayOf(2, 10, 1 + (c % 28)), dayOf(2, 10, 3 + (c % 26))])[0]).toBeNull();
    // One winter, whose months are of two years.
    expect(seasonsOf((c) => [dayOf(0, 12, 1 + (c % 25)), dayOf(1, 1, 1 + (c % 25))])[0]).toBeNull();
  });

  it('is none where they buy at any time', () => {
    expect(seasonsOf((c) => [31 * (c % 30), 31 * (c % 30) + 200])).toEqual([null, null]);
  });
});

it('those who come every December are no lapsed customers by spring', () => {
  // The export ends on the first of June.
  const everyDecember = [170, 180, 535, 540].map((daysAgo) => [daysAgo, 30] as const);
  const lively = Array.from({ length: 40 }, (_, i) => [20 * i, 30] as const);
  const [first] = portraits({ customers: 30, orders: everyDecember }, { customers: 30, orders: lively });
  expect(archetypes[first!.archetype].kind).toBe('season');
  expect(first!.season).toEqual({ from: 12, to: 12 });
});
