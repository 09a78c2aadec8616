import type { MatrixProducts } from '../../../math/matrix-products';
import type { Matrix } from '../../../math/matrix';
import type { SparseMatrix } from '../../../math/sparse';
import type { Exclusions, RankedProducts } from '../../ranking/ranker';

/**
 * A filter of signals over products, in the spectrum of RᵀR: scores of a row x are
 * after · (V·diag(gains)·Vᵀ + Σ tail_p·(RᵀR)ᵖ)·(before · x). What V has is exact, the tail stands for the rest.
 */
export interface SpectralFilter {
  /** Customers × products, normalised by both degrees. */
  readonly matrix: SparseMatrix;
  /** V: products × rank. */
  readonly vectors: Matrix;
  /** Length rank: what the filter gives a vector beyond what the tail gives it. */
  readonly gains: Float32Array;
  /** Coefficients of the powers 0, 1, … of RᵀR. */
  readonly tail: Float32Array;
  /** Length products each. */
  readonly before: Float32Array;
  readonly after: Float32Array;
}

/** Filters and ranks on whatever computes. */
export interface GraphFilter {
  readonly products: MatrixProducts;
  /** The best k products of each row (customers × products, compressed) by its filtered scores. */
  topFiltered(
    filter: SpectralFilter,
    rows: SparseMatrix,
    k: number,
    exclude?: Exclusions,
  ): Promise<RankedProducts>;
}

/** Throws a RangeError where rows and exclusions do not fit a filter. */
export function checkFiltering(
  filter: SpectralFilter,
  rows: SparseMatrix,
  k: number,
  exclude?: Exclusions,
): void {
  if (rows.columns !== filter.matrix.columns) {
    throw new RangeError(`rows over ${rows.columns} products for a filter over ${filter.matrix.columns}`);
  }
  if (!(k >= 0) || !Number.isInteger(k)) throw new RangeError(`k must be a whole number from 0, got ${k}`);
  if (exclude !== undefined && exclude.starts.length !== rows.rows + 1) {
    throw new RangeError(`exclusions of ${exclude.starts.length - 1} rows for ${rows.rows}`);
  }
}
