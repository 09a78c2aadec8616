import { describe, expect, it } from 'vitest';
import { normal, seededRandom } from '../math/random';
import { driftOfCounts, driftOfValues } from './drift';

describe('drift', () => {
  it('is the population stability index, by hand', () => {
    // (0.25 − 0.5)·ln(0.25 / 0.5) + (0.75 − 0.5)·ln(0.75 / 0.5) = 0.17329 + 0.10137.
    const { index, level } = driftOfCounts([500_000, 500_000], [250_000, 750_000])!;
    expect(index).toBeCloseTo(0.27465, 4);
    expect(level).toBe('changed');
    expect(driftOfCounts([10, 90], [10, 90])).toMatchObject({ index: 0, level: 'steady' });
    expect(driftOfCounts([0, 0], [1, 2])).toBeNull();
  });

  it('is steady in 95 of 100 pairs of small samples of the same customers', () => {
    const random = seededRandom(1);
    let steady = 0;
    for (let round = 0; round < 200; round++) {
      const draw = () => Float64Array.from({ length: 60 }, () => normal(random));
      if (driftOfValues(draw(), draw())!.level === 'steady') steady++;
    }
    expect(steady / 200).toBeGreaterThan(0.93);
  });

  it('shows values that moved, and such as are not known any more', () => {
    const random = seededRandom(2);
    const draw = (by: number) => Float64Array.from({ length: 2000 }, () => normal(random) + by);
    expect(driftOfValues(draw(0), draw(0.4))!.level).toBe('moved');
    expect(driftOfValues(draw(0), draw(1))!.level).toBe('changed');
    const lost = draw(0).map((value, i) => (i % 2 === 0 ? Number.NaN : value));
    expect(driftOfValues(draw(0), lost)!.level).toBe('changed');
  });

  it('takes values that most customers share as one group', () => {
    const ones = new Float64Array(500).fill(1);
    expect(driftOfValues(ones, ones)).toMatchObject({ index: 0, level: 'steady' });
    const twos = ones.map((_, i) => (i % 2 === 0 ? 2 : 1));
    expect(driftOfValues(ones, twos)!.level).toBe('steady');
    expect(driftOfValues(twos, ones)!.level).toBe('changed');
  });
});
