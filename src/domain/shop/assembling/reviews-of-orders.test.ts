import { expect, it } from 'vitest';
import { assembleShop } from '../assemble';
import { chunkOf } from '../fixtures/chunk-of';

const order = (orderId: string, customerId: string, rest: Readonly<Record<string, string | number>>) => ({
  orderId,
  customerId,
  orderedAt: '2024-02-01',
  productTitle: 'Mug',
  quantity: 1,
  unitPrice: 10,
  ...rest,
});

it('tells what cleaning found in reviews of orders by the rows of the orders, and the others by their own', () => {
  const reviews = chunkOf('reviews', [
    { customerId: 'a', productTitle: 'Mug', rating: 4, text: 'Keeps my tea warm for an hour' },
    { customerId: 'b', productTitle: 'Mug', rating: 5, text: '此用户没有填写评价' },
  ]);
  const orders = chunkOf('orders', [
    order('1', 'a', {}),
    order('2', 'b', { rating: 5, reviewText: '此用户没有填写评价' }),
    order('3', 'c', {
      rating: 2,
      reviewText: 'The handle came off on the second day',
      reviewedAt: '2024-02-09',
    }),
  ]);
  const { shop, cleaning, customerOfRows } = assembleShop([orders, reviews]);
  const found = cleaning.filter(({ rule }) => rule === 'defaultReviews');
  expect(found.map(({ table, rows, changed }) => [table, [...rows], changed])).toEqual([
    ['reviews', [1], 1],
    ['orders', [1], 1],
  ]);
  expect(found.map(({ examples }) => examples.map(({ table, line }) => [table, line]))).toEqual([
    [['reviews', 3]],
    [['orders', 3]],
  ]);
  expect(customerOfRows.reviews).toHaveLength(2);
  expect(shop.reviews.text).toEqual([
    'Keeps my tea warm for an hour',
    '',
    '',
    'The handle came off on the second day',
  ]);
  // A review without a day of its own is of the day of its order.
  expect([...shop.reviews.at].slice(2).map((at) => new Date(at).toISOString().slice(0, 10))).toEqual([
    '2024-02-01',
    '2024-02-09',
  ]);
});

it('takes no review of a row that counts elsewhere', () => {
  const orders = chunkOf('orders', [order('1', 'a', { rating: 5 }), order('2', 'b', { rating: 1 })]);
  orders.repeats[1] = 1;
  expect(assembleShop([orders]).shop.reviews.count).toBe(1);
});
