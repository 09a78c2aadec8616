import { describe, expect, it } from 'vitest';
import { drain } from '../../steps';
import { sparseOf } from '../fixtures/shops';
import { popularity } from './popularity';

describe('popularity that ages', () => {
  const day = 86_400_000;
  const taken = sparseOf([
    [1, 0, 0],
    [1, 0, 0],
    [1, 1, 0],
    [0, 1, 1],
  ]);
  const at = Float64Array.of(0, 0, 0, 60 * day, 60 * day, Number.NEGATIVE_INFINITY);

  it('counts a purchase half after its half-life, one without a date as the oldest', async () => {
    const model = await drain(popularity.fit(taken, { halfLifeDays: 30, at }));
    const out = new Float32Array(3);
    model.scores(0, out);
    expect([...out]).toEqual([0.75 / 4, 2 / 4, 0.25 / 4]);
  });

  it('counts all alike without one, and where nothing has a date', async () => {
    for (const options of [
      { halfLifeDays: null, at },
      { halfLifeDays: 30, at: at.map(() => Number.NEGATIVE_INFINITY) },
    ]) {
      const out = new Float32Array(3);
      (await drain(popularity.fit(taken, options))).scores(0, out);
      expect([...out]).toEqual([0.75, 0.5, 0.25]);
    }
  });
});

it('counts who kept a product, a look as the part of a purchase that it is worth, and many pieces once', async () => {
  const ten = (value: number) => Array.from({ length: 10 }, () => value);
  // Ten gave 0 back, ten looked at 1, four bought 2 and three a dozen of 3.
  const rows = Array.from({ length: 10 }, (_, c) => [
    ten(0.01)[c]!,
    ten(0.2)[c]!,
    c < 4 ? 1 : 0,
    c < 3 ? 1.25 : 0,
  ]);
  const model = await drain(popularity.fit(sparseOf(rows), popularity.defaults));
  const out = new Float32Array(4);
  model.scores(0, out);
  [0.01, 0.2, 0.4, 0.3].forEach((share, j) => {
    expect(out[j]).toBeCloseTo(share, 6);
  });
});
