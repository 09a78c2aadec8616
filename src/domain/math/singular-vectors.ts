import { choleskyInPlace } from './cholesky';
import type { MatrixProducts } from './matrix-products';
import type { Matrix } from './matrix';
import { seededRandom } from './random';
import type { SparseMatrix } from './sparse';
import { symmetricEigen } from './symmetric-eigen';

/** The right singular vectors of the largest singular values. */
export interface SingularVectors {
  /** Columns of the matrix × rank, one vector a column, of unit length, the largest first. */
  readonly vectors: Matrix;
  /** Squares of the singular values, descending. */
  readonly squares: Float64Array;
  /** No square of those left out is much larger. */
  readonly rest: number;
}

/** Directions searched beyond those wanted, and a multiple that kernels like. */
const oversampling = 32;
const widthMultiple = 16;
/** Rounds before the first Ritz values are known, and filtered ones behind. */
const plainRounds = 2;
const filteredRounds = 4;
/** Degree of the filter of a round: higher ones part the directions further than single precision keeps. */
const filterDegree = 4;
/** The polynomial s. */
const squareAlone = Float32Array.of(0, 1);
/** Added to the diagonal of a Gram matrix of unit columns: about what single precision does not tell apart. */
const leastRidge = 3e-6;
const mostPasses = 4;

/**
 * The leading right singular vectors of a sparse matrix whose singular values are 1 at most, by randomised subspace
 * iteration (Halko, Martinsson, Tropp 2011), each round filtered by a Chebyshev polynomial that damps the squares
 * from 0 to the least Ritz value (Zhou, Saad 2007), with Cholesky's QR and a Rayleigh-Ritz step. Fewer than `rank`
 * where the matrix has fewer columns. Yields how many of its rounds are done.
 */
export async function* leadingSingularVectors(
  matrix: SparseMatrix,
  rank: number,
  seed: number,
  products: MatrixProducts,
): AsyncGenerator<{ done: number; total: number }, SingularVectors> {
  const kept = Math.min(rank, matrix.columns);
  const wanted = Math.ceil((kept + Math.max(oversampling, kept / 8)) / widthMultiple) * widthMultiple;
  const width = Math.min(wanted, matrix.columns);
  const isWhole = width === matrix.columns;
  const total = plainRounds + 1 + (isWhole ? 0 : filteredRounds) + 1;
  let done = 0;
  let basis = randomMatrix(matrix.columns, width, seed);
  for (let round = 0; round < plainRounds; round++) {
    basis = await orthonormalised(await products.polynomial(matrix, squareAlone, basis), products);
    yield { done: ++done, total };
  }
  // Ritz vectors first: their filtered columns, each scaled, stay well apart.
  let ritz = await ritzVectors(matrix, basis, products);
  yield { done: ++done, total };
  if (!isWhole) {
    const filter = dampingPowers(filterDegree, Math.max(0, ritz.squares[width - 1]));
    basis = ritz.vectors;
    for (let round = 0; round < filteredRounds; round++) {
      basis = await orthonormalised(await products.polynomial(matrix, filter, basis), products);
      yield { done: ++done, total };
    }
    ritz = await ritzVectors(matrix, await orthonormalised(basis, products), products);
  }
  yield { done: total, total };
  const rest = kept === matrix.columns ? 0 : ritz.squares[Math.min(kept, width - 1)];
  return { vectors: firstColumns(ritz.vectors, kept), squares: ritz.squares.slice(0, kept), rest };
}

function randomMatrix(rows: number, columns: number, seed: number): Matrix {
  const random = seededRandom(seed);
  const values = new Float32Array(rows * columns);
  // Any distribution around 0 will do, and this one is drawn ten times as fast as the normal.
  for (let i = 0; i < values.length; i++) values[i] = random() - 0.5;
  return { rows, columns, values };
}

/**
 * T_d(2s/damped - 1) / T_d(2/damped - 1) as powers of s: 1 at 1, and next to nothing from 0 to `damped`. Where that is 0
 * it is the highest power alone.
 */
