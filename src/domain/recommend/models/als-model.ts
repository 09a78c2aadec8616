import { gramOf } from '../../math/matrix-products';
import { entryOf, type SparseMatrix } from '../../math/sparse';
import { choleskyInPlace, choleskySolve, lowerSolve } from '../../math/cholesky';
import { dot } from '../../math/vector';
import { AlsKernelForm } from './als-kernel-form';
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

/** One of a customer's products, which is the same whatever is explained by it: L⁻¹·y, and (1 + a·(1 - r)) / (1 - a·s). */
interface LeftOut {
  readonly lower: Float64Array;
  readonly loss: number;
}

/** Factors of customers and products (rows × factors each) that implicit ALS has fitted. */
export class AlsModel implements ExplainingRecommender, FactorModel {
  readonly name = 'als';
  readonly factorTables: FactorTables;
  private gram: Float64Array | null = null;
  private explained = -1;
  private readonly cholesky: Float64Array;
  /** Of the customer who was explained last: her factors, and her products as they are needed. */
  private readonly solved: Float64Array;
  private readonly left = new Map<number, LeftOut>();
  private kernelForm: AlsKernelForm | null = null;
  private inKernelForm = false;

  constructor(
    private readonly interactions: SparseMatrix,
    readonly customerFactors: Float32Array,
    readonly productFactors: Float32Array,
    private readonly options: AlsOptions,
  ) {
    const { factors } = options;
    this.cholesky = new Float64Array(factors * factors);
    this.solved = new Float64Array(factors);
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
    const { factors } = this.options;
    if (row.products.length === 0) return false;
    this.factorise(row);
    this.explained = -1;
    const solved = new Float64Array(factors);
    this.solve(row, solved);
    innerProducts(Float32Array.from(solved), 0, this.productFactors, factors, out);
    return true;
  }

  /** The same model for one customer alone, number 0, whose row this is (1 × products). */
  forOne(interactions: SparseMatrix): AlsModel {
    const row = rowOf(interactions, 0);
    const solved = new Float64Array(this.options.factors);
    this.factorise(row);
    this.explained = -1;
    this.solve(row, solved);
    const alone = new AlsModel(interactions, Float32Array.from(solved), this.productFactors, this.options);
    alone.gram = this.gram;
    this.kernelForm ??= new AlsKernelForm(this.productFactors, this.options.factors, this.gram!);
    alone.kernelForm = this.kernelForm;
    return alone;
  }

  similarProducts(product: number, out: Float32Array): boolean {
    return cosinesWith(this.factorTables.products, product, out);
  }

  similarCustomers(customer: number, out: Float32Array): boolean {
    return cosinesWith(this.factorTables.customers, customer, out);
  }

  /**
   * What the score of `product` loses once her factors are solved for without product i, all else, her penalty too,
   * held fast: with A = YᵀCY + λI, h = y_jᵀA⁻¹y_i, s = y_iᵀA⁻¹y_i, r = y_iᵀu and a = α·value it is
   * h·(1 + a·(1 - r)) / (1 - a·s), by Sherman and Morrison. The sum that Hu, Koren and Volinsky (2008, section 5) split the score into is another thing:
   * its parts are not what goes with a product, since each of hers also shapes what the others say. Who has no more
   * products than there are factors is answered by `AlsKernelForm`, a third of the work.
   */
  contributions(customer: number, product: number, owned: Int32Array, out: Float32Array): void {
    const { alpha } = this.options;
    if (this.explained !== customer) this.prepare(customer);
    if (this.inKernelForm) {
      const { starts, indices } = this.interactions;
      const first = starts[customer];
      const losses = this.kernelForm!.losesWithout(product);
      for (let o = 0; o < owned.length; o++) {
        // Mostly she is asked about all that she has, in its order.
        const same = first + o < starts[customer + 1] && indices[first + o] === owned[o];
        const entry = same ? first + o : entryOf(this.interactions, customer, owned[o]);
        out[o] = entry < 0 ? 0 : losses[entry - first];
      }
      return;
    }
    const weighted = this.lowerOf(product);
    for (let o = 0; o < owned.length; o++) {
      const value = confidenceOf(this.interactions, customer, owned[o]);
      out[o] = 0;
      if (!(value > 0)) continue;
      const { lower, loss } = this.leftOut(owned[o], alpha * value);
      out[o] = dot(weighted, lower) * loss;
    }
  }

  private innerWith(weights: Float64Array, product: number): number {
    const { factors } = this.options;
    let inner = 0;
    for (let f = 0, at = product * factors; f < factors; f++, at++)
      inner += weights[f] * this.productFactors[at];
    return inner;
  }

  /** L⁻¹·y of a product, L·Lᵀ her normal matrix. */
  private lowerOf(product: number): Float64Array {
    const { factors } = this.options;
    const lower = Float64Array.from(this.productFactors.subarray(product * factors, (product + 1) * factors));
    lowerSolve(this.cholesky, factors, lower);
    return lower;
  }

  private leftOut(product: number, extra: number): LeftOut {
    const known = this.left.get(product);
    if (known !== undefined) return known;
    const lower = this.lowerOf(product);
    const loss = (1 + extra * (1 - this.innerWith(this.solved, product))) / (1 - extra * dot(lower, lower));
    const found = { lower, loss };
    this.left.set(product, found);
    return found;
  }

  /** Solves for the customer's factors in one of two ways; kept until another is asked for. */
  private prepare(customer: number): void {
    const row = rowOf(this.interactions, customer);
    this.explained = customer;
    this.inKernelForm = this.prepareKernelForm(row);
    if (this.inKernelForm) return;
    this.factorise(row);
    this.solve(row, this.solved);
    this.left.clear();
  }

  private prepareKernelForm(row: CustomerRow): boolean {
    const { factors, alpha } = this.options;
    const { products, values } = row;
    if (products.length > factors || !(alpha > 0) || values.some((value) => !(value > 0))) return false;
    this.gram ??= gramOf(this.productFactors, factors);
    this.kernelForm ??= new AlsKernelForm(this.productFactors, factors, this.gram);
    return this.kernelForm.turnTo(row, alpha, this.penaltyOfRow(row));
  }

  private penaltyOfRow({ products }: CustomerRow): number {
    return penaltyOfEntries(products.length, this.interactions.columns, this.options);
  }

  /** Her factors by the factorised matrix. */
  private solve({ products, values }: CustomerRow, solved: Float64Array): void {
    const { factors, alpha } = this.options;
    solved.fill(0);
    for (let e = 0; e < products.length; e++) {
      const at = products[e] * factors;
      const confidence = 1 + alpha * values[e];
      for (let f = 0; f < factors; f++) solved[f] += confidence * this.productFactors[at + f];
    }
    choleskySolve(this.cholesky, factors, solved);
  }

  private factorise(row: CustomerRow): void {
    const { products, values } = row;
    const { productFactors, cholesky } = this;
    const { factors, alpha } = this.options;
    this.gram ??= gramOf(productFactors, factors);
    cholesky.set(this.gram);
    const penalty = this.penaltyOfRow(row);
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
