import { describe, expect, it } from 'vitest';
import { unmetInRow, unmetNeeds } from './needs';
import { tableKinds, tableOf, tables } from './tables';

const row =
  (...filled: readonly string[]) =>
  (field: string) =>
    filled.includes(field);

describe('unmetNeeds', () => {
  it('asks for a customer and a product where an order file has neither', () => {
    expect(unmetNeeds(tables.orders, { quantity: 2 })).toEqual(['customer', 'product']);
  });

  it('takes an e-mail for a customer, and the first column (0) for a column', () => {
    expect(unmetNeeds(tables.orders, { email: 0, productTitle: 3 })).toEqual([]);
  });

  it('lets reviews name no customer', () => {
    expect(unmetNeeds(tables.reviews, { text: 1 })).toEqual([]);
  });
});

describe('unmetInRow', () => {
  it('takes a line of nobody for its order or product, but no event of nobody', () => {
    expect(unmetInRow(tables.orders, row('orderId', 'quantity'))).toBeNull();
    expect(unmetInRow(tables.orders, row('productTitle'))).toBeNull();
    expect(unmetInRow(tables.orders, row('quantity', 'city'))).toBe('no-key');
    expect(unmetInRow(tables.events, row('productId', 'eventType'))).toBe('no-key');
    expect(unmetInRow(tables.events, row('sessionId', 'eventType'))).toBeNull();
  });

  it('accepts a row for any one of the fields that its table is asked for', () => {
    for (const kind of tableKinds) {
      for (const need of tableOf(kind).needs.filter(({ rejectedAs }) => rejectedAs !== undefined)) {
        for (const field of need.anyOf) expect(unmetInRow(tableOf(kind), row(field))).toBeNull();
      }
    }
  });
});
