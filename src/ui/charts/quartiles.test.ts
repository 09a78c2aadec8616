import { expect, it } from 'vitest';
import { quartilesOf } from './quartiles';

it('interpolates as numpy.percentile does', () => {
  // numpy.percentile([0.9, 0.2, 0.4, 1], [0, 25, 50, 75, 100])
  expect(quartilesOf([0.9, 0.2, 0.4, 1])).toEqual({
    least: 0.2,
    first: expect.closeTo(0.35, 12),
    median: expect.closeTo(0.65, 12),
    third: expect.closeTo(0.925, 12),
    most: 1,
  });
});

it('is the value itself for one, and nothing for none', () => {
  expect(quartilesOf([0.3])).toEqual({ least: 0.3, first: 0.3, median: 0.3, third: 0.3, most: 0.3 });
  expect(quartilesOf([])).toBeNull();
});
