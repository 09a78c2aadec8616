import { expect, it } from 'vitest';
import type { ShopEntities } from '../../contracts/entities';
import { featureDrift, namesToday } from './loop-of-run';

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
  const found = featureDrift(before, now);
  expect(found.map(({ feature, level }) => [feature, level])).toEqual([
    ['frequency', 'changed'],
    ['rating', 'steady'],
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
