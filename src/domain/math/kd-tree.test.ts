import { describe, expect, it } from 'vitest';
import { squaredDistance } from './distances';
import { KdTree } from './kd-tree';
import { normal, seededRandom } from './random';

const random = seededRandom(3);
const cloud = (rows: number, columns: number, value: () => number) => ({
  rows,
  columns,
  values: Float32Array.from({ length: rows * columns }, value),
});

describe.each([
  ['a cloud in 3 columns', cloud(400, 3, () => normal(random))],
  ['a cloud in 33 columns', cloud(200, 33, () => normal(random))],
  ['whole numbers with many copies', cloud(300, 2, () => Math.floor(4 * random()))],
  ['a single point', cloud(1, 2, () => 5)],
])('neighbours in %s', (_, points) => {
  const { rows, columns, values } = points;
  const tree = new KdTree(points);
  const far = cloud(20, columns, () => 2 * normal(random));
  const squaresFrom = (row: number) =>
    Array.from({ length: rows }, (__, i) =>
      squaredDistance(far.values, row * columns, values, i * columns, columns),
    );

  it('are those of looking at every point, the lower row of equal ones', () => {
    for (let row = 0; row < far.rows; row++) {
      const squares = squaresFrom(row);
      const expected = squares.map((_, i) => i).sort((a, b) => squares[a]! - squares[b]! || a - b);
      const found = tree.nearest(far.values, row * columns, 7);
      expect(found.count).toBe(Math.min(7, rows));
      const ranked = [...found.squares.subarray(0, found.count)];
      ranked.forEach((square, i) => {
        expect(square).toBeCloseTo(squares[expected[i]!]!, 8);
      });
      if (columns === 2) expect([...found.rows.subarray(0, found.count)]).toEqual(expected.slice(0, 7));
    }
  });

  it('within a radius are those of looking at every point', () => {
    for (let row = 0; row < far.rows; row++) {
      const squares = squaresFrom(row);
      const square = 1.0001 * squares.toSorted((a, b) => a - b)[Math.floor(rows / 3)]!;
      const found: number[] = [];
      tree.within(far.values, row * columns, square, (other) => found.push(other));
      expect(found.sort((a, b) => a - b)).toEqual(squares.flatMap((each, i) => (each <= square ? [i] : [])));
    }
  });
});

it('finds nobody among nobody', () => {
  const tree = new KdTree({ rows: 0, columns: 2, values: new Float32Array(0) });
  expect(tree.nearest(Float32Array.of(1, 2), 0, 3).count).toBe(0);
});
