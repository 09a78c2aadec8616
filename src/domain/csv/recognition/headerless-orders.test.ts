import { describe, expect, it } from 'vitest';
import { namesOfOrders } from './headerless-orders';
import { profileColumn } from './profile-column';

const day = (i: number) => new Date(Date.UTC(2024, 1, 1 + i)).toISOString().slice(0, 10);
const prices = [9.5, 12.25, 20, 7.99, 3.1];
const price = (i: number) => prices[i % 5]!;
const named = (cells: (i: number) => readonly (string | number)[], count = 60) => {
  const rows = Array.from({ length: count }, (_, i) => cells(i).map(String));
  return namesOfOrders(
    rows[0]!.map((_, column) => profileColumn(rows, column)),
    rows,
  );
};

describe('columns without names are told by what their values do', () => {
  it('as order, day, customer, product, pieces and price', () => {
    const cells = (i: number) => [
      1001 + (i >> 1),
      day(i >> 1),
      `c${(i >> 1) % 11}`,
      `SKU${i % 5}`,
      1 + (i % 3),
    ];
    expect(named((i) => [...cells(i), price(i).toFixed(2)])).toEqual([
      'order_id',
      'date',
      'customer_id',
      'sku',
      'quantity',
      'unit_price',
    ]);
    expect(named((i) => [...cells(i), ((1 + (i % 3)) * price(i)).toFixed(2)])?.at(-1)).toBe('line_total');
  });

  it('in any order, with price, sum and state', () => {
    expect(
      named((i) => [
        ((1 + (i % 3)) * price(i)).toFixed(2),
        'shipped',
        `u${(i >> 1) % 11}@x.com`,
        price(i).toFixed(2),
        1 + (i % 3),
        `Mug number ${i % 5}`,
        1001 + (i >> 1),
        day(i >> 1),
      ]),
    ).toEqual(['line_total', 'status', 'email', 'unit_price', 'quantity', 'product', 'order_id', 'date']);
  });

  it('by one word a product, where its price goes with it; a town is none', () => {
    const cells = (i: number) => [1001 + (i >> 1), `c${(i >> 1) % 11}`, day(i >> 1)];
    const words = ['Mug', 'Tea', '碗', 'Bowl', 'Vase'];
    const names = ['order_id', 'customer_id', 'date', 'product', 'quantity', 'unit_price'];
    expect(named((i) => [...cells(i), words[i % 5]!, 1 + (i % 3), price(i).toFixed(2)])).toEqual(names);
    const towns = (i: number) => ['Rome', 'Oslo', 'Bern'][(i >> 1) % 3]!;
    expect(named((i) => [...cells(i), towns(i), 1 + (i % 3), price(i).toFixed(2)])).toBeNull();
  });

  it('without products, where amounts grow with the pieces; two numbers of one customer are one', () => {
    const cells = (i: number) => [`0${100 + (i % 11)}`, `s${i % 11}`, day(i), 1 + (i % 3)];
    const names = ['customer_id', 'Column 2', 'date', 'quantity', 'line_total'];
    expect(named((i) => [...cells(i), ((1 + (i % 3)) * price(i)).toFixed(2)], 90)).toEqual(names);
    expect(named((i) => [...cells(i), price(i).toFixed(2)], 90)).toBeNull();
  });

  it('and by nothing where two readings are as good', () => {
    // All pieces 2 and one price a product: of a piece or of the line.
    const twos = (i: number) => [1001 + i, day(i), `c${i % 11}`, `SKU${i % 5}`, 2, price(i).toFixed(2)];
    expect(named(twos)).toBeNull();
    // Two codes, each new on every row.
    expect(named((i) => [1001 + i, 7001 + i, day(i), price(i).toFixed(2)])).toBeNull();
    // A list of products, a statement of a bank, too few rows.
    expect(named((i) => [`SKU${i}`, `Mug number ${i}`, i, price(i).toFixed(2), day(i)])).toBeNull();
    expect(named((i) => [day(i), `Card payment ${i % 7}`, `-${price(i)}`, (1000 + i).toFixed(2)])).toBeNull();
    expect(named((i) => [1001 + i, day(i), `c${i % 3}`, price(i).toFixed(2)], 5)).toBeNull();
  });
});
