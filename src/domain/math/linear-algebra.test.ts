import { describe, expect, it } from 'vitest';
import { choleskyInPlace, choleskySolve } from './cholesky';
import { columnMeans, covariance, totalVariance } from './covariance';
import { distanceMatrix, squaredDistance } from './distances';
import reference from './fixtures/linear-algebra.json';
import { compareRows, takeRows } from './matrix';
import { symmetricEigen } from './symmetric-eigen';
import { invertInPlace } from './symmetric-inverse';

/** Largest difference between two lists of one length. */
function deviation(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  expect(actual.length).toBe(expected.length);
  return Array.from(actual, (value, i) => Math.abs(value - expected[i])).reduce((a, b) => Math.max(a, b), 0);
}

const { columns, values, ...numpy } = reference.points;
const points = { rows: values.length / columns, columns, values: Float32Array.from(values) };

describe('the Cholesky factor', () => {
  it('is that of scipy, and so is the solution by it', () => {
    const { matrix, lower, right, solution } = reference.cholesky;
    const factor = Float64Array.from(matrix);
    choleskyInPlace(factor, 6);
    // The upper triangle is left as it was.
    const below = factor.map((value, at) => (at % 6 > Math.floor(at / 6) ? 0 : value));
    expect(deviation(below, lower)).toBeLessThan(1e-10);
    const x = Float64Array.from(right);
    choleskySolve(factor, 6, x);
    expect(deviation(x, solution)).toBeLessThan(1e-9);
  });

  it('is refused to a matrix that is not positive definite', () => {
    expect(() => choleskyInPlace(Float64Array.of(1, 2, 2, 1), 2)).toThrow('not positive definite at 1');
  });
});

describe('moments of points', () => {
  it('are those of numpy', () => {
    const means = columnMeans(points);
    expect(deviation(means, numpy.means)).toBeLessThan(1e-6);
    expect(deviation(covariance(points, means), numpy.covariance)).toBeLessThan(1e-6);
    expect(totalVariance(points, [0, 1, 2, 3, 4, 5, 6, 7, 8])).toBeCloseTo(numpy.totalVariance, 5);
  });

  it('count the rows that are named alone', () => {
    expect(totalVariance({ rows: 3, columns: 1, values: Float32Array.of(1, 3, 99) }, [0, 1])).toBe(1);
    expect(totalVariance(points, [])).toBe(0);
  });
});

describe('distances', () => {
  it('are those of scipy', () => {
    expect(deviation(distanceMatrix(points).values, numpy.distances)).toBeLessThan(1e-5);
  });

  it('are taken of rows wherever they start', () => {
    const [a, b] = [Float32Array.of(9, 1, 2), Float32Array.of(4, 6)];
    expect(squaredDistance(a, 1, b, 0, 2)).toBe(25);
  });
});

it('eigenvalues are those of numpy', () => {
  const { matrix, values: expected } = reference.eigen;
  expect(deviation(symmetricEigen(Float64Array.from(matrix), 8).values, expected)).toBeLessThan(1e-10);
});

describe('the symmetric inverse', () => {
  it('has the row and trace of numpy’s at an order that fills no block evenly', () => {
    const n = 131;
    const matrix = new Float64Array(n * n);
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) matrix[i * n + j] = 1 / (1 + Math.abs(i - j)) + (i === j ? 1 + i / n : 0);
    }
    for (const _ of invertInPlace(matrix, n));
    expect(deviation(matrix.slice(70 * n, 71 * n), reference.inverse.row70)).toBeLessThan(1e-9);
    let trace = 0;
    for (let i = 0; i < n; i++) trace += matrix[i * n + i];
    expect(trace).toBeCloseTo(reference.inverse.trace, 8);
  });

  it('is refused to a matrix that is not positive definite', () => {
    expect(() => [...invertInPlace(Float64Array.of(1, 2, 2, 1), 2)]).toThrow(RangeError);
  });
});

it('rows are taken in the order that is asked for, and compared number by number', () => {
  const matrix = { rows: 3, columns: 2, values: Float32Array.of(1, 2, 1, 3, 0, 9) };
  expect([...takeRows(matrix, [2, 0, 2]).values]).toEqual([0, 9, 1, 2, 0, 9]);
  expect(
    [compareRows(matrix, 0, 1), compareRows(matrix, 0, 2), compareRows(matrix, 1, 1)].map(Math.sign),
  ).toEqual([-1, 1, 0]);
});
