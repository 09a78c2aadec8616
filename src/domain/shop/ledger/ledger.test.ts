import { describe, expect, it } from 'vitest';
import type { ShopAnswers } from '../answers';
import { noAnswers } from '../answers';
import { assembleShop } from '../assemble';
import type { Column, TableChunk } from '../columns';
import { summariseCustomers } from '../customers-summary';
import { chunkOf } from '../fixtures/chunk-of';
import { fates } from './fates';

type Row = Readonly<Record<string, string | number>>;

const line = (orderId: string, productId: string, more: Row = {}): Row => ({
  orderId,
  customerId: 'c',
  productId,
  productTitle: productId,
  orderedAt: '2024-01-01',
  ...more,
});

/** Rows with a currency each are one file with a column of currencies. */
function chunk(rows: readonly Row[], file = 0): TableChunk {
  const made = chunkOf('orders', rows, file);
  const dictionary = [...new Set(rows.map(({ currency }) => String(currency ?? '')))].filter((c) => c !== '');
  if (dictionary.length === 0) return made;
  const codes = Int32Array.from(rows, ({ currency }) => dictionary.indexOf(String(currency ?? '')));
  const currency: Column = { type: 'string', codes, dictionary };
  return { ...made, columns: { ...made.columns, currency } };
}

function ledgerOf(rows: readonly Row[], answers: Partial<ShopAnswers> = {}) {
  const assembled = assembleShop([chunk(rows)], { ...noAnswers, ...answers });
  const { ledger } = assembled;
  return {
    ...ledger,
    paid: [...ledger.paid],
    fates: [...ledger.fate].map((code) => fates[code]),
    spend: summariseCustomers(assembled).map(({ spend }) => spend),
    goods: summariseCustomers(assembled).map(({ spend, service }) => spend - service),
    warned: ledger.warnings.map(({ about }) => about),
    shop: assembled.shop,
  };
}

describe('rows that are movements', () => {
  it('take back what they cancel, and come to nothing by themselves', () => {
    const { spend, fates } = ledgerOf([
      line('1', 'coat', { quantity: 1, unitPrice: 60, amountKind: '주문' }),
      line('1', 'sock', { quantity: 2, unitPrice: 20, amountKind: '주문' }),
      line('1', 'sock', { quantity: 2, unitPrice: 20, amountKind: '취소' }),
      line('2', 'mug', { quantity: 1, unitPrice: 30, amountKind: '취소' }),
    ]);
    expect(spend).toEqual([60]);
    expect(fates).toEqual(['sale', 'sale', 'return', 'cancelled']);
  });
});

