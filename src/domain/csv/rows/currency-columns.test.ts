import { describe, expect, it } from 'vitest';
import { importText, numbersOf, stringsOf } from '../fixtures/import-text';

async function amounts(header: string, rows: readonly string[]) {
  const lines = rows.map((cells, i) => `${i},2024-03-0${1 + i},u${i}@example.com,M,1,${cells}`);
  const { chunks, look } = await importText(
    `order_id,date,email,sku,quantity,${header}\n${lines.join('\n')}\n`,
  );
  const field = ['unitPrice', 'lineTotal', 'orderTotal'].find(
    (name) => look.matches.orders[name] !== undefined,
  );
  const money = Object.keys(look.matches.orders).filter((name) => /price|total|amount/i.test(name));
  return {
    read: numbersOf(chunks, field!),
    currencies: stringsOf(chunks, 'currency'),
    columns: money.length,
  };
}

describe('an amount in a column for each currency', () => {
  it('is the one that is filled, in its currency', async () => {
    expect(await amounts('price_usd,price_eur', ['10.00,', ',9.00', '11.00,'])).toEqual({
      read: [10, 9, 11],
      currencies: ['USD', 'EUR', 'USD'],
      columns: 1,
    });
  });

  it('is the first where all are, and never both', async () => {
    expect(await amounts('Amount (USD),Amount (EUR)', ['10.00,9.00', '20.00,18.00', '30.00,27.00'])).toEqual({
      read: [10, 20, 30],
      currencies: ['USD', 'USD', 'USD'],
      columns: 1,
    });
  });

  it('is that of the row’s own currency where a column names it', async () => {
    const rows = ['EUR,10.00,9.00', 'USD,20.00,18.00', 'EUR,30.00,27.00'];
    expect(await amounts('currency,totalUsd,totalEur', rows)).toEqual({
      read: [9, 20, 27],
      currencies: ['EUR', 'USD', 'EUR'],
      columns: 1,
    });
  });

  it('is the plain one beside its conversion', async () => {
    const rows = ['EUR,9.00,10.00', 'JPY,1500,10.00', 'EUR,27.00,30.00'];
    expect(await amounts('currency,total,total_usd', rows)).toEqual({
      read: [9, 1500, 27],
      currencies: ['EUR', 'JPY', 'EUR'],
      columns: 1,
    });
  });
});
