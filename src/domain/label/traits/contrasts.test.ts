import { expect, it } from 'vitest';
import { contrasts } from './contrasts';
import { featureEffects } from './feature-effects';

const columns = ['frequency', 'monetary', 'views'].map((name) => ({
  name,
  unit: 'count' as const,
  transform: 'none' as const,
}));
const labels = Int32Array.from({ length: 60 }, (_, i) => (i < 30 ? 0 : 1));
/** Money parts the segments, orders hardly; views are known of the second alone. */
const values = Float32Array.from({ length: 180 }, (_, at) => {
  const [i, column] = [Math.floor(at / 3), at % 3];
  if (column === 0) return i % 7;
  if (column === 1) return i < 30 ? 10 + (i % 5) : 90 + (i % 5);
  return i < 30 ? Number.NaN : i % 4;
});

it('puts first what differs most, with the figures of both and of the shop', () => {
  const [one, other] = featureEffects([{ rows: 60, columns, values }], labels, 2);
  const found = contrasts(one!, other!);
  expect(found.map(({ feature }) => feature)).toEqual(['monetary', 'frequency', 'views']);
  expect(found[0]!.values).toEqual([expect.closeTo(12, 0), expect.closeTo(92, 0)]);
  expect(found[0]!.effects[0]).toBeLessThan(-0.5);
  expect(found[0]!.effects[1]).toBeGreaterThan(0.5);
  expect(found[2]!.values[0]).toBeNaN();
});
