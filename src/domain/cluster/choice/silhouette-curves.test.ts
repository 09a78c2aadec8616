import { expect, it } from 'vitest';
import { silhouetteCurves } from './silhouette-curves';

/** On a line: cluster 0 at 0, 1 and 6, cluster 1 at 8 and 10; the last point has none. */
const points = { rows: 6, columns: 1, values: Float32Array.of(0, 8, 1, 10, 6, 100) };
const labels = Int32Array.of(0, 1, 0, 1, 0, -1);

it('sorts the silhouettes of each cluster, by hand (b − a) / max(a, b)', () => {
  const [first, second] = silhouetteCurves(points, labels);
  // 0: a = 3.5, b = 9; 1: a = 3, b = 8; 6: a = 5.5, b = 3.
  expect(first!.values).toEqual([5 / 8, 5.5 / 9, -2.5 / 5.5].map((value) => expect.closeTo(value, 6)));
  expect(first).toMatchObject({ size: 3, misplaced: 1 / 3 });
  expect(first!.mean).toBeCloseTo((5 / 8 + 5.5 / 9 - 2.5 / 5.5) / 3, 6);
  // 8: a = 2, b = (8 + 7 + 2) / 3; 10: a = 2, b = (10 + 9 + 4) / 3.
  expect(second!.values).toEqual([1 - 6 / 23, 1 - 6 / 17].map((value) => expect.closeTo(value, 6)));
});

it('keeps the ends of a long curve and a bounded number of places', () => {
  const rows = 2_000;
  const values = Float32Array.from({ length: rows }, (_, i) => (i < 1_500 ? i / 1_500 : 5 + i / 1_000));
  const curves = silhouetteCurves(
    { rows, columns: 1, values },
    Int32Array.from({ length: rows }, (_, i) => (i < 1_500 ? 0 : 1)),
  );
  expect(curves.map(({ size }) => size)).toEqual([1_500, 500]);
  for (const { values: places } of curves) {
    expect(places.length).toBe(120);
    expect(places).toEqual([...places].sort((a, b) => b - a));
  }
});

it('says nothing of a single cluster', () => {
  expect(silhouetteCurves(points, Int32Array.of(0, 0, 0, 0, 0, -1))).toEqual([]);
});
