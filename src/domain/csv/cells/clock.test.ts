import { expect, it } from 'vitest';
import { timeOfDay } from './clock';

const at = (hours: number, minutes: number, seconds = 0) => ((hours * 60 + minutes) * 60 + seconds) * 1000;

it.each([
  ['14:05', at(14, 5)],
  [' 9:05:33 ', at(9, 5, 33)],
  ['2:05 PM', at(14, 5)],
  ['12:05:01 a.m.', at(0, 5, 1)],
  ['下午2:05', at(14, 5)],
  ['14时05分33秒', at(14, 5, 33)],
  ['14：05', at(14, 5)],
  ['14:05:33.250', at(14, 5, 33) + 250],
  ['14:05+02:00', at(12, 5)],
  ['14:05:00Z', at(14, 5)],
])('reads %s', (cell, expected) => {
  expect(timeOfDay(cell)).toBe(expected);
});

it.each(['', '14', '14.05', '1405', '25:00', '14:65', '14:05 or so', '2024-03-05 14:05', 'noon'])(
  'does not take %j for a time of day',
  (cell) => {
    expect(timeOfDay(cell)).toBeNaN();
  },
);
