import type { SparseMatrix } from '../../math/matrix';
import type { Step } from '../../steps';

/** Scores of every product for one customer, higher is better; only their order and ratio mean anything. */
export type ScoreRow = Float32Array;

/** What a fitted model can do. */
export interface FittedRecommender {
  readonly name: RecommenderName;
  /**
   * Writes the score of every product (length = products) for one customer into `out`.
   * Returns false where the model knows nothing of the customer (cold start); `out` is then undefined.
   */
  scores(customer: number, out: ScoreRow): boolean;
  /** The n most similar products, best first; parallel arrays. Products without similar ones give empty arrays. */
  similarItems(product: number, n: number): { ids: Int32Array; scores: Float32Array };
}

export type RecommenderName =
  | 'popularity'
  | 'als'
  | 'ease'
  | 'itemKnn'
  | 'content'
  | 'factorisation'
  | 'blend';

/**
 * The role every recommender plays. `fit` yields steps so that the caller shows progress and may stop.
 * `interactions` is customers × products; values are confidences (> 0).
 */
export interface Recommender<Options> {
  readonly name: RecommenderName;
  readonly defaults: Options;
  fit(interactions: SparseMatrix, options: Options): AsyncGenerator<Step, FittedRecommender>;
}
