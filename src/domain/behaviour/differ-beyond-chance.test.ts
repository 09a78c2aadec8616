import { describe, expect, it } from 'vitest';
import { seededRandom } from '../math/random';
import { heterogeneity } from './differ-beyond-chance';

const random = seededRandom(5);
const hitsOf = (trials: readonly number[], share: (c: number) => number) =>
  trials.map((count, c) => Array.from({ length: count }, () => random() < share(c)).filter(Boolean).length);

describe('whether customers have shares of their own', () => {
  it('is Tarone’s statistic, as computed by hand', () => {
    // Share 1/2; squares (2 − 1)² + (0 − 1)² + (1 − 1)² = 2, over 1/4 is 8, less 6 trials is 2; 3 · 2 · 1 pairs.
    const { z, reliability } = heterogeneity([2, 0, 1], [2, 2, 2]);
    expect(z).toBeCloseTo(2 / Math.sqrt(12), 10);
    // Correlation 2 / 6 within customers, at two trials each: (2/3) / (4/3).
    expect(reliability).toBeCloseTo(0.5, 10);
  });

  it('is seldom beyond chance where all have the same share, whatever their trials', () => {
    const trials = Array.from({ length: 200 }, (_, c) => 1 + (c % 9));
    const above = Array.from(
      { length: 200 },
      () =>
        heterogeneity(
          hitsOf(trials, () => 0.1),
          trials,
        ).z,
    );
    expect(above.filter((z) => z > 3).length).toBeLessThanOrEqual(3);
    const mean = above.reduce((sum, z) => sum + z, 0) / above.length;
    expect(Math.abs(mean)).toBeLessThan(0.3);
  });

  it('is how much of what customers differ in is theirs', () => {
    const trials = Array.from({ length: 3000 }, () => 6);
    const { z, reliability } = heterogeneity(
      hitsOf(trials, (c) => (c % 2 === 0 ? 0.2 : 0.6)),
      trials,
    );
    // Variance 0.04 between customers beside (0.16 + 0.24) / 2 / 6 by chance.
    expect(reliability).toBeCloseTo(0.04 / (0.04 + 0.2 / 6), 1);
    expect(z).toBeGreaterThan(20);
  });

  it('says nothing where nobody has two trials, and where all or none hit', () => {
    const nothing = { z: 0, reliability: 0 };
    expect(heterogeneity([1, 0], [1, 1])).toEqual(nothing);
    expect(heterogeneity([2, 3], [2, 3])).toEqual(nothing);
    expect(heterogeneity([0, 0], [2, 3])).toEqual(nothing);
    expect(heterogeneity([], [])).toEqual(nothing);
  });
});
