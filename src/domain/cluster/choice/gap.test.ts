import { expect, it } from 'vitest';
import { seededRandom } from '../../math/random';
import { population, unequalClouds } from '../fixtures/populations';
import { gapOf, gapStarts, logInertia, shuffledInertias, smallestWithinOneError } from './gap';
import { trialDivision } from './trial-division';

const gaps = (points: Parameters<typeof logInertia>[0]) => {
  const random = seededRandom(2);
  const shuffled = [...shuffledInertias(points, 5, random)];
  return Array.from({ length: 5 }, (_, i) =>
    gapOf(
      logInertia(points, trialDivision(points, i + 1, gapStarts, random)),
      shuffled.map((each) => each[i]!),
    ),
  );
};

it('is the difference to the mean of the shuffled points, with its standard error', () => {
  const { gap, error } = gapOf(1, [2, 4]);
  expect(gap).toBe(2);
  expect(error).toBeCloseTo(Math.sqrt(1.5), 12);
});

it('is largest at the number of clouds that lie apart, and nothing for independent columns', () => {
  expect(smallestWithinOneError(gaps(unequalClouds(300, 4, 3, 8, 1).points))).toBe(3);
  for (const { gap, error } of gaps(population('a uniform box', 300, 3, 1))) {
    expect(Math.abs(gap)).toBeLessThan(3 * error + 1e-9);
  }
});

it('takes the first k that the next one does not beat by more than its error', () => {
  const list = [0.1, 0.5, 0.55, 0.9].map((gap) => ({ gap, error: 0.1 }));
  expect(smallestWithinOneError(list)).toBe(2);
});
