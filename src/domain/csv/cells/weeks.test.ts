import { expect, it } from 'vitest';
import { monthFirstDates, parseDate } from './dates';

it.each([
  ['2024-W07', '2024-02-12T00:00:00.000Z'],
  ['2024-W07-3', '2024-02-14T00:00:00.000Z'],
  ['2024W073', '2024-02-14T00:00:00.000Z'],
  ['2024-w7', '2024-02-12T00:00:00.000Z'],
  ['2024-W07-3T10:30:00Z', '2024-02-14T10:30:00.000Z'],
  ['W07-2024', '2024-02-12T00:00:00.000Z'],
  ['KW 7/2024', '2024-02-12T00:00:00.000Z'],
  ['2024 Week 07', '2024-02-12T00:00:00.000Z'],
  ['2024年第7周', '2024-02-12T00:00:00.000Z'],
  ['2024년 7주', '2024-02-12T00:00:00.000Z'],
  // A week belongs to the year of its Thursday.
  ['2020-W53-7', '2021-01-03T00:00:00.000Z'],
  ['2026-W01', '2025-12-29T00:00:00.000Z'],
])('%s is the day of a week', (cell, day) => {
  expect(new Date(parseDate(cell, monthFirstDates)!).toISOString()).toBe(day);
});

it.each(['2021-W53', '2024-W00', '2024-W7-9', '2024 weekly 7'])('%s is no day', (cell) => {
  expect(parseDate(cell, monthFirstDates)).toBeNaN();
});
