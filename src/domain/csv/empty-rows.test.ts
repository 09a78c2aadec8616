import { expect, it } from 'vitest';
import { importText } from './fixtures/import-text';

it('empty rows beyond those that are kept are counted, and rows behind them are read', async () => {
  const rows = (from: number) =>
    Array.from({ length: 20 }, (_, i) => `${from + i},C${i % 7},2024-03-${10 + i},S1,1,9.50`).join('\n');
  const empty = 150_000;
  const text = `order_id,customer_id,date,sku,quantity,price\n${rows(1000)}\n${',,,, ,\n'.repeat(empty)}${rows(2000)}\n`;
  const { counts, rejected } = await importText(text);
  expect(counts).toMatchObject({ read: 40 + empty, imported: 40, rejectedBy: { 'nothing-to-read': empty } });
  expect(counts.rejectedNotKept).toBeGreaterThan(0);
  expect(rejected.length + counts.rejectedNotKept).toBe(empty);
});
