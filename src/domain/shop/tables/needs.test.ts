import { describe, expect, it } from 'vitest';
import { neededInRow, unmetNeeds } from './needs';
import type { Table } from './table';
import { tableKinds, tableOf, tables } from './tables';

/** The reasons to reject a row that has values of these fields. */
function reasons(table: Table, ...filled: readonly string[]) {
  const unmet = neededInRow(table).filter(({ anyOf }) => !anyOf.some((field) => filled.includes(field)));
  return unmet.map(({ rejectedAs }) => rejectedAs);
}

describe('unmetNeeds', () => {
  it('asks for a customer and a product where an order file has neither', () => {
    expect(unmetNeeds(tables.orders, { quantity: 2 })).toEqual(['customer', 'product', 'money']);
  });

  it('takes an e-mail for a customer, and the first column (0) for a column', () => {
    expect(unmetNeeds(tables.orders, { email: 0, productTitle: 3, lineTotal: 4 })).toEqual([]);
  });

  it('takes a name that tells customers apart for a customer', () => {
    const match = { orderId: 0, productTitle: 3, lineTotal: 4 };
    expect(unmetNeeds(tables.orders, match)).toEqual(['customer']);
    expect(unmetNeeds(tables.orders, match, ['personName'])).toEqual([]);
  });

  it('asks for pieces where there is a price of one, and not beside a sum', () => {
    const match = { email: 0, productTitle: 3, unitPrice: 4 };
    expect(unmetNeeds(tables.orders, match)).toEqual(['quantity']);
    expect(unmetNeeds(tables.orders, { ...match, orderTotal: 5 })).toEqual([]);
  });

  it('lets reviews name no customer', () => {
    expect(unmetNeeds(tables.reviews, { text: 1 })).toEqual([]);
  });
});

describe('neededInRow', () => {
  it('takes a line of nobody for its order or product, but no event of nobody', () => {
    expect(reasons(tables.orders, 'orderId', 'quantity')).toEqual([]);
    expect(reasons(tables.orders, 'productTitle')).toEqual([]);
    expect(reasons(tables.orders, 'quantity', 'city')).toEqual(['no-key']);
    expect(reasons(tables.events, 'productId', 'eventType')).toEqual(['no-key']);
    expect(reasons(tables.events, 'sessionId', 'eventType')).toEqual([]);
  });

  it('accepts a row for any one of the fields that its table is asked for', () => {
    for (const kind of tableKinds) {
      for (const need of tableOf(kind).needs.filter(({ rejectedAs }) => rejectedAs !== undefined)) {
        for (const field of need.anyOf) expect(reasons(tableOf(kind), field)).toEqual([]);
      }
    }
  });
});
