import type { ExplainingRecommender } from '../reasons/explaining';
import { confidenceOf } from './neighbour-model';
import type { Step } from '../../steps';
import { type SparseMatrix, transpose } from '../../math/sparse';
import { invertInPlace } from '../../math/symmetric-inverse';

/**
 * EASE for shops with more products than customers. By Woodbury, P = (XᵀX + λI)⁻¹ = (I - Xᵀ·A·X) / λ
 * with A = (X·Xᵀ + λI)⁻¹, a matrix of customers; and x·P = (A·X)'s row of the customer. So the exact
 * scores of `ease` need an inverse of order customers and never a products × products matrix.
 */
export class EaseDualModel implements ExplainingRecommender {
  readonly name = 'ease';

  private constructor(
    private readonly interactions: SparseMatrix,
    private readonly byProduct: SparseMatrix,
    private readonly active: Int32Array,
    /** Position of each customer among the active ones, -1 for the others. */
    private readonly position: Int32Array,
    private readonly inverse: Float64Array,
    /** λ·P[j, j] of each product. */
    private readonly diagonal: Float32Array,
    private readonly lambda: number,
  ) {}

  /** Fits on the customers in `active` (those with entries), ascending. */
  static async *fit(
    interactions: SparseMatrix,
    active: Int32Array,
    lambda: number,
  ): AsyncGenerator<Step, EaseDualModel> {
    const byProduct = transpose(interactions);
    const position = new Int32Array(interactions.rows).fill(-1);
    for (let p = 0; p < active.length; p++) position[active[p]] = p;
    const n = active.length;
    const inverse = customerGram(byProduct, position, n, lambda);
    for (const done of invertInPlace(inverse, n)) yield { done, total: n };
    const diagonal = new Float32Array(interactions.columns);
    for (let j = 0; j < diagonal.length; j++) {
      diagonal[j] = 1 - quadraticForm(inverse, n, byProduct, position, j, j);
    }
    return new EaseDualModel(interactions, byProduct, active, position, inverse, diagonal, lambda);
  }

  scores(customer: number, out: Float32Array): boolean {
    const at = this.position[customer];
    if (at < 0) return false;
    const { starts, indices, values } = this.interactions;
    const { active, inverse, lambda } = this;
    const n = active.length;
    out.fill(0);
    for (let p = 0; p < n; p++) {
      const weight = lambda * inverse[at * n + p];
      const row = active[p];
      for (let e = starts[row]; e < starts[row + 1]; e++) out[indices[e]] -= weight * values[e];
    }
    this.divideByDiagonal(out);
    // x·(I - P/diag P): the own products' x, which the diagonal of 0 takes out of B.
    for (let e = starts[customer]; e < starts[customer + 1]; e++) out[indices[e]] += values[e];
    return true;
  }

  contributions(customer: number, product: number, owned: Int32Array, out: Float32Array): void {
    const { inverse, active, byProduct, position } = this;
    for (let o = 0; o < owned.length; o++) {
      const value = confidenceOf(this.interactions, customer, owned[o]);
      const form =
        owned[o] === product
          ? 0
          : quadraticForm(inverse, active.length, byProduct, position, owned[o], product);
      out[o] = (value * form) / this.diagonal[product];
    }
  }

  private divideByDiagonal(out: Float32Array): void {
    for (let j = 0; j < out.length; j++) out[j] /= this.diagonal[j];
  }
}

/** Lower triangle of X·Xᵀ + λI over the active customers. */
function customerGram(
  byProduct: SparseMatrix,
  position: Int32Array,
  n: number,
  lambda: number,
): Float64Array {
  const { rows, starts, indices, values } = byProduct;
  const gram = new Float64Array(n * n);
  for (let j = 0; j < rows; j++) {
    for (let e = starts[j]; e < starts[j + 1]; e++) {
      const at = position[indices[e]] * n;
      const value = values[e];
      for (let f = starts[j]; f <= e; f++) gram[at + position[indices[f]]] += value * values[f];
    }
  }
  for (let p = 0; p < n; p++) gram[p * n + p] += lambda;
  return gram;
}

/** (Xᵀ·A·X)[i, j]: over the customers of product i and those of product j. */
function quadraticForm(
  a: Float64Array,
  n: number,
  byProduct: SparseMatrix,
  position: Int32Array,
  i: number,
  j: number,
): number {
  const { starts, indices, values } = byProduct;
  let sum = 0;
  for (let e = starts[i]; e < starts[i + 1]; e++) {
    const row = position[indices[e]] * n;
    for (let f = starts[j]; f < starts[j + 1]; f++) {
      sum += values[e] * values[f] * a[row + position[indices[f]]];
    }
  }
  return sum;
}
