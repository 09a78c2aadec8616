import { describe, expect, it } from 'vitest';
import { msPerDay } from '../../time';
import { emptyShop } from '../fixtures/shops';
import { habit, readRebuying } from './rebuying';

/** Orders [customer, product, day]; product p is of category `categories[p]`. */
function shopOf(orders: readonly (readonly number[])[], categories: readonly string[], customers = 200) {
  const shop = emptyShop(customers, categories.length);
  return {
    ...shop,
    products: { ...shop.products, category: categories },
    orderLines: {
      count: orders.length,
      customer: Int32Array.from(orders, ([customer]) => customer!),
      product: Int32Array.from(orders, ([, product]) => product!),
      order: Int32Array.from(orders, (_, i) => i),
      quantity: new Float64Array(orders.length).fill(1),
      amount: new Float64Array(orders.length).fill(1),
      at: Float64Array.from(orders, ([, , day]) => day! * msPerDay),
    },
  };
}

const customers = (count: number, orders: (customer: number) => number[][]) =>
  Array.from({ length: count }, (_, customer) => orders(customer)).flat();

const day = 1_000;

describe('buying the same again', () => {
  it('finds that coffee is bought again every month, and when', () => {
    const orders = customers(40, (c) => [0, 30, 60, 90, 120].map((after) => [c, 0, day + after + (c % 3)]));
    const found = readRebuying(shopOf(orders, ['Coffee']));
    expect(found.habit[0]).toBe(habit.again);
    expect(found.typical[0]).toBe(30);
    expect(found.lastOfProduct(3, 0)).toBe(day + 120);
    expect(found.lastOfProduct(50, 0)).toBe(-1);
  });

  it('is not misled by one customer who comes back often', () => {
    const orders = [
      ...customers(20, (c) => [[c, 0, day]]),
      ...Array.from({ length: 60 }, (_, i) => [99, 0, day + i]),
    ];
    expect(readRebuying(shopOf(orders, ['Guitar'])).habit[0]).not.toBe(habit.again);
  });

  it('does not take the pace of one who buys it every day for that of all', () => {
    const orders = [
      ...customers(40, (c) => (c < 12 ? [0, 60] : [0]).map((after) => [c, 0, day + after])),
      ...Array.from({ length: 300 }, (_, i) => [99, 0, day + i]),
    ];
    const found = readRebuying(shopOf(orders, ['Coffee']));
    expect(found.habit[0]).toBe(habit.again);
    expect(found.typical[0]).toBe(60);
  });

  it('does not say that a product is bought once before anyone had the time to come back', () => {
    const fresh = customers(150, (c) => [[c, 0, day + (c % 40)]]);
    expect(readRebuying(shopOf(fresh, ['Guitar'])).habit[0]).toBe(habit.unknown);
    const followed = [...fresh, ...customers(150, (c) => [[c, 1, day + 400]])];
    expect(readRebuying(shopOf(followed, ['Guitar', 'Strings'])).habit[0]).toBe(habit.once);
  });

  it('does not take two orders of one day for coming back', () => {
    const orders = customers(80, (c) => [
      [c, 0, day],
      [c, 0, day],
      [c, 1, day + 300],
    ]);
    expect(readRebuying(shopOf(orders, ['Tea', 'Cups'])).habit[0]).toBe(habit.once);
  });

  it('goes by the category where few bought the product', () => {
    const orders = customers(60, (c) => {
      const product = c % 30;
      return [0, 45, 90].map((after) => [c, product, day + after]);
    });
    const found = readRebuying(shopOf(orders, Array<string>(30).fill('Pet food')));
    expect(found.habit[7]).toBe(habit.again);
    expect(found.typical[7]).toBe(45);
  });
});

describe('one of a kind', () => {
  /** All buy one washing machine of two, and powder every month. */
  const machines = customers(60, (c) => [
    [c, c % 2, day],
    ...[30, 60, 90, 120, 200].map((after) => [c, 2, day + after]),
  ]);
  const kinds = ['Washing machines', 'Washing machines', 'Powder'];

  it('is what customers take one of while they come back for other things', () => {
    const found = readRebuying(shopOf(machines, kinds));
    const isOne = (product: number) => found.isOneOfAKind[found.categoryOf[product]!];
    expect(isOne(0)).toBe(1);
    expect(isOne(2)).toBe(0);
    expect(found.hasOfCategory(0, found.categoryOf[1]!)).toBe(true);
  });

  it('is not said where customers come back for nothing at all', () => {
    const once = customers(60, (c) => [[c, c % 2, day]]);
    const later = customers(2, (c) => [[100 + c, 2, day + 400]]);
    const found = readRebuying(shopOf([...once, ...later], kinds));
    expect(found.isOneOfAKind[found.categoryOf[0]!]).toBe(0);
  });
});
