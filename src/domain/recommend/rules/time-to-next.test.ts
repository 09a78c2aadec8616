import { describe, expect, it } from 'vitest';
import { timeToNext } from './time-to-next';

describe('the time to the next purchase', () => {
  it('is Kaplan and Meier’s estimate, by hand', () => {
    // Of 12: two come at 10 (S = 10/12), one leaves at 15, three come at 20 (of 9: S = 10/12 × 6/9 = 5/9); then fewer
    // than ten were followed when day 20 began, so that only day 10 is known.
    const days = [10, 10, 15, 20, 20, 20, 40, 40, 40, 40, 40, 40];
    const came = [1, 1, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0];
    const found = timeToNext(days, came);
    expect(found.share).toBeCloseTo(2 / 12, 12);
    expect(found.followed).toBe(15);
    // Greenwood: 2 / (12 × 10); the log of S varies by its square root.
    const spread = 1.645 * Math.sqrt(2 / 120);
    expect(found.shareAtMost).toBeCloseTo(1 - (10 / 12) * Math.exp(-spread), 12);
    expect(found.shareAtLeast).toBeCloseTo(Math.max(0, 1 - (10 / 12) * Math.exp(spread)), 12);
  });

  it('does not take those who have not come yet for those who never come', () => {
    // Everybody comes after 30 days, but half of the spells began 5 days before the export ended.
    const days = [...Array<number>(20).fill(30), ...Array<number>(20).fill(5)];
    const came = [...Array<number>(20).fill(1), ...Array<number>(20).fill(0)];
    const found = timeToNext(days, came);
    expect(found.share).toBe(1);
    expect(found.typical).toBe(30);
  });

  it('knows when a quarter and a half of those came who came', () => {
    const days = [...Array.from({ length: 20 }, (_, i) => i + 1), ...Array<number>(20).fill(50)];
    const came = [...Array<number>(20).fill(1), ...Array<number>(20).fill(0)];
    const found = timeToNext(days, came);
    expect(found.share).toBeCloseTo(0.5, 12);
    expect(found.early).toBe(5);
    expect(found.typical).toBe(10);
  });

  it('is less sure that nobody comes the fewer were followed', () => {
    const none = (count: number) => timeToNext(Array<number>(count).fill(90), Array<number>(count).fill(0));
    expect(none(5).shareAtMost).toBeGreaterThan(0.4);
    expect(none(100).shareAtMost).toBeLessThan(0.04);
    expect(none(0).shareAtMost).toBe(1);
  });
});
