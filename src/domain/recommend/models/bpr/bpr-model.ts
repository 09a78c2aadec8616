import { seededRandom } from '../../../math/random';
import { columnCounts, type SparseMatrix } from '../../../math/sparse';
import { cosinesWith, type FactorModel, type FactorTables, innerProducts } from '../factor-model';
import { type CustomerRow, curveOf, type SavedModel, type TrainingCurve } from '../recommender';
import { BprDescent, type BprParameters } from './descent';
import { Negatives } from './negatives';

export interface BprOptions {
  readonly factors: number;
  /** How often each pair of customer and product is learnt from. */
  readonly epochs: number;
  readonly learningRate: number;
  readonly regularisation: number;
  /** How products not taken are drawn, see `Negatives`. */
  readonly popularityExponent: number;
  readonly seed: number;
}

/** Ranks by u·v + b of a product. */
export class BprModel implements FactorModel {
  readonly name = 'bpr';
  /** The bias of a product is one more factor, which is 1 in every customer. */
  readonly factorTables: FactorTables;
  private readonly takers: Int32Array;

  constructor(
    private readonly interactions: SparseMatrix,
    private readonly learnt: BprParameters,
    private readonly options: BprOptions,
    readonly curve: TrainingCurve,
  ) {
    const { rows, columns } = interactions;
    const { factors, customers, products, biases } = learnt;
    this.takers = columnCounts(interactions);
    this.factorTables = {
      customers: withColumn(customers, rows, factors, () => 1),
      products: withColumn(products, columns, factors, (product) => biases[product]),
    };
  }

  /** The model that `save` told of. */
  static restore({ options, tables }: SavedModel, interactions: SparseMatrix): BprModel {
    const { factors } = options as BprOptions;
    const [customers, products, biases] = [
      tables.customers,
      tables.products,
      tables.biases,
    ] as Float32Array[];
    const loss = [...tables.loss];
    return new BprModel(
      interactions,
      { factors, customers, products, biases },
      options as BprOptions,
      curveOf(loss),
    );
  }

  save(): SavedModel {
    const { customers, products, biases } = this.learnt;
    const loss = Float64Array.from(this.curve.loss);
    return { name: this.name, options: this.options, tables: { customers, products, biases, loss } };
  }

  /** Whether anybody shares one of her products: factors of whoever stands alone say nothing of what she lacks. */
  knows(customer: number): boolean {
    const { starts, indices } = this.interactions;
    return this.isShared(indices.subarray(starts[customer], starts[customer + 1]), 2);
  }

  scores(customer: number, out: Float32Array): boolean {
    if (!this.knows(customer)) return false;
    const { customers, factors } = this.learnt;
    this.scoresBy(customers.subarray(customer * factors, (customer + 1) * factors), out);
    return true;
  }

  /** The training's own steps, as many as a customer of the training has, in her factors alone. */
  scoresOf({ products, values }: CustomerRow, out: Float32Array): boolean {
    if (!this.isShared(products, 1)) return false;
    const { factors, epochs, learningRate, regularisation, popularityExponent, seed } = this.options;
    const own = new Float32Array(factors);
    const descent = new BprDescent(this.learnt, learningRate, regularisation);
    const negatives = new Negatives(this.takers, popularityExponent);
    const random = seededRandom(seed);
    const taken = new Set(products);
    for (let epoch = 0; epoch < epochs; epoch++) {
      for (let e = 0; e < products.length; e++) {
        const other = negatives.draw(random, (product) => taken.has(product));
        if (other >= 0) descent.stepOfCustomer(own, products[e], other, values[e]);
      }
    }
    this.scoresBy(own, out);
    return true;
  }

  similarProducts(product: number, out: Float32Array): boolean {
    const { products: values, factors } = this.learnt;
    return cosinesWith({ rows: this.interactions.columns, columns: factors, values }, product, out);
  }

  similarCustomers(customer: number, out: Float32Array): boolean {
    if (!this.knows(customer)) return false;
    const { customers: values, factors } = this.learnt;
    return cosinesWith({ rows: this.interactions.rows, columns: factors, values }, customer, out);
  }

  private isShared(products: Int32Array, byCustomers: number): boolean {
    return products.some((product) => this.takers[product] >= byCustomers);
  }

  private scoresBy(own: Float32Array, out: Float32Array): void {
    const { products, factors, biases } = this.learnt;
    innerProducts(own, 0, products, factors, out);
    for (let j = 0; j < out.length; j++) out[j] += biases[j];
  }
}

function withColumn(table: Float32Array, rows: number, factors: number, last: (row: number) => number) {
  const columns = factors + 1;
  const values = new Float32Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    values.set(table.subarray(row * factors, (row + 1) * factors), row * columns);
    values[row * columns + factors] = last(row);
  }
  return { rows, columns, values };
}
