import type { Matrix } from '../../../math/matrix';
import { cosinesWith } from '../factor-model';
import type { CustomerRow, SavedModel, SimilarityModel, TrainingCurve } from '../recommender';
import type { HeadNetwork } from './head-network';
import { LinearLayer } from './linear-layer';
import { rowOfNewcomer } from './text-customers';
import type { TrainedOnTexts } from './train-on-texts';

/** What the head makes of each side by itself: rows × factors and rows × hidden units. */
interface HeadSide {
  readonly projected: Matrix;
  readonly hidden: Matrix;
}

/** Ranks by the head over both vectors; what it makes of a customer and of a product alone is kept. */
export class BertHeadModel implements SimilarityModel {
  readonly name = 'bertHead';

  /**
   * @param known 1 for each customer of whom anything is known.
   * @param layers projection and hidden layer of customers' rows.
   * @param output weight of each hidden unit; the bias changes no order and is left out.
   * @param words products × dimensions, of which the rows of newcomers are made.
   */
  constructor(
    readonly curve: TrainingCurve,
    private readonly customers: HeadSide,
    private readonly products: HeadSide,
    private readonly known: Int32Array,
    private readonly layers: { readonly projection: LinearLayer; readonly hidden: LinearLayer },
    private readonly output: Float32Array,
    private readonly words: Matrix,
  ) {}

  static of({ network, inputs, curve }: TrainedOnTexts<HeadNetwork>): BertHeadModel {
    const { rows, known } = inputs.allCustomers();
    const products = inputs.allProducts();
    const { projections, hiddenOfCustomer, hiddenOfProduct, output } = network;
    return new BertHeadModel(
      curve,
      { projected: projections.customers.forward(rows), hidden: hiddenOfCustomer.forward(rows) },
      { projected: projections.products.forward(products), hidden: hiddenOfProduct.forward(products) },
      Int32Array.from(known),
      { projection: projections.customers, hidden: hiddenOfCustomer },
      output.slice(0, -1),
      inputs.productWords,
    );
  }

  /** The model that `save` told of. */
  static restore({ options, tables }: SavedModel): BertHeadModel {
    const { factors, dimensions, curve } = options as SavedShape;
    const table = (name: string) => tables[name] as Float32Array;
    const matrix = (name: string, columns: number): Matrix => {
      const values = table(name);
      return { rows: values.length / columns, columns, values };
    };
    const output = table('output');
    const hidden = output.length;
    const side = (name: string): HeadSide => ({
      projected: matrix(`${name}Projected`, factors),
      hidden: matrix(`${name}Hidden`, hidden),
    });
    return new BertHeadModel(
      curve,
      side('customers'),
      side('products'),
      tables.known as Int32Array,
      {
        projection: new LinearLayer(dimensions, factors, table('projection')),
        hidden: new LinearLayer(dimensions, hidden, table('hidden')),
      },
      output,
      matrix('words', dimensions),
    );
  }

  save(): SavedModel {
    const { customers, products, layers, words, known, output, curve } = this;
    const options: SavedShape = {
      factors: products.projected.columns,
      dimensions: words.columns,
      curve,
    };
    return {
      name: this.name,
      options,
      tables: {
        customersProjected: customers.projected.values,
        customersHidden: customers.hidden.values,
        productsProjected: products.projected.values,
        productsHidden: products.hidden.values,
        known,
        projection: layers.projection.weights,
        hidden: layers.hidden.weights,
        output,
        words: words.values,
      },
    };
  }

  scores(customer: number, out: Float32Array): boolean {
    if (this.known[customer] !== 1) return false;
    this.scoresBy(this.customers, customer, out);
    return true;
  }

  scoresOf(row: CustomerRow, out: Float32Array): boolean {
    const x = rowOfNewcomer(row, this.words);
    if (x === null) return false;
    const { projection, hidden } = this.layers;
    this.scoresBy({ projected: projection.forward(x), hidden: hidden.forward(x) }, 0, out);
    return true;
  }

  similarProducts(product: number, out: Float32Array): boolean {
    return cosinesWith(this.products.projected, product, out);
  }

  similarCustomers(customer: number, out: Float32Array): boolean {
    return this.known[customer] === 1 && cosinesWith(this.customers.projected, customer, out);
  }

  private scoresBy({ projected, hidden }: HeadSide, customer: number, out: Float32Array): void {
    const { products, output } = this;
    const [factors, units] = [projected.columns, hidden.columns];
    const [u, v] = [projected.values, products.projected.values];
    const [a, c] = [hidden.values, products.hidden.values];
    const [ofU, ofA] = [customer * factors, customer * units];
    for (let j = 0, q = 0, r = 0; j < out.length; j++) {
      let sum = 0;
      for (let f = 0; f < factors; f++) sum += u[ofU + f] * v[q++];
      for (let h = 0; h < units; h++) {
        const unit = a[ofA + h] + c[r++];
        if (unit > 0) sum += output[h] * unit;
      }
      out[j] = sum;
    }
  }
}

interface SavedShape {
  readonly factors: number;
  readonly dimensions: number;
  readonly curve: TrainingCurve;
}
