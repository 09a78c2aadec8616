import type { Matrix } from './matrix';
import { type SparseMatrix, transpose } from './sparse';

/** Products of large matrices on whatever computes; each result is new. */
export interface MatrixProducts {
  /** A sparse matrix times a dense one: matrix.rows × dense.columns. */
  sparse(matrix: SparseMatrix, dense: Matrix): Promise<Matrix>;
  /** Σ coefficients[p]·(MᵀM)ᵖ · dense of a sparse matrix M, at least one power beyond 0: M.columns × dense.columns. */
  polynomial(matrix: SparseMatrix, coefficients: Float32Array, dense: Matrix): Promise<Matrix>;
  /** XᵀX, columns × columns, summed in double precision over blocks of rows. */
  gram(dense: Matrix): Promise<Float64Array>;
  /** A tall matrix times a small one. */
  dense(tall: Matrix, small: Matrix): Promise<Matrix>;
}

/** Throws a RangeError where a product is asked of matrices that do not fit each other. */
export function checkProduct(columns: number, rows: number): void {
  if (columns !== rows) throw new RangeError(`${columns} columns times ${rows} rows`);
}

/** Throws a RangeError where a polynomial has no power beyond 0. */
export function checkPolynomial(coefficients: Float32Array): void {
  if (coefficients.length < 2) throw new RangeError('a polynomial of a matrix needs a power beyond 0');
}

/** The products in plain TypeScript, the reference for every other. */
export const plainProducts: MatrixProducts = {
  sparse: async (matrix, dense) => multiplySparse(matrix, dense),
  polynomial: async (matrix, coefficients, dense) => polynomialOf(matrix, coefficients, dense),
  gram: async ({ columns, values }) => gramOf(values, columns),
  dense: async (tall, small) => multiplyDense(tall, small),
};

function multiplySparse({ rows, starts, indices, values }: SparseMatrix, dense: Matrix): Matrix {
  const { columns } = dense;
  const out = new Float32Array(rows * columns);
  const sums = new Float64Array(columns);
  for (let row = 0; row < rows; row++) {
    sums.fill(0);
    for (let e = starts[row]; e < starts[row + 1]; e++) {
      const value = values[e];
      for (let c = 0, at = indices[e] * columns; c < columns; c++, at++) sums[c] += value * dense.values[at];
    }
    out.set(sums, row * columns);
  }
  return { rows, columns, values: out };
}

/** Horner's rule. */
function polynomialOf(matrix: SparseMatrix, coefficients: Float32Array, dense: Matrix): Matrix {
  const transposed = transpose(matrix);
  const highest = coefficients.length - 1;
  let sum: Matrix = { ...dense, values: dense.values.map((value) => coefficients[highest] * value) };
  for (let power = highest - 1; power >= 0; power--) {
    sum = multiplySparse(transposed, multiplySparse(matrix, sum));
    for (let i = 0; i < sum.values.length; i++) sum.values[i] += coefficients[power] * dense.values[i];
  }
  return sum;
}

/** Yᵀ·Y of a rows × factors matrix, in double precision. */
export function gramOf(y: Float32Array, factors: number): Float64Array {
  const gram = new Float64Array(factors * factors);
  for (let row = 0; row < y.length; row += factors) {
    for (let a = 0; a < factors; a++) {
      const value = y[row + a];
      if (value === 0) continue;
      for (let b = 0; b <= a; b++) gram[a * factors + b] += value * y[row + b];
    }
  }
  for (let a = 0; a < factors; a++) {
    for (let b = 0; b < a; b++) gram[b * factors + a] = gram[a * factors + b];
  }
  return gram;
}

function multiplyDense(tall: Matrix, small: Matrix): Matrix {
  const { rows, columns: inner } = tall;
  const { columns } = small;
  const out = new Float32Array(rows * columns);
  const sums = new Float64Array(columns);
  for (let row = 0; row < rows; row++) {
    sums.fill(0);
    for (let k = 0; k < inner; k++) {
      const value = tall.values[row * inner + k];
      for (let c = 0, at = k * columns; c < columns; c++, at++) sums[c] += value * small.values[at];
    }
    out.set(sums, row * columns);
  }
  return { rows, columns, values: out };
}
