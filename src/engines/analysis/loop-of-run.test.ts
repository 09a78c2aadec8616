import { expect, it } from 'vitest';
import type { ShopEntities } from '../../contracts/entities';
import { shopOf } from '../../domain/behaviour/fixtures/shop';
import { featureDrift, grownTables, namesToday } from './loop-of-run';

const entities = (columns: readonly string[], rows: readonly (readonly number[])[]) =>
  ({
    customerIds: rows.map((_, i) => `c${i}`),
    featureColumns: columns.map((name) => ({ name, unit: 'count', transform: 'none' })),
    featureValues: Float32Array.from(rows.flat()),
  }) as unknown as ShopEntities;

it('features are compared by name, what moved furthest first, and time itself moves nobody', () => {
  const rows = Array.from({ length: 400 }, (_, i) => i % 50);
  const before = entities(
    ['tenure', 'frequency', 'rating'],
    rows.map((value) => [value, value, value]),
  );
  const now = entities(
    ['rating', 'tenure', 'frequency', 'new'],
    rows.map((value) => [value, value + 365, value + 20, value]),
  );
  const found = featureDrift(before, now, new Set());
  expect(found.map(({ feature, level }) => [feature, level])).toEqual([
    ['frequency', 'changed'],
    ['rating', 'steady'],
  ]);
});

it('a log that reaches twice as far makes nobody look more: totals over it are told apart and stand last', () => {
  const rows = Array.from({ length: 400 }, (_, i) => i % 50);
  const before = entities(
    ['views', 'frequency', 'rating'],
    rows.map((value) => [value, value, value]),
  );
  const now = entities(
    ['views', 'frequency', 'rating'],
    rows.map((value) => [2 * value, value + 20, value]),
  );
  const shop = shopOf(1, {
    events: [0, 100, 200].map((day) => [0, 0, 1, day, 0] as const),
    lines: [0, 1000, 1100].map((day, order) => [0, 0, order, 1, 10, day] as const),
  });
  const since = 101 * 86_400_000;
  const grown = grownTables(shop, since);
  expect([...grownTables(shop, 1001 * 86_400_000)]).toEqual([]);
  expect([...grown]).toEqual(['orderLines', 'events']);
  const found = featureDrift(before, now, new Set(['events']));
  expect(found.map(({ feature, level, isGrown }) => [feature, level, isGrown])).toEqual([
    ['frequency', 'changed', undefined],
    ['rating', 'steady', undefined],
    ['views', 'changed', true],
  ]);
});

it('finds the lists of customers whom a newer export calls otherwise, one list each', () => {
  const today = ['ann@x.com', 'bob@x.com', 'k3'];
  // Two accounts of Ann, one of Bob, one whose name stayed beside a joined one, and somebody who is gone.
  const earlier = ['1', '2', '7', 'k3', '9', 'gone'];
  expect(namesToday(earlier, Int32Array.of(0, 0, 1, 2, 2, -1), today)).toEqual([
    'ann@x.com',
    '2',
    'bob@x.com',
    'k3',
    '9',
    'gone',
  ]);
});
