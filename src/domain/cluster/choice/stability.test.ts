import { expect, it } from 'vitest';
import { seededRandom } from '../../math/random';
import { drain } from '../../steps';
import { bootstrap } from './stability';

const points = { rows: 200, columns: 1, values: Float32Array.from({ length: 200 }, (_, i) => i) };
const labels = Int32Array.from({ length: 200 }, (_, i) => Math.floor(i / 100));
const redrawn = (divide: (values: Float32Array) => Int32Array) =>
  drain(bootstrap(points, labels, 30, seededRandom(1), async (drawn) => divide(drawn.values)));

it('is 1 for clusters that come again under other numbers', async () => {
  const { adjustedRandIndex, jaccard } = await redrawn((values) =>
    Int32Array.from(values, (x) => (x < 100 ? 1 : 0)),
  );
  expect(adjustedRandIndex).toBeCloseTo(1, 12);
  expect(jaccard).toEqual([1, 1]);
});

it('is the overlap with the most similar cluster', async () => {
  // The first 100 come again whole; of the last 100 half are cut off.
  const { jaccard } = await redrawn((values) =>
    Int32Array.from(values, (x) => (x < 100 ? 0 : x < 150 ? 1 : 2)),
  );
  expect(jaccard[0]).toBe(1);
  expect(jaccard[1]).toBeGreaterThan(0.5);
  expect(jaccard[1]).toBeLessThan(0.65);
});

it('is low for clusters by chance', async () => {
  const random = seededRandom(4);
  const { adjustedRandIndex } = await redrawn((values) =>
    Int32Array.from(values, () => Math.floor(2 * random())),
  );
  expect(Math.abs(adjustedRandIndex)).toBeLessThan(0.05);
});
