import { normal, seededRandom } from './random';
import { symmetricEigen } from './symmetric-eigen';

/** The leading eigenvectors of a symmetric matrix, the largest eigenvalue first. */
export interface LeadingEigenvectors {
  /** count × n: unit vectors, one a row, each known up to its sign. */
  readonly vectors: Float64Array;
  /** Descending. */
  readonly values: Float64Array;
}

/** Directions searched beyond those wanted, and rounds of refinement. */
const oversampling = 4;
const rounds = 5;

/**
 * Eigenvectors of the largest eigenvalues of a symmetric n × n matrix that is known by its products alone, by
 * randomised subspace iteration with a Rayleigh-Ritz step (Halko, Martinsson and Tropp 2011). Eigenvalues must lie in
 * −1 to 1; the iteration runs on the matrix plus 1, so that large negative ones are not taken for leading. Fewer than
 * `count` are found where n is smaller.
 *
 * @param multiply answers the product with a dense n × width matrix (row by row), in an array of its own.
 */
export function leadingEigenvectors(
  n: number,
  multiply: (dense: Float64Array, width: number) => Float64Array,
  count: number,
  seed: number,
): LeadingEigenvectors {
  const kept = Math.min(count, n);
  const width = Math.min(kept + oversampling, n);
  const random = seededRandom(seed);
  let basis: Float64Array = Float64Array.from({ length: n * width }, () => normal(random));
  for (let round = 0; round < rounds; round++) {
    orthonormalise(basis, n, width);
    const product = multiply(basis, width);
    for (let at = 0; at < product.length; at++) product[at] += basis[at];
    basis = product;
  }
  orthonormalise(basis, n, width);
  const { values, vectors } = symmetricEigen(projected(basis, multiply(basis, width), n, width), width);
  const found = new Float64Array(kept * n);
  for (let r = 0; r < kept; r++) {
    const from = (width - 1 - r) * width;
    for (let i = 0; i < n; i++) {
      let sum = 0;
      for (let w = 0; w < width; w++) sum += basis[i * width + w] * vectors[from + w];
      found[r * n + i] = sum;
    }
  }
  return { vectors: found, values: Float64Array.from({ length: kept }, (_, r) => values[width - 1 - r]) };
}

/**
 * Gram-Schmidt on the columns of a rows × width matrix, twice, which is enough (Giraud et al. 2005). Each column is laid
 * end to end for it: of many rows every step from one to the next would else miss the processor's cache.
 */
function orthonormalise(matrix: Float64Array, rows: number, width: number): void {
  const columns = Array.from({ length: width }, (_, w) => {
    const column = new Float64Array(rows);
    for (let i = 0; i < rows; i++) column[i] = matrix[i * width + w];
    return column;
  });
  for (const [w, column] of columns.entries()) {
    for (let pass = 0; pass < 2; pass++) {
      for (let v = 0; v < w; v++) subtractProjection(column, columns[v]);
    }
    let squares = 0;
    for (let i = 0; i < rows; i++) squares += column[i] ** 2;
    const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
    for (let i = 0; i < rows; i++) column[i] *= scale;
  }
  for (const [w, column] of columns.entries()) {
    for (let i = 0; i < rows; i++) matrix[i * width + w] = column[i];
  }
}

function subtractProjection(column: Float64Array, unit: Float64Array): void {
  let product = 0;
  for (let i = 0; i < column.length; i++) product += column[i] * unit[i];
  for (let i = 0; i < column.length; i++) column[i] -= product * unit[i];
}

/** BᵀMB of the basis B and the product MB, made symmetric where rounding has not left it so; width × width. */
function projected(basis: Float64Array, product: Float64Array, rows: number, width: number): Float64Array {
  const small = new Float64Array(width * width);
  for (let i = 0; i < rows; i++) {
    for (let a = 0; a < width; a++) {
      const value = basis[i * width + a] / 2;
      for (let b = 0; b < width; b++) {
        small[a * width + b] += value * product[i * width + b];
        small[b * width + a] += value * product[i * width + b];
      }
    }
  }
  return small;
}
