import { expect, it } from 'vitest';
import { kDistanceCurve } from './k-distance-curve';

it('keeps both ends of a long curve and spreads what it keeps evenly', () => {
  const ascending = Float32Array.from({ length: 10_000 }, (_, i) => i);
  const { distances, points } = kDistanceCurve(ascending, 5, 42);
  expect(points).toBe(10_000);
  expect(distances.length).toBe(200);
  expect([distances[0], distances[199]]).toEqual([0, 9_999]);
  const off = distances.map((distance, i) => Math.abs(distance - (i * 9_999) / 199));
  expect(Math.max(...off)).toBeLessThan(0.51);
});

it('keeps all of a short one', () => {
  expect(kDistanceCurve(Float32Array.of(1, 2, 8), 2, 3)).toEqual({
    points: 3,
    neighbour: 2,
    distances: [1, 2, 8],
    epsilon: 3,
  });
  expect(kDistanceCurve(Float32Array.of(4), 1, 3).distances).toEqual([4]);
});
