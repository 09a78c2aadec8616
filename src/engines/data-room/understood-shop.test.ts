import { describe, expect, it } from 'vitest';
import { noAnswers } from '../../domain/shop/answers';
import { assembleShop } from '../../domain/shop/assemble';
import { cleanedColumn, type TableChunk } from '../../domain/shop/columns';
import { chunkOf } from '../../domain/shop/fixtures/chunk-of';
import { fateCode, fates } from '../../domain/shop/ledger/fates';
import { reasons } from '../../domain/shop/ledger/reconcile';
import { rowMark } from '../../domain/shop/repeats/row-marks';
import type { TableKind } from '../../domain/shop/tables/tables';
import { accountsOf } from './accounts';
import { findRows } from './find-rows';
import { personOf } from './person';
import { TableColumns } from './table';
import { understoodFields, UnderstoodShop } from './understood-shop';

const order = (
  orderId: string,
  customerId: string,
  more: Readonly<Record<string, string | number>> = {},
) => ({
  orderId,
  customerId,
  email: customerId === '' ? '' : `${customerId.toLowerCase()}@example.com`,
  productId: 'P1',
  productTitle: 'Mug',
  quantity: 1,
  unitPrice: 10,
  refundedAmount: '',
  orderedAt: '2024-02-05',
  status: 'completed',
  ...more,
});

/** One of each: bought, refunded in part, cancelled, unpaid, returned unbought, of nobody, without a date. */
const first = chunkOf('orders', [
  order('A1', 'C1'),
  order('A2', 'C1', { refundedAmount: 4 }),
  order('A3', 'C2', { status: 'Cancelled' }),
  order('A4', 'C3', { status: 'pending payment' }),
  order('A5', 'C4', { quantity: -2 }),
  order('A6', ''),
  order('A7', 'C5', { orderedAt: '' }),
  order('A8', 'C6', { status: 'cancelled' }),
]);
const again = chunkOf('orders', [order('A1', 'C1'), order('A9', 'C7', { email: 'c5@example.com' })], 1);
const second: TableChunk = {
  ...again,
  repeats: Uint8Array.of(rowMark.copy, rowMark.kept),
  columns: {
    ...again.columns,
    [cleanedColumn]: {
      type: 'string',
      codes: Int32Array.of(-1, 0),
      dictionary: ['damagedIds unreadableFields'],
    },
  },
};
const reviews = chunkOf('reviews', [
  {
    customerId: 'C1',
    productId: 'P1',
    rating: 5,
    text: 'A very good mug for tea.',
    reviewedAt: '2024-03-01',
  },
  {
    customerId: 'C1',
    productId: 'P1',
    rating: 5,
    text: 'A very good mug for tea.',
    reviewedAt: '2024-03-01',
  },
  { customerId: 'C9', productId: 'P1', rating: 4, text: 'Fine.', reviewedAt: '2024-03-01' },
]);
const chunks = [first, second, reviews];
const shop = new UnderstoodShop(assembleShop(chunks, noAnswers, Date.parse('2025-01-01')), chunks, noAnswers);

async function tableOf(kind: TableKind): Promise<TableColumns> {
  const own = chunks.filter((chunk) => chunk.kind === kind);
  const listed = own.map(({ file, rowCount, columns }, chunk) => ({
    ...{ kind, chunk, file, rowCount, series: 0, merged: 0 },
    fields: Object.keys(columns),
  }));
  const fields = Object.entries(own[0]!.columns).map(([name, { type }]) => ({ name, type }));
  return new TableColumns(kind, listed, fields, {
    lines: async ({ chunk }) => own[chunk]!.lines,
    column: async ({ chunk, rowCount }, field) => {
      const known = understoodFields.find(({ name }) => name === field);
      const start = own.slice(0, chunk).reduce((sum, before) => sum + before.rowCount, 0);
      return known ? shop.column(kind, known.name, start, start + rowCount) : own[chunk]!.columns[field];
    },
  });
}

async function rowsWith(
  kind: TableKind,
  picks: Readonly<Record<string, readonly string[]>>,
  spans: Readonly<Record<string, readonly [number, number]>> = {},
): Promise<number[]> {
  const table = await tableOf(kind);
  const { rows } = await findRows(table, new Map(), { kind, search: '', picks, spans, sort: null });
  return rows === null ? Array.from({ length: table.rowCount }, (_, row) => row) : [...rows];
}

