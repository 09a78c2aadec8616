import { describe, expect, it } from 'vitest';
import { tinyShop } from '../label/fixtures/tiny-shop';
import { chooseTraits } from '../label/traits/choose-traits';
import { featureEffects } from '../label/traits/feature-effects';
import { isFavourite } from './favourite-names';
import { favourites } from './favourites';

const titles = ['Espresso', 'Filter', 'Sencha', 'POSTAGE'];
const categories = ['Coffee', 'Coffee', 'Tea', 'Postage'];
const order = (customer: number, product: number, amount: number) => ({ customer, product, amount });

function table(shop: Parameters<typeof favourites>[0]) {
  const found = favourites(shop)!;
  return Object.fromEntries(
    found.columns.map(({ name }, j) => [
      name,
      Array.from({ length: found.rows }, (_, i) => found.values[i * found.columns.length + j]),
    ]),
  );
}

describe('favourite categories', () => {
  it('are shares of a customer’s own money, postage left out', () => {
    const orders = [order(0, 0, 30), order(0, 2, 10), order(0, 3, 500), order(1, 2, 9000)];
    expect(table(tinyShop({ customers: 3, titles, categories, orders }))).toEqual({
      'spendCategory=Coffee': [0.75, 0, Number.NaN],
      'spendCategory=Tea': [0.25, 1, Number.NaN],
    });
  });

  it('are shares of what is bought where no price is known, and of what is reviewed where nothing was bought', () => {
    const unpriced = [order(0, 0, Number.NaN), order(0, 2, Number.NaN), order(1, 2, Number.NaN)];
    expect(table(tinyShop({ customers: 2, titles, categories, orders: unpriced }))).toEqual({
      'buyCategory=Coffee': [0.5, 0],
      'buyCategory=Tea': [0.5, 1],
    });
    const reviews = [{ customer: 0, product: 1, text: 'good' }];
    expect(Object.keys(table(tinyShop({ customers: 1, titles, categories, reviews })))).toEqual([
      'reviewCategory=Coffee',
    ]);
  });

  it('are none where categories are bare numbers', () => {
    const orders = [order(0, 0, 1)];
    expect(
      favourites(tinyShop({ customers: 1, titles, categories: ['17', '17', '4', ''], orders })),
    ).toBeNull();
  });
});

it('one favourite describes a segment, what it takes less of does not', () => {
  const orders = Array.from({ length: 120 }, (_, c) => [
    order(c, c < 40 ? 0 : 2, 8 + (c % 5)),
    order(c, c < 40 ? 2 : c % 4 === 0 ? 1 : 2, 4),
  ]).flat();
  const shop = tinyShop({ customers: 120, titles, categories, orders });
  const labels = Int32Array.from({ length: 120 }, (_, c) => (c < 40 ? 0 : 1));
  const traits = featureEffects([favourites(shop)!], labels, 2).map((effects) => chooseTraits(effects));
  expect(traits[0]!.map(({ feature }) => feature)).toEqual(['spendCategory=Coffee']);
  expect(traits[0]![0]!.segmentValue).toBeCloseTo(0.71, 1);
  expect(traits[1]!.map(({ feature }) => feature)).toEqual(['spendCategory=Tea']);
  expect(isFavourite('spendCategory=Coffee')).toBe(true);
  expect(isFavourite('city=Rome')).toBe(false);
});
