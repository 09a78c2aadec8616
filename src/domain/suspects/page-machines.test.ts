import { describe, expect, it } from 'vitest';
import { tinyShop } from '../label/fixtures/tiny-shop';
import type { Shop } from '../shop/shop';
import { msPerDay, msPerMinute, msPerSecond } from '../time';
import { type EventType, eventTypes } from '../vocabulary/event-types';
import { accountTraces } from './account-traces';
import { pageMachines } from './page-machines';

interface Visitor {
  readonly views: number;
  /** Time between two pages; 0 where the log knows no time of day. */
  readonly gap: number;
  /** Pages that a screen calls up at once, a second apart; then each `gap` begins with the next of these. */
  readonly ahead?: number;
  readonly also?: EventType;
}

function shopOf(visitors: readonly Visitor[]): Shop {
  const rows = visitors.flatMap(({ views, gap, also, ahead = 1 }, customer) => [
    ...Array.from({ length: views }, (_, i) => ({
      customer,
      type: 'view' as EventType,
      at: Math.floor(i / ahead) * gap + (i % ahead) * msPerSecond,
    })),
    ...(also ? [{ customer, type: also, at: 0 }] : []),
  ]);
  return {
    ...tinyShop({ customers: visitors.length, titles: ['Lamp'] }),
    events: {
      count: rows.length,
      customer: Int32Array.from(rows, ({ customer }) => customer),
      product: new Int32Array(rows.length),
      type: Uint8Array.from(rows, ({ type }) => eventTypes.indexOf(type)),
      at: Float64Array.from(rows, ({ at }) => at),
      dwellSeconds: new Float64Array(rows.length).fill(Number.NaN),
    },
  };
}

const people = Array.from({ length: 40 }, (_, i) => ({ views: 10 + i, gap: 40 * msPerSecond }));

const many = (count: number, visitor: Visitor): Visitor[] => new Array<Visitor>(count).fill(visitor);

function machinesAmong(...visitors: Visitor[]) {
  const shop = shopOf([...people, ...visitors]);
  return pageMachines(shop, accountTraces(shop));
}

describe('accounts that call up pages as no person does', () => {
  it('go from page to page within seconds, or through hundreds in a day', () => {
    const found = machinesAmong({ views: 300, gap: 2 * msPerSecond }, { views: 1000, gap: msPerMinute });
    expect(found).toEqual({ accounts: [40, 41], views: 650, usual: 29.5 });
  });

  it.each<[string, Visitor]>([
    ['a person who looks at 2,000 pages in a year', { views: 2_000, gap: msPerDay / 6 }],
    ['a quick reader of few pages', { views: 60, gap: 2 * msPerSecond }],
    ['one who bought in the end', { views: 900, gap: msPerMinute, also: 'purchase' }],
    ['one who put something in the cart', { views: 300, gap: 2 * msPerSecond, also: 'cart' }],
    ['one whose phone fetches ahead', { views: 600, gap: 3 * msPerMinute, ahead: 20 }],
    ['one who flips through products for a long afternoon', { views: 900, gap: 20 * msPerSecond }],
    ['a log that writes one instant for all of a year', { views: 900, gap: 0 }],
  ])('are not: %s', (_, visitor) => {
    expect(machinesAmong(visitor)).toBeNull();
  });

  it('are none by a pace that customers who buy have too', () => {
    const fast = { views: 300, gap: 2 * msPerSecond };
    const buyers = many(4, { ...fast, also: 'purchase' });
    expect(machinesAmong(...many(6, fast), ...buyers)).toBeNull();
    expect(machinesAmong(...many(6, fast))?.accounts).toHaveLength(6);
  });

  it('are none where most of those who look are such, or nobody else looks', () => {
    const fast = many(30, { views: 300, gap: 2 * msPerSecond });
    expect(machinesAmong(...fast)).toBeNull();
    const alone = shopOf(fast);
    expect(pageMachines(alone, accountTraces(alone))).toBeNull();
  });

  it('have no pace by a clock of minutes, and are told by the hours all the same', () => {
    const toTheMinute = (shop: Shop) => {
      const at = shop.events.at.map((instant) => Math.floor(instant / msPerMinute) * msPerMinute);
      return pageMachines({ ...shop, events: { ...shop.events, at } }, accountTraces(shop));
    };
    expect(toTheMinute(shopOf([...people, { views: 400, gap: 2 * msPerSecond }]))).toBeNull();
    expect(toTheMinute(shopOf([...people, { views: 2_000, gap: 45 * msPerSecond }]))?.accounts).toEqual([40]);
  });
});