describe('what was paid for each line', () => {
  it('takes the order’s discount off its lines in proportion, to the cent', () => {
    // Shopify: order columns on the first row only. 60 + 2 × 20 = 100, 20 off: 48 + 32.
    const { paid, spend, warned } = ledgerOf([
      line('1', 'coat', {
        quantity: 1,
        unitPrice: 60,
        orderSubtotal: 80,
        orderDiscount: 20,
        orderTotal: 85,
        orderShipping: 5,
      }),
      line('1', 'sock', { quantity: 2, unitPrice: 20 }),
      line('2', 'mug', {
        quantity: 3,
        unitPrice: 10,
        orderSubtotal: 20,
        orderDiscount: 10,
        orderTotal: 25,
        orderShipping: 5,
      }),
    ]);
    expect(paid).toEqual([48, 32, 20]);
    expect(spend).toEqual([100]);
    expect(warned).toEqual([]);
  });

  it('leaves a discount alone that the prices have off already', () => {
    const { paid } = ledgerOf([
      line('1', 'coat', { quantity: 1, unitPrice: 48, orderDiscount: 12, orderTotal: 48 }),
      line('2', 'sock', { quantity: 2, unitPrice: 16, orderDiscount: 8, orderTotal: 32 }),
    ]);
    expect(paid).toEqual([48, 32]);
  });

  it('sees by the sum of the line that its discount is off, be it an amount or a share', () => {
    const sums = (orderDiscount: number) =>
      ledgerOf([
        line('1', 'coat', { quantity: 2, unitPrice: 10, orderDiscount, lineTotal: 18 }),
        line('2', 'sock', { quantity: 1, unitPrice: 10, orderDiscount: 0, lineTotal: 10 }),
      ]).paid;
    expect(sums(2)).toEqual([18, 10]);
    expect(sums(10)).toEqual([18, 10]);
  });

  it('counts a total that repeats on three lines once', () => {
    const repeated = { orderTotal: 60, orderDiscount: 6 };
    const { spend } = ledgerOf([
      line('1', 'a', { quantity: 1, unitPrice: 11, ...repeated }),
      line('1', 'b', { quantity: 1, unitPrice: 22, ...repeated }),
      line('1', 'c', { quantity: 1, unitPrice: 33, ...repeated }),
    ]);
    expect(spend).toEqual([60]);
  });

  it('lets no price of a list beat what was paid', () => {
    const { paid } = ledgerOf([
      line('1', 'a', { quantity: 2, unitPrice: 100, listPrice: 200, amountPaid: 150 }),
      line('2', 'b', { quantity: 1, unitPrice: 80, listPrice: 90, amountPaid: 80 }),
      line('3', 'c', { quantity: 1, unitPrice: 80, listPrice: 90, amountPaid: 80 }),
    ]);
    expect(paid).toEqual([150, 80, 80]);
  });

  it('takes totals of orders without prices, postage off', () => {
    const { paid } = ledgerOf([
      line('1', 'a', { orderTotal: 25, orderShipping: 5 }),
      line('2', 'b', { orderTotal: 30, orderShipping: 0 }),
    ]);
    expect(paid).toEqual([20, 30]);
  });

  it('does not take tax on top of prices for money of goods', () => {
    const { paid, warned } = ledgerOf([
      line('1', 'a', { quantity: 1, unitPrice: 100, orderTax: 8, orderShipping: 5, orderTotal: 113 }),
      line('2', 'b', { quantity: 2, unitPrice: 50, orderTax: 8, orderShipping: 0, orderTotal: 108 }),
    ]);
    expect(paid).toEqual([100, 100]);
    expect(warned).toEqual(['tax-on-top']);
  });

  it('reads the sum of a line as such though it is called a price', () => {
    const { paid } = ledgerOf([
      line('1', 'a', { quantity: 3, unitPrice: 30, orderTotal: 40 }),
      line('1', 'b', { quantity: 1, unitPrice: 10, orderTotal: 40 }),
      line('2', 'c', { quantity: 2, unitPrice: 24, orderTotal: 24 }),
    ]);
    expect(paid).toEqual([30, 10, 24]);
  });

  it('counts pieces by weight at a price per kilogram', () => {
    const { paid } = ledgerOf([line('1', 'cheese', { quantity: 0.456, unitPrice: 19.9, lineTotal: 9.07 })]);
    expect(paid[0]).toBeCloseTo(9.07, 2);
  });

  it('makes goods free where the coupon is above their price, and says so', () => {
    const { paid, warned } = ledgerOf([line('1', 'a', { quantity: 1, unitPrice: 10, orderDiscount: 15 })]);
    expect(paid).toEqual([0]);
    expect(warned).toEqual(['discount-above-goods']);
  });

  it('keeps orders for nothing as sales for nothing', () => {
    const { paid, fates: is } = ledgerOf([
      line('1', 'a', { quantity: 1, unitPrice: 10, orderTotal: 10 }),
      line('2', 'b', { quantity: 1, unitPrice: 10, orderTotal: 10 }),
      line('3', 'c', { quantity: 1, unitPrice: 0, orderTotal: 0 }),
    ]);
    expect(paid).toEqual([10, 10, 0]);
    expect(is).toEqual(['sale', 'sale', 'sale']);
  });

  it('takes money off on a line of its own off the other lines', () => {
    const {
      paid,
      fates: is,
      shop,
    } = ledgerOf([
      line('1', 'coat', { quantity: 1, unitPrice: 60 }),
      line('1', 'sock', { quantity: 2, unitPrice: 20 }),
      line('1', 'Rabatt', { quantity: 1, unitPrice: -30 }),
    ]);
    expect(paid).toEqual([42, 28, 0]);
    expect(is).toEqual(['sale', 'sale', 'service']);
    expect(shop.orderLines.count).toBe(2);
  });

  it('keeps postage, gift wrap and sold gift cards apart from goods', () => {
    const {
      goods,
      spend,
      fates: is,
    } = ledgerOf([
      line('1', 'Postkarte', { quantity: 1, unitPrice: 2 }),
      line('1', 'Versandkosten', { quantity: 1, unitPrice: 4.9 }),
      line('1', 'Gift wrap', { quantity: 1, unitPrice: 3 }),
      line('2', 'Gift card', { quantity: 1, unitPrice: 50 }),
    ]);
    expect(is).toEqual(['sale', 'service', 'service', 'service']);
    expect(goods).toEqual([2]);
    expect(spend).toEqual([59.9]);
  });

  it('says how many orders come to something else than their lines, and takes the lower sum', () => {
    const agreeing = [1, 2, 3, 4].map((n) =>
      line(`${n}`, 'a', { quantity: 1, unitPrice: 10, orderTotal: 10 }),
    );
    const { paid, warnings } = ledgerOf([
      ...agreeing,
      line('5', 'a', { quantity: 2, unitPrice: 10, orderTotal: 17 }),
      line('6', 'a', { quantity: 1, unitPrice: 10, orderTotal: 19 }),
    ]);
    expect(paid).toEqual([10, 10, 10, 10, 17, 10]);
    expect(warnings).toEqual([
      {
        about: 'totals-disagree',
        file: 0,
        field: 'orderTotal',
        orders: 2,
        ofOrders: 6,
        byLines: 30,
        byTotals: 36,
      },
    ]);
  });

  it('says nothing of totals that a coupon or the postage of each line explains, and takes no postage off twice', () => {
    const usual = [1, 2, 3, 4, 5, 6].map((n) =>
      line(`${n}`, 'a', { quantity: 1, unitPrice: 10 + n, orderShipping: 4, orderTotal: 14 + n }),
    );
    const of = (orderId: string, more: Row) =>
      line(orderId, 'a', { quantity: 1, unitPrice: 50, orderShipping: 4, ...more });
    const { paid, warned } = ledgerOf([
      ...usual.map((row) => ({ ...row, platformDiscount: 0, sellerDiscount: 0 })),
      // The platform pays its coupon: the shop's total has only its own off, the customer paid neither.
      of('7', { platformDiscount: 6, sellerDiscount: 5, orderTotal: 49 }),
      // Postage of each of two lines.
      of('9', { platformDiscount: 0, sellerDiscount: 0, orderTotal: 108 }),
      of('9', { platformDiscount: 0, sellerDiscount: 0, orderTotal: 108 }),
    ]);
    expect(paid.slice(6)).toEqual([39, 50, 50]);
    expect(warned).toEqual([]);
  });

  it('says it of totals that no column explains', () => {
    const rows = [1, 2, 3, 4].map((n) =>
      line(`${n}`, 'a', {
        quantity: 1,
        unitPrice: 10,
        platformDiscount: n === 4 ? 2 : 0,
        orderTotal: n === 4 ? 9 : 10,
      }),
    );
    expect(ledgerOf(rows).warnings).toMatchObject([
      { about: 'totals-disagree', orders: 1, byLines: 8, byTotals: 9 },
    ]);
  });
});

