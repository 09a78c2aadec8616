import { describe, expect, it } from 'vitest';
import { besideOrders } from './fixtures/beside-orders';
import { assembleShop } from '../../domain/shop/assemble';
import { noAnswers } from '../../domain/shop/answers';
import { sum } from '../../domain/math/vector';
import { oddShopShortcomings } from './fixtures/made-cases';
import { filesOutcome } from './fixtures/shop-outcome';

describe('refunds and payments in files of their own, dropped together with the orders', () => {
  it.each(besideOrders.map((shop) => [shop.name, shop] as const))('%s', async (_name, shop) => {
    expect(await oddShopShortcomings(shop)).toEqual([]);
  });
});

it('refunds that are added to a shop later come off its orders, those of the list before once', async () => {
  const orders = `order_id,date,email,sku,quantity,price\n${Array.from({ length: 20 }, (_, i) => `${i},2024-03-05,u${i}@example.com,MUG,1,30.00`).join('\n')}\n`;
  const refunds = (ids: readonly number[]) =>
    `refund_id,order_id,amount,reason\n${ids.map((id) => `R${id},${id},12.00,broken`).join('\n')}\n`;
  const files = [orders, refunds([1]), refunds([1, 2])].map((text, i) => new File([text], `${i}.csv`));
  const { chunks, files: reports } = await filesOutcome(files, 1);
  expect(reports.map(({ kind }) => kind)).toEqual(['orders', 'refunds', 'refunds']);
  const { ledger } = assembleShop(chunks, noAnswers);
  expect(sum(ledger.paid)).toBe(20 * 30 - 2 * 12);
  expect(ledger.warnings).toEqual([]);
});
