import { gramOf } from '../../math/matrix-products';
import type { SparseMatrix } from '../../math/sparse';
import { choleskyInPlace, choleskySolve } from '../../math/cholesky';
import type { ExplainingRecommender } from '../reasons/explaining';
import type { FactorModel, FactorTables } from './factor-model';
import { cosinesWith, innerProducts } from './factor-model';
import { confidenceOf } from './neighbour-model';
import { type CustomerRow, rowOf, type SavedModel } from './recommender';

export interface AlsOptions {
  readonly factors: number;
  readonly regularisation: number;
  /**
   * 0: every row has the same penalty. 1: it grows with the row's share of the loss, alpha × its entries +
   * the number of columns (Rendle, Krichene, Zhang, Koren 2022, 'Revisiting the performance of iALS').
   */
  readonly frequencyExponent: number;
  /** Confidence of an entry is 1 + alpha × value; of a missing one 1. */
  readonly alpha: number;
  readonly iterations: number;
  /** Conjugate gradient steps for each row and half-step; 3 lose nothing measurable. */
  readonly cgSteps: number;
  readonly seed: number;
}

/** λ of one row of `matrix` under the options. */
export function penaltyOf(matrix: SparseMatrix, row: number, options: AlsOptions): number {
  return penaltyOfEntries(matrix.starts[row + 1] - matrix.starts[row], matrix.columns, options);
}

function penaltyOfEntries(entries: number, columns: number, options: AlsOptions): number {
  const { regularisation, frequencyExponent, alpha } = options;
  return regularisation * (alpha * entries + columns) ** frequencyExponent;
}

/** Factors of customers and products (rows × factors each) that implicit ALS has fitted. */
export class AlsModel implements ExplainingRecommender, FactorModel {
  readonly name = 'als';
  readonly factorTables: FactorTables;
  private gram: Float64Array | null = null;
  private explained = -1;
  private readonly cholesky: Float64Array;

  constructor(
    private readonly interactions: SparseMatrix,
    readonly customerFactors: Float32Array,
    readonly productFactors: Float32Array,
    private readonly options: AlsOptions,
  ) {
    const { factors } = options;
    this.cholesky = new Float64Array(factors * factors);
    this.factorTables = {
      customers: { rows: interactions.rows, columns: factors, values: customerFactors },
      products: { rows: interactions.columns, columns: factors, values: productFactors },
    };
  }

  /** The model that `save` told of. */
  static restore({ options, tables }: SavedModel, interactions: SparseMatrix): AlsModel {
    const customers = tables.customers as Float32Array;
    return new AlsModel(interactions, customers, tables.products as Float32Array, options as AlsOptions);
  }

  save(): SavedModel {
    const { name, options, customerFactors, productFactors } = this;
    return { name, options, tables: { customers: customerFactors, products: productFactors } };
  }

  knows(customer: number): boolean {
    const { starts } = this.interactions;
    return starts[customer] < starts[customer + 1];
  }

  scores(customer: number, out: Float32Array): boolean {
    if (!this.knows(customer)) return false;
    innerProducts(this.customerFactors, customer, this.productFactors, this.options.factors, out);
    return true;
  }

  /** Her factors are solved for exactly, the products' held fast. */
  scoresOf(row: CustomerRow, out: Float32Array): boolean {
    const { factors, alpha } = this.options;
    if (row.products.length === 0) return false;
    this.factorise(row);
    this.explained = -1;
    const solved = new Float64Array(factors);
    for (let e = 0; e < row.products.length; e++) {
      const at = row.products[e] * factors;
      const confidence = 1 + alpha * row.values[e];
      for (let f = 0; f < factors; f++) solved[f] += confidence * this.productFactors[at + f];
    }
    choleskySolve(this.cholesky, factors, solved);
    innerProducts(Float32Array.from(solved), 0, this.productFactors, factors, out);
    return true;
  }

  similarProducts(product: number, out: Float32Array): boolean {
    return cosinesWith(this.factorTables.products, product, out);
  }

  similarCustomers(customer: number, out: Float32Array): boolean {
    return cosinesWith(this.factorTables.customers, customer, out);
  }

  /**
   * Section 5 of Hu, Koren and Volinsky 2008: the score is Σ over her products i of
   * y_jᵀ·(YᵀCY + λI)⁻¹·y_i·c_i, and each summand is what product i gives.
   */
  contributions(customer: number, product: number, owned: Int32Array, out: Float32Array): void {
    const { factors, alpha } = this.options;
    if (this.explained !== customer) this.prepare(customer);
    const weighted = new Float64Array(factors);
    weighted.set(this.productFactors.subarray(product * factors, (product + 1) * factors));
    choleskySolve(this.cholesky, factors, weighted);
    for (let o = 0; o < owned.length; o++) {
      const value = confidenceOf(this.interactions, customer, owned[o]);
      const at = owned[o] * factors;
      let inner = 0;
      for (let f = 0; f < factors; f++) inner += weighted[f] * this.productFactors[at + f];
      out[o] = value > 0 ? inner * (1 + alpha * value) : 0;
    }
  }

  /** Factorises the customer's own normal matrix; kept until another customer is asked for. */
  private prepare(customer: number): void {
    this.factorise(rowOf(this.interactions, customer));
    this.explained = customer;
  }

  private factorise({ products, values }: CustomerRow): void {
    const { productFactors, cholesky } = this;
    const { factors, alpha } = this.options;
    this.gram ??= gramOf(productFactors, factors);
    cholesky.set(this.gram);
    const penalty = penaltyOfEntries(products.length, this.interactions.columns, this.options);
    for (let a = 0; a < factors; a++) cholesky[a * factors + a] += penalty;
    for (let e = 0; e < products.length; e++) {
      const at = products[e] * factors;
      const extra = alpha * values[e];
      for (let a = 0; a < factors; a++) {
        const scaled = extra * productFactors[at + a];
        for (let b = 0; b <= a; b++) cholesky[a * factors + b] += scaled * productFactors[at + b];
      }
    }
    choleskyInPlace(cholesky, factors);
  }
}
