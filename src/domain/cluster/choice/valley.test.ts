import { expect, it } from 'vitest';
import { normal, seededRandom } from '../../math/random';
import { deepestValley, valleyBound } from './valley';

const sorted = (count: number, draw: (i: number) => number) =>
  Float64Array.from({ length: count }, (_, i) => draw(i)).sort();

it('lies between two crowds', () => {
  const random = seededRandom(1);
  const valley = deepestValley(sorted(300, (i) => (i % 3 === 0 ? 6 : 0) + normal(random)))!;
  expect(valley.strength).toBeGreaterThan(valleyBound(300, 0.001));
  expect(valley.at).toBeGreaterThan(1.5);
  expect(valley.at).toBeLessThan(5);
  expect(valley.depth).toBeLessThan(0.2);
});

it.each([
  ['uniform', (random: () => number) => random()],
  ['normal', (random: () => number) => normal(random)],
  ['log-normal', (random: () => number) => Math.exp(1.2 * normal(random))],
] as const)('is passed over in %s numbers, but for the stated risk', (_, draw) => {
  const random = seededRandom(6);
  let found = 0;
  for (let repeat = 0; repeat < 200; repeat++) {
    const valley = deepestValley(sorted(200, () => draw(random)));
    if (valley !== null && valley.strength > valleyBound(200, 0.05)) found++;
  }
  expect(found / 200).toBeLessThan(0.08);
});

it('is nowhere among few or equal numbers', () => {
  expect(deepestValley(new Float64Array(0))).toBeNull();
  expect(deepestValley(new Float64Array(50))).toBeNull();
  expect(deepestValley(Float64Array.of(0, 1, 9, 10))).toBeNull();
});
