import { expect, it } from 'vitest';
import { noAnswers } from '../../domain/shop/answers';
import { assembleShop } from '../../domain/shop/assemble';
import type { TableChunk } from '../../domain/shop/columns';
import { chunkOf } from '../../domain/shop/fixtures/chunk-of';
import { type Doubt, type DoubtTable, doubts } from '../../domain/shop/ledger/doubts';
import { rowMark } from '../../domain/shop/repeats/row-marks';
import { UnderstoodShop } from './understood-shop';

type Row = Readonly<Record<string, string | number>>;

/** Order lines of two pieces at 10. */
const line = (orderId: string, more: Row = {}): Row => ({
  orderId,
  customerId: `C${orderId}`,
  productTitle: 'Mug',
  quantity: 2,
  unitPrice: 10,
  orderedAt: '2024-02-05',
  ...more,
});

/** The rows of each doubt, and what the accounts say of it. */
function doubtfulRows(chunks: readonly TableChunk[], table: DoubtTable) {
  const shop = new UnderstoodShop(
    assembleShop(chunks, noAnswers, Date.parse('2025-01-01')),
    chunks,
    noAnswers,
  );
  const rows = chunks.filter(({ kind }) => kind === table).reduce((sum, { rowCount }) => sum + rowCount, 0);
  const column = shop.column(table, 'doubts', 0, rows);
  if (column?.type !== 'string') throw new Error('no texts');
  const of = (doubt: Doubt) =>
    [...column.codes.keys()].filter((row) =>
      column.dictionary[column.codes[row]!]?.split(' ').includes(doubt),
    );
  const found = doubts.map((doubt) => [doubt, of(doubt)] as const).filter(([, marked]) => marked.length > 0);
  return { rows: Object.fromEntries(found), warnings: shop.ledger.warnings };
}

it('totals that disagree open all lines of their orders by the file’s own number, copies left out', () => {
  const total = (orderId: string, orderTotal: number) => line(orderId, { orderTotal });
  const agreeing = chunkOf(
    'orders',
    ['1', '2', '3', '4'].map((id) => total(id, 20)),
  );
  const other = chunkOf(
    'orders',
    [total('5', 20), total('6', 20), total('7', 33), total('8', 35), total('8', 35), total('9', 20)],
    7,
  );
  const chunks = [agreeing, { ...other, repeats: Uint8Array.of(0, 0, rowMark.copy, 0, 0, 0) }];
  const { rows, warnings } = doubtfulRows(chunks, 'orders');
  expect(warnings).toMatchObject([
    { about: 'totals-disagree', file: 7, orders: 1, byLines: 40, byTotals: 35 },
  ]);
  expect(rows).toEqual({ 'totals-disagree': [7, 8] });
});

it('sums of lines and refunds open the very rows, of several doubts each', () => {
  const sum = (orderId: string, more: Row) => line(orderId, { lineTotal: 20, refundedAmount: 0, ...more });
  const { rows } = doubtfulRows(
    [
      chunkOf('orders', [
        sum('1', {}),
        sum('2', { lineTotal: 26, refundedAmount: 90 }),
        sum('3', {}),
        sum('4', {}),
      ]),
    ],
    'orders',
  );
  expect(rows).toEqual({ 'line-sums-disagree': [1], 'refund-above-paid': [1] });
});

it('refunds and payments of orders that are not there open their own table', () => {
  const chunks = [
    chunkOf('orders', [line('1'), line('2')]),
    chunkOf('refunds', [
      { orderId: '1', refundedAmount: 5, paymentStatus: '' },
      { orderId: '9', refundedAmount: 5, paymentStatus: '' },
      { orderId: '2', refundedAmount: 5, paymentStatus: 'requested' },
    ]),
    chunkOf('payments', [
      { orderId: '1', paymentAmount: 20 },
      { orderId: '8', paymentAmount: 20 },
    ]),
  ];
  expect(doubtfulRows(chunks, 'refunds').rows).toEqual({ 'refunds-not-joined': [1], 'refunds-open': [2] });
  expect(doubtfulRows(chunks, 'payments').rows).toEqual({ 'payments-not-joined': [1] });
});

it('a discount that nothing bears out opens its orders, and a refund of unknown size its own', () => {
  const rows = [
    line('1', { orderDiscount: 3 }),
    line('2', { orderDiscount: 50 }),
    line('3', { orderDiscount: 0, paymentStatus: 'partially_refunded' }),
  ];
  expect(doubtfulRows([chunkOf('orders', rows)], 'orders').rows).toEqual({
    'discount-not-proven': [0],
    'discount-above-goods': [1],
    'refund-not-known': [2],
  });
});

it('lines of a till without order numbers open those that were taken for one order', () => {
  const till = (customerId: string, orderedAt: string) => line('', { customerId, orderedAt });
  const rows = [
    till('a', '2024-02-05'),
    till('a', '2024-02-05'),
    till('b', '2024-02-05'),
    till('a', '2024-02-06'),
    line('7'),
  ];
  const found = doubtfulRows([chunkOf('orders', rows)], 'orders');
  expect(found.warnings).toEqual([{ about: 'orders-by-time', orders: 1, rows: 2 }]);
  expect(found.rows).toEqual({ 'orders-by-time': [0, 1] });
});

it('rows without an order number and a customer are orders by themselves, receipts where a time of day stands', () => {
  const till = (orderedAt: string, customerId = '') => line('', { customerId, orderedAt });
  const ordersOf = (rows: ReturnType<typeof line>[]) => {
    const { ledger } = assembleShop([chunkOf('orders', rows)], noAnswers);
    return Array.from(ledger.order);
  };
  const days = [till('2024-02-05'), till('2024-02-05'), till(''), till(''), till('2024-02-05', 'a')];
  expect(new Set(ordersOf(days)).size).toBe(5);
  expect(doubtfulRows([chunkOf('orders', days)], 'orders').warnings).toEqual([]);
  const receipts = [
    till('2024-02-05T09:30'),
    till('2024-02-05T09:30'),
    till('2024-02-05T09:31'),
    till('2024-02-06'),
  ];
  expect(ordersOf(receipts)).toEqual([0, 0, 1, 2]);
  expect(doubtfulRows([chunkOf('orders', receipts)], 'orders').rows).toEqual({ 'orders-by-time': [0, 1] });
});
