import { expect, it } from 'vitest';
import { drain } from '../../steps';
import { sparseOf } from '../fixtures/shops';
import { segmentPopularity } from './segment-popularity';

const { defaults } = segmentPopularity;

/** Six customers take of the first three products and four of the last two; the seventh row has nothing. */
const shop = sparseOf([
  [1, 1, 0, 0, 0],
  [1, 1, 1, 0, 0],
  [1, 0, 1, 0, 0],
  [1, 1, 0, 0, 0],
  [1, 1, 0, 0, 0],
  [0, 1, 1, 0, 0],
  [0, 0, 0, 1, 1],
  [0, 0, 0, 1, 1],
  [0, 0, 0, 1, 1],
  [0, 0, 0, 0, 1],
  [0, 0, 0, 0, 0],
]);

it('ranks by the share of her own segment, drawn towards that of the shop', async () => {
  const model = await drain(segmentPopularity.fit(shop, { ...defaults, segments: 2, rank: 2, prior: 5 }));
  const out = new Float32Array(5);
  expect(model.scores(0, out)).toBe(true);
  // Of the six: 5, 5 and 3 took the first three; of all ten with anything 5, 5, 3, 3 and 4.
  const drawn = (own: number, size: number, all: number) => (own + (5 * all) / 10) / (size + 5);
  const expected = [drawn(5, 6, 5), drawn(5, 6, 5), drawn(3, 6, 3), drawn(0, 6, 3), drawn(0, 6, 4)];
  expected.forEach((share, j) => {
    expect(out[j]).toBeCloseTo(share, 6);
  });
  expect(model.scores(9, out)).toBe(true);
  expect(out[3]).toBeCloseTo(drawn(3, 4, 3), 6);
  expect(model.scores(10, out)).toBe(false);
});

it('knows no more of one segment than popularity, and nothing of a shop without purchases', async () => {
  const one = await drain(segmentPopularity.fit(shop, { ...defaults, segments: 1, rank: 2 }));
  const out = new Float32Array(5);
  one.scores(3, out);
  [0.5, 0.5, 0.3, 0.3, 0.4].forEach((share, j) => {
    expect(out[j]).toBeCloseTo(share, 6);
  });
  const none = await drain(segmentPopularity.fit(sparseOf([[0, 0]]), defaults));
  expect(none.scores(0, new Float32Array(2))).toBe(false);
  const saved = segmentPopularity.restore(none.save(), sparseOf([[0, 0]]));
  expect(saved.scores(0, new Float32Array(2))).toBe(false);
});

it('refuses what counts nothing', async () => {
  for (const wrong of [{ segments: 0 }, { rank: 1.5 }, { prior: -1 }])
    await expect(drain(segmentPopularity.fit(shop, { ...defaults, ...wrong }))).rejects.toThrow(RangeError);
});

it('does not take for a best seller what the segment gave back or looked at', async () => {
  const rows = Array.from({ length: 12 }, (_, c) => [1, 0.01, 0.2, c < 5 ? 1 : 0]);
  const model = await drain(segmentPopularity.fit(sparseOf(rows), { ...defaults, segments: 1, rank: 2 }));
  const out = new Float32Array(4);
  model.scores(0, out);
  [1, 0.01, 0.2, 5 / 12].forEach((share, j) => {
    expect(out[j]).toBeCloseTo(share, 5);
  });
});
