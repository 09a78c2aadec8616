import { expect, it } from 'vitest';
import { assembleShop } from '../assemble';
import { chunkOf } from '../fixtures/chunk-of';

it('stock and cost are what the latest export that knows them says, the stock of all variants together', () => {
  const before = [
    { productId: 'MUG', stock: 40, cost: 3 },
    { productId: 'TEA', stock: 7, cost: 2 },
    { productId: 'CUP' },
  ];
  const after = [
    { productId: 'MUG', stock: 5, cost: 0 },
    { productId: 'MUG', stock: 0, cost: 4 },
    { productId: 'MUG', stock: 2, cost: 5 },
    { productId: 'TEA' },
  ];
  const { products } = assembleShop([chunkOf('products', before, 0), chunkOf('products', after, 1)]).shop;
  const of = (id: string) => {
    const at = products.ids.indexOf(id);
    return [products.stock[at], products.cost[at]];
  };
  expect(of('MUG')).toEqual([7, 4]);
  expect(of('TEA')).toEqual([7, 2]);
  expect(of('CUP')).toEqual([Number.NaN, Number.NaN]);
});
