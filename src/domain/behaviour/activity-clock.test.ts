import { describe, expect, it } from 'vitest';
import { msPerDay } from '../time';
import { activityClock } from './activity-clock';

const start = Date.UTC(2024, 0, 1);
const end = start + 400 * msPerDay;

/** So many records a day, by days back from the end. */
function clockOf(perDay: (back: number) => number) {
  const instants = Array.from({ length: 400 }, (_, back) =>
    Array.from({ length: perDay(back) }, (__, i) => end - (back + i / perDay(back)) * msPerDay),
  ).flat();
  return activityClock([Float64Array.from(instants)], end);
}

describe('the shop’s own clock', () => {
  it('goes as fast as the shop is busy, and forward at any time', () => {
    const clock = clockOf((back) => (back < 40 ? 36 : 4))!;
    // Half of all records lie in the last forty days.
    expect(clock(40)).toBeCloseTo(200, 0);
    expect(clock(0)).toBe(0);
    expect(clock(400)).toBeCloseTo(400, 0);
    const places = Array.from({ length: 400 }, (_, back) => clock(back + 0.5));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('is the calendar’s where the shop is about as busy at all times', () => {
    expect(clockOf((back) => 4 + (back % 7))).toBeNull();
    expect(clockOf((back) => (back < 40 ? 8 : 4))).toBeNull();
  });

  it('is the calendar’s in a shop that is shut for most of the time', () => {
    expect(clockOf((back) => (back % 200 < 30 ? 20 : 0))).toBeNull();
    expect(activityClock([Float64Array.of(Number.NaN)], Number.NEGATIVE_INFINITY)).toBeNull();
  });
});
