import type { SparseMatrix } from '../../math/sparse';
import type { AlsOptions } from './als-model';

/** The heavy part of ALS on whatever computes. */
export interface AlsSolver {
  /**
   * Re-solves every row of `target` (rows × factors) against the fixed factors `fixed` of the columns:
   * minimises Σ c·(p - x·y)² + λ·|x|² (equation 4 of Hu et al.) by `cgSteps` steps of conjugate gradients from
   * the value that stands there. Rows without entries become 0. Yields the rows done. The arguments must fit each
   * other (`checkHalfStep`).
   */
  halfStep(
    matrix: SparseMatrix,
    fixed: Float32Array,
    target: Float32Array,
    options: AlsOptions,
  ): AsyncGenerator<number, void>;
}

/** Throws a RangeError where the arguments of `halfStep` do not fit each other. */
export function checkHalfStep(
  { rows, columns }: SparseMatrix,
  fixed: Float32Array,
  target: Float32Array,
  { factors }: AlsOptions,
): void {
  if (!(factors >= 1) || !Number.isInteger(factors)) throw new RangeError(`${factors} factors`);
  if (fixed.length !== columns * factors) {
    throw new RangeError(`${fixed.length} fixed factors for ${columns} columns of ${factors}`);
  }
  if (target.length !== rows * factors) {
    throw new RangeError(`${target.length} factors to solve for ${rows} rows of ${factors}`);
  }
}
