import { expect, it } from 'vitest';
import { tinyShop } from '../label/fixtures/tiny-shop';
import type { Movement } from './movement';
import { monthsOf } from './months';
import { saidByMonth } from './said';
import { aspectThroughMonths, moneyThroughMonths, starsThroughMonths } from './through-months';

const months = monthsOf({ first: Date.UTC(2024, 0, 3), last: Date.UTC(2024, 1, 20) });
/** Customer 0 was in 1 and is in 2, customer 1 stays in 2. */
const codes = Int16Array.of(1, 2, 2, 2);
const review = (customer: number, month: number, rating: number) => ({
  customer,
  rating,
  at: Date.UTC(2024, month, 10),
});
const written = [
  ...Array.from({ length: 5 }, () => review(0, 0, 2)),
  ...Array.from({ length: 4 }, () => review(0, 1, 5)),
  review(1, 1, 1),
  review(1, 0, 3),
  // Before the first month that is looked back on, and of no day.
  { customer: 1, rating: 1, at: Date.UTC(2023, 11, 31) },
  { customer: 1, rating: 1, at: Number.NaN },
];
const shop = {
  ...tinyShop({ customers: 2, titles: ['Tea'], orders: [] }),
  reviews: {
    count: written.length,
    customer: Int32Array.from(written, ({ customer }) => customer),
    product: new Int32Array(written.length),
    rating: Float64Array.from(written, ({ rating }) => rating),
    at: Float64Array.from(written, ({ at }) => at),
    title: written.map(() => ''),
    text: written.map(() => 'x'),
  },
};
/** Each of the first five complains of the second of two aspects, of which one was not read. */
const voice = {
  praised: new Uint32Array(written.length),
  blamed: Uint32Array.from(written, (_, i) => (i < 5 ? 2 : 0)),
  read: Uint8Array.from(written, (_, i) => (i === 0 ? 0 : 1)),
};
const said = saidByMonth(months, codes, shop, voice, 2);
const movement = { ids: ['a', 'b'], months, said } as unknown as Movement;

it('counts what was written where its writer stood at the end of that month', () => {
  expect(starsThroughMonths(movement, [1, 2])).toEqual({
    values: [
      [2, Number.NaN],
      [Number.NaN, 4.2],
    ],
    of: [
      [5, 1],
      [0, 5],
    ],
  });
});

it('tells no share of fewer than five reviews that were read', () => {
  expect(aspectThroughMonths(movement, [1, 2], 1, 'blamed')).toEqual({
    values: [
      [Number.NaN, Number.NaN],
      [Number.NaN, 0],
    ],
    of: [
      [4, 1],
      [0, 5],
    ],
  });
});

it('says nothing where no review has a date, and adds up what each segment had bought', () => {
  const undated = { ...shop, reviews: { ...shop.reviews, at: shop.reviews.at.map(() => Number.NaN) } };
  expect(saidByMonth(months, codes, undated, voice, 2)).toBeNull();
  const bought = { ids: ['a', 'b'], months, codes, yearMoney: Float32Array.of(10, Number.NaN, 20, 5) };
  expect(moneyThroughMonths(bought as unknown as Movement, [1, 2]).values).toEqual([
    [10, 0],
    [0, 25],
  ]);
});
