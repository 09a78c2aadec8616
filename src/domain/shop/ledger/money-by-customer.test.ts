import { expect, it } from 'vitest';
import { noAnswers } from '../answers';
import { assembleShop } from '../assemble';
import { chunkOf } from '../fixtures/chunk-of';
import { moneyByCustomer, moneyOfNobody } from './money-by-customer';

const row = (orderId: string, customerId: string, unitPrice: number) => ({
  orderId,
  customerId,
  productId: 'lamp',
  orderedAt: '2024-01-01',
  quantity: 2,
  unitPrice,
});

it('tells what nobody known paid from what customers did', () => {
  const { ledger, shop } = assembleShop(
    [chunkOf('orders', [row('1', 'c', 5), row('2', '', 20), row('3', '', 25)], 0)],
    noAnswers,
  );
  expect(moneyOfNobody(ledger)).toBe(90);
  expect([...moneyByCustomer(shop.customers.ids.length, ledger).spend]).toEqual([10]);
});
