import { describe, expect, it } from 'vitest';
import type { Shop } from '../../shop/shop';
import { gatherFacts } from '../facts';
import { emptyShop } from '../fixtures/shops';
import { defaultInteractionWeights, relation } from '../interaction-weights';
import { type HeldOut, productsOf, sampleHeldOut, unreadIn } from './held-out';
import { cutDay, split, splitFor, splitLastOrders } from './split';

const view = 1;
const purchase = 5;
const day = 86_400_000;
const hour = day / 24;

/** Orders [customer, product, order, at], reviews [customer, product, rating, at], events [customer, product, type, at] */
function factsOf(orders: number[][], reviews: number[][] = [], events: number[][] = [], customers = 4) {
  const shop = emptyShop(customers, 20);
  const column = (rows: number[][], at: number) => Float64Array.from(rows, (row) => row[at]!);
  const ids = (rows: number[][], at: number) => Int32Array.from(rows, (row) => row[at]!);
  const common = (rows: number[][]) => ({
    count: rows.length,
    customer: ids(rows, 0),
    product: ids(rows, 1),
    at: column(rows, 3),
  });
  const whole: Shop = {
    ...shop,
    orderLines: {
      ...shop.orderLines,
      ...common(orders),
      order: ids(orders, 2),
      quantity: column(orders, 2).fill(1),
    },
    reviews: { ...shop.reviews, ...common(reviews), rating: column(reviews, 2) },
    events: { ...shop.events, ...common(events), type: Uint8Array.from(events, (row) => row[2]!) },
  };
  return gatherFacts(whole, defaultInteractionWeights.events);
}

/** Targets and products bought again by customer, and what is left of each. */
function told(held: HeldOut) {
  const { starts, indices } = held.train.matrix;
  const rows = [...held.customers].map((customer, i) => ({
    customer,
    targets: [...productsOf(held.targets, i)],
    again: [...productsOf(held.again, i)],
    left: [...indices.subarray(starts[customer], starts[customer + 1]!)],
  }));
  return rows;
}

describe('the last order hidden', () => {
  it('hides every line of it, and nothing of the order before', () => {
    const facts = factsOf([
      [0, 1, 0, day],
      [0, 2, 0, 1.1 * day],
      [0, 7, 1, 5 * day],
      [0, 5, 1, 5 * day],
      [0, 9, 1, 5 * day],
    ]);
    expect(told(splitLastOrders(facts, 1))).toEqual([
      { customer: 0, targets: [5, 7, 9], again: [], left: [1, 2] },
    ]);
  });

  it('goes by the number of the order where two are of one day, and by the day where there are no numbers', () => {
    const numbered = [
      [0, 1, 0, day + 9 * hour],
      [0, 2, 0, day + 10 * hour],
      [0, 3, 1, day + 15 * hour],
    ];
    expect(told(splitLastOrders(factsOf(numbered), 1))).toMatchObject([{ targets: [3], left: [1, 2] }]);
    // What the ledger makes of rows without an order number: one order for each instant.
    const unnumbered = [[0, 0, 5, 0], ...numbered.map(([c, p, , at], i) => [c!, p!, i, at!])];
    expect(told(splitLastOrders(factsOf(unnumbered), 1))).toMatchObject([{ targets: [1, 2, 3], left: [0] }]);
  });

  it('breaks no tie of one instant by a number: orders of one day without a time are all the last', () => {
    const facts = factsOf([
      [0, 1, 0, day],
      [0, 4, 1, 2 * day],
      [0, 3, 2, 2 * day],
    ]);
    expect(told(splitLastOrders(facts, 1))).toMatchObject([{ targets: [3, 4], left: [1] }]);
  });

  it('makes targets of another figure of what was bought before, of which the earlier purchase stays', () => {
    const facts = factsOf([
      [0, 1, 0, day],
      [0, 1, 1, 9 * day],
      [0, 2, 1, 9 * day],
    ]);
    const held = splitLastOrders(facts, 1);
    expect(told(held)).toEqual([{ customer: 0, targets: [2], again: [1], left: [1] }]);
    expect(held.train.lastAt[0]).toBe(day);
  });

  it('tests nobody who only looked at products', () => {
    const facts = factsOf(
      [],
      [],
      [
        [0, 1, view, day],
        [0, 2, view, 2 * day],
      ],
    );
    expect(split(facts, 'last-order', 1).customers).toHaveLength(0);
    expect(split(facts, 'ratio', 1).customers).toHaveLength(0);
  });

  it('hides the way to the purchase: its views, its purchase event, its review, undated ones too', () => {
    const facts = factsOf(
      [
        [0, 1, 0, day],
        [0, 2, 1, 9 * day],
      ],
      [
        [0, 2, 5, 12 * day],
        [0, 2, 5, Number.NaN],
        [0, 1, 5, 2 * day],
      ],
      [
        [0, 2, view, 9 * day - hour],
        [0, 2, purchase, 9 * day - 1000],
        [0, 3, view, 9 * day - hour],
        [0, 4, view, 10 * day],
      ],
    );
    const held = splitLastOrders(facts, 1);
    expect(told(held)).toEqual([{ customer: 0, targets: [2], again: [], left: [1, 3] }]);
    const isUnread = unreadIn(held);
    expect(isUnread(0, 2)).toBe(true);
    expect(isUnread(0, 1)).toBe(false);
  });

  it('keeps a look at the product from days before, which makes it no less new', () => {
    const facts = factsOf(
      [
        [0, 1, 0, day],
        [0, 2, 1, 9 * day],
      ],
      [],
      [[0, 2, view, 3 * day]],
    );
    const held = splitLastOrders(facts, 1);
    expect(told(held)).toEqual([{ customer: 0, targets: [2], again: [], left: [1, 2] }]);
    expect([...held.train.relations]).toEqual([relation.owned, relation.seen]);
  });

  it('asks no list to find what she disliked afterwards', () => {
    const reviews = [
      [0, 1, 5, day],
      [0, 2, 1, 9 * day],
      [0, 3, 4, 9 * day],
    ];
    expect(told(splitLastOrders(factsOf([], reviews), 1))).toMatchObject([{ targets: [3], left: [1] }]);
  });

  it('tests a tenth of those with one order as newcomers, and leaves the others to learn from', () => {
    const orders = Array.from({ length: 500 }, (_, c) => [c, c % 20, c, day]);
    const held = splitLastOrders(factsOf(orders, [], [], 500), 3);
    expect(held.customers.length).toBeGreaterThan(30);
    expect(held.customers.length).toBeLessThan(70);
    expect(held.cold.every((flag) => flag === 1)).toBe(true);
    expect(held.train.matrix.indices).toHaveLength(500 - held.customers.length);
  });
});

