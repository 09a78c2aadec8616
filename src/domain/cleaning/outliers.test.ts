import { expect, it } from 'vitest';
import { farAbove, robustZ } from './outliers';

it('measures the distance from the median by the median distance, by hand', () => {
  // Logs 0, 1, 2, 3, 4: median 2, distances 2 1 0 1 2, MAD 1.
  const z = robustZ(Float64Array.of(1, Math.E, Math.E ** 2, Math.E ** 3, Math.E ** 4));
  expect([...z].map((value) => Math.round(value * 1e4) / 1e4)).toEqual([-1.349, -0.6745, 0, 0.6745, 1.349]);
});

it('marks a wholesale account and no good customer', () => {
  const people = Array.from({ length: 200 }, (_, i) => 20 * Math.exp(Math.sin(i * 12.9898) * 1.2));
  expect(farAbove(Float64Array.from([...people, 400]))).toEqual([]);
  expect(farAbove(Float64Array.from([...people, 500_000]))).toEqual([200]);
  expect(farAbove(Float64Array.of(1, 1, 1_000_000))).toEqual([]);
});
