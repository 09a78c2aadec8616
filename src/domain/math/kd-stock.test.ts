import { expect, it } from 'vitest';
import { squaredDistance } from './distances';
import { KdStock } from './kd-stock';
import { KdTree } from './kd-tree';
import { seededRandom } from './random';

const random = seededRandom(3);
const points = { rows: 500, columns: 3, values: Float32Array.from({ length: 1500 }, () => 10 * random()) };

it('takes what is within reach, each point once, and only what is left', () => {
  const stock = new KdStock(new KdTree(points));
  const gone = new Set<number>();
  for (const from of [0, 17, 17, 250, 3, 499]) {
    expect(stock.take(from)).toBe(!gone.has(from));
    gone.add(from);
    const expected = Array.from({ length: 500 }, (_, row) => row).filter(
      (row) => !gone.has(row) && squaredDistance(points.values, 3 * from, points.values, 3 * row, 3) <= 9,
    );
    const found: number[] = [];
    stock.takeWithin(points.values, 3 * from, 9, (row) => found.push(row));
    expect(found.sort((a, b) => a - b)).toEqual(expected);
    for (const row of found) gone.add(row);
  }
});

it('is empty in the end', () => {
  const stock = new KdStock(new KdTree(points));
  let found = 0;
  stock.takeWithin(points.values, 0, 1e9, () => found++);
  expect(found).toBe(500);
  stock.takeWithin(points.values, 0, 1e9, () => found++);
  expect(found).toBe(500);
  expect(stock.take(5)).toBe(false);
});
