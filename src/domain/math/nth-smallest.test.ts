import { expect, it } from 'vitest';
import { nthSmallest } from './nth-smallest';
import { seededRandom } from './random';

it('finds what sorting finds, with ties, in any order and one place after another', () => {
  const random = seededRandom(3);
  for (let round = 0; round < 400; round++) {
    const n = 1 + Math.floor(60 * random());
    const numbers = Float64Array.from({ length: n }, () =>
      round % 2 ? Math.floor(5 * random()) : random() - 0.5,
    );
    const sorted = numbers.slice().sort();
    const first = Math.floor(n * random());
    const second = first + Math.floor((n - first) * random());
    expect(nthSmallest(numbers, first)).toBe(sorted[first]);
    expect(nthSmallest(numbers, second, first)).toBe(sorted[second]);
    expect(numbers.slice().sort()).toEqual(sorted);
  }
});

it('finds them in orders that tempt: ascending, descending, all alike, infinities', () => {
  const up = Float64Array.from({ length: 500 }, (_, i) => i);
  for (const of of [
    up,
    up.slice().reverse(),
    new Float64Array(500).fill(7),
    up.map((x) => (x % 3 ? x : Infinity)),
  ])
    for (const place of [0, 50, 250, 499])
      expect(nthSmallest(of.slice(), place)).toBe(of.slice().sort()[place]);
  expect(() => nthSmallest(up, 500)).toThrow(RangeError);
  expect(() => nthSmallest(new Float64Array(0), 0)).toThrow(RangeError);
});
