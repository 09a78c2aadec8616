import type { FittedRecommender } from '../models/recommender';

/** A model that can say which of the customer's products speak for another one. */
export interface ExplainingRecommender extends FittedRecommender {
  /**
   * Writes into `out[i]` what the score of `product` loses where the customer does not have `owned[i]` and all else,
   * what was learnt included, stays as it is (same units as `scores`). Entries may be negative; a product she does not
   * have gives 0. Of models that are linear in what she has, the entries add up to the score.
   */
  contributions(customer: number, product: number, owned: Int32Array, out: Float32Array): void;
}

/** True where a model implements `contributions`. */
export function explains(model: FittedRecommender): model is ExplainingRecommender {
  return 'contributions' in model;
}