describe('a day from which on all is hidden', () => {
  const orders = Array.from({ length: 100 }, (_, i) => [i % 3, i % 20, i, i * day]);

  it('leaves about a fifth of the purchases behind it', () => {
    expect(cutDay(factsOf(orders))).toBe(80 * day);
    const busy = Array.from({ length: 100 }, (_, i) => [0, i % 20, i, i < 50 ? day : 2 * day + i]);
    // Half of all fell on one day: all of it lies behind the cut or before it.
    expect([2 * day, 3 * day]).toContain(cutDay(factsOf(busy)));
  });

  it('tests only customers who were known before, and hides newcomers all the same', () => {
    const held = split(factsOf([...orders, [3, 19, 100, 99 * day]]), 'time', 1);
    expect([...held.customers]).toEqual([0, 1, 2]);
    expect(held.train.matrix.starts[4]! - held.train.matrix.starts[3]!).toBe(0);
    expect(held.train.lastAt.every((at) => at < 81 * day)).toBe(true);
  });

  it('says of who bought nothing before that she is new to the models', () => {
    const held = split(factsOf([...orders, [3, 19, 100, 99 * day]], [], [[3, 5, view, day]]), 'time', 1);
    expect([...held.cold]).toEqual([0, 0, 0, 1]);
  });
});

describe('a random part hidden', () => {
  const orders = Array.from({ length: 40 }, (_, i) => [i % 4, Math.floor(i / 4), i, Number.NaN]);

  it('is what is left where purchases have no date, a fifth of each customer’s products', () => {
    const facts = factsOf(orders, [[0, 1, 5, Number.NaN]]);
    expect(splitFor(facts)).toBe('ratio');
    expect(splitFor(factsOf([[0, 1, 0, day]]))).toBe('last-order');
    const held = split(facts, 'ratio', 7);
    expect(told(held).map(({ targets, left }) => [targets.length, left.length])).toEqual(
      new Array(4).fill([2, 8]),
    );
    for (const { targets, left } of told(held)) expect(left).not.toEqual(expect.arrayContaining(targets));
    expect(told(split(facts, 'ratio', 7))).toEqual(told(held));
    expect(told(split(facts, 'ratio', 8))).not.toEqual(told(held));
  });
});

it('samples tested customers by seed and keeps the training data whole', () => {
  const orders = Array.from({ length: 80 }, (_, i) => [i % 40, i % 20, i, Math.floor(i / 40) * day]);
  const held = splitLastOrders(factsOf(orders, [], [], 40), 1);
  const some = sampleHeldOut(held, 9, 3);
  expect(some.customers).toHaveLength(9);
  expect(some.train).toBe(held.train);
  expect(told(sampleHeldOut(held, 9, 3))).toEqual(told(some));
  for (const row of told(some)) expect(told(held)).toContainEqual(row);
});
