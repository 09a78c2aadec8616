import type { Matrix } from '../../../math/matrix';

/** Rows of both sides and what the network makes of each by itself, before any pair is looked at. */
export interface PairRows {
  readonly customers: Matrix;
  readonly products: Matrix;
}

/**
 * Scores pairs of a customer and a product from a row of each; σ(score) is the chance that she took it. All that costs
 * much is done once for each row (`begin`), so that many pairs of few rows cost little.
 */
export interface PairNetwork {
  readonly weights: readonly Float32Array[];
  /** Of the weights, summed up by `end`. */
  readonly gradients: readonly Float32Array[];
  /** Takes the rows that the next pairs are of. */
  begin(rows: PairRows): void;
  /** Score of the pair of a customer's and a product's row. */
  score(customer: number, product: number): number;
  /** Adds the gradient by the rows' parts, given that by the score of a pair. */
  addSlope(customer: number, product: number, slope: number): void;
  /** Carries the gradients from the rows' parts to the weights. */
  end(): void;
}
