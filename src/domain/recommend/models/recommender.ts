import type { SparseMatrix } from '../../math/sparse';
import type { Step } from '../../steps';

/** What a fitted model can do. */
export interface FittedRecommender {
  readonly name: RecommenderName;
  /**
   * Writes the score of every product (length = products) for one customer into `out`: higher is better, and only
   * their order and ratio mean anything. Returns false where the model knows nothing of the customer (cold start); `out` is then undefined.
   */
  scores(customer: number, out: Float32Array): boolean;
}

export const recommenderNames = [
  'popularity',
  'als',
  'ease',
  'itemKnn',
  'content',
  'factorisation',
  'blend',
] as const;
export type RecommenderName = (typeof recommenderNames)[number];

/**
 * The role every recommender plays. `fit` yields steps so that the caller shows progress and may stop.
 * `interactions` is customers × products; values are confidences (> 0).
 */
export interface Recommender<Options> {
  readonly name: RecommenderName;
  readonly defaults: Options;
  fit(interactions: SparseMatrix, options: Options): AsyncGenerator<Step, FittedRecommender>;
}
