import { describe, expect, it } from 'vitest';
import { seededRandom } from '../math/random';
import { tinyShop } from '../label/fixtures/tiny-shop';
import type { Movement, SaidByMonth } from './movement';
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
  expect(starsThroughMonths(movement, [1, 2])).toMatchObject({
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

it('leaves open what the next would have given where all rated alike', () => {
  const alike = starsThroughMonths(movement, [1]).between![0]![0]!;
  expect(alike.value).toBe(2);
  expect(alike.low).toBeLessThan(1.7);
  expect(alike.high).toBeGreaterThan(2.5);
});

it('tells no share of fewer than five reviews that were read', () => {
  expect(aspectThroughMonths(movement, [1, 2], 1, 'blamed')).toMatchObject({
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

describe('a month that stands apart', () => {
  const [manyMonths, segments] = [24, 3];
  /** Stars and complaints of 5 to 20 reviews a month and segment, as `draw` rates one of the month. */
  const written = (seed: number, draw: (random: () => number, month: number, segment: number) => number) => {
    const random = seededRandom(seed);
    const cells = manyMonths * segments;
    const rated = Int32Array.from({ length: cells }, () => 5 + Math.floor(16 * random()));
    const [stars, starsSquared] = [new Float64Array(cells), new Float64Array(cells)];
    const blamed = new Int32Array(cells);
    rated.forEach((count, cell) => {
      for (let i = 0; i < count; i++) {
        const rating = draw(random, Math.floor(cell / segments), cell % segments);
        stars[cell]! += rating;
        starsSquared[cell]! += rating ** 2;
        if (rating <= 2) blamed[cell]! += 1;
      }
    });
    const codes = [1, 2, 3];
    const praised = new Int32Array(cells);
    const said: SaidByMonth = { codes, rated, stars, starsSquared, read: rated, praised, blamed, aspects: 1 };
    return { months: Array.from({ length: manyMonths }), said } as unknown as Movement;
  };
  const usual = (random: () => number) => {
    const at = random();
    return at < 0.1 ? 1 : at < 0.15 ? 2 : at < 0.25 ? 4 : 5;
  };
  const kinds = [
    (movement: Movement) => starsThroughMonths(movement, [1, 2, 3]),
    (movement: Movement) => aspectThroughMonths(movement, [1, 2, 3], 0, 'blamed'),
  ];

  it('is hardly ever found where all months are alike', () => {
    for (const of of kinds) {
      let marked = 0;
      for (let seed = 1; seed <= 200; seed++) if (of(written(seed, usual)).surely.length > 0) marked++;
      expect(marked / 200).toBeLessThan(0.12);
    }
  });

  it('is found where a delivery went wrong, and told with what it is otherwise', () => {
    const bad = (random: () => number, month: number, segment: number) =>
      month === 20 && segment === 1 ? (random() < 0.85 ? 1 : 5) : usual(random);
    for (const of of kinds) {
      let found = 0;
      for (let seed = 1; seed <= 60; seed++) {
        const { surely } = of(written(seed, bad));
        const hit = surely.find(({ month, code }) => month === 20 && code === 2);
        if (hit) found++;
      }
      expect(found / 60).toBeGreaterThan(0.6);
    }
    const [hit] = starsThroughMonths(written(3, bad), [1, 2, 3]).surely;
    expect(hit!.otherwise).toBeGreaterThan(4);
  });

  it('has intervals in which the mean of the segment mostly lies', () => {
    let [held, all] = [0, 0];
    for (let seed = 1; seed <= 40; seed++) {
      for (const own of starsThroughMonths(written(seed, usual), [1, 2, 3]).between!) {
        for (const { low, high } of own) {
          all++;
          if (low <= 4.35 && high >= 4.35) held++;
        }
      }
    }
    expect(held / all).toBeGreaterThan(0.91);
  });
});
