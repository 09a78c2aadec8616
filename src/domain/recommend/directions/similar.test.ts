import { expect, it } from 'vitest';
import { drain } from '../../steps';
import { boughtInOrder, sparseOf } from '../fixtures/shops';
import { itemKnn } from '../models/item-knn';
import { Takers } from '../reasons/takers';
import { similarCount, similarProducts } from './similar';

/** Four customers take products 0 and 1 together, one takes 2 and 3. */
const shop = boughtInOrder(
  sparseOf([...Array.from({ length: 4 }, () => [1, 1, 0, 0, 0]), [0, 0, 1, 1, 0], [0, 0, 0, 0, 1]]),
);
/** By words 0 and 2 are near 3, and 4 is near nothing. */
const worded = {
  neighbours: {
    k: 2,
    ids: Int32Array.of(3, -1, -1, -1, 3, 0, 2, 0, -1, -1),
    similarities: Float32Array.of(0.9, 0, 0, 0, 0.9, 0.8, 0.9, 0.7, 0, 0),
  },
};

async function found(offerable: readonly number[]) {
  const taken = await drain(itemKnn.fit(shop.matrix, itemKnn.defaults));
  const takers = new Takers(shop, null);
  const similar = await drain(similarProducts({ taken, worded }, takers, Uint8Array.from(offerable)));
  return offerable.map((_, product) =>
    [...similar.subarray(product * similarCount, (product + 1) * similarCount)].filter((other) => other >= 0),
  );
}

it('is what several customers took both of, and where there is none what is worded alike', async () => {
  // 2 and 3 were taken together once: they are asked by their words.
  expect(await found([1, 1, 1, 1, 1])).toEqual([[1], [0], [3, 0], [2, 0], []]);
});

it('leaves out what nobody may be offered', async () => {
  expect(await found([1, 0, 1, 0, 1])).toEqual([[], [0], [0], [2, 0], []]);
});
