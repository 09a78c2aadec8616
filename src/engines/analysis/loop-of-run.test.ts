import { expect, it } from 'vitest';
import type { ShopEntities } from '../../contracts/entities';
import { featureDrift } from './loop-of-run';

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
