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

/** out[j] = u·v_j for every product: one row of factors against products × factors. */
export function innerProducts(
  userFactors: Float32Array,
  customer: number,
  productFactors: Float32Array,
  factors: number,
  out: Float32Array,
): void {
  const u = userFactors.subarray(customer * factors, (customer + 1) * factors);
  const products = productFactors.length / factors;
  for (let j = 0, at = 0; j < products; j++) {
    let sum = 0;
    for (let f = 0; f < factors; f++, at++) sum += u[f] * productFactors[at];
    out[j] = sum;
  }
}
