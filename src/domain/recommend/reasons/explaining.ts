import type { FittedRecommender } from '../models/recommender';

/** A model that can say which of the customer's products speak for another one. */
export interface ExplainingRecommender extends FittedRecommender {
  /**
   * Writes into `out[i]` how much the customer’s having `owned[i]` adds to the score of `product`
   * (same units as `scores`). Entries may be negative; a product she does not have adds 0.
   */
  contributions(customer: number, product: number, owned: Int32Array, out: Float32Array): void;
}

/** True where a model implements `contributions`. */
export function explains(model: FittedRecommender): model is ExplainingRecommender {
  return 'contributions' in model;
}
