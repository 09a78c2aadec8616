import { describe, expect, it } from 'vitest';
import { allocate } from './allocate';

describe('allocate', () => {
  it('gives the coins that rounding leaves to the largest remainders', () => {
    expect(allocate(10, [1, 1, 1], 0.01)).toEqual([3.34, 3.33, 3.33]);
    // 5 of 60, 20 and 20: 3, 1 and 1.
    expect(allocate(5, [60, 20, 20], 0.01)).toEqual([3, 1, 1]);
    // 0.05 of 7.77 and 2.22: 3.889 and 1.111 hundredths.
    expect(allocate(0.05, [7.77, 2.22], 0.01)).toEqual([0.04, 0.01]);
  });

  it('allocates negative sums alike', () => {
    expect(allocate(-10, [1, 1, 1], 0.01)).toEqual([-3.34, -3.33, -3.33]);
  });

  it('allocates to entries without weight evenly', () => {
    expect(allocate(3, [0, 0], 1)).toEqual([2, 1]);
  });

  it('does not round a sum that is no whole number of coins', () => {
    expect(allocate(0.005, [1, 1], 0.01)).toEqual([0.0025, 0.0025]);
  });

  it('adds up for any weights', () => {
    for (let n = 1; n < 60; n++) {
      const weights = Array.from({ length: (n % 7) + 1 }, (_, i) => ((i * 37 + n * 11) % 23) / 7);
      const parts = allocate(n * 1.13, weights, 0.01);
      expect(Math.round(parts.reduce((sum, part) => sum + part, 0) * 100)).toBe(Math.round(n * 113));
      expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
    }
  });
});
