import { expect, it } from 'vitest';
import { measureCurves } from './measures';

const one = {
  k: 1,
  silhouette: Number.NaN,
  calinskiHarabasz: Number.NaN,
  daviesBouldin: Number.NaN,
  gap: 0.1,
  gapError: 0.02,
  stability: 1,
  stabilityError: 0,
};
const two = {
  ...one,
  k: 2,
  silhouette: 0.4,
  calinskiHarabasz: 50,
  daviesBouldin: 0.8,
  gap: 0.3,
  gapError: 0.03,
};
const three = { ...two, k: 3, silhouette: 0.3, stability: 0.7, stabilityError: 0.05 };

it('leaves out what one segment has not', () => {
  const curves = measureCurves([one, two, three]);
  expect(curves.map(({ measure, points }) => [measure, points.map(({ x }) => x)])).toEqual([
    ['silhouette', [2, 3]],
    ['gap', [1, 2, 3]],
    ['stability', [1, 2, 3]],
    ['calinskiHarabasz', [2, 3]],
    ['daviesBouldin', [2, 3]],
  ]);
  expect(curves[2]!.points[2]).toEqual({ x: 3, y: 0.7, error: 0.05 });
});

it('draws chance around a gap of nothing, two standard errors wide', () => {
  const gap = measureCurves([one, two])[0]!;
  expect(gap.measure).toBe('gap');
  expect(gap.band).toEqual([
    { x: 1, y: 0, error: 0.04 },
    { x: 2, y: 0, error: 0.06 },
  ]);
});

it('shows of a run of an old version what it knows', () => {
  const tried = [2, 3].map((k) => ({ k, silhouette: k / 10 }));
  expect(measureCurves(tried).map(({ measure }) => measure)).toEqual(['silhouette']);
});
