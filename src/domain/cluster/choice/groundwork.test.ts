import { expect, test } from 'vitest';
import type { Matrix } from '../../math/matrix';
import { seededRandom } from '../../math/random';
import { prepareGround } from './groundwork';
import { separate } from './separate';

/** Three groups of 200 in twelve columns, and beside them columns of zeros with a single one. */
function groupsBesideRareColumns(rare: number): Matrix {
  const random = seededRandom(3);
  const normal = () => Math.sqrt(-2 * Math.log(random() || 1e-9)) * Math.cos(2 * Math.PI * random());
  const [rows, columns] = [600, 12 + rare];
  const values = new Float32Array(rows * columns);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < 12; j++) values[i * columns + j] = normal() + (j % 3 === i % 3 ? 4 : 0);
    for (let j = 12; j < columns; j++) values[i * columns + j] = i === 7 * j ? Math.sqrt(rows) : 0;
  }
  return { rows, columns, values };
}

function variance({ rows, columns, values }: Matrix, column: number): number {
  const of = Array.from({ length: rows }, (_, i) => values[i * columns + column]!);
  const mean = of.reduce((sum, each) => sum + each, 0) / rows;
  return of.reduce((sum, each) => sum + (each - mean) ** 2, 0) / rows;
}

test('spreading the values of a column does not widen it, however rare its other value is', () => {
  const rows = 200;
  const points = { rows, columns: 2, values: new Float32Array(2 * rows) };
  for (let i = 0; i < rows; i++) points.values.set([i, i === 5 ? 14 : 0], 2 * i);
  expect(variance(prepareGround(points, 1).scores, 1)).toBeCloseTo(variance(points, 1), 4);
});

test('columns that are nearly always zero do not hide groups', () => {
  const ground = prepareGround(groupsBesideRareColumns(8), 1);
  expect(separate(ground.scores, ground.weight, 1).parts).toBe(3);
});

test('columns that say the same are no crowds on their values', () => {
  const random = seededRandom(12);
  const rows = 400;
  const values = new Float32Array(5 * rows);
  for (let i = 0; i < rows; i++) {
    const orders = 1 + Math.floor(-2 * Math.log(1 - random()));
    values.set([orders, 3 * orders, -orders, Math.log(orders), random()], 5 * i);
  }
  const { scores, weight } = prepareGround({ rows, columns: 5, values }, 1);
  expect(separate(scores, weight, 1).parts).toBe(1);
});

test('of many columns that say the same no axis is kept that holds rounding alone', () => {
  const random = seededRandom(7);
  const rows = 700;
  const values = new Float32Array(20 * rows);
  for (let i = 0; i < rows; i++) {
    const [orders, money] = [1 + Math.floor(-2 * Math.log(1 - random())), random()];
    values.set(
      Array.from({ length: 20 }, (_, j) => (j % 2 === 0 ? (orders - 3) / 2.1 : (money - 0.5) / 0.29)),
      20 * i,
    );
  }
  const { scores, weight } = prepareGround({ rows, columns: 20, values }, 1);
  expect(scores.columns).toBe(2);
  expect(separate(scores, weight, 1).parts).toBe(1);
});
