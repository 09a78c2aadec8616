import { covariance } from './covariance';
import type { Matrix } from './matrix';
import { symmetricEigen } from './symmetric-eigen';

/** Directions in which rows vary, and how much: eigenpairs of their covariance matrix. */
export interface CovarianceEigen {
  /** Variances, ascending (divisor rows − 1). */
  readonly values: Float64Array;
  /** One unit vector of length columns for each value, row by row. */
  readonly vectors: Float64Array;
}

/** Part of the largest variance below which rounding decides where a direction points. */
const least = 1e-12;

/**
 * Eigenpairs of the covariance matrix of rows about `means`. Of fewer rows than columns they come from the rows × rows
 * matrix of their products, which has the same variances and is decomposed in (rows / columns)³ of the time; directions
 * in which such rows do not vary at all are then left out. (Turk and Pentland 1991.)
 */
export function covarianceEigen(matrix: Matrix, means: Float64Array): CovarianceEigen {
  const { rows, columns } = matrix;
  if (rows >= columns) return symmetricEigen(covariance(matrix, means), columns);
  const centred = centredRows(matrix, means);
  const { values, vectors: mixtures } = symmetricEigen(rowProducts(centred, rows, columns), rows);
  const smallest = least * (values[rows - 1] ?? 0);
  const first = values.findIndex((value) => value > smallest);
  const kept = first < 0 ? 0 : rows - first;
  const vectors = new Float64Array(kept * columns);
  for (let v = 0; v < kept; v++) {
    const direction = vectors.subarray(v * columns, (v + 1) * columns);
    for (let i = 0; i < rows; i++) {
      const part = mixtures[(rows - kept + v) * rows + i];
      for (let j = 0; j < columns; j++) direction[j] += part * centred[i * columns + j];
    }
    const length = Math.sqrt(direction.reduce((sum, x) => sum + x * x, 0));
    for (let j = 0; j < columns; j++) direction[j] /= length;
  }
  return { values: values.slice(rows - kept), vectors };
}

function centredRows({ rows, columns, values }: Matrix, means: Float64Array): Float64Array {
  const centred = new Float64Array(rows * columns);
  for (let at = 0; at < centred.length; at++) centred[at] = values[at] - means[at % columns];
  return centred;
}

/** Inner products of all pairs of rows, over rows − 1. */
function rowProducts(centred: Float64Array, rows: number, columns: number): Float64Array {
  const products = new Float64Array(rows * rows);
  const divisor = Math.max(1, rows - 1);
  for (let a = 0; a < rows; a++) {
    for (let b = 0; b <= a; b++) {
      let sum = 0;
      for (let j = 0; j < columns; j++) sum += centred[a * columns + j] * centred[b * columns + j];
      products[a * rows + b] = sum / divisor;
      products[b * rows + a] = sum / divisor;
    }
  }
  return products;
}
