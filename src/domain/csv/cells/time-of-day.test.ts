import { describe, expect, it } from 'vitest';
import { timeOfDay, withTimeOfDay } from './time-of-day';

const at = (hours: number, minutes: number, seconds = 0) => ((hours * 60 + minutes) * 60 + seconds) * 1000;

it.each([
  ['14:05', at(14, 5)],
  [' 9:05:33 ', at(9, 5, 33)],
  ['2:05 PM', at(14, 5)],
  ['12:05:01 a.m.', at(0, 5, 1)],
  ['下午2:05', at(14, 5)],
  ['下午0:30', at(12, 30)],
  ['下午14:05', at(14, 5)],
  ['13:05 PM', at(13, 5)],
  ['0:05 AM', at(0, 5)],
  ['14时05分33秒', at(14, 5, 33)],
  ['14：05', at(14, 5)],
  ['14:05:33.250', at(14, 5, 33) + 250],
  ['14:05+02:00', at(12, 5)],
  ['14:05:00Z', at(14, 5)],
  ['24:00', at(24, 0)],
])('reads %s', (cell, expected) => {
  expect(timeOfDay(cell)).toBe(expected);
});

it.each([
  '',
  '24:30',
  '25:30 PM',
  '24:00 PM',
  '13:00 AM',
  '上午13:00',
  '24:00:01',
  '12:61',
  '14:05+15:00',
  '14',
  '14.05',
  '1405',
  '25:00',
  '14:65',
  '14:05 or so',
  '2024-03-05 14:05',
  'noon',
])('does not take %j for a time of day', (cell) => {
  expect(timeOfDay(cell)).toBeNaN();
});

it.each([
  [' 14:05', at(14, 5)],
  ['T14:05:33.250Z', at(14, 5, 33) + 250],
  [', 2:05 p.m.', at(14, 5)],
  [' 9:5:3', at(9, 5, 3)],
  [' 14.05', at(14, 5)],
  [' 03', at(3, 0)],
  [' 3 PM', at(15, 0)],
  ['12时', at(12, 0)],
  [' 24:00:00', at(24, 0)],
  [' 23:59:60', at(24, 0)],
  [' 12:30:15 +0800 CST', at(4, 30, 15)],
  [' 10:00:00 GMT+0800 (China Standard Time)', at(2, 0)],
  [' 10:00 UTC+8', at(2, 0)],
  [' 10:00:00 PDT', at(17, 0)],
  [' 10:00:00 CST', at(10, 0)],
  [' 오후 3:05', at(15, 5)],
  [' 午後3時5分', at(15, 5)],
  [' um 14:05 Uhr', at(14, 5)],
  [' à 14h05', at(14, 5)],
  [' 14:05 น.', at(14, 5)],
])('reads %j behind a date', (rest, expected) => {
  expect(withTimeOfDay(0, rest)).toBe(expected);
});

it.each([
  ' 3 apples',
  ' 75 PM',
  ' 13 am',
  ' 03 apples',
  ' 12 PCS',
  ' 3',
  ' 3.5',
  ' 14:05 or so',
  ' 14:',
  ' 24:30',
  ' 24:00:01',
  ' 12:60',
  ' 10:00+25:00',
])('takes a date with %j behind it for no date', (rest) => {
  expect(withTimeOfDay(0, rest)).toBeNaN();
});

describe('clocks', () => {
  it('tell a time with an offset as the shop does', () => {
    expect(withTimeOfDay(0, ' 07:30 +0800')).toBe(at(-1, 30));
    expect(withTimeOfDay(0, ' 07:30 +0800', 'own')).toBe(at(7, 30));
    expect(withTimeOfDay(0, ' 23:30Z', 480)).toBe(at(31, 30));
    expect(withTimeOfDay(0, ' 07:30', 480)).toBe(at(7, 30));
  });
});
