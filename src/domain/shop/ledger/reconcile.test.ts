import { describe, expect, it } from 'vitest';
import { type Fate, fateCode, fates } from './fates';
import { endOfMonth, reasons, reconcile, standings, standingsOf } from './reconcile';
import type { SalesLedger } from './sales-ledger';

type Row = readonly [
  fate: Fate,
  customer: number,
  paid: number,
  day: string,
  refunded?: number,
  currency?: number,
];

function ledgerOf(rows: readonly Row[]): SalesLedger {
  const numbers = (of: (row: Row) => number) => Float64Array.from(rows, of);
  return {
    count: rows.length,
    fate: Uint8Array.from(rows, ([fate]) => fateCode(fate)),
    customer: Int32Array.from(rows, ([, customer]) => customer),
    product: new Int32Array(rows.length),
    order: Int32Array.from(rows, (_, i) => i),
    orders: rows.length,
    at: numbers(([, , , day]) => (day === '' ? Number.NaN : Date.parse(day))),
    quantity: numbers(() => 1),
    paid: numbers(([, , paid]) => paid),
    refunded: numbers(([, , , , refunded]) => refunded ?? 0),
    keptQuantity: numbers(() => 1),
    keptPaid: numbers(([, , paid]) => paid),
    currency: Int16Array.from(rows, ([, , , , , currency]) => currency ?? -1),
    currencies: ['EUR', 'USD'],
    mainCurrency: 'EUR',
    warnings: [],
    doubts: { orders: new Uint32Array(6), refunds: new Uint32Array(0), payments: new Uint32Array(0) },
  };
}

const ledger = ledgerOf([
  ['sale', 0, 30, '2024-01-31T23:59:59Z', 5],
  ['sale', 0, 20, '2024-02-01T00:00:00Z'],
  ['return', 0, -20, '2024-03-09'],
  ['unpaid', 1, 99, '2024-02-11'],
  ['cancelled', 1, 10, '2024-02-12'],
  ['refunded', 1, 0, '2024-02-13', 45],
  ['service', 2, 4, '2024-02-12'],
  ['nobody', -1, 7, '2024-02-29T12:00:00Z'],
  ['sale', 3, Number.NaN, '', 0, 1],
]);

const { months, rows, paid, refunded, refundedRows, customers, orders, from, to, currencies } = reconcile(
  ledger,
  6,
);
const at = (month: number, fate: Fate) => month * fates.length + fateCode(fate);

describe('reconcile', () => {
  it('puts every row into its month and fate, and those without a date last', () => {
    expect(months).toEqual([Date.UTC(2024, 0), Date.UTC(2024, 1), Date.UTC(2024, 2), Number.NaN]);
    expect(rows.reduce((sum, count) => sum + count, 0)).toBe(ledger.count);
    expect([rows[at(0, 'sale')], rows[at(1, 'sale')], rows[at(3, 'sale')]]).toEqual([1, 1, 1]);
  });

  it('adds money up by month and fate; an unknown amount is no money', () => {
    expect([paid[at(0, 'sale')], paid[at(2, 'return')], paid[at(1, 'unpaid')], paid[at(3, 'sale')]]).toEqual([
      30, -20, 99, 0,
    ]);
    expect([...refunded]).toEqual([5, 0, 0, 0]);
    expect([...refundedRows]).toEqual([1, 0, 0, 0]);
    // Refunded whole by a column: what it would have been, as where a status says so.
    expect(paid[at(1, 'refunded')]).toBe(45);
  });

  it('counts each customer once, under what explains best that she bought nothing', () => {
    expect(customers).toMatchObject({ named: 6, bought: 2, withoutOrders: 2 });
    expect(customers.withoutSale[fateCode('refunded')]).toBe(1);
    expect(customers.withoutSale[fateCode('service')]).toBe(1);
    expect(customers.withoutSale.reduce((sum, count) => sum + count, 0)).toBe(2);
  });

  it('says how each customer stands, alike', () => {
    const counts = standings.map((_, code) => standingsOf(ledger, 6).filter((each) => each === code).length);
    expect(counts[standings.indexOf('bought')]).toBe(customers.bought);
    expect(counts[standings.indexOf('withoutOrders')]).toBe(customers.withoutOrders);
    for (const reason of reasons)
      expect(counts[standings.indexOf(reason)]).toBe(customers.withoutSale[fateCode(reason)]);
  });

  it('counts orders of which something was kept, and apart those taken back whole, and says over which days they go', () => {
    expect(orders).toBe(3);
    const second = {
      ...ledger,
      keptQuantity: ledger.keptQuantity.map((kept, row) => (row === 1 ? 0 : kept)),
    };
    expect(reconcile(second, 6)).toMatchObject({ orders: 2, ordersTakenBack: 1 });
    expect([from, to]).toEqual([Date.parse('2024-01-31T23:59:59Z'), Date.parse('2024-02-01T00:00:00Z')]);
  });

  it('says of each currency how many rows have no money that could be counted', () => {
    expect(currencies).toEqual([
      { currency: '', isMain: false, rows: 8, uncounted: 0 },
      { currency: 'USD', isMain: false, rows: 1, uncounted: 1 },
    ]);
  });

  it('ends a month where the next begins, at the turn of the year too', () => {
    expect(endOfMonth(Date.UTC(2024, 11, 31, 23))).toBe(Date.UTC(2025, 0));
  });
});
