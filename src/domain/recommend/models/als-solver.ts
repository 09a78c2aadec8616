import type { SparseMatrix } from '../../math/sparse';
import type { AlsOptions } from './als-model';

/** The heavy part of ALS on whatever computes. */
export interface AlsSolver {
  readonly device: 'cpu' | 'kernels';
  /**
   * Re-solves every row of `target` (rows × factors) against the fixed factors `fixed` of the columns:
   * minimises Σ c·(p - x·y)² + λ·|x|² (equation 4 of Hu et al.) by `cgSteps` steps of conjugate gradients from
   * the value that stands there. Rows without entries become 0. Yields the rows done.
   */
  halfStep(
    matrix: SparseMatrix,
    fixed: Float32Array,
    target: Float32Array,
    options: AlsOptions,
  ): AsyncGenerator<number, void>;
}
