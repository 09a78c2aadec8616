import { expect, it } from 'vitest';
import { peaksOf } from './peaks';

it('stands in the densest island of a group, where its middle would be in none', () => {
  const island = (x: number, dots: number) =>
    Array.from({ length: dots }, (_, i) => [x + (i % 5) * 0.01, (i % 7) * 0.01]);
  // Two islands of the one group, the larger on the right; the other group lies between them.
  const first = [...island(-10, 30), ...island(10, 50)];
  const second = island(0, 20);
  const points = Float32Array.from([...first, ...second].flat());
  const groups = Int32Array.from([...first.map(() => 0), ...second.map(() => 1)]);
  const [one, other, none] = peaksOf(points, groups, 3);
  expect(one!.x).toBeCloseTo(10, 1);
  expect(other!.x).toBeCloseTo(0, 1);
  expect(none).toBeNull();
});

it('is the same for a group of thousands, of which some are looked at, and of one dot', () => {
  const points = Float32Array.from({ length: 8000 }, (_, i) => (i % 2 === 0 ? ((i / 2) % 100) / 100 : 3));
  const [crowd] = peaksOf(points, new Int32Array(4000), 1);
  expect(crowd!.y).toBe(3);
  expect(peaksOf(Float32Array.of(4, 5), Int32Array.of(0), 1)).toEqual([{ x: 4, y: 5 }]);
});
