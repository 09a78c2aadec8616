import { sigmoid } from '../../math/logistic';
import type { SparseMatrix } from '../../math/sparse';
import { cosinesWith, type FactorModel, type FactorTables, innerProducts } from './factor-model';
import type { FactorisationFactors } from './factorisation-trainer';
import type { CustomerRow, SavedModel } from './recommender';

export interface FactorisationOptions {
  readonly factors: number;
  readonly epochs: number;
  readonly learningRate: number;
  readonly regularisation: number;
  readonly batch: number;
  /** Products not taken that are drawn for each one taken. */
  readonly negatives: number;
  readonly seed: number;
}

/** Steps by which a new customer's factors are found, and their size under AdaGrad. */
const foldInSteps = 60;
const foldInRate = 0.2;

/** Factors of customers and products; ranks by u·v, of which the sigmoid keeps the order. */
export class FactorisationModel implements FactorModel {
  readonly name = 'factorisation';
  readonly factorTables: FactorTables;

  constructor(
    private readonly interactions: SparseMatrix,
    private readonly trained: FactorisationFactors,
    private readonly options: FactorisationOptions,
  ) {
    const { rows, columns } = interactions;
    this.factorTables = {
      customers: { rows, columns: options.factors, values: trained.userFactors },
      products: { rows: columns, columns: options.factors, values: trained.itemFactors },
    };
  }

  /** The model that `save` told of. */
  static restore({ options, tables }: SavedModel, interactions: SparseMatrix): FactorisationModel {
    const userFactors = tables.userFactors as Float32Array;
    const trained = { userFactors, itemFactors: tables.itemFactors as Float32Array };
    return new FactorisationModel(interactions, trained, options as FactorisationOptions);
  }

  save(): SavedModel {
    const { userFactors, itemFactors } = this.trained;
    return { name: this.name, options: this.options, tables: { userFactors, itemFactors } };
  }

  /** Factors of a customer without entries are those that chance began with. */
  knows(customer: number): boolean {
    const { starts } = this.interactions;
    return starts[customer] < starts[customer + 1];
  }

  scores(customer: number, out: Float32Array): boolean {
    if (!this.knows(customer)) return false;
    this.scoresBy(this.trained.userFactors, customer, out);
    return true;
  }

  /** Gradient steps on the training's own loss for her factors alone, all products she lacks being its negatives. */
  scoresOf({ products }: CustomerRow, out: Float32Array): boolean {
    if (products.length === 0) return false;
    const { factors, negatives } = this.options;
    const u = new Float32Array(factors);
    const gradient = new Float64Array(factors);
    const taken = new Set(products);
    // As many negatives as are drawn in training, spread over all that she lacks.
    const negative = (negatives * products.length) / Math.max(1, this.interactions.columns - products.length);
    let squares = 0;
    for (let step = 0; step < foldInSteps; step++) {
      gradient.fill(0);
      this.scoresBy(u, 0, out);
      for (let j = 0; j < out.length; j++) {
        const own = taken.has(j);
        const weight = own ? 1 : negative;
        const slope = weight * 2 * (out[j] - (own ? 1 : 0)) * out[j] * (1 - out[j]);
        for (let f = 0, at = j * factors; f < factors; f++, at++) {
          gradient[f] += slope * this.trained.itemFactors[at];
        }
      }
      const pull = 2 * this.options.regularisation * products.length * (1 + negatives);
      let sum = 0;
      for (let f = 0; f < factors; f++) {
        gradient[f] += pull * u[f];
        sum += gradient[f] ** 2;
      }
      squares += sum / factors;
      const rate = foldInRate / (Math.sqrt(squares) + 1e-8);
      for (let f = 0; f < factors; f++) u[f] -= rate * gradient[f];
    }
    this.scoresBy(u, 0, out);
    return true;
  }

  similarProducts(product: number, out: Float32Array): boolean {
    return cosinesWith(this.factorTables.products, product, out);
  }

  similarCustomers(customer: number, out: Float32Array): boolean {
    if (!this.knows(customer)) return false;
    return cosinesWith(this.factorTables.customers, customer, out);
  }

  private scoresBy(users: Float32Array, user: number, out: Float32Array): void {
    innerProducts(users, user, this.trained.itemFactors, this.options.factors, out);
    for (let j = 0; j < out.length; j++) out[j] = sigmoid(out[j]);
  }
}
