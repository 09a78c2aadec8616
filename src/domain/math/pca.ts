import { type Matrix, takeRows } from './matrix';
import { sampleRows } from './content-order';
import { columnMeans } from './covariance';
import { covarianceEigen } from './covariance-eigen';

/** Principal components of a matrix, the one of most variance first. */
export interface PrincipalComponents {
  /** components × columns: orthonormal rows, signed so that the largest loading is positive. */
  readonly components: Float64Array;
  /** Length components, descending. */
  readonly variances: Float64Array;
  readonly means: Float64Array;
  /** rows × components: the rows' coordinates. */
  readonly scores: Matrix;
}

/** Rows from which the axes are learnt; beyond, more rows move an axis less than can be seen. */
const maximumRows = 10_000;
const samplingSeed = 1;

/**
 * Principal component analysis by the eigenvectors of the covariance matrix, in double precision. With
 * more than 10,000 rows the axes come from a sample of 10,000 (fixed by content); every row gets its
 * coordinates. Fewer columns than `components` give as many components as there are columns.
 */
export function pca(matrix: Matrix, components: number): PrincipalComponents {
  const { rows, columns } = matrix;
  const kept = Math.min(components, columns);
  const learning =
    rows <= maximumRows ? matrix : takeRows(matrix, sampleRows(matrix, maximumRows, samplingSeed));
  const means = columnMeans(learning);
  const { values, vectors } = covarianceEigen(learning, means);
  const axes = new Float64Array(kept * columns);
  const variances = new Float64Array(kept);
  const found = Math.min(kept, values.length);
  for (let c = 0; c < found; c++) {
    const from = values.length - 1 - c;
    variances[c] = Math.max(0, values[from]);
    axes.set(positiveLargest(vectors.subarray(from * columns, (from + 1) * columns)), c * columns);
  }
  completeBasis(axes, columns, found);
  return { components: axes, variances, means, scores: project(matrix, means, axes, kept) };
}

/**
 * An eigenvector is known up to its sign; fixing it by the largest loading keeps maps from flipping
 * between runs. Among loadings of equal size the first decides.
 */
function positiveLargest(vector: Float64Array): Float64Array {
  let largest = 0;
  for (const loading of vector) {
    if (Math.abs(loading) > Math.abs(largest) * (1 + 1e-9)) largest = loading;
  }
  return largest < 0 ? vector.map((loading) => -loading) : vector;
}

/** Fills the axes behind those found with unit vectors at right angles to all before them: nothing varies along them. */
function completeBasis(axes: Float64Array, columns: number, found: number): void {
  const kept = axes.length / columns;
  for (let c = found, column = 0; c < kept; column++) {
    const axis = new Float64Array(columns);
    axis[column] = 1;
    // Twice: what rounding leaves of the others after the first pass is gone after the second.
    for (let pass = 0; pass < 2; pass++) {
      for (let b = 0; b < c; b++) {
        const before = axes.subarray(b * columns, (b + 1) * columns);
        const along = before.reduce((sum, loading, j) => sum + loading * axis[j], 0);
        for (let j = 0; j < columns; j++) axis[j] -= along * before[j];
      }
    }
    const length = Math.sqrt(axis.reduce((sum, loading) => sum + loading * loading, 0));
    if (length < 1e-6) continue;
    axes.set(
      axis.map((loading) => loading / length),
      c * columns,
    );
    c++;
  }
}

/** Coordinates of other rows of the same columns along the components: rows × components. */
export function coordinates(matrix: Matrix, { means, components, variances }: PrincipalComponents): Matrix {
  return project(matrix, means, components, variances.length);
}

/** Coordinates of every row along the axes: rows × count. */
function project(matrix: Matrix, means: Float64Array, axes: Float64Array, count: number): Matrix {
  const { rows, columns, values } = matrix;
  const scores = new Float32Array(rows * count);
  const centred = new Float64Array(columns);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) centred[j] = values[i * columns + j] - means[j];
    for (let c = 0; c < count; c++) {
      const axis = c * columns;
      let sum = 0;
      for (let j = 0; j < columns; j++) sum += centred[j] * axes[axis + j];
      scores[i * count + c] = sum;
    }
  }
  return { rows, columns: count, values: scores };
}

/** The plane of most variance, for the map: rows × 2, row by row; a missing second axis is 0. */
export function project2d(matrix: Matrix): Float32Array {
  const { scores } = pca(matrix, 2);
  if (scores.columns === 2) return scores.values;
  const plane = new Float32Array(matrix.rows * 2);
  for (let i = 0; i < matrix.rows * scores.columns; i++) plane[2 * i] = scores.values[i];
  return plane;
}