describe('what came back', () => {
  it('takes a refund of the order off the pieces that were returned, else off all in proportion', () => {
    const { paid, refunded } = ledgerOf([
      line('1', 'coat', { quantity: 1, unitPrice: 60, refundedAmount: 20, refundedQuantity: 0 }),
      line('1', 'sock', { quantity: 2, unitPrice: 20, refundedQuantity: 1 }),
      line('2', 'coat', { quantity: 1, unitPrice: 60, refundedAmount: 50, refundedQuantity: 0 }),
      line('2', 'sock', { quantity: 2, unitPrice: 20, refundedQuantity: 0 }),
    ]);
    expect([...refunded]).toEqual([0, 20, 30, 20]);
    expect(paid).toEqual([60, 20, 30, 20]);
  });

  it('gives back no more than was paid, and takes an order wholly refunded for no sale', () => {
    const {
      paid,
      fates: is,
      warned,
    } = ledgerOf([
      line('1', 'coat', { quantity: 1, unitPrice: 60, refundedAmount: 75 }),
      line('2', 'coat', { quantity: 1, unitPrice: 60, refundedAmount: 0 }),
    ]);
    expect(paid).toEqual([0, 60]);
    expect(is).toEqual(['refunded', 'sale']);
    expect(warned).toEqual(['refund-above-paid']);
  });

  it('nets an exchange within its order', () => {
    const { spend, fates: is } = ledgerOf([
      line('1', 'coat', { quantity: 1, unitPrice: 60 }),
      line('2', 'coat', { quantity: -1, unitPrice: 60, orderedAt: '2024-02-01' }),
      line('2', 'cape', { quantity: 1, unitPrice: 75, orderedAt: '2024-02-01' }),
    ]);
    expect(is).toEqual(['sale', 'return', 'sale']);
    expect(spend).toEqual([75]);
  });

  it('takes a number below zero at a price below zero for a return, not for a sale', () => {
    expect(ledgerOf([line('1', 'coat', { quantity: -2, unitPrice: -10 })]).spend).toEqual([-20]);
  });

  it('lists returns of what was bought before the export, and keeps their money', () => {
    const { spend, warnings } = ledgerOf([
      line('1', 'coat', { quantity: 1, unitPrice: 60 }),
      line('2', 'hat', { quantity: -2, unitPrice: 15 }),
    ]);
    expect(spend).toEqual([30]);
    expect(warnings).toEqual([{ about: 'unmatched-returns', rows: 1, money: -30 }]);
  });

  it('takes numbers that begin with C for credit notes beside others and below zero only', () => {
    const shop = (quantity: number) => [
      line('1001', 'coat', { quantity: 2, unitPrice: 60 }),
      line('C1002', 'coat', { quantity, unitPrice: 60, orderedAt: '2024-02-01' }),
    ];
    expect(ledgerOf(shop(-1)).spend).toEqual([60]);
    expect(ledgerOf(shop(1)).spend).toEqual([180]);
    expect(ledgerOf([line('C1001', 'coat', { quantity: 1, unitPrice: 60 })]).spend).toEqual([60]);
  });

  it('takes rows whose kind is a refund off, whatever their sign', () => {
    const { spend } = ledgerOf([
      line('1', 'coat', { quantity: 1, lineTotal: 60, amountKind: 'Sale' }),
      line('2', 'coat', { quantity: 1, lineTotal: 60, amountKind: 'Refund', orderedAt: '2024-02-01' }),
      line('3', 'hat', { quantity: 1, lineTotal: 15, amountKind: 'Sale' }),
    ]);
    expect(spend).toEqual([15]);
  });
});

