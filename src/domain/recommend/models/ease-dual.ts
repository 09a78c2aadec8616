import type { ExplainingRecommender } from '../reasons/explaining';
import { confidenceOf } from './neighbour-model';
import { type CustomerRow, rowOf, type SavedModel, type SimilarityModel } from './recommender';
import type { Step } from '../../steps';
import { type SparseMatrix, transpose } from '../../math/sparse';
import type { SymmetricInverter } from '../../math/symmetric-inverse';

/**
 * EASE for shops with more products than customers. By Woodbury, P = (XᵀX + λI)⁻¹ = (I - Xᵀ·A·X) / λ
 * with A = (X·Xᵀ + λI)⁻¹, a matrix of customers; and x·P = (A·X)'s row of the customer. So the exact
 * scores of `ease` need an inverse of order customers and never a products × products matrix.
 */
export class EaseDualModel implements ExplainingRecommender, SimilarityModel {
  readonly name = 'ease';
  /** Position of each customer among the active ones, -1 for the others. */
  private readonly position: Int32Array;

  private constructor(
    private readonly interactions: SparseMatrix,
    private readonly byProduct: SparseMatrix,
    private readonly active: Int32Array,
    private readonly inverse: Float64Array,
    /** λ·P[j, j] of each product. */
    private readonly diagonal: Float32Array,
    private readonly lambda: number,
  ) {
    this.position = positionsOf(active, interactions.rows);
  }

  /** Fits on the customers in `active` (those with entries), ascending. */
  static async *fit(
    interactions: SparseMatrix,
    active: Int32Array,
    lambda: number,
    inverter: SymmetricInverter,
  ): AsyncGenerator<Step, EaseDualModel> {
    const byProduct = transpose(interactions);
    const position = positionsOf(active, interactions.rows);
    const n = active.length;
    const inverse = customerGram(byProduct, position, n, lambda);
    for await (const done of inverter.invert(inverse, n)) yield { done, total: n };
    const diagonal = new Float32Array(interactions.columns);
    for (let j = 0; j < diagonal.length; j++) {
      diagonal[j] = 1 - quadraticForm(inverse, n, byProduct, position, j, j);
    }
    return new EaseDualModel(interactions, byProduct, active, inverse, diagonal, lambda);
  }

  /** The model that `save` told of. */
  static restore({ options, tables }: SavedModel, interactions: SparseMatrix): EaseDualModel {
    const active = tables.active as Int32Array;
    const inverse = tables.inverse as Float64Array;
    const diagonal = tables.diagonal as Float32Array;
    const { lambda } = options as { lambda: number };
    return new EaseDualModel(interactions, transpose(interactions), active, inverse, diagonal, lambda);
  }

  save(): SavedModel {
    const { name, active, inverse, diagonal, lambda } = this;
    return { name, options: { lambda }, tables: { active, inverse, diagonal } };
  }

  scores(customer: number, out: Float32Array): boolean {
    const at = this.position[customer];
    if (at < 0) return false;
    const n = this.active.length;
    out.fill(0);
    for (let p = 0; p < n; p++) this.addRow(p, -this.lambda * this.inverse[at * n + p], out);
    this.finish(rowOf(this.interactions, customer), out);
    return true;
  }

  /** λ·x·P = x - (X·x)ᵀ·A·X for a row x that is none of X. */
  scoresOf(row: CustomerRow, out: Float32Array): boolean {
    const { byProduct, position, active, inverse } = this;
    const n = active.length;
    const shared = new Float64Array(n);
    let known = false;
    for (let i = 0; i < row.products.length; i++) {
      const product = row.products[i];
      for (let e = byProduct.starts[product]; e < byProduct.starts[product + 1]; e++) {
        shared[position[byProduct.indices[e]]] += row.values[i] * byProduct.values[e];
        known = true;
      }
    }
    out.fill(0);
    for (let p = 0; p < n; p++) {
      let weight = 0;
      for (let q = 0, a = p * n; q < n; q++, a++) weight += inverse[a] * shared[q];
      this.addRow(p, weight, out);
    }
    for (let i = 0; i < row.products.length; i++) out[row.products[i]] -= row.values[i];
    this.finish(row, out);
    return known;
  }

  /** The same model for one customer alone, number 0, whose row this is (1 × products). */
  forOne(interactions: SparseMatrix): ExplainingRecommender {
    return {
      name: 'ease',
      scores: (_, out) => this.scoresOf(rowOf(interactions, 0), out),
      contributions: (_, product, owned, out) =>
        this.contributionsBy((own) => confidenceOf(interactions, 0, own), product, owned, out),
    };
  }

  similarProducts(product: number, out: Float32Array): boolean {
    return this.scoresOf({ products: Int32Array.of(product), values: Float32Array.of(1) }, out);
  }

  private addRow(active: number, weight: number, out: Float32Array): void {
    const { starts, indices, values } = this.interactions;
    const row = this.active[active];
    for (let e = starts[row]; e < starts[row + 1]; e++) out[indices[e]] += weight * values[e];
  }

  contributions(customer: number, product: number, owned: Int32Array, out: Float32Array): void {
    this.contributionsBy((own) => confidenceOf(this.interactions, customer, own), product, owned, out);
  }

  /** The same of a customer who need not be among those of the training. */
  contributionsBy(
    confidence: (product: number) => number,
    product: number,
    owned: Int32Array,
    out: Float32Array,
  ): void {
    const { inverse, active, byProduct, position } = this;
    for (let o = 0; o < owned.length; o++) {
      const value = confidence(owned[o]);
      const form =
        owned[o] === product
          ? 0
          : quadraticForm(inverse, active.length, byProduct, position, owned[o], product);
      out[o] = (value * form) / this.diagonal[product];
    }
  }

  /** From -λ·x·P to x·B = x·(I - P/diag P): the own products' x, which the diagonal of 0 takes out of B. */
  private finish({ products, values }: CustomerRow, out: Float32Array): void {
    for (let j = 0; j < out.length; j++) out[j] /= this.diagonal[j];
    for (let i = 0; i < products.length; i++) out[products[i]] += values[i];
  }
}

function positionsOf(active: Int32Array, customers: number): Int32Array {
  const position = new Int32Array(customers).fill(-1);
  for (let p = 0; p < active.length; p++) position[active[p]] = p;
  return position;
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
