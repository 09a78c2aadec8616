import { describe, expect, it } from 'vitest';
import { msPerDay } from '../time';
import { plausibleRange } from './plausible-dates';

const now = Date.UTC(2024, 5, 1);
/** So many dates, one every few days up to now. */
const days = (count: number, step = 3) => Array.from({ length: count }, (_, i) => now - i * step * msPerDay);
const range = (dates: number[]) => plausibleRange(Float64Array.from(dates), now);

describe('plausibleRange', () => {
  it('ends tomorrow', () => {
    expect(range([...days(100), Date.UTC(2099, 0, 1)]).to).toBe(now + msPerDay);
  });

  it('leaves out a date decades before all others', () => {
    expect(range([...days(200), Date.UTC(1999, 0, 1)]).from).toBe(now - 199 * 3 * msPerDay);
  });

  it('keeps the slow first years of a shop, and a single early order close to them', () => {
    const slow = Array.from({ length: 40 }, (_, i) => Date.UTC(2010, 0, 1) + i * 100 * msPerDay);
    expect(range([...days(2000, 0.5), ...slow]).from).toBeLessThan(slow[0]!);
  });

  it('keeps an old half of the data', () => {
    expect(range([...days(50), ...days(50).map((at) => at - 15 * 365 * msPerDay)]).from).toBe(
      Date.UTC(1990, 0, 1),
    );
  });

  it('says nothing of the past of a handful of dates', () => {
    expect(range([Date.UTC(1999, 0, 1), now]).from).toBe(Date.UTC(1990, 0, 1));
  });
});
