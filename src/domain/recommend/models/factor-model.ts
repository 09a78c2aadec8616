import type { Matrix } from '../../math/matrix';
import type { FittedRecommender } from './recommender';

/** Factors of all customers and of all products: rows × factors each. */
export interface FactorTables {
  readonly customers: Matrix;
  readonly products: Matrix;
}

/**
 * A model that ranks by the inner product of a customer's and a product's factors, so that its best products can be
 * found without all scores being kept.
 */
export interface FactorModel extends FittedRecommender {
  readonly factorTables: FactorTables;
}

/** True where a model has factors. */
export function hasFactors(model: FittedRecommender): model is FactorModel {
  return 'factorTables' in model;
}
