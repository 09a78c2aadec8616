import { describe, expect, it } from 'vitest';
import { type TinyOrder, tinyShop } from '../label/fixtures/tiny-shop';
import { copiedTexts } from '../voice/copied-texts';
import { accountTraces } from './account-traces';
import { copyingAccounts } from './copying-accounts';

const copy = 'Best shop ever, I bought ten of them and will buy ten more for the whole family!';
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

it('finds those of whom nothing but a copied text and an order is known, and no real customers who copied', () => {
  const found = copyingAccounts(shop, accountTraces(shop), copiedTexts(shop.reviews));
  expect(found).toEqual([{ text: copy, accounts: Array.from({ length: 18 }, (_, i) => 80 + i) }]);
});

it('leaves those who also looked at pages', () => {
  const traces = accountTraces(shop);
  const looked = traces.events.map((_, customer) => (customer === 80 ? 3 : 0));
  const [found] = copyingAccounts(shop, { ...traces, events: looked }, copiedTexts(shop.reviews));
  expect(found!.accounts[0]).toBe(81);
});

/** Forty customers with words of their own, then so many who write the same, with the orders of each. */
function copiedIn(text: string, orders: readonly number[]) {
  const reviews = Array.from({ length: 40 }, (_, customer) => ({
    customer,
    text: `My lamp number ${customer} stands on the table and gives a warm light`,
  }));
  const copies = orders.map((_, i) => ({ customer: 40 + i, text }));
  const bought: TinyOrder[] = orders.flatMap((count, i) =>
    Array.from({ length: count }, () => ({ customer: 40 + i, product: 0, amount: 5 })),
  );
  const made = tinyShop({
    customers: 40 + orders.length,
    titles: ['Lamp'],
    reviews: [...reviews, ...copies],
    orders: bought,
  });
  return copyingAccounts(made, accountTraces(made), copiedTexts(made.reviews));
}

describe('customers who are not taken for fakes', () => {
  it.each<[string, string, number[]]>([
    ['a school class that writes “Good”', 'Good', new Array(12).fill(0)],
    ['a class of buyers who hand in what the teacher wrote', copy, new Array(12).fill(1)],
    ['four who write a stock phrase', copy, [0, 0, 0, 0]],
    [
      'those who use a template that customers use as well',
      copy,
      [...new Array(6).fill(0), 3, 2, 4, 2, 5, 2],
    ],
  ])('are %s', (_, text, orders) => {
    expect(copiedIn(text, orders)).toEqual([]);
  });
});
