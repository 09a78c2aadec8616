import { expect, it } from 'vitest';
import { tinyShop } from '../label/fixtures/tiny-shop';
import { copiedTexts } from '../voice/copied-texts';
import { findSuspects } from './suspects';

const text = 'Best shop ever, I bought ten of them and will buy ten more for the whole family!';
const shop = tinyShop({
  customers: 60,
  titles: ['Lamp'],
  reviews: Array.from({ length: 60 }, (_, customer) => ({
    customer,
    text: customer < 50 ? `My lamp number ${customer} stands on the table and gives a warm light` : text,
  })),
});
const suspects = (isSpared?: (customer: number) => boolean) =>
  findSuspects(shop, copiedTexts(shop.reviews), isSpared);

it('counts those who are marked, and leaves those who are spared', () => {
  expect(suspects().groups).toEqual([{ kind: 'copies', accounts: 10, text }]);
  const { isSuspect, groups } = suspects((customer) => customer < 57);
  expect(groups).toEqual([{ kind: 'copies', accounts: 3, text }]);
  expect(isSuspect.reduce((sum, mark) => sum + mark, 0)).toBe(3);
  expect(suspects(() => true).groups).toEqual([]);
});
