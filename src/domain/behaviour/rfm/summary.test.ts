import { expect, it } from 'vitest';
import { rfmSummary } from './summary';

const purchases = {
  daysSince: Float32Array.of(1, 400, Number.NaN, Number.NaN),
  firstAgo: Float32Array.of(1, 400, Number.NaN, Number.NaN),
  orders: Int32Array.of(1, 1, 1, 0),
  spent: Float64Array.of(10, 20, Number.NaN, 5),
  pause: new Float32Array(4).fill(Number.NaN),
};

it('adds up groups, and says how much is known', () => {
  const { customers, buyers, once, dated, groups } = rfmSummary(purchases);
  expect({ customers, buyers, once, dated }).toEqual({ customers: 4, buyers: 3, once: 3, dated: 2 });
  expect(groups).toEqual([
    { group: 'new', customers: 1, spent: 10 },
    { group: 'once', customers: 2, spent: 20 },
    { group: 'never', customers: 1, spent: 5 },
  ]);
});