const { reconciliation, people, statuses } = await accountsOf(await tableOf('orders'), shop);
const { customers, refundedRows, rows } = reconciliation;

describe('the figures of the accounts', () => {
  it('open as many rows as they count, fate by fate', async () => {
    for (const [code, fate] of fates.entries()) {
      const counted = reconciliation.months.reduce(
        (sum, _, month) => sum + rows[month * fates.length + code]!,
        0,
      );
      expect((await rowsWith('orders', { fate: [fate] })).length, fate).toBe(counted);
    }
    expect(rows.reduce((sum, count) => sum + count, 0)).toBe(10);
  });

  it('open the sales that were refunded in part, and those without a date', async () => {
    const spans = { refunded: [Number.MIN_VALUE, Number.POSITIVE_INFINITY] as const };
    expect(await rowsWith('orders', { fate: ['sale', 'service'] }, spans)).toEqual([1]);
    expect([...refundedRows].reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await rowsWith('orders', { when: [''], fate: ['sale'] })).toEqual([6]);
  });

  it('open the returns whose purchase is not in the files', async () => {
    expect(await rowsWith('orders', { fate: ['return'] }, { unmatched: [-1e300, 0] })).toEqual([4]);
  });

  it('open the rows of the customers whom they count, and of no others', async () => {
    expect(customers).toMatchObject({ bought: 2, withoutOrders: 1 });
    for (const reason of reasons) {
      const found = await rowsWith('orders', { standing: [reason] });
      const owners = new Set(found.map((row) => shop.ledger.customer[row]));
      expect(owners.size, reason).toBe(customers.withoutSale[fateCode(reason)]);
    }
    expect(people.withoutOrdersRows).toEqual([{ kind: 'reviews', rows: 1 }]);
    expect(await rowsWith('reviews', { standing: ['withoutOrders'] })).toEqual([2]);
  });

  it('open the rows of those for whom several accounts were taken', async () => {
    expect(people.accounts).toBe(1);
    expect(people.joinedRows).toEqual([{ kind: 'orders', rows: 2 }]);
    expect(await rowsWith('orders', { accounts: ['several'] })).toEqual([6, 9]);
  });

  it('open a status in every spelling, rows that count elsewhere left out', async () => {
    const cancelled = statuses.find(({ word }) => word === 'cancelled')!;
    expect(cancelled).toMatchObject({ rows: 2, spellings: ['Cancelled', 'cancelled'] });
    expect(await rowsWith('orders', { status: cancelled.spellings })).toHaveLength(cancelled.rows);
  });
});

describe('rows under a rule', () => {
  it('are those that it marked, those whose cells it changed and those that it found in the shop', async () => {
    expect(await rowsWith('orders', { rules: ['equal-rows'] })).toEqual([8]);
    expect(await rowsWith('orders', { rules: ['damagedIds'] })).toEqual([9]);
    expect(await rowsWith('orders', { rules: ['unreadableFields', 'equal-rows'] })).toEqual([8, 9]);
    expect(await rowsWith('reviews', { rules: ['duplicateReviews'] })).toEqual([1]);
    expect(shop.rulesOf('reviews').count('duplicateReviews')).toBe(1);
  });

  it('are told by their file too', async () => {
    expect(await rowsWith('orders', { file: ['1'] })).toEqual([8, 9]);
  });
});

describe('a customer', () => {
  const ownerOf = (row: number) => shop.customerIds[shop.ledger.customer[row]!]!;

  it('is told which rules touched her rows, and which rows under her name count elsewhere', async () => {
    const person = (await personOf(ownerOf(0), shop, tableOf))!;
    expect(person.tables.map(({ kind, count }) => [kind, count])).toEqual([
      ['orders', 2],
      ['reviews', 1],
    ]);
    expect(person.elsewhere).toMatchObject([
      { kind: 'orders', rows: 1, field: 'customerId' },
      { kind: 'reviews', rows: 1, field: 'customerId' },
    ]);
    const { field, names, rules } = person.elsewhere[0]!;
    expect(await rowsWith('orders', { [field]: names, rules, person: [''] })).toEqual([8]);
    const joined = (await personOf(ownerOf(9), shop, tableOf))!;
    expect(joined.rules).toEqual([
      { rule: 'damagedIds', kind: 'orders', rows: 1 },
      { rule: 'unreadableFields', kind: 'orders', rows: 1 },
    ]);
  });

  it('is null where the shop has none of that name', async () => {
    expect(await personOf('nobody', shop, tableOf)).toBeNull();
  });
});
