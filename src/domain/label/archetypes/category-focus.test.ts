import { describe, expect, it } from 'vitest';
import { tinyShop } from '../fixtures/tiny-shop';
import { categoryFocus } from './category-focus';

const labels = Int32Array.of(0, 0, 1, 1, 2, 2);
const shop = tinyShop({
  customers: 6,
  titles: ['Mug', 'Lamp'],
  categories: ['Kitchen', 'Light'],
  orders: [
    { customer: 2, product: 0, amount: 5 },
    { customer: 3, product: 0, amount: 5 },
    { customer: 4, product: 1, amount: 5 },
    { customer: 5, product: 1, amount: 5 },
  ],
});

describe('categoryFocus', () => {
  it('is what a segment buys far more than others', () => {
    const focus = categoryFocus(shop, labels, 3);
    expect(focus[1]).toEqual({ name: 'Kitchen', share: 1, elsewhere: 0 });
    expect(focus[2]).toEqual({ name: 'Light', share: 1, elsewhere: 0 });
  });

  it('is what holds several categories where one alone is too narrow, and the narrow one where that is it', () => {
    const pets = tinyShop({
      customers: 4,
      titles: ['Dry food', 'Leash', 'Litter', 'Mouse'],
      categories: ['Pets > Dog > Food', 'Pets > Dog > Leashes', 'Pets > Cat > Litter', 'Pets > Cat > Toys'],
      orders: [
        { customer: 0, product: 0, amount: 5 },
        { customer: 1, product: 1, amount: 5 },
        { customer: 2, product: 2, amount: 5 },
        { customer: 3, product: 2, amount: 5 },
      ],
    });
    const focus = categoryFocus(pets, Int32Array.of(0, 0, 1, 1), 2);
    expect(focus.map((own) => own?.name)).toEqual(['Dog', 'Litter']);
  });

  it('is nothing where half of the customers buy nothing else and half never buy it', () => {
    const two = tinyShop({
      customers: 12,
      titles: ['Mug', 'Lamp', 'Rake'],
      categories: ['Kitchen', 'Light', 'Garden'],
      orders: Array.from({ length: 12 }, (_, customer) => ({
        customer,
        product: customer < 4 ? 0 : customer < 8 ? 1 : 2,
        amount: 5,
      })),
    });
    const of = (size: number) => Int32Array.from({ length: 12 }, (_, i) => (i < size ? 0 : 1));
    expect(categoryFocus(two, of(8), 2)[0]).toBeNull();
    expect(categoryFocus(two, of(4), 2)[0]?.name).toBe('Kitchen');
  });

  it('is nothing where they take two alike, and the one that is clearly more of theirs', () => {
    const both = (ofFirst: number) =>
      categoryFocus(
        tinyShop({
          customers: 20,
          titles: ['Green tea', 'Cake tin', 'Inner tube'],
          categories: ['Tea', 'Baking', 'Bikes'],
          orders: Array.from({ length: 200 }, (_, i) => {
            const [customer, turn] = [i % 20, Math.floor(i / 20)];
            return { customer, product: customer >= 10 ? 2 : turn < ofFirst ? 0 : 1, amount: 5 };
          }),
        }),
        Int32Array.from({ length: 20 }, (_, i) => (i < 10 ? 0 : 1)),
        2,
      )[0];
    expect(both(5)).toBeNull();
    expect(both(7)?.name).toBe('Tea');
  });

  it('is nothing where nobody of a segment bought', () => {
    expect(categoryFocus(shop, labels, 3)[0]).toBeNull();
    expect(categoryFocus(shop, labels, 3, ['Light', undefined, undefined])[0]).toBeNull();
  });
});
