import { describe, expect, it } from 'vitest';
import { isRuleOn, noAnswers, withRule } from '../../domain/shop/answers';
import { assembleShop } from '../../domain/shop/assemble';
import { summariseCustomers } from '../../domain/shop/customers-summary';
import { fateCode } from '../../domain/shop/ledger/fates';
import { sum } from '../../domain/math/vector';
import { RepeatFinder } from '../../domain/shop/repeats/repeat-finder';
import { rowMark, rulesOfMarks } from '../../domain/shop/repeats/row-marks';
import { filesOutcome } from './fixtures/shop-outcome';

const day = (i: number) => `2024-03-${String(i).padStart(2, '0')}`;
const line = (i: number, status = 'completed') => `A${i},C${i},P1,1,${i}.50,${day(i)},${status}`;
const orders = (rows: readonly string[]) =>
  `Order ID,Customer ID,SKU,Quantity,Item Price,Order Date,Status\n${rows.join('\n')}\n`;
const from = (first: number, last: number, but: readonly number[] = []) =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((i) => !but.includes(i));

const files = (...texts: readonly string[]) => texts.map((text, i) => new File([text], `${i}.csv`));
const takenOff = withRule(noAnswers, rulesOfMarks.gone, true);
const spent = (chunks: Parameters<typeof assembleShop>[0], answers = noAnswers) =>
  sum(summariseCustomers(assembleShop(chunks, answers)).map(({ spend }) => spend));
const goneIn = (chunks: Parameters<typeof assembleShop>[0]) =>
  sum(chunks.map(({ repeats }) => repeats.filter((mark) => mark === rowMark.gone).length));

describe('rows that a newer export lacks', () => {
  const older = orders(from(1, 10).map((i) => line(i)));
  const newer = orders(from(3, 12, [5, 7]).map((i) => line(i)));

  it('count until they are taken off, and again when that is taken back', async () => {
    const { chunks, changes, files: reports } = await filesOutcome(files(older, newer), 1);
    expect(changes).toMatchObject({ orders: { gone: 2 } });
    expect(reports.map(({ read, imported, merged }) => read === imported + merged)).toEqual([true, true]);
    const { shop } = assembleShop(chunks, noAnswers);
    expect(shop.customers.ids).toContain('C5');
    expect(shop.orderLines.count).toBe(12);
    const without = assembleShop(chunks, takenOff);
    expect(without.shop.customers.ids).not.toContain('C5');
    expect(without.shop.orderLines.count).toBe(10);
    // 5.50 and 7.50, which the ledger tells of under a fate of its own.
    expect(spent(chunks) - spent(chunks, takenOff)).toBeCloseTo(13, 9);
    const isGone = without.ledger.fate.map((fate) => (fate === fateCode('gone') ? 1 : 0));
    expect(sum(without.ledger.paid.filter((_, row) => isGone[row] === 1))).toBeCloseTo(13, 9);
    const back = withRule(takenOff, rulesOfMarks.gone, false);
    expect(back).toEqual(noAnswers);
    expect(isRuleOn(back, rulesOfMarks.gone)).toBe(false);
  });

  it('are none where the newer export holds but a part: one status, other days, another shop', async () => {
    const refunded = orders([3, 7].map((i) => line(i, 'refunded')));
    const later = orders(from(11, 20).map((i) => line(i)));
    const other = orders(
      from(3, 12, [5]).map((i) => `A${i},X${i},P9,2,80.00,2023-${day(i).slice(5)},completed`),
    );
    for (const part of [refunded, later, other]) {
      const { changes, chunks } = await filesOutcome(files(older, part), 1);
      expect(changes.orders?.gone).toBe(0);
      expect(goneIn(chunks)).toBe(0);
    }
  });

  it('are customers who are not listed any more, unless the list is of new ones only', async () => {
    const list = (ids: readonly number[]) =>
      `customer_id,email,city\n${ids.map((i) => `U${i},u${i}@example.com,Leeds`).join('\n')}\n`;
    const all = list(from(1, 10));
    const fewer = await filesOutcome(files(all, list(from(1, 12, [4]))), 1);
    expect(fewer.changes.customers?.gone).toBe(1);
    expect(assembleShop(fewer.chunks, takenOff).shop.customers.ids).not.toContain('U4');
    const fresh = await filesOutcome(files(all, list([10, 11, 12, 13])), 1);
    expect(fresh.changes.customers?.gone).toBe(0);
  });

  it('stay gone through updates that say nothing of them, and come back where one names them again', async () => {
    const first = await filesOutcome(files(older, newer), 1);
    expect(goneIn(first.chunks)).toBe(2);
    const again = (text: string) => updated(first.chunks, text);
    expect(goneIn(await again(orders(from(11, 20).map((i) => line(i)))))).toBe(2);
    expect(goneIn(await again(orders(from(5, 20).map((i) => line(i)))))).toBe(0);
  });
});

/** The chunks of a shop after one more file, as an update finds their marks. */
async function updated(stored: Parameters<typeof assembleShop>[0], text: string) {
  const { chunks } = await filesOutcome(files(text));
  const added = chunks.map((chunk) => ({ ...chunk, file: 2 }));
  const all = [...stored.map((chunk) => ({ ...chunk, repeats: chunk.repeats.slice() })), ...added];
  const finder = new RepeatFinder();
  for (const chunk of all) finder.add(chunk);
  finder.settle(2);
  return all;
}
