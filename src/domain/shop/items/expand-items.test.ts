import { describe, expect, it } from 'vitest';
import { assembleShop } from '../assemble';
import { summariseCustomers } from '../customers-summary';
import { chunkOf } from '../fixtures/chunk-of';
import { itemsOfLabels } from './labelled-items';
import { itemsOfCounts, itemsOfJson } from './packed-items';

const no = Number.NaN;

const order = (orderId: string, more: Readonly<Record<string, string | number>>) => ({
  orderId,
  customerId: 'c',
  orderedAt: '2024-01-01',
  ...more,
});

function outcome(rows: readonly Readonly<Record<string, string | number>>[]) {
  const assembled = assembleShop([chunkOf('orders', rows)]);
  const { shop, ledger } = assembled;
  const { product, quantity, amount, count } = shop.orderLines;
  return {
    lines: Array.from({ length: count }, (_, i) => [shop.products.ids[product[i]!], quantity[i], amount[i]]),
    paid: [...ledger.paid],
    orders: new Set(shop.orderLines.order).size,
    spend: summariseCustomers(assembled)[0]!.spend,
  };
}

describe('itemsOfJson', () => {
  it('reads lists with quotes inside, lists in objects and items with an object of their product', () => {
    expect(itemsOfJson('[{"sku":"P2","title":"Socks, \\"large\\"","quantity":2,"price":"$9.50"}]')).toEqual([
      { id: 'P2', title: 'Socks, "large"', quantity: 2, unitPrice: 9.5, total: no, discount: no },
    ]);
    expect(itemsOfJson('{"lines":[{"product":{"id":7,"name":"Mug"},"qty":"3","line_total":12}]}')).toEqual([
      { id: '7', title: 'Mug', quantity: 3, unitPrice: no, total: 12, discount: no },
    ]);
    expect(itemsOfJson('[{"name":"Stuhl","preis":0,"price":"1.299,50 €","discount":"10,5"}]')).toEqual([
      { id: '', title: 'Stuhl', quantity: no, unitPrice: 1299.5, total: no, discount: 10.5 },
    ]);
    expect(itemsOfJson('[1, 2]')).toBeNull();
    expect(itemsOfJson('[blue] mug')).toBeNull();
  });
});

describe('itemsOfLabels', () => {
  const read = (cell: string) =>
    itemsOfLabels(cell)?.map(({ id, title, quantity, unitPrice, total }) =>
      [id, title, quantity, unitPrice, total].filter((value) => !Number.isNaN(value)),
    );

  it('reads WooCommerce’s and BigCommerce’s lists, whatever else they label', () => {
    expect(
      read(
        'name:Mug|product_id:11|sku:MUG|quantity:1|total:10.00;name:Tea, green|product_id:12|sku:TEA|quantity:2|total:20.00|refunded:0',
      ),
    ).toEqual([
      ['MUG', 'Mug', 1, 10],
      ['TEA', 'Tea, green', 2, 20],
    ]);
    expect(
      read(
        'Product ID: 11, Product Qty: 1, Product Name: Mug, Product Weight: 0.5, Product Variation Details: Colour, Product Unit Price: 1,299.00|Product ID: 12, Product Qty: 2, Product Name: Tea, Product Weight: 0, Product Variation Details: , Product Unit Price: 4.00',
      ),
    ).toEqual([
      ['11', 'Mug', 1, 1299],
      ['12', 'Tea', 2, 4],
    ]);
    expect(read('Artikel: Tasse\nMenge: 2\nPreis: 12,50 €\nArtikel: Tee\nMenge: 1\nPreis: 4,00 €')).toEqual([
      ['', 'Tasse', 2, 12.5],
      ['', 'Tee', 1, 4],
    ]);
  });

  it('takes no title with a colon in it for a list', () => {
    for (const cell of ['Dune: Part Two', 'Size: L, Colour: red', 'Tea x 2; Mug x 1', 'Name: Mug', '10:30'])
      expect(read(cell)).toBeUndefined();
  });
});

describe('itemsOfCounts', () => {
  it('reads pieces before and behind names', () => {
    const read = (cell: string) => itemsOfCounts(cell)?.map(({ title, quantity }) => [title, quantity]);
    expect(read('2× Mug, 1× Tea')).toEqual([
      ['Mug', 2],
      ['Tea', 1],
    ]);
    expect(read('Mug, blue x 2; Tea x 1')).toEqual([
      ['Mug, blue', 2],
      ['Tea', 1],
    ]);
    expect(read('马克杯(2件)；茶(1件)')).toEqual([
      ['马克杯', 2],
      ['茶', 1],
    ]);
    expect(read('Mug, blue')).toBeUndefined();
  });
});

describe('orders with their items in one cell', () => {
  it('become lines whose money adds up to the order’s total', () => {
    const json = (...items: object[]) => JSON.stringify(items);
    const { lines, paid, orders, spend } = outcome([
      order('1', {
        items: json({ sku: 'coat', quantity: 1, price: 60 }, { sku: 'sock', quantity: 2, price: 20 }),
        orderTotal: 80,
        orderDiscount: 20,
      }),
      order('2', { items: json({ sku: 'sock', quantity: 1, price: 20 }), orderTotal: 20 }),
    ]);
    expect(lines).toEqual([
      ['coat', 1, 48],
      ['sock', 2, 32],
      ['sock', 1, 20],
    ]);
    // By stored row, as the files have them.
    expect(paid).toEqual([80, 20]);
    expect(orders).toBe(2);
    expect(spend).toBe(100);
  });

  it('share the total by pieces where items have no price', () => {
    const { lines } = outcome([
      order('1', { productTitle: '2× Mug, 1× Tea', lineTotal: 30 }),
      order('2', { productTitle: '1× Tea', lineTotal: 9 }),
    ]);
    expect(lines).toEqual([
      ['Mug', 2, 20],
      ['Tea', 1, 10],
      ['Tea', 1, 9],
    ]);
  });

  it('are codes in a row, unless they name the pieces of each', () => {
    const { lines } = outcome([order('1', { items: '17 203 5' }), order('2', { items: 'B12,B7' })]);
    expect(lines.map(([id]) => id)).toEqual(['17', '203', '5', 'B12', 'B7']);
    const counted = outcome([order('1', { items: '2x A1, 1x B2' }), order('2', { items: 'A1 x3' })]);
    expect(counted.lines.map((line) => line.slice(0, 2))).toEqual([
      ['A1', 2],
      ['B2', 1],
      ['A1', 3],
    ]);
  });

  it('are found by codes and titles of as many parts', () => {
    const { lines } = outcome([
      order('1', { productId: 'p1;p2', productTitle: 'Mug;Tea', amountPaid: 30 }),
      order('2', { productId: 'p2', productTitle: 'Tea', amountPaid: 9 }),
    ]);
    expect(lines).toEqual([
      ['p1', 1, 15],
      ['p2', 1, 15],
      ['p2', 1, 9],
    ]);
  });

  it('stay one product where a title only ends in a number of pieces', () => {
    const { lines } = outcome([
      order('1', { productTitle: 'Tea lights (12)', lineTotal: 5 }),
      order('2', { productTitle: 'Candles x 6', lineTotal: 7 }),
    ]);
    expect(lines).toEqual([
      ['Tea lights (12)', 1, 5],
      ['Candles x 6', 1, 7],
    ]);
  });
});
