import { describe, expect, it } from 'vitest';
import type { FieldCoverage } from '../../contracts/data-room-api';
import type { TableKind } from '../../domain/shop/tables/tables';
import { type Analysis, healthOf } from './health';

const tables = (...kinds: TableKind[]) => kinds.map((kind) => ({ kind }));
const of = (kind: TableKind, fields: Record<string, number>): FieldCoverage[] =>
  Object.entries(fields).map(([field, filled]) => ({ kind, field, rows: 1000, filled }));

function health(kinds: TableKind[], coverage: FieldCoverage[]) {
  const all = new Map(healthOf(tables(...kinds), coverage).map((each) => [each.analysis, each]));
  return (analysis: Analysis) => {
    const { state, findings } = all.get(analysis)!;
    return [state, ...findings.map(({ lack }) => lack)];
  };
}

const orders = { orderedAt: 1000, paid: 1000, productTitle: 1000, person: 1000 };

describe('healthOf', () => {
  it('says of a shop with orders alone what reviews, products, visits and customers would add', () => {
    const found = health(['orders'], of('orders', orders));
    expect(found('money')).toEqual(['full']);
    expect(found('rhythm')).toEqual(['full']);
    expect(found('words')).toEqual(['none', 'noReviews']);
    expect(found('products')).toEqual(['partly', 'noProductList']);
    expect(found('interest')).toEqual(['none', 'noEvents']);
    expect(found('people')).toEqual(['none', 'noCustomerList']);
  });

  it('says that orders which name no goods give nothing to recommend by', () => {
    const bare = { ...orders, productTitle: 0 };
    const found = health(['orders'], of('orders', bare));
    expect(found('offers')).toEqual(['none', 'noGoods']);
    expect(found('products')).toEqual(['none', 'noProductList']);
    const rated = health(
      ['orders', 'reviews'],
      [...of('orders', bare), ...of('reviews', { productId: 1000 })],
    );
    expect(rated('offers')).toEqual(['partly', 'noGoods']);
    expect(health(['orders'], of('orders', { ...bare, productId: 1000 }))('offers')).toEqual(['full']);
  });

  it('tells prices that are not there from prices that are mostly there', () => {
    expect(health(['orders'], of('orders', { ...orders, paid: 0 }))('money')).toEqual(['none', 'noPrices']);
    const some = health(['orders'], of('orders', { ...orders, paid: 950 }));
    expect(some('money')).toEqual(['partly', 'fewPrices']);
    // A few cells are empty in any export.
    expect(health(['orders'], of('orders', { ...orders, paid: 995 }))('money')).toEqual(['full']);
  });

  it('counts rows of nobody known against the customers’ money and their offers', () => {
    const found = healthOf(tables('orders'), of('orders', { ...orders, person: 750 }));
    expect(found.find(({ analysis }) => analysis === 'money')!.findings).toEqual([
      { lack: 'unnamedOrders', share: 0.25, emptyIn: { kind: 'orders', field: 'person' } },
    ]);
    expect(found.find(({ analysis }) => analysis === 'offers')!.state).toBe('partly');
  });

  it('finds nothing missing where everything is there', () => {
    const kinds: TableKind[] = ['orders', 'reviews', 'products', 'events', 'customers'];
    const found = healthOf(tables(...kinds), [
      ...of('orders', orders),
      ...of('reviews', { text: 1000, rating: 1000, person: 1000 }),
      ...of('products', { category: 1000, title: 1000 }),
      ...of('events', { eventType: 1000, person: 1000 }),
    ]);
    expect(found.filter(({ state }) => state !== 'full')).toEqual([]);
  });
});
