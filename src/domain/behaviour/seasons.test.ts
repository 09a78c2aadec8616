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

  it.each([
    ['it sells all year round', days(...range(0, 700))],
    ['it was closed for some months', days(...range(0, 300), ...range(420, 300))],
    ['one date is astray', days(1, ...range(2_000, 100))],
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
