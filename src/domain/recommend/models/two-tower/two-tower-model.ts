import type { Matrix } from '../../../math/matrix';
import { dot, normaliseInPlace } from '../../../math/vector';
import type { SparseMatrix } from '../../../math/sparse';
import type { ExplainingRecommender } from '../../reasons/explaining';
import { cosinesWith, type FactorModel, type FactorTables, innerProducts } from '../factor-model';
import { confidenceOf } from '../neighbour-model';
import { type CustomerRow, rowOf, type SavedModel, type TrainingCurve } from '../recommender';

/**
 * What two towers have learnt: a customer is the unit vector of the mean of what her products say, weighted by how sure
 * it is that she wants such, and ranks products by the cosine of theirs with it. Who came later is served without
 * training, exactly as if she had been there.
 */
export class TwoTowerModel implements ExplainingRecommender, FactorModel {
  readonly name = 'twoTower';
  readonly factorTables: FactorTables;

  /**
   * @param contents what having a product says, products × factors; zeros where nothing is known of it.
   * @param products unit vectors of the products, products × factors; zeros where nothing is known of one.
   */
  constructor(
    private readonly interactions: SparseMatrix,
    private readonly contents: Matrix,
    products: Matrix,
    private readonly options: unknown,
    readonly curve: TrainingCurve,
  ) {
    const { rows } = interactions;
    const { columns } = contents;
    const customers = { rows, columns, values: new Float32Array(rows * columns) };
    for (let i = 0; i < rows; i++) customers.values.set(this.vectorOf(rowOf(interactions, i)), i * columns);
    this.factorTables = { customers, products };
  }

  /** The model that `save` told of. */
  static restore({ options, tables }: SavedModel, interactions: SparseMatrix): TwoTowerModel {
    const { contents, products, loss, validation } = tables;
    const { columns } = interactions;
    const matrix = (values: unknown): Matrix => ({
      rows: columns,
      columns: (values as Float32Array).length / Math.max(1, columns),
      values: values as Float32Array,
    });
    const { training, measure, best } = options as SavedOptions;
    const curve = { loss: [...loss], validation: [...validation], measure, best };
    return new TwoTowerModel(interactions, matrix(contents), matrix(products), training, curve);
  }

  save(): SavedModel {
    const { loss, validation, measure, best } = this.curve;
    const options: SavedOptions = { training: this.options, measure, best };
    return {
      name: this.name,
      options,
      tables: {
        contents: this.contents.values,
        products: this.factorTables.products.values,
        loss: Float64Array.from(loss),
        validation: Float64Array.from(validation),
      },
    };
  }

  /** False for a customer none of whose products was learnt from, whose vector is 0. */
  knows(customer: number): boolean {
    const { columns, values } = this.factorTables.customers;
    return values.subarray(customer * columns, (customer + 1) * columns).some((value) => value !== 0);
  }

  scores(customer: number, out: Float32Array): boolean {
    if (!this.knows(customer)) return false;
    const { customers, products } = this.factorTables;
    innerProducts(customers.values, customer, products.values, products.columns, out);
    return true;
  }

  scoresOf(row: CustomerRow, out: Float32Array): boolean {
    const vector = this.vectorOf(row);
    if (!vector.some((value) => value !== 0)) return false;
    const { products } = this.factorTables;
    innerProducts(vector, 0, products.values, products.columns, out);
    return true;
  }

  /** The same model for one customer alone, number 0, whose row this is (1 × products). */
  forOne(interactions: SparseMatrix): TwoTowerModel {
    const { contents, factorTables, options, curve } = this;
    return new TwoTowerModel(interactions, contents, factorTables.products, options, curve);
  }

  similarProducts(product: number, out: Float32Array): boolean {
    return cosinesWith(this.factorTables.products, product, out);
  }

  similarCustomers(customer: number, out: Float32Array): boolean {
    return cosinesWith(this.factorTables.customers, customer, out);
  }

  contributions(customer: number, product: number, owned: Int32Array, out: Float32Array): void {
    const { values } = this.factorTables.products;
    const { columns } = this.contents;
    const target = values.subarray(product * columns, (product + 1) * columns);
    const sum = Float64Array.from(this.sumOf(rowOf(this.interactions, customer)));
    const score = cosineOf(sum, target);
    for (let o = 0; o < owned.length; o++) {
      const value = confidenceOf(this.interactions, customer, owned[o]);
      const content = this.contentOf(owned[o]);
      out[o] =
        score -
        cosineOf(
          sum.map((of, f) => of - value * content[f]),
          target,
        );
    }
  }

  private vectorOf(row: CustomerRow): Float32Array {
    const vector = this.sumOf(row);
    normaliseInPlace(vector);
    return vector;
  }

  private sumOf({ products, values }: CustomerRow): Float32Array {
    const sum = new Float32Array(this.contents.columns);
    for (let e = 0; e < products.length; e++) {
      const content = this.contentOf(products[e]);
      for (let f = 0; f < sum.length; f++) sum[f] += values[e] * content[f];
    }
    return sum;
  }

  private contentOf(product: number): Float32Array {
    const { columns, values } = this.contents;
    return values.subarray(product * columns, (product + 1) * columns);
  }
}

/** Cosine with a unit vector; 0 of what is nothing but rounding. */
function cosineOf(sum: Float64Array, unit: Float32Array): number {
  const length = Math.sqrt(dot(sum, sum));
  return length > 1e-6 ? dot(sum, unit) / length : 0;
}

/** Beside the tables: how the model was trained, for the record, and what its curve is of. */
interface SavedOptions extends Pick<TrainingCurve, 'measure' | 'best'> {
  readonly training: unknown;
}
