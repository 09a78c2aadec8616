import type { Matrix } from './matrix';
import { squaredDistance } from './squared-distance';

/** Euclidean distances between all pairs of rows: n × n, symmetric, row by row, single precision. */
export interface DistanceMatrix {
  readonly rows: number;
  readonly values: Float32Array;
}

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
