import { expect, it } from 'vitest';
import { covariance } from '../math/covariance';
import type { Matrix } from '../math/matrix';
import { normal, seededRandom } from '../math/random';
import { discriminantPlane } from './discriminant-plane';

/** Groups that differ by 4 in the first column, in which each is spread 0.5; a second one of spread 5 runs along with it. */
function groupsInAWideCrowd(
  rows: number,
  groups: number,
  seed: number,
): { points: Matrix; labels: Int32Array } {
  const random = seededRandom(seed);
  const labels = Int32Array.from({ length: rows }, (_, i) => i % groups);
  const values = new Float32Array(rows * 3);
  labels.forEach((group, i) => {
    const along = normal(random);
    values.set([4 * group + 0.5 * along, 5 * normal(random), 0.4 * along + normal(random)], 3 * i);
  });
  return { points: { rows, columns: 3, values }, labels };
}

it('sees what parts the groups, as far as they are spread, and no other column', () => {
  const { points, labels } = groupsInAWideCrowd(400, 2, 1);
  const seen = discriminantPlane(points, labels)!(points);
  expect(seen.columns).toBe(1);
  const ofGroup = (group: number) => [...seen.values].filter((_, i) => labels[i] === group);
  const [left, right] = [ofGroup(0), ofGroup(1)].map((some) => some.toSorted((a, b) => a - b));
  const areApart = left!.at(-1)! < right![0]! || right!.at(-1)! < left![0]!;
  expect(areApart).toBe(true);
  for (const group of [0, 1]) {
    const some = Float32Array.from(ofGroup(group));
    const centre = some.reduce((total, value) => total + value, 0) / some.length;
    const own = covariance({ rows: some.length, columns: 1, values: some }, Float64Array.of(centre));
    expect(own[0]).toBeGreaterThan(0.7);
    expect(own[0]).toBeLessThan(1.3);
  }
});

it('needs one axis for groups in a line, and leaves out whom no group has', () => {
  const { points, labels } = groupsInAWideCrowd(600, 3, 2);
  const some = labels.map((label, i) => (i < 30 ? -1 : label));
  const { columns } = discriminantPlane(points, some)!(points);
  expect(columns).toBeGreaterThanOrEqual(1);
  expect(columns).toBeLessThanOrEqual(2);
});

it('does not take chance for a spread where columns are more than points', () => {
  const random = seededRandom(3);
  const columns = 40;
  const draw = (rows: number) => {
    const labels = Int32Array.from({ length: rows }, (_, i) => i % 2);
    const values = Float32Array.from({ length: rows * columns }, () => normal(random));
    labels.forEach((group, i) => {
      values[i * columns] = values[i * columns]! + 6 * group;
    });
    return { points: { rows, columns, values }, labels };
  };
  const known = draw(24);
  const plane = discriminantPlane(known.points, known.labels)!;
  const unseen = draw(400);
  const heights = plane(unseen.points).values;
  const middle = heights.reduce((total, value) => total + value, 0) / heights.length;
  const right = unseen.labels.filter((group, i) => heights[i]! > middle === (group === 1)).length;
  expect(Math.max(right, 400 - right)).toBeGreaterThan(360);
});

it('finds nothing where groups lie on each other or points are all alike', () => {
  const values = Float32Array.from({ length: 40 }, (_, i) => Math.floor(i / 4) % 5);
  const points = { rows: 20, columns: 2, values };
  expect(discriminantPlane({ ...points, values: new Float32Array(40) }, new Int32Array(20))).toBeNull();
  expect(discriminantPlane(points, new Int32Array(20))).toBeNull();
});
