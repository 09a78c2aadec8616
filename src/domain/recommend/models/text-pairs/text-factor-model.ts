import type { Matrix } from '../../../math/matrix';
import { cosinesWith, type FactorModel, type FactorTables, innerProducts } from '../factor-model';
import type { CustomerRow, SavedModel, TrainingCurve } from '../recommender';
import { LinearLayer } from './linear-layer';
import type { PairLoss } from './pair-loss';
import type { ProjectionNetwork } from './projection-network';
import { rowOfNewcomer } from './text-customers';
import type { TrainedOnTexts } from './train-on-texts';

/** The models of one projection for each side, by the loss that they were trained on. */
export const textFactorNames = {
  crossEntropy: 'textCrossEntropy',
  squaredError: 'textSquaredError',
} as const satisfies Readonly<Record<PairLoss, string>>;
export type TextFactorName = (typeof textFactorNames)[PairLoss];

/** Projected vectors of customers and products; ranks by u·v, of which the sigmoid keeps the order. */
export class TextFactorModel implements FactorModel {
  readonly factorTables: FactorTables;

  /**
   * @param known 1 for each customer of whom anything is known.
   * @param projection of customers' rows.
   * @param words products × dimensions, of which the rows of newcomers are made.
   */
  constructor(
    readonly name: TextFactorName,
    readonly curve: TrainingCurve,
    customers: Matrix,
    products: Matrix,
    private readonly known: Int32Array,
    private readonly projection: LinearLayer,
    private readonly words: Matrix,
  ) {
    this.factorTables = { customers, products };
  }

  static of(
    name: TextFactorName,
    { network, inputs, curve }: TrainedOnTexts<ProjectionNetwork>,
  ): TextFactorModel {
    const { rows, known } = inputs.allCustomers();
    return new TextFactorModel(
      name,
      curve,
      network.customers.forward(rows),
      network.products.forward(inputs.allProducts()),
      Int32Array.from(known),
      network.customers,
      inputs.productWords,
    );
  }

  /** The model that `save` told of. */
  static restore(name: TextFactorName, { options, tables }: SavedModel): TextFactorModel {
    const [known, words] = [tables.known as Int32Array, tables.words as Float32Array];
    const [customers, products] = [tables.customers as Float32Array, tables.products as Float32Array];
    const { factors, dimensions, curve } = options as SavedShape;
    const rows = products.length / factors;
    return new TextFactorModel(
      name,
      curve,
      { rows: known.length, columns: factors, values: customers },
      { rows, columns: factors, values: products },
      known,
      new LinearLayer(dimensions, factors, tables.projection as Float32Array),
      { rows, columns: dimensions, values: words },
    );
  }

  save(): SavedModel {
    const { customers, products } = this.factorTables;
    const options: SavedShape = {
      factors: customers.columns,
      dimensions: this.words.columns,
      curve: this.curve,
    };
    return {
      name: this.name,
      options,
      tables: {
        customers: customers.values,
        products: products.values,
        known: this.known,
        projection: this.projection.weights,
        words: this.words.values,
      },
    };
  }

  knows(customer: number): boolean {
    return this.known[customer] === 1;
  }

  scores(customer: number, out: Float32Array): boolean {
    if (!this.knows(customer)) return false;
    const { customers, products } = this.factorTables;
    innerProducts(customers.values, customer, products.values, customers.columns, out);
    return true;
  }

  scoresOf(row: CustomerRow, out: Float32Array): boolean {
    const x = rowOfNewcomer(row, this.words);
    if (x === null) return false;
    const { products } = this.factorTables;
    innerProducts(this.projection.forward(x).values, 0, products.values, products.columns, out);
    return true;
  }

  similarProducts(product: number, out: Float32Array): boolean {
    return cosinesWith(this.factorTables.products, product, out);
  }

  similarCustomers(customer: number, out: Float32Array): boolean {
    return this.knows(customer) && cosinesWith(this.factorTables.customers, customer, out);
  }
}

interface SavedShape {
  readonly factors: number;
  readonly dimensions: number;
  readonly curve: TrainingCurve;
}
