import type { Matrix } from '../../../math/matrix';
import type { Random } from '../../../math/random';
import { LinearLayer } from './linear-layer';
import type { PairNetwork, PairRows } from './pair-network';

/** score = u·v, u and v trained projections of a customer's and a product's row: u = P·x + p, v = Q·y + q. */
export class ProjectionNetwork implements PairNetwork {
  readonly weights: readonly Float32Array[];
  readonly gradients: readonly Float32Array[];
  private rows!: PairRows;
  private u!: Matrix;
  private v!: Matrix;
  private ofU = new Float32Array(0);
  private ofV = new Float32Array(0);

  constructor(
    readonly customers: LinearLayer,
    readonly products: LinearLayer,
  ) {
    this.weights = [customers.weights, products.weights];
    this.gradients = [customers.gradients, products.gradients];
  }

  static drawn(ofCustomer: number, ofProduct: number, factors: number, random: Random): ProjectionNetwork {
    return new ProjectionNetwork(
      LinearLayer.drawn(ofCustomer, factors, random),
      LinearLayer.drawn(ofProduct, factors, random),
    );
  }

  begin(rows: PairRows): void {
    this.rows = rows;
    this.u = this.customers.forward(rows.customers);
    this.v = this.products.forward(rows.products);
    this.ofU = new Float32Array(this.u.values.length);
    this.ofV = new Float32Array(this.v.values.length);
  }

  score(customer: number, product: number): number {
    const factors = this.customers.outputs;
    const [u, v] = [this.u.values, this.v.values];
    let sum = 0;
    for (let f = 0, a = customer * factors, b = product * factors; f < factors; f++) sum += u[a++] * v[b++];
    return sum;
  }

  addSlope(customer: number, product: number, slope: number): void {
    const factors = this.customers.outputs;
    const [u, v, ofU, ofV] = [this.u.values, this.v.values, this.ofU, this.ofV];
    for (let f = 0, a = customer * factors, b = product * factors; f < factors; f++, a++, b++) {
      ofU[a] += slope * v[b];
      ofV[b] += slope * u[a];
    }
  }

  end(): void {
    this.customers.backward(this.rows.customers, this.ofU);
    this.products.backward(this.rows.products, this.ofV);
  }
}
