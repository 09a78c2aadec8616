import { expect, it } from 'vitest';
import { Draw, regulars, shopOfAccounts } from './fixtures/made-shop';
import { withoutFakes } from './without-fakes';

const draw = new Draw(1);
const customers = regulars(30, draw);
const fake = {
  orders: [[3, 7] as const],
  returns: [[4, 8] as const],
  reviews: [[5, 7, 5, 'Best of all things that I ever bought'] as const],
  looks: [[6, 7, 1] as const],
};
const plain = shopOfAccounts(customers);
const rated = (shop: typeof plain) => {
  const rating = new Float64Array(shop.products.ids.length);
  const ratingCount = new Int32Array(rating.length);
  shop.reviews.product.forEach((product, r) => {
    rating[product]! += shop.reviews.rating[r]!;
    ratingCount[product]!++;
  });
  return {
    ...shop,
    products: { ...shop.products, rating: rating.map((sum, p) => sum / ratingCount[p]!), ratingCount },
  };
};

it('is the shop that it would be had they done nothing', () => {
  const shop = rated(shopOfAccounts([...customers.slice(0, 12), fake, ...customers.slice(12)]));
  const verdicts = new Int8Array(31);
  verdicts[12] = -1;
  const left = withoutFakes(shop, verdicts);
  const idle = rated(shopOfAccounts([...customers.slice(0, 12), {}, ...customers.slice(12)]));
  expect(left).toEqual({ ...idle, customers: { ...idle.customers, attributes: shop.customers.attributes } });
  expect(left.products.rating[7]).not.toBe(shop.products.rating[7]);
});

it('leaves ratings that the export gives, and a shop without fakes, as they are', () => {
  const shop = rated(shopOfAccounts([...customers, fake]));
  const given = {
    ...shop,
    products: { ...shop.products, isRatingGiven: new Uint8Array(shop.products.ids.length).fill(1) },
  };
  const verdicts = new Int8Array(31);
  verdicts[30] = -1;
  expect(withoutFakes(given, verdicts).products.rating).toEqual(shop.products.rating);
  expect(withoutFakes(shop, undefined)).toBe(shop);
  expect(withoutFakes(shop, new Int8Array(31).fill(1))).toBe(shop);
});
