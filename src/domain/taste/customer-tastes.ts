import type { Matrix } from '../math/matrix';
import type { SparseMatrix } from '../math/sparse';
import { likenessWithin, shopMean } from './likeness';

/** What a customer's taste is told from: the shop's mean vector, and κ (see `customerTastes`). */
export interface TasteOrigin {
  readonly mean: Float64Array;
  readonly kappa: number;
}

/** Where each customer stands by the vectors of what she takes. */
export interface CustomerTastes {
  /** customers × dimensions; NaN for who took nothing that has a vector. */
  readonly values: Float32Array;
  /** Products that she took, by weight, of those that have a vector; length customers. */
  readonly sizes: Float64Array;
  /** How alike the products of one customer are against those of the shop, 0 (no more) to 1: an intraclass correlation. */
  readonly likeness: number;
  readonly origin: TasteOrigin;
}

/**
 * Weighted means of product vectors, less the shop's mean. Of n products (by weight) a mean lies the further out by chance
 * the fewer they are: times √(n / (n + κ)), κ being the variance within customers over that between them, all lie equally
 * far from the shop on average, and how much somebody bought parts nobody. Who takes half of one kind and half of another
 * stands half-way: as directions of one length, customers all the way from one kind to the other would be two crowds.
 *
 * @param taken customers × products, values above 0 (1 is a purchase).
 * @param vectors products × dimensions.
 * @param weights of each product; 0 for one without a vector, little for one that everybody takes.
 */
export function customerTastes(taken: SparseMatrix, vectors: Matrix, weights: Float64Array): CustomerTastes {
  const likeness = likenessWithin(taken, vectors, weights);
  const origin = {
    mean: shopMean(taken, vectors, weights),
    kappa: (1 - likeness) / Math.max(likeness, 1e-9),
  };
  return { ...tastesFrom(origin, taken, vectors, weights), likeness, origin };
}

/** The same from an origin that is known, so that what others take moves nobody. */
export function tastesFrom(
  { mean: shop, kappa }: TasteOrigin,
  taken: SparseMatrix,
  vectors: Matrix,
  weights: Float64Array,
): Pick<CustomerTastes, 'values' | 'sizes'> {
  const { columns: dimensions } = vectors;
  const values = new Float32Array(taken.rows * dimensions);
  const sizes = new Float64Array(taken.rows);
  const mean = new Float64Array(dimensions);
  for (let c = 0; c < taken.rows; c++) {
    mean.fill(0);
    let total = 0;
    for (let e = taken.starts[c]; e < taken.starts[c + 1]; e++) {
      const product = taken.indices[e];
      const weight = taken.values[e] * weights[product];
      if (!(weight > 0)) continue;
      total += weight;
      sizes[c] += taken.values[e];
      for (let d = 0; d < dimensions; d++) {
        mean[d] += weight * (vectors.values[product * dimensions + d] - shop[d]);
      }
    }
    const scale = total > 0 ? Math.sqrt(sizes[c] / (sizes[c] + kappa)) / total : 0;
    for (let d = 0; d < dimensions; d++)
      values[c * dimensions + d] = total > 0 ? mean[d] * scale : Number.NaN;
  }
  return { values, sizes };
}
