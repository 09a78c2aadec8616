import { expect, it } from 'vitest';
import { findProducts } from './find-products';

const card = (id: string, title: string) => ({
  id,
  title,
  description: '',
  category: '',
  price: 1,
  rating: 1,
  ratingCount: 1,
});
const index = {
  products: [card('A1', 'Green tea'), card('B2', 'Cup'), card('TEA-3', '')],
  audience: Int32Array.of(1, 5, 2),
};

it('finds by title and id in any case, the largest audience first', () => {
  expect(findProducts(index, 'tea')).toEqual([2, 0]);
  expect(findProducts(index, '')).toEqual([1, 2, 0]);
  expect(findProducts(index, 'coffee')).toEqual([]);
});
