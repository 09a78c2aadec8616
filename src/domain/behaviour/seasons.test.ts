import { describe, expect, it } from 'vitest';
import { msPerDay } from '../time';
import { daysOfWeek, shopDays } from './seasons';

const days = (...some: number[]) => [Float64Array.from(some, (day) => day * msPerDay)];
const range = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i);

describe('days of a shop', () => {
  it('are a season apart where it sells in December alone', () => {
    const { at, longest } = shopDays(days(...range(334, 20), ...range(699, 20), Number.NaN));
    // From the 20th day to the next first one, and the season itself.
    expect(at(340 * msPerDay)).toBe(346 + 20);
    expect(longest).toBe(366);
  });

  it('are far apart around a holiday, and less so the farther from it', () => {
    const { at, longest } = shopDays(days(...range(0, 60), ...range(72, 300)));
    // From the 59th day to the 72nd are 13.
    expect(at(59 * msPerDay)).toBe(39);
    expect(at(72 * msPerDay)).toBe(39);
    expect(at(92 * msPerDay)).toBe(29);
    expect(at(200 * msPerDay)).toBe(daysOfWeek);
    // A pause is no longer for it than by the holiday itself.
    expect(longest).toBe(daysOfWeek);
  });

  it.each([
    ['it sells all year round', days(...range(0, 700))],
    ['it was closed for some months', days(...range(0, 300), ...range(420, 300))],
    ['one date is astray', days(1, ...range(2_000, 100))],
    ['one date is just before it opened', days(0, ...range(20, 300))],
    [
      'few orders leave days without any',
      days(0, 20, 45, 50, 90, 120, 133, 170, 210, 260, 300, 311, 350, 380, 420, 470, 500, 530, 560, 590, 640),
    ],
    ['nothing has a date', days(Number.NaN)],
  ])('are a week apart where %s', (_, instants) => {
    expect(shopDays(instants).longest).toBe(daysOfWeek);
    expect(shopDays(instants).at(0)).toBe(daysOfWeek);
  });
});
