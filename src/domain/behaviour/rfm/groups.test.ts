import { describe, expect, it } from 'vitest';
import { rfmGrid, rfmGroups } from './groups';
import type { Purchases } from './purchases';
import { rfmRules } from './rules';

interface Buyer {
  readonly orders: number;
  readonly days: number;
  readonly spent?: number;
  readonly pause?: number;
}

function shopOf(buyers: readonly Buyer[]): Purchases {
  return {
    daysSince: Float32Array.from(buyers, ({ days }) => days),
    firstAgo: Float32Array.from(buyers, ({ days, orders, pause = 0 }) => days + (orders - 1) * pause),
    orders: Int32Array.from(buyers, ({ orders }) => orders),
    spent: Float64Array.from(buyers, ({ spent = 10 }) => spent),
    pause: Float32Array.from(buyers, ({ pause = Number.NaN }) => pause),
  };
}

function groupsOf(purchases: Purchases): string[] {
  const { groupOf } = rfmGrid(purchases, rfmRules(purchases));
  return Array.from(groupOf, (group) => rfmGroups[group]!);
}

const times = (count: number, buyer: Buyer) => Array.from({ length: count }, () => buyer);

describe('a shop whose customers come again every 20 days', () => {
  const regulars = times(20, { orders: 5, days: 10, pause: 20 });
  const one = (buyer: Buyer) => groupsOf(shopOf([...regulars, buyer])).at(-1);

  it.each([
    [{ orders: 0, days: Number.NaN }, 'never'],
    [{ orders: 1, days: 20 }, 'new'],
    [{ orders: 1, days: 21 }, 'once'],
    [{ orders: 2, days: 60 }, 'returning'],
    [{ orders: 3, days: 61 }, 'lapsed'],
    [{ orders: 4, days: 60 }, 'loyal'],
    [{ orders: 40, days: 0 }, 'most-loyal'],
    [{ orders: 4, days: 61 }, 'at-risk'],
  ])('calls %o %s', (buyer, group) => {
    expect(one(buyer)).toBe(group);
  });
});

it('lets nobody be gone from a lively grocer who opened eleven days ago', () => {
  const buyers = Array.from({ length: 60 }, (_, i) => ({ orders: 1 + (i % 6), days: i % 11, pause: 2 }));
  const groups = groupsOf(shopOf(buyers));
  expect(groups).not.toContain('lapsed');
  expect(groups).not.toContain('at-risk');
});

it('calls nobody new, loyal or gone in an export of two weeks', () => {
  const buyers = Array.from({ length: 120 }, (_, i) => ({
    orders: 1 + (i % 6),
    days: i % 3,
    pause: i % 6 === 0 ? Number.NaN : 2 + (i % 2),
  }));
  const shop = shopOf(buyers);
  expect(rfmRules(shop)).toMatchObject({ gone: null, covers: { days: 17, needed: 30 } });
  expect(new Set(groupsOf(shop))).toEqual(new Set(['once', 'returning']));
  const grid = rfmGrid(shop, rfmRules(shop));
  expect(grid.cells.reduce((sum, { customers }) => sum + customers, 0)).toBe(120);
});

it('tells nobody who bought once from one who has left, where nobody came again', () => {
  const shop = shopOf(Array.from({ length: 90 }, (_, i) => ({ orders: 1, days: i * 10 })));
  const { rhythm, gone, orderBounds } = rfmRules(shop);
  expect([rhythm, gone, orderBounds]).toEqual([null, null, []]);
  expect(new Set(groupsOf(shop))).toEqual(new Set(['new', 'once']));
  // New within 60 days, however far back the shop goes.
  expect(groupsOf(shop).filter((group) => group === 'new')).toHaveLength(7);
});

it('believes no rhythm of a handful', () => {
  const shop = shopOf([
    ...times(200, { orders: 1, days: 300 }),
    ...times(9, { orders: 2, days: 300, pause: 1 }),
  ]);
  expect(rfmRules(shop).rhythm).toBeNull();
  expect(groupsOf(shop)).not.toContain('lapsed');
});

it('finds the most frequent of a wholesaler all of whose customers order weekly, and nobody where all are alike', () => {
  const buyers = Array.from({ length: 90 }, (_, i) => ({ orders: 50 + i, days: 3, pause: 7 }));
  const counts = groupsOf(shopOf(buyers)).filter((group) => group === 'most-loyal').length;
  expect(counts).toBe(29);
  expect(new Set(groupsOf(shopOf(times(50, { orders: 8, days: 3, pause: 7 }))))).toEqual(new Set(['loyal']));
});

it('says nothing of time where no order has a date', () => {
  const shop = shopOf([
    ...times(5, { orders: 1, days: Number.NaN }),
    ...times(5, { orders: 9, days: Number.NaN }),
  ]);
  expect(new Set(groupsOf(shop))).toEqual(new Set(['once', 'loyal']));
});

describe('the grid', () => {
  const buyers = Array.from({ length: 400 }, (_, i) => ({
    orders: i % 13,
    days: (i * 7) % 200,
    spent: i % 3 === 0 ? Number.NaN : i,
    pause: i % 13 > 1 ? 20 : Number.NaN,
  }));
  const shop = shopOf(buyers);
  const grid = rfmGrid(shop, rfmRules(shop));

  it('holds every buyer once, and no other', () => {
    const bought = buyers.filter(({ orders }) => orders > 0).length;
    expect(grid.cells.reduce((sum, { customers }) => sum + customers, 0)).toBe(bought);
  });

  it('adds up the money that is known', () => {
    const known = buyers.filter(({ orders, spent }) => orders > 0 && !Number.isNaN(spent));
    expect(grid.cells.reduce((sum, { spent }) => sum + (spent || 0), 0)).toBe(
      known.reduce((sum, { spent }) => sum + spent, 0),
    );
  });

  it('has one group a cell: its groups have as many customers as its cells say', () => {
    for (const [position, group] of rfmGroups.entries()) {
      if (group === 'never') continue;
      const inCells = grid.cells.reduce((sum, cell) => sum + (cell.group === group ? cell.customers : 0), 0);
      expect(inCells, group).toBe(grid.groupOf.filter((own) => own === position).length);
    }
  });

  it('knows no money where none is known', () => {
    const poor = shopOf(times(4, { orders: 1, days: 1, spent: Number.NaN }));
    expect(rfmGrid(poor, rfmRules(poor)).cells[0]!.spent).toBeNaN();
  });
});
