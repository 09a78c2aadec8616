import { expect, it } from 'vitest';
import { areMostlyBad, starCounts, starsTogether } from './star-counts';

it('stars of a group are counted, and nothing of a group without any', () => {
  const ratings = Float64Array.of(5, 1, 2, 4, 3, Number.NaN, 1);
  expect(starCounts(ratings, [0, 1, 2, 3, 4, 5])).toEqual({ rated: 5, low: 2, high: 2 });
  expect(starCounts(ratings, [5])).toBeNull();
  expect(starCounts(ratings, [])).toBeNull();
});

it('more bad than good stars are mostly bad, two bad ones are an opinion', () => {
  const groups = [{ rated: 3, low: 1, high: 2 }, undefined, { rated: 4, low: 4, high: 0 }];
  expect(starsTogether(groups)).toEqual({ rated: 7, low: 5, high: 2 });
  expect(areMostlyBad(starsTogether(groups))).toBe(true);
  expect(areMostlyBad(groups[0]!)).toBe(false);
  expect(areMostlyBad({ rated: 2, low: 2, high: 0 })).toBe(false);
  expect(areMostlyBad({ rated: 9, low: 0, high: 0 })).toBe(false);
});
