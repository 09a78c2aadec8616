import type { Matrix } from '../../math/matrix';
import { cosine } from '../../math/vector';
import type { FittedRecommender, SimilarityModel } from './recommender';

/** Factors of all customers and of all products: rows × factors each. */
export interface FactorTables {
  readonly customers: Matrix;
  readonly products: Matrix;
}

/**
 * A model that ranks by the inner product of a customer's and a product's factors, so that its best products can be
 * found without all scores being kept.
 */
export interface FactorModel extends SimilarityModel {
  /** The same object whenever it is asked for, so that a ranker knows the products it has kept. */
  readonly factorTables: FactorTables;
  /** False for a customer without entries, whose factors say nothing. */
  knows(customer: number): boolean;
}

/** True where a model has factors. */
export function hasFactors(model: FittedRecommender): model is FactorModel {
  return 'factorTables' in model;
}

/** Cosine of every row of a table with the row `at`; false where that is 0. */
export function cosinesWith({ rows, columns, values }: Matrix, at: number, out: Float32Array): boolean {
  const row = (i: number) => values.subarray(i * columns, (i + 1) * columns);
  const own = row(at);
  if (!own.some((value) => value !== 0)) return false;
  for (let i = 0; i < rows; i++) {
    const similarity = cosine(own, row(i));
    out[i] = Number.isNaN(similarity) ? 0 : similarity;
  }
  return true;
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
