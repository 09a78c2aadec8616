import { describe, expect, it } from 'vitest';
import { adjustedRandIndex } from './adjusted-rand-index';

describe('adjusted Rand index', () => {
  it('is 1 for the same division under other names', () => {
    expect(adjustedRandIndex([0, 0, 1, 1, 2], [5, 5, 3, 3, 9])).toBe(1);
  });

  it("has scikit-learn's value where divisions differ", () => {
    // adjusted_rand_score([0, 0, 1, 1], [0, 0, 1, 2]) in scikit-learn's documentation.
    expect(adjustedRandIndex([0, 0, 1, 1], [0, 0, 1, 2])).toBeCloseTo(0.5714285714, 9);
  });

  it('is below 0 where divisions cross', () => {
    expect(adjustedRandIndex([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(-0.5, 9);
  });
});
