import { EaseDualModel } from './ease-dual';
import type { ExplainingRecommender } from '../reasons/explaining';
import { confidenceOf } from './neighbour-model';
import {
  type CustomerRow,
  type Recommender,
  rowOf,
  type SavedModel,
  type SimilarityModel,
} from './recommender';
import type { Step } from '../../steps';
import { columnCounts, selectColumns, type SparseMatrix } from '../../math/sparse';
import { cpuInverter, type SymmetricInverter } from '../../math/symmetric-inverse';
import { argsortDescending } from '../../math/order';

export interface EaseOptions {
  /** L2 penalty; the one parameter of the method. */
  readonly lambda: number;
  /** Order of the largest matrix that is inverted: time grows with its cube, 8 bytes × its square of memory. */
  readonly limit: number;
}

/**
 * EASE (Steck, 'Embarrassingly Shallow Autoencoders for Sparse Data', 2019): B = I - P·diag(P)⁻¹ with
 * P = (XᵀX + λI)⁻¹. With fewer customers than products the same B comes from a matrix of customers
 * (`ease-dual.ts`). Where both exceed `limit`, the model knows the `limit` most taken products alone.
 */
export function easeBy(inverter: SymmetricInverter): Recommender<EaseOptions> {
  return {
    name: 'ease',
    defaults: { lambda: 300, limit: 2_400 },
    async *fit(interactions, options): AsyncGenerator<Step, EaseModel | EaseDualModel> {
      const counts = columnCounts(interactions);
      const taken = counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
      const active = activeRows(interactions);
      if (active.length < taken && active.length <= options.limit) {
        return yield* EaseDualModel.fit(interactions, active, options.lambda, inverter);
      }
      const products = mostTaken(counts, Math.min(taken, options.limit));
      const known = selectColumns(interactions, products);
      const inverse = gram(known, options.lambda);
      for await (const done of inverter.invert(inverse, products.length))
        yield { done, total: products.length };
      return new EaseModel(interactions, products, weightsOf(inverse, products.length), options);
    },
    restore: (saved, interactions) =>
      'inverse' in saved.tables
        ? EaseDualModel.restore(saved, interactions)
        : EaseModel.restore(saved, interactions),
  };
}

/** EASE on the processor in plain TypeScript. */
export const ease = easeBy(cpuInverter);

/** Customers with at least one entry. */
function activeRows({ rows, starts }: SparseMatrix): Int32Array {
  const active = [];
  for (let i = 0; i < rows; i++) if (starts[i] !== starts[i + 1]) active.push(i);
  return Int32Array.from(active);
}

/** The products with most customers, ascending by number; ties go to the lower number. */
function mostTaken(counts: Int32Array, limit: number): Int32Array {
  return argsortDescending(counts).slice(0, limit).sort();
}

/** Lower triangle of XᵀX + λI. */
function gram(matrix: SparseMatrix, lambda: number): Float64Array {
  const { rows, columns: n, starts, indices, values } = matrix;
  const out = new Float64Array(n * n);
  for (let row = 0; row < rows; row++) {
    for (let e = starts[row]; e < starts[row + 1]; e++) {
      const at = indices[e] * n;
      const value = values[e];
      for (let f = starts[row]; f <= e; f++) out[at + indices[f]] += value * values[f];
    }
  }
  for (let j = 0; j < n; j++) out[j * n + j] += lambda;
  return out;
}

/** B of the inverse P: B[i, j] = -P[i, j] / P[j, j], 0 on the diagonal. */
function weightsOf(inverse: Float64Array, n: number): Float32Array {
  const weights = new Float32Array(n * n);
  const scale = Float64Array.from({ length: n }, (_, j) => -1 / inverse[j * n + j]);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) weights[i * n + j] = inverse[i * n + j] * scale[j];
    weights[i * n + i] = 0;
  }
  return weights;
}

/** EASE with its item-to-item weights written out. */
export class EaseModel implements ExplainingRecommender, SimilarityModel {
  readonly name = 'ease';
  private readonly position: Int32Array;
  private readonly row: Float32Array;

  constructor(
    private readonly interactions: SparseMatrix,
    /** Products that the model knows, ascending. */
    readonly products: Int32Array,
    /** products.length², row i the effect of having product i. */
    readonly weights: Float32Array,
    private readonly options: EaseOptions,
  ) {
    this.position = new Int32Array(interactions.columns).fill(-1);
    for (let p = 0; p < products.length; p++) this.position[products[p]] = p;
    this.row = new Float32Array(products.length);
  }

  /** The model that `save` told of. */
  static restore({ options, tables }: SavedModel, interactions: SparseMatrix): EaseModel {
    const { products, weights } = tables;
    return new EaseModel(
      interactions,
      products as Int32Array,
      weights as Float32Array,
      options as EaseOptions,
    );
  }

  save(): SavedModel {
    const { name, options, products, weights } = this;
    return { name, options, tables: { products, weights } };
  }

  scores(customer: number, out: Float32Array): boolean {
    return this.scoresOf(rowOf(this.interactions, customer), out);
  }

  scoresOf({ products, values }: CustomerRow, out: Float32Array): boolean {
    this.row.fill(0);
    let known = false;
    for (let e = 0; e < products.length; e++) if (this.addWeights(products[e], values[e])) known = true;
    this.spread(out);
    return known;
  }

  /** The same model for one customer alone, number 0, whose row this is (1 × products). */
  forOne(interactions: SparseMatrix): EaseModel {
    return new EaseModel(interactions, this.products, this.weights, this.options);
  }

  similarProducts(product: number, out: Float32Array): boolean {
    this.row.fill(0);
    const known = this.addWeights(product, 1);
    this.spread(out);
    return known;
  }

  /** Adds a product's row of weights to the row at hand; false where the model does not know it. */
  private addWeights(product: number, value: number): boolean {
    const { row, weights } = this;
    const position = this.position[product];
    if (position < 0) return false;
    for (let j = 0, at = position * row.length; j < row.length; j++, at++) row[j] += value * weights[at];
    return true;
  }

  /** A product outside the model is worth what an unrelated one is: nothing. */
  private spread(out: Float32Array): void {
    out.fill(0);
    for (let j = 0; j < this.row.length; j++) out[this.products[j]] = this.row[j];
  }

  contributions(customer: number, product: number, owned: Int32Array, out: Float32Array): void {
    for (let o = 0; o < owned.length; o++) {
      out[o] = confidenceOf(this.interactions, customer, owned[o]) * this.weight(owned[o], product);
    }
  }

  private weight(from: number, to: number): number {
    const i = this.position[from];
    const j = this.position[to];
    return i < 0 || j < 0 ? 0 : this.weights[i * this.products.length + j];
  }
}
