import { describe, expect, it } from 'vitest';
import { seededRandom } from '../math/random';
import { differenceOfMeans, differenceOfUsual, type Known } from './difference-of-usual';

const known = (values: readonly number[], from = 0): Known => ({
  customers: Int32Array.from(values, (_, i) => from + i),
  values: Float64Array.from(values),
});

describe('differenceOfUsual', () => {
  it('has Yuen’s interval for two groups that share nobody', () => {
    // Eight values each: two cut off at either end, four left; reckoned by hand.
    const one = known([1, 2, 3, 4, 5, 6, 7, 100]);
    const other = known([11, 12, 13, 14, 15, 16, 17, 18], 8);
    const { value, low, high } = differenceOfUsual(one, other, 0.95);
    expect(value).toBe(-10);
    // Winsorised to 3, 3, 3, 4, 5, 6, 6, 6: squares 14 over 4 · 3, twice, with 6 degrees: t 2.4469.
    expect(high - low).toBeCloseTo(2 * 2.446912 * Math.sqrt((2 * 14) / 12), 5);
  });

  it('finds nothing between the same customers', () => {
    const all = known([3, 1, 4, 1, 5, 9, 2, 6, 5, 3]);
    for (const apart of [differenceOfUsual, differenceOfMeans]) {
      const { value, low, high } = apart(all, all, 0.95);
      expect([value, low, high]).toEqual([0, 0, 0]);
    }
  });

  it('is the surer, the more customers both groups share', () => {
    const values = Array.from({ length: 60 }, (_, i) => (i * 7) % 31);
    const width = (from: number) => {
      const { low, high } = differenceOfMeans(
        known(values.slice(0, 40)),
        known(values.slice(from, from + 20), from),
        0.95,
      );
      return high - low;
    };
    expect(width(20)).toBeLessThan(width(30));
    expect(width(30)).toBeLessThan(width(40));
  });

  it('does not take a middle half of one value for certainty', () => {
    const mostlyNone = known([...new Array<number>(9).fill(0), 1, 1, 1]);
    const mostlyOne = known([...new Array<number>(9).fill(1), 0, 0, 0], 12);
    const { low, high } = differenceOfUsual(mostlyNone, mostlyOne, 0.95);
    expect(high - low).toBeGreaterThan(0.5);
  });

  it('holds the truth about as often as it says, of skewed money and where groups overlap', () => {
    const random = seededRandom(7);
    const skewed = () =>
      Math.exp(1.2 * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()));
    let missed = 0;
    const rounds = 400;
    for (let round = 0; round < rounds; round++) {
      const values = Array.from({ length: 70 }, skewed);
      const { low, high } = differenceOfUsual(known(values.slice(0, 45)), known(values.slice(30), 30), 0.95);
      if (low > 0 || high < 0) missed++;
    }
    expect(missed / rounds).toBeGreaterThan(0.02);
    expect(missed / rounds).toBeLessThan(0.09);
  });
});
