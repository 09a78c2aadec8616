import { describe, expect, it } from 'vitest';
import { seededRandom } from './random';
import { symmetricEigen } from './symmetric-eigen';

function randomSymmetric(n: number): Float64Array {
  const random = seededRandom(n);
  const matrix = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = i; j < n; j++) matrix[i * n + j] = matrix[j * n + i] = random() - 0.5;
  }
  return matrix;
}

describe('eigenvalues and eigenvectors', () => {
  it('of a 2 × 2 matrix are those found by hand', () => {
    const { values, vectors } = symmetricEigen(Float64Array.from([2, 1, 1, 2]), 2);
    expect(values[0]).toBeCloseTo(1, 12);
    expect(values[1]).toBeCloseTo(3, 12);
    expect(Math.abs(vectors[2])).toBeCloseTo(Math.SQRT1_2, 12);
    expect(vectors[2]).toBeCloseTo(vectors[3], 12);
  });

  it.each([1, 3, 10, 60])('of a random %i × %i matrix satisfy A v = λ v, are orthonormal and ascend', (n) => {
    const matrix = randomSymmetric(n);
    const { values, vectors } = symmetricEigen(matrix, n);
    for (let a = 0; a < n; a++) {
      if (a > 0) expect(values[a]).toBeGreaterThanOrEqual(values[a - 1]);
      for (let i = 0; i < n; i++) {
        let product = 0;
        for (let j = 0; j < n; j++) product += matrix[i * n + j] * vectors[a * n + j];
        expect(product).toBeCloseTo(values[a] * vectors[a * n + i], 10);
      }
      for (let b = 0; b <= a; b++) {
        let product = 0;
        for (let j = 0; j < n; j++) product += vectors[a * n + j] * vectors[b * n + j];
        expect(product).toBeCloseTo(a === b ? 1 : 0, 10);
      }
    }
  });

  it('of a diagonal matrix with equal entries are found', () => {
    const { values } = symmetricEigen(Float64Array.from([5, 0, 0, 0, 2, 0, 0, 0, 5]), 3);
    expect([...values]).toEqual([2, 5, 5]);
  });

  it('refuse a matrix of the wrong size', () => {
    expect(() => symmetricEigen(new Float64Array(3), 2)).toThrow('2 × 2 values, got 3');
  });
});
