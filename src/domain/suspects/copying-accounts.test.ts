import { expect, it } from 'vitest';
import { tinyShop } from '../label/fixtures/tiny-shop';
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
