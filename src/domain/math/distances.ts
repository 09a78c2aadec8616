import type { Matrix } from './matrix';

/** Squared Euclidean distance of two rows of `columns` numbers, given where each starts. */
export function squaredDistance(
  a: Float32Array,
  aStart: number,
  b: Float32Array,
  bStart: number,
  columns: number,
): number {
  let sum = 0;
  for (let j = 0; j < columns; j++) {
    const difference = a[aStart + j] - b[bStart + j];
    sum += difference * difference;
  }
  return sum;
}

/** Euclidean distances between all pairs of rows: rows × rows, symmetric, row by row, single precision. */
export interface DistanceMatrix {
  readonly rows: number;
  readonly values: Float32Array;
}

/** All distances at once; memory grows with the square of the rows. */
export function distanceMatrix({ rows, columns, values }: Matrix): DistanceMatrix {
  const distances = new Float32Array(rows * rows);
  for (let i = 0; i < rows; i++) {
    for (let j = i + 1; j < rows; j++) {
      const distance = Math.sqrt(squaredDistance(values, i * columns, values, j * columns, columns));
      distances[i * rows + j] = distance;
      distances[j * rows + i] = distance;
    }
  }
  return { rows, values: distances };
}
