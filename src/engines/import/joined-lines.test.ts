import { describe, expect, it } from 'vitest';
import { type ShopAnswers, noAnswers } from '../../domain/shop/answers';
import { assembleShop } from '../../domain/shop/assemble';
import { summariseCustomers } from '../../domain/shop/customers-summary';
import { RepeatFinder } from '../../domain/shop/repeats/repeat-finder';
import { joinedLines } from './fixtures/joined-lines';
import { oddShopShortcomings } from './fixtures/made-cases';
import { filesOutcome } from './fixtures/shop-outcome';

describe('a line counts once, however often a join repeats it', () => {
  it.each(joinedLines.map((shop) => [shop.name, shop] as const))('%s', async (_name, shop) => {
    expect(await oddShopShortcomings(shop)).toEqual([]);
  });
});

describe('the rules by which rows that a join repeats are left out', () => {
  const money = async (name: string, answers: Partial<ShopAnswers>, stored = false) => {
    const { files } = joinedLines.find((shop) => shop.name === name)!;
    const { chunks } = await filesOutcome(
      Object.entries(files).map(([file, content]) => new File([content], file)),
    );
    if (stored) {
      const again = new RepeatFinder();
      // What is stored has no hashes of lines any more.
      for (const { fanOut, ...chunk } of chunks) again.add(chunk);
      again.settle(1);
    }
    const assembled = assembleShop(chunks, { ...noAnswers, ...answers });
    const spent = summariseCustomers(assembled).reduce((sum, { spend }) => sum + spend, 0);
    return { spent, said: assembled.ledger.warnings.map(({ about }) => about) };
  };
  const known = 'each parcel of a line';
  const open = 'two parcels of two pieces each, twice';

  it('are on where the file shows it, and can be switched off', async () => {
    expect((await money(known, {})).spent).toBe(300);
    expect((await money(known, { rulesOff: ['joined-lines'] })).spent).toBe(600);
  });

  it('wait for a word where it does not', async () => {
    expect(await money(open, {})).toEqual({ spent: 320, said: ['perhaps-joined'] });
    expect(await money(open, { rulesOn: ['perhaps-joined-lines'] })).toEqual({ spent: 300, said: [] });
  });

  it('hold for what is stored when files are added', async () => {
    expect((await money(known, {}, true)).spent).toBe(300);
    expect(await money(open, {}, true)).toEqual({ spent: 320, said: ['perhaps-joined'] });
  });
});
