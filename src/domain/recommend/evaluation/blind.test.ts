import { expect, it } from 'vitest';
import { range } from '../../math/order';
import { boughtInOrder, factsOf, sparseOf } from '../fixtures/shops';
import { blindRecall } from './blind';
import type { HeldOut } from './held-out';

/** Customer 0 has two of ten products and takes products 5 and 9 next; customer 1 has none and takes 0. */
const train = boughtInOrder(sparseOf([[1, 1, 0, 0, 0, 0, 0, 0, 0, 0], Array<number>(10).fill(0)]));
const test: HeldOut = {
  facts: factsOf(train),
  train,
  customers: range(2),
  targets: { starts: Int32Array.of(0, 2, 3), products: Int32Array.of(5, 9, 0) },
  again: { starts: new Int32Array(3), products: new Int32Array(0) },
  cold: new Uint8Array(2),
  unread: new Set(),
};

it('is what lists find by their length alone', () => {
  const all = new Uint8Array(10).fill(1);
  expect(blindRecall(test, all, 4)).toBeCloseTo((4 / 8 + 4 / 10) / 2, 12);
  // A list of all finds all; of what may not be offered nothing is found.
  expect(blindRecall(test, all, 20)).toBe(1);
  expect(blindRecall(test, all.with(9, 0), 20)).toBe((1 / 2 + 1) / 2);
});
