import { describe, expect, it } from 'vitest';
import { tinyShop } from '../label/fixtures/tiny-shop';
import type { Shop } from '../shop/shop';
import { msPerDay } from '../time';
import { accountTraces } from './account-traces';
import { pushedProducts } from './pushed-products';

/** Days on which a customer ordered, and what. */
type Orders = readonly (readonly [day: number, product: number, price?: number])[];

function shopOf(customers: readonly Orders[]): Shop {
  const rows = customers.flatMap((orders, customer) =>
    orders.map(([day, product, amount = 20]) => ({ customer, product, amount, day })),
  );
  const shop = tinyShop({
    customers: customers.length,
    titles: Array.from({ length: 30 }, (_, i) => `Thing ${i}`),
    orders: rows,
  });
  return {
    ...shop,
    orderLines: { ...shop.orderLines, at: Float64Array.from(rows, ({ day }) => day * msPerDay) },
  };
}

const many = (count: number, orders: (i: number) => Orders) =>
  Array.from({ length: count }, (_, i) => orders(i));
/** Come now and then through a year, and buy one thing and another. */
const regulars = many(200, (i) => [
  [i, i % 30],
  [i + 40, (i + 7) % 30],
  [i + 90, (i + 3) % 30],
]);
/** One order of thing 4, within three days. */
const pushers = many(15, (i) => [[150 + (i % 3), 4]]);
const without =
  (product: number) =>
  (orders: Orders): Orders =>
    orders.filter(([, bought]) => bought !== product);
const pushed = (...customers: Orders[]) => {
  const shop = shopOf(customers);
  return pushedProducts(shop, accountTraces(shop));
};

describe('a product that is pushed', () => {
  it('is bought within days by accounts that do nothing else', () => {
    expect(pushed(...regulars, ...pushers)).toEqual([
      { product: 4, accounts: Array.from({ length: 15 }, (_, i) => 200 + i), days: 2, usual: 0 },
    ]);
  });

  it('is told of accounts that order it again at once, and where two in five newcomers buy one thing once', () => {
    const again = pushers.map(([first]): Orders => [first!, [first![0] + 1, 4], [first![0] + 2, 4]]);
    const once = many(120, (i): Orders => [[2.5 * i, (7 * i) % 30]]);
    for (const some of [again, pushers]) {
      expect(pushed(...regulars, ...once, ...some)).toMatchObject([
        { product: 4, accounts: Array.from({ length: 15 }, (_, i) => 320 + i) },
      ]);
    }
  });

  it.each<[string, Orders[]]>([
    ['by few', [...regulars, ...pushers.slice(0, 5)]],
    ['all year round', [...regulars, ...many(40, (i) => [[9 * i, 4]])]],
    [
      'beside as many who buy on',
      [
        ...regulars,
        ...pushers,
        ...many(
          10,
          (i): Orders => [
            [150 + (i % 3), 4],
            [200, i],
          ],
        ),
      ],
    ],
    ['where one purchase is the rule', [...many(300, (i): Orders => [[i, i % 30]]), ...pushers]],
    [
      'by newcomers of the last days, who had no time to come back',
      [...regulars, ...many(60, (i): Orders => [[295 + (i % 6), i % 3 === 0 ? 4 : i % 30]])],
    ],
    ['in a sale, at a lower price', [...regulars, ...many(30, (): Orders => [[150, 4, 14]])]],
    ['at a price that nobody else paid', [...regulars.map(without(4)), ...pushers]],
    [
      'by newcomers whom a film brought, of whom some buy more',
      [...regulars, ...many(30, (i): Orders => [[150, 4], ...(i < 3 ? [[160, i] as const] : [])])],
    ],
    [
      'in a flash sale that brings 200',
      [...regulars, ...regulars, ...regulars, ...many(200, (): Orders => [[150, 4]])],
    ],
    ['by most of the shop, whose one product it is', [...regulars.slice(0, 20), ...pushers]],
  ])('is not one bought %s', (_, customers) => {
    expect(pushed(...customers)).toEqual([]);
  });
});
