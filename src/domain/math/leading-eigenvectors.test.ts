import { expect, it } from 'vitest';
import { leadingEigenvectors } from './leading-eigenvectors';
import { normal, seededRandom } from './random';
import { symmetricEigen } from './symmetric-eigen';

/** A symmetric matrix whose largest eigenvalues by size are negative. */
function made(n: number): Float64Array {
  const random = seededRandom(3);
  const matrix = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      const value = (normal(random) - (i === j ? 6 : 0)) / 30;
      matrix[i * n + j] = value;
      matrix[j * n + i] = value;
    }
  }
  return matrix;
}

it('finds the eigenpairs that the full decomposition has, whatever their sign', () => {
  const n = 40;
  const matrix = made(n);
  // Some that stand out, as tastes do.
  for (const [size, at] of [
    [1.2, 0],
    [1, 10],
    [0.8, 20],
  ] as const) {
    for (let i = at; i < at + 5; i++) for (let j = at; j < at + 5; j++) matrix[i * n + j] += size / 5;
  }
  const multiply = (dense: Float64Array, width: number) => {
    const product = new Float64Array(n * width);
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        for (let w = 0; w < width; w++) product[i * width + w] += matrix[i * n + j] * dense[j * width + w];
      }
    }
    return product;
  };
  const exact = symmetricEigen(matrix, n);
  const { values, vectors } = leadingEigenvectors(n, multiply, 3, 1);
  for (let r = 0; r < 3; r++) {
    expect(values[r]).toBeCloseTo(exact.values[n - 1 - r], 1);
    let along = 0;
    for (let i = 0; i < n; i++) along += vectors[r * n + i] * exact.vectors[(n - 1 - r) * n + i];
    expect(Math.abs(along)).toBeGreaterThan(0.95);
  }
});
