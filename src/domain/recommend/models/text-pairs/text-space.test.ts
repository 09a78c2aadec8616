import { expect, it } from 'vitest';
import { sparseOf } from '../../fixtures/shops';
import type { ProductTexts } from '../content-vectors';
import { TextSpace } from './text-space';

/** Customer 0 reviews products 0 (twice) and 1, customer 1 reviews product 0; product 0 has a title. */
const texts: ProductTexts = {
  vectors: { rows: 5, columns: 2, values: Float32Array.of(1, 0, 0, 1, 3, 4, 0, -1, -1, 0) },
  product: Int32Array.of(0, 0, 0, 1, 0),
  customer: Int32Array.of(-1, 0, 0, 0, 1),
  text: Int32Array.of(0, 1, 1, 2, 3),
};
const matrix = sparseOf([
  [1, 1],
  [1, 0],
]);

const customer = (space: TextSpace, i: number, without: number) => {
  const out = new Float32Array(2);
  return [space.writeCustomer(i, without, out, 0), ...[...out].map((value) => Number(value.toFixed(4)))];
};
const product = (space: TextSpace, j: number, without: number) => {
  const out = new Float32Array(2);
  return [space.writeProduct(j, without, out, 0), ...[...out].map((value) => Number(value.toFixed(4)))];
};

/** Of two parts of equal length, as rounded above. */
const half = Number(Math.SQRT1_2.toFixed(4));

it('takes a pair’s own reviews off both of its vectors', () => {
  const space = new TextSpace(texts, matrix);
  // 2 · (0, 1) + (3, 4) as a unit vector, and without the two of product 0, which is the first entry.
  expect(customer(space, 0, -1)).toEqual([true, 0.4472, 0.8944]);
  expect(customer(space, 0, 0)).toEqual([true, 0.6, 0.8]);
  expect(customer(space, 1, 2)).toEqual([false, 0, 0]);
  // The title (1, 0) and the reviews, each half: 2 · (0, 1) + (0, -1); without the two only (0, -1) is left.
  expect(product(space, 0, -1)).toEqual([true, half, half]);
  expect(product(space, 0, 0)).toEqual([true, half, -half]);
  expect(product(space, 1, -1)).toEqual([true, 0.6, 0.8]);
  expect(product(space, 1, 1)).toEqual([false, 0, 0]);
});

it('does not read what is skipped', () => {
  const space = new TextSpace(texts, matrix, (i, j) => i === 0 && j === 0);
  expect(customer(space, 0, -1)).toEqual([true, 0.6, 0.8]);
  expect(product(space, 0, -1)).toEqual([true, half, -half]);
});
