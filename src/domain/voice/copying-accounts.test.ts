import { describe, expect, it } from 'vitest';
import { tinyShop } from '../label/fixtures/tiny-shop';
import { copiedTexts } from './copied-texts';
import { standIns, withoutCopies } from './copying-accounts';

const copy = 'Best shop ever, I bought ten of them and will buy ten more for the whole family!';

describe('standIns', () => {
  // 80 customers with texts of their own; 20 accounts with one text, of which the last two also bought twice.
  const shop = tinyShop({
    customers: 100,
    titles: ['Lamp'],
    reviews: Array.from({ length: 100 }, (_, customer) => ({
      customer,
      text: customer < 80 ? `My lamp number ${customer} stands on the table and gives a warm light` : copy,
    })),
    orders: [98, 98, 99, 99, 97].map((customer) => ({ customer, product: 0, amount: 5 })),
  });
  const standIn = standIns(shop, copiedTexts(shop.reviews));

  it('lets one account stand for all of whom nothing but a copied text and an order is known', () => {
    expect([...new Set(standIn.slice(80, 98))]).toEqual([80]);
    expect([...standIn.slice(0, 80)]).toEqual([...Array(80).keys()]);
  });

  it('leaves real customers who copied a text to stand for themselves', () => {
    expect([standIn[98], standIn[99]]).toEqual([98, 99]);
  });

  it('finds everybody’s place among those who stand for themselves', () => {
    const { own, positionOf } = withoutCopies(standIn);
    expect(own).toHaveLength(83);
    expect(positionOf[90]).toBe(80);
    for (const [customer, position] of positionOf.entries()) expect(own[position]).toBe(standIn[customer]);
  });
});
