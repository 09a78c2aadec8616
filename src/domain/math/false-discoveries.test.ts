import { expect, it } from 'vitest';
import { largestTold, tailBeyond } from './false-discoveries';

it('tells of the table of Benjamini and Hochberg (1995) the first four of fifteen', () => {
  const chances = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
    0.759, 1,
  ];
  expect(largestTold([...chances].reverse(), 15, 0.05)).toBe(0.0095);
  // What is no finding need not be there.
  expect(largestTold(chances.slice(0, 6), 15, 0.05)).toBe(0.0095);
  expect(largestTold(chances, 15_000, 0.05)).toBe(0);
});

it('bounds the tail of the normal distribution from above, and closely', () => {
  // scipy.stats.norm.sf
  for (const [z, tail] of [
    [2.326, 0.010009],
    [4, 3.16712e-5],
    [6, 9.86588e-10],
  ] as const) {
    expect(tailBeyond(z) / tail).toBeGreaterThan(1);
    expect(tailBeyond(z) / tail).toBeLessThan(1.2);
  }
});
