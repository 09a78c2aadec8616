import { describe, expect, it } from 'vitest';
import { assembleShop } from '../assemble';
import { chunkOf } from '../fixtures/chunk-of';
import { summariseCustomers } from '../customers-summary';

type Row = Readonly<Record<string, string | number>>;

/** What customer 'c' paid for goods, and what is said of it. */
function outcome(rows: readonly Row[]) {
  const assembled = assembleShop([chunkOf('orders', rows, 0)]);
  return {
    spend: summariseCustomers(assembled).find(({ id }) => id === 'c')!.spend,
    warned: assembled.ledger.warnings.map(({ about }) => about),
  };
}

const line = (orderId: string, more: Row): Row => ({
  orderId,
  customerId: 'c',
  productId: `p${orderId}`,
  orderedAt: '2024-01-01',
  ...more,
});

describe('a discount between list price and price', () => {
  it('is off the price already, by line and by order', () => {
    // 2 × (10 − 8) = 4 and 1 × (20 − 15) = 5: what was charged is 2 × 8 + 15.
    const byLine = [
      line('1', { quantity: 2, listPrice: 10, unitPrice: 8, orderDiscount: 4 }),
      line('2', { quantity: 1, listPrice: 20, unitPrice: 15, orderDiscount: 5 }),
    ];
    expect(outcome(byLine)).toEqual({ spend: 31, warned: [] });
    const byOrder = [
      line('1', { productId: 'a', quantity: 2, listPrice: 10, unitPrice: 8, orderDiscount: 9 }),
      line('1', { productId: 'b', quantity: 1, listPrice: 20, unitPrice: 15, orderDiscount: 9 }),
    ];
    expect(outcome(byOrder)).toEqual({ spend: 31, warned: [] });
  });

  it('comes off yet where it is something else, and where nothing bears it out this is said', () => {
    const coupon = [
      line('1', { quantity: 2, listPrice: 10, unitPrice: 8, orderDiscount: 1 }),
      line('2', { quantity: 1, listPrice: 20, unitPrice: 15, orderDiscount: 2 }),
    ];
    expect(outcome(coupon)).toEqual({ spend: 28, warned: ['discount-not-proven'] });
  });
});

describe('the only amount of a line', () => {
  it('is of one piece where the totals of orders say so', () => {
    const rows = [
      line('1', { productId: 'a', quantity: 3, lineTotal: 10, orderTotal: 50 }),
      line('1', { productId: 'b', quantity: 1, lineTotal: 20, orderTotal: 50 }),
      line('2', { quantity: 2, lineTotal: 15, orderTotal: 30 }),
    ];
    expect(outcome(rows)).toEqual({ spend: 80, warned: [] });
  });

  it('is of all pieces where they say that', () => {
    const rows = [
      line('1', { productId: 'a', quantity: 3, lineTotal: 30, orderTotal: 50 }),
      line('1', { productId: 'b', quantity: 1, lineTotal: 20, orderTotal: 50 }),
      line('2', { quantity: 2, lineTotal: 30, orderTotal: 30 }),
    ];
    expect(outcome(rows)).toEqual({ spend: 80, warned: [] });
  });

  it('counts for nothing where it is 0 on every row and a total says otherwise', () => {
    const rows = [line('1', { quantity: 2, lineTotal: 0, orderTotal: 30 })];
    expect(outcome(rows)).toEqual({ spend: 30, warned: [] });
  });
});

describe('a total that is what the shop got', () => {
  it('does not lower what the customer paid by the platform’s fee', () => {
    const rows = [
      line('1', { quantity: 1, lineTotal: 100, orderFee: -13, orderTotal: 87 }),
      line('2', { quantity: 1, lineTotal: 50, orderFee: -6.5, orderTotal: 43.5 }),
    ];
    expect(outcome(rows)).toEqual({ spend: 150, warned: [] });
  });
});

describe('an order whose refund is known', () => {
  it('keeps what was not given back, whatever its status says', () => {
    const rows = [
      line('1', { quantity: 1, unitPrice: 90, paymentStatus: '退款成功', refundedAmount: 30 }),
      line('2', { quantity: 1, unitPrice: 50, paymentStatus: '退款成功', refundedAmount: 50 }),
    ];
    expect(outcome(rows)).toEqual({ spend: 60, warned: [] });
  });
});

describe('discounts that shop and platform bear', () => {
  const rows = (orderDiscount: number | null, orderTotal: number | null) => [
    line('1', {
      quantity: 1,
      unitPrice: 100,
      sellerDiscount: 6,
      platformDiscount: 4,
      ...(orderDiscount !== null && { orderDiscount }),
      ...(orderTotal !== null && { orderTotal }),
    }),
  ];

  it('add up, and come off once where another column is their sum', () => {
    expect(outcome(rows(null, 90))).toEqual({ spend: 90, warned: [] });
    expect(outcome(rows(10, 90))).toEqual({ spend: 90, warned: [] });
    expect(outcome(rows(10, null))).toEqual({ spend: 90, warned: ['discount-not-proven'] });
    // Another one beside them.
    expect(outcome(rows(5, 85))).toEqual({ spend: 85, warned: [] });
  });
});

describe('a subtotal that is what the prices come to', () => {
  it('says nothing of a discount, which comes off and is said', () => {
    const rows = [line('1', { quantity: 2, unitPrice: 50, orderSubtotal: 100, orderDiscount: 10 })];
    expect(outcome(rows)).toEqual({ spend: 90, warned: ['discount-not-proven'] });
  });

  it('is below them where prices are before the discount', () => {
    const rows = [line('1', { quantity: 2, unitPrice: 50, orderSubtotal: 90, orderDiscount: 10 })];
    expect(outcome(rows)).toEqual({ spend: 90, warned: [] });
  });
});
