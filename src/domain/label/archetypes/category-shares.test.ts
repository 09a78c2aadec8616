import { describe, expect, it } from 'vitest';
import { tinyShop } from '../fixtures/tiny-shop';
import { categoryShares, isOthersCategory } from './category-shares';

/** Two who buy the dear thing of each category, two who buy the cheap ones, and one of bikes alone. */
const shop = tinyShop({
  customers: 5,
  titles: ['Bike pump', 'Bell', 'Teapot', 'Tea bag'],
  categories: ['Bike', 'Bike', 'Tea', 'Tea'],
  orders: [0, 0, 1, 1, 4].flatMap((customer, i) => [
    { customer, product: customer === 1 ? (i % 2) * 2 + 1 : (i % 2) * 2, amount: 5 },
  ]),
});

describe('the shares of categories', () => {
  it('are those of what each customer takes, and of all others', () => {
    const { nodes, share, elsewhere, devoted } = categoryShares(shop, Int32Array.of(0, 1, 1, 1, 2), 3);
    const bike = nodes.findIndex(({ name }) => name === 'Bike');
    expect([share(0, bike), elsewhere(0, bike), devoted(0, bike)]).toEqual([0.5, 0.75, 1]);
    expect(share(2, bike)).toBe(1);
  });

  it('tell a word that names a category of which others take as much', () => {
    const shares = categoryShares(shop, Int32Array.of(0, 1, 1, 1, 2), 3);
    expect(isOthersCategory(shares, 0, 'bike')).toBe(true);
    expect(isOthersCategory(shares, 2, 'bike')).toBe(false);
    expect(isOthersCategory(shares, 0, 'pump')).toBe(false);
  });
});
