import { expect, it } from 'vitest';
import { exploredOrder } from '../../clicks/thompson-order';
import { seededRandom } from '../../math/random';
import script from './draw-order.js?raw';

type Draw = (
  beliefs: readonly (readonly [number, number])[],
  share: number,
  random: () => number,
) => { readonly order: readonly number[]; readonly propensity: readonly number[] };

const { drawOrder, seeded } = new Function(`${script}; return { drawOrder, seeded };`)() as {
  readonly drawOrder: Draw;
  readonly seeded: (seed: number) => () => number;
};
const beliefs = [
  [30, 70],
  [20, 80],
  [0.4, 3],
] as const;

it('a file draws the same numbers for a seed as the app does', () => {
  const [own, theirs] = [seeded(12), seededRandom(12)];
  for (let i = 0; i < 50; i++) expect(own()).toBe(theirs());
});

it('a file leaves cards where they stand without a share', () => {
  expect(drawOrder(beliefs, 0, seeded(1))).toEqual({ order: [0, 1, 2], propensity: [1, 1, 1] });
});

it('a file’s orders are as frequent, and its chances the same, as those of the app’s own window', () => {
  const rounds = 400;
  const mean = (draw: (seed: number) => { order: ArrayLike<number>; propensity: ArrayLike<number> }) => {
    const first = [0, 0, 0];
    let inverse = 0;
    for (let seed = 1; seed <= rounds; seed++) {
      const { order, propensity } = draw(seed);
      first[order[0]!]! += 1 / rounds;
      if (order[0] === 1) inverse += 1 / propensity[0]! / rounds;
    }
    return { first, inverse };
  };
  const file = mean((seed) => drawOrder(beliefs, 0.8, seeded(seed)));
  const app = mean((seed) =>
    exploredOrder(
      beliefs.map(([a, b]) => ({ a, b })),
      0.8,
      seededRandom(seed),
    ),
  );
  for (const card of [0, 1, 2]) expect(Math.abs(file.first[card]! - app.first[card]!)).toBeLessThan(0.06);
  expect(file.inverse).toBeGreaterThan(0.5);
  expect(file.inverse).toBeLessThan(1.6);
});
