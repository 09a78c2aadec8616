import { expect, it } from 'vitest';
import { columnMeans, covariance } from './covariance';
import { covarianceEigen } from './covariance-eigen';
import { normal, seededRandom } from './random';
import { symmetricEigen } from './symmetric-eigen';

function made(rows: number, columns: number) {
  const random = seededRandom(5);
  return { rows, columns, values: Float32Array.from({ length: rows * columns }, () => normal(random) + 2) };
}

it('has the variances and, up to their sign, the directions of the covariance matrix, of few rows too', () => {
  for (const [rows, columns] of [
    [9, 30],
    [30, 9],
    [2, 5],
  ] as const) {
    const matrix = made(rows, columns);
    const means = columnMeans(matrix);
    const exact = symmetricEigen(covariance(matrix, means), columns);
    const found = covarianceEigen(matrix, means);
    const rank = Math.min(rows - 1, columns);
    expect(found.values.length).toBe(rank);
    for (let v = 1; v <= rank; v++) {
      const variance = found.values[rank - v];
      expect(variance).toBeCloseTo(exact.values[columns - v], 9);
      let along = 0;
      for (let j = 0; j < columns; j++)
        along += found.vectors[(rank - v) * columns + j] * exact.vectors[(columns - v) * columns + j];
      expect(Math.abs(along)).toBeCloseTo(1, 9);
    }
  }
});

it('finds no direction in rows that are all alike, and none in a single row', () => {
  const alike = { rows: 3, columns: 4, values: new Float32Array(12).fill(2) };
  expect(covarianceEigen(alike, columnMeans(alike)).values.length).toBe(0);
  expect(covarianceEigen(made(1, 4), columnMeans(made(1, 4))).values.length).toBe(0);
});
