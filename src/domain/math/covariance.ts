import type { Matrix } from './matrix';

/** Mean of every column, in double precision; length columns. */
export function columnMeans({ rows, columns, values }: Matrix): Float64Array {
  const means = new Float64Array(columns);
  for (let i = 0; i < rows; i++) {
    const row = i * columns;
    for (let j = 0; j < columns; j++) means[j] += values[row + j];
  }
  return means.map((sum) => sum / Math.max(1, rows));
}

/** Rows taken into the sums at a time: each load and store of the result then serves four products. */
const rowsAtOnce = 4;

/**
 * Covariance matrix (columns × columns, divisor rows − 1, as scikit-learn's PCA), in double precision.
 */
export function covariance(matrix: Matrix, means: Float64Array): Float64Array {
  const { rows, columns } = matrix;
  const sums = new Float64Array(columns * columns);
  const centred = new Float64Array(rowsAtOnce * columns);
  for (let start = 0; start < rows; start += rowsAtOnce) {
    centreRows(matrix, means, start, centred);
    addProducts(centred, columns, sums);
  }
  const divisor = Math.max(1, rows - 1);
  for (let i = 0; i < columns; i++) {
    for (let j = i; j < columns; j++) {
      const value = sums[i * columns + j] / divisor;
      sums[i * columns + j] = value;
      sums[j * columns + i] = value;
    }
  }
  return sums;
}

/** Rows from `start`, less the means; rows past the end count as zero. */
function centreRows(matrix: Matrix, means: Float64Array, start: number, out: Float64Array): void {
  const { rows, columns, values } = matrix;
  for (let r = 0; r < rowsAtOnce; r++) {
    const row = start + r;
    if (row >= rows) {
      out.fill(0, r * columns, (r + 1) * columns);
      continue;
    }
    for (let j = 0; j < columns; j++) out[r * columns + j] = values[row * columns + j] - means[j];
  }
}

function addProducts(centred: Float64Array, columns: number, sums: Float64Array): void {
  const [second, third, fourth] = [columns, 2 * columns, 3 * columns];
  for (let i = 0; i < columns; i++) {
    const a = centred[i];
    const b = centred[second + i];
    const c = centred[third + i];
    const d = centred[fourth + i];
    const row = i * columns;
    for (let j = i; j < columns; j++) {
      sums[row + j] +=
        a * centred[j] + b * centred[second + j] + c * centred[third + j] + d * centred[fourth + j];
    }
  }
}

/** Sum over the columns of their variance (divisor n) over the given rows; 0 without rows. */
export function totalVariance({ columns, values }: Matrix, rows: ArrayLike<number>): number {
  const count = Math.max(1, rows.length);
  const sums = new Float64Array(columns);
  const squares = new Float64Array(columns);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] * columns;
    for (let j = 0; j < columns; j++) {
      const value = values[row + j];
      sums[j] += value;
      squares[j] += value * value;
    }
  }
  let total = 0;
  for (let j = 0; j < columns; j++) {
    const mean = sums[j] / count;
    total += Math.max(0, squares[j] / count - mean * mean);
  }
  return total;
}
