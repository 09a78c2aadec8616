import { expect, it } from 'vitest';
import { monthsOf, usualMonths } from './months';

const namesBetween = (first: string, last: string) => {
  const span = { first: Date.parse(first), last: Date.parse(last) };
  const months = monthsOf(span);
  return usualMonths(months, span.last).map((m) => months[m]?.name);
};

it('holds today against a month that ended long enough ago for something to have happened since', () => {
  // Five days into June next to nothing can have moved since the end of May.
  expect(namesBetween('2023-06-02T09:00Z', '2025-06-05T18:00Z')).toEqual(['2025-04', '2025-06']);
  expect(namesBetween('2023-06-02T09:00Z', '2025-06-20T18:00Z')).toEqual(['2025-05', '2025-06']);
  expect(namesBetween('2023-06-02T09:00Z', '2025-02-28T18:00Z')).toEqual(['2025-01', '2025-02']);
});

it('has no choice in a shop of a few weeks', () => {
  expect(namesBetween('2025-05-20T09:00Z', '2025-06-05T18:00Z')).toEqual(['2025-05', '2025-06']);
  expect(usualMonths([], Number.NaN)).toEqual([0, 0]);
});