describe('states', () => {
  it('counts no order that was not paid, was cancelled, or made to try', () => {
    const { fates: is, spend } = ledgerOf([
      line('1', 'a', { quantity: 1, unitPrice: 10, status: 'completed', paymentStatus: 'paid' }),
      line('2', 'a', { quantity: 1, unitPrice: 10, status: 'completed', paymentStatus: 'pending' }),
      line('3', 'a', { quantity: 1, unitPrice: 10, status: 'processing', cancelledAt: '2024-01-02' }),
      line('4', 'a', { quantity: 1, unitPrice: 10, status: 'completed', test: 'true' }),
      line('5', 'a', { quantity: 1, unitPrice: 10, status: 'refunded' }),
    ]);
    expect(is).toEqual(['sale', 'unpaid', 'cancelled', 'test', 'refunded']);
    expect(spend).toEqual([10]);
  });

  it('asks for words that nothing is known of, and takes the answer', () => {
    const rows = [
      line('1', 'a', { quantity: 1, unitPrice: 10, status: 'zzfoo' }),
      line('2', 'a', { quantity: 1, unitPrice: 10, status: 'completed' }),
    ];
    expect(ledgerOf(rows).warnings).toEqual([{ about: 'unknown-status', word: 'zzfoo', rows: 1 }]);
    expect(ledgerOf(rows, { statuses: { zzfoo: 'unpaid' } }).fates).toEqual(['unpaid', 'sale']);
  });
});

describe('currencies', () => {
  const rows = [
    line('1', 'a', { quantity: 1, unitPrice: 100, currency: 'USD' }),
    line('2', 'a', { quantity: 1, unitPrice: 100, currency: 'USD' }),
    line('3', 'b', { quantity: 1, unitPrice: 15000, currency: 'JPY' }),
  ];

  it('adds up no two of them; lines of the other count without money', () => {
    const { spend, warnings, shop, mainCurrency } = ledgerOf(rows);
    expect(spend).toEqual([200]);
    expect(mainCurrency).toBe('USD');
    expect(shop.orderLines.count).toBe(3);
    expect(warnings).toEqual([{ about: 'no-rate', currency: 'JPY', rows: 1, money: 15000 }]);
  });

  it('leaves the spend of a customer unknown, not nothing, all of whose money is in the other', () => {
    const { spend } = ledgerOf([
      ...rows,
      line('4', 'b', { quantity: 1, unitPrice: 900, currency: 'JPY', customerId: 'd' }),
    ]);
    expect(spend).toEqual([200, Number.NaN]);
  });

  it('converts by the owner’s rate', () => {
    const { spend, warned } = ledgerOf(rows, { rates: { JPY: 0.01 } });
    expect(spend).toEqual([350]);
    expect(warned).toEqual([]);
  });
});

describe('orders partly refunded by their status', () => {
  const partly = (orderId: string, more: Row = {}) =>
    line(orderId, 'mug', { quantity: 2, unitPrice: 10, paymentStatus: 'partially_refunded', ...more });

  it('are counted in a warning where nothing says how much', () => {
    const { warnings, spend } = ledgerOf([
      partly('1'),
      line('1', 'cup', { quantity: 1, unitPrice: 5 }),
      partly('2'),
      line('3', 'cup', { quantity: 1, unitPrice: 5, paymentStatus: 'paid' }),
    ]);
    expect(warnings).toEqual([{ about: 'refund-not-known', orders: 2 }]);
    expect(spend).toEqual([50]);
  });

  it('are none where a column, a number of pieces or a row says it', () => {
    const { warned } = ledgerOf([
      partly('1', { refundedAmount: 4 }),
      partly('2', { refundedAmount: 0, refundedQuantity: 1 }),
      partly('3', { refundedAmount: 0, refundedQuantity: 0 }),
      line('3', 'mug', { quantity: -1, unitPrice: 10 }),
    ]);
    expect(warned).toEqual([]);
  });
});
