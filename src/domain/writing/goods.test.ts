import { expect, it } from 'vitest';
import { goodsOf, type GoodsOutputs } from './goods';

const card = (title: string, category = 'Strings') => ({ title, category });

/** Customers who took and are offered these, product numbers each. */
function outputs(
  taken: number[][],
  listed: number[][],
  titles = ['Capo', 'Tuner', 'Picks', ''],
): GoodsOutputs {
  const length = 2;
  return {
    cards: titles.map((title) => card(title)),
    historyStarts: Int32Array.from([0, ...taken.map((_, i) => taken.slice(0, i + 1).flat().length)]),
    historyProducts: Int32Array.from(taken.flat()),
    listed: Int32Array.from(listed.flatMap((own) => [...own, -1, -1].slice(0, length))),
    length,
    together: [
      { product: 0, other: 3, both: 9, orders: 10 },
      { product: 0, other: 2, both: 4, orders: 10 },
    ],
  };
}

it('counts customers and not purchases, and tells nothing that two have in common', () => {
  const taken = [[0, 0, 1], [0, 1], [0, 0, 0], [2]];
  const found = goodsOf(outputs(taken, [[], [], [], []]), [0, 1, 2, 3]);
  expect(found.products).toEqual([{ title: 'Capo', customers: 3 }]);
  expect(found.categories).toEqual([{ title: 'Strings', customers: 4 }]);
});

it('goes by the customers asked for alone', () => {
  const taken = [[0], [0], [0], [1], [1], [1]];
  const found = goodsOf(outputs(taken, taken), [3, 4, 5]);
  expect(found.products).toEqual([{ title: 'Tuner', customers: 3 }]);
  expect(found.offered).toEqual(['Tuner']);
  expect(found.together).toBeNull();
});

it('holds a higher place in a list for more, and leaves out what has no title', () => {
  const listed = [[1, 0], [1, 0], [3, 0], [3]];
  const found = goodsOf(outputs([[3], [3], [3], [3]], listed), [0, 1, 2, 3]);
  expect(found.offered).toEqual(['Tuner', 'Capo']);
  expect(found.products).toEqual([]);
});

it('tells what stands with the first of their products, where that has a title', () => {
  const found = goodsOf(outputs([[0], [0], [0]], [[], [], []]), [0, 1, 2]);
  expect(found.together).toEqual({ title: 'Capo', other: 'Picks', both: 4, orders: 10 });
});

it('is empty for nobody', () => {
  expect(goodsOf(outputs([], []), [])).toEqual({
    ...{ customers: 0, products: [], categories: [], offered: [], together: null },
  });
});
