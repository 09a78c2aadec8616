import { describe, expect, it } from 'vitest';
import { midmean } from './midmean';

describe('the mean of the middle half', () => {
  it.each([
    [[7], 7],
    [[1, 3], 2],
    // A quarter of three values is 0.75: a quarter of the first and of the last count.
    [[0, 3, 12], (0.25 * 0 + 3 + 0.25 * 12) / 1.5],
    [[1, 2, 4, 100], 3],
    [[1, 2, 3, 4, 5, 6, 7, 8], 4.5],
    // scipy.stats.trim_mean cuts whole values; the part here is 1 - 1.25 + 1.
    [[0, 1, 2, 3, 1000], (0.75 * 1 + 2 + 0.75 * 3) / 2.5],
  ])('of %j is %f', (values, expected) => {
    expect(midmean(Float64Array.from(values))).toBeCloseTo(expected, 12);
  });

  it('of none is not known', () => {
    expect(midmean(new Float64Array())).toBeNaN();
  });
});
