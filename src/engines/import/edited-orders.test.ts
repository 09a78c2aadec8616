import { describe, expect, it } from 'vitest';
import { type ShopAnswers, noAnswers } from '../../domain/shop/answers';
import { assembleShop } from '../../domain/shop/assemble';
import { summariseCustomers } from '../../domain/shop/customers-summary';
import { RepeatFinder } from '../../domain/shop/repeats/repeat-finder';
import { editedOrders } from './fixtures/edited-orders';
import { oddShopShortcomings } from './fixtures/made-cases';
import { filesOutcome } from './fixtures/shop-outcome';

describe('of an order that was edited the latest version counts', () => {
  it.each(editedOrders.map((shop) => [shop.name, shop] as const))('%s', async (_name, shop) => {
    expect(await oddShopShortcomings(shop)).toEqual([]);
  });
});

describe('the rule by which earlier versions are left out', () => {
  const money = async (answers: Partial<ShopAnswers>, stored = false) => {
    const { files } = editedOrders.find(({ name }) => name === '‘Updated at’')!;
    const { chunks } = await filesOutcome(
      Object.entries(files).map(([file, content]) => new File([content], file)),
    );
    if (stored) {
      const again = new RepeatFinder();
      // What is stored does not tell any more whether a column is of pieces.
      for (const { tellsPieces, ...chunk } of chunks) again.add(chunk);
      again.settle(1);
    }
    const assembled = assembleShop(chunks, { ...noAnswers, ...answers });
    return summariseCustomers(assembled).reduce((sum, { spend }) => sum + spend, 0);
  };

  it('can be switched off', async () => {
    expect(await money({})).toBe(300);
    expect(await money({ rulesOff: ['edited-orders'] })).toBe(900);
  });

  it('holds for what is stored when files are added', async () => {
    expect(await money({}, true)).toBe(300);
  });
});