function dampingPowers(degree: number, damped: number): Float32Array {
  // Coefficients of powers of s/damped, by the recurrence of Chebyshev's polynomials.
  let before = new Float64Array(degree + 1);
  let now = new Float64Array(degree + 1);
  before[0] = 1;
  now[0] = -1;
  now[1] = 2;
  for (let d = 2; d <= degree; d++) {
    const next = now.map((value, p) => -2 * value - before[p] + (p > 0 ? 4 * now[p - 1] : 0));
    before = now;
    now = next;
  }
  const powers = now.map((value, p) => value * damped ** (degree - p));
  const whole = powers.reduce((sum, value) => sum + value, 0);
  return Float32Array.from(powers, (value) => value / whole);
}

/**
 * An orthonormal basis of the columns, up to single precision; columns of zeros stay so. Where the columns are too
 * nearly dependent for that precision, a larger ridge parts them first, and they are made orthonormal once more.
 */
async function orthonormalised(dense: Matrix, products: MatrixProducts): Promise<Matrix> {
  let basis = dense;
  for (let pass = 1; ; pass++) {
    const gram = await products.gram(basis);
    const { inverse, ridge } = inverseRoot(gram, basis.columns);
    basis = await products.dense(basis, inverse);
    if (ridge <= leastRidge || pass === mostPasses) return basis;
  }
}

/** diag(scale)·L⁻ᵀ, L·Lᵀ the Gram matrix of the columns, scaled to unit length, plus the least ridge that will do. */
function inverseRoot(gram: Float64Array, columns: number): { inverse: Matrix; ridge: number } {
  const scale = Float64Array.from({ length: columns }, (_, c) => {
    const squares = gram[c * columns + c];
    return squares > 0 ? 1 / Math.sqrt(squares) : 0;
  });
  for (let ridge = leastRidge; ; ridge *= 10) {
    const lower = new Float64Array(columns * columns);
    for (let a = 0; a < columns; a++) {
      for (let b = 0; b < a; b++) lower[a * columns + b] = gram[a * columns + b] * scale[a] * scale[b];
      lower[a * columns + a] = 1 + ridge;
    }
    if (isFactorised(lower, columns)) return { inverse: inverseTransposed(lower, columns, scale), ridge };
  }
}

function isFactorised(lower: Float64Array, columns: number): boolean {
  try {
    choleskyInPlace(lower, columns);
    return true;
  } catch (error) {
    // Not positive definite: rounding has eaten up what parts the columns.
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** diag(scale)·L⁻ᵀ of the lower triangle L. */
function inverseTransposed(lower: Float64Array, n: number, scale: Float64Array): Matrix {
  const inverse = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    // Row i of L⁻¹ = (e_i - Σ_k L_ik · row k of L⁻¹) / L_ii.
    const row = i * n;
    for (let k = 0; k < i; k++) {
      const factor = lower[row + k];
      if (factor === 0) continue;
      for (let j = 0, at = k * n; j <= k; j++, at++) inverse[row + j] -= factor * inverse[at];
    }
    inverse[row + i] = 1;
    for (let j = 0; j <= i; j++) inverse[row + j] /= lower[row + i];
  }
  const values = new Float32Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) values[j * n + i] = scale[j] * inverse[i * n + j];
  }
  return { rows: n, columns: n, values };
}

/** The Ritz vectors of an orthonormal basis under MᵀM, largest Ritz value first. */
async function ritzVectors(
  matrix: SparseMatrix,
  basis: Matrix,
  products: MatrixProducts,
): Promise<{ vectors: Matrix; squares: Float64Array }> {
  const { columns } = basis;
  const small = await products.gram(await products.sparse(matrix, basis));
  const { values, vectors } = symmetricEigen(small, columns);
  const rotation = new Float32Array(columns * columns);
  for (let c = 0; c < columns; c++) {
    const from = (columns - 1 - c) * columns;
    for (let k = 0; k < columns; k++) rotation[k * columns + c] = vectors[from + k];
  }
  const turned = await products.dense(basis, { rows: columns, columns, values: rotation });
  return { vectors: turned, squares: values.reverse() };
}

function firstColumns({ rows, columns, values }: Matrix, kept: number): Matrix {
  const out = new Float32Array(rows * kept);
  for (let row = 0; row < rows; row++) {
    out.set(values.subarray(row * columns, row * columns + kept), row * kept);
  }
  return { rows, columns: kept, values: out };
}
