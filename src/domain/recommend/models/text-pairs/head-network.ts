import type { Matrix } from '../../../math/matrix';
import { normal, type Random } from '../../../math/random';
import { LinearLayer } from './linear-layer';
import type { PairNetwork, PairRows } from './pair-network';
import { ProjectionNetwork } from './projection-network';

/**
 * A head over both vectors, in the form of neural matrix factorisation (He, Liao, Zhang, Nie, Hu and Chua 2017) with
 * texts in the place of ids: score = u·v + w·relu(A·x + C·y + a) + b. The hidden layer of [x; y] is the sum of a part of
 * x alone and one of y alone, so that a pair costs one pass over the hidden units.
 */
export class HeadNetwork implements PairNetwork {
  readonly weights: readonly Float32Array[];
  readonly gradients: readonly Float32Array[];
  private readonly outputGradients: Float32Array;
  private rows!: PairRows;
  private a!: Matrix;
  private c!: Matrix;
  private ofA = new Float32Array(0);
  private ofC = new Float32Array(0);

  /** @param output weight of each hidden unit, then the bias. */
  constructor(
    readonly projections: ProjectionNetwork,
    readonly hiddenOfCustomer: LinearLayer,
    readonly hiddenOfProduct: LinearLayer,
    readonly output: Float32Array,
  ) {
    this.outputGradients = new Float32Array(output.length);
    this.weights = [...projections.weights, hiddenOfCustomer.weights, hiddenOfProduct.weights, output];
    this.gradients = [
      ...projections.gradients,
      hiddenOfCustomer.gradients,
      hiddenOfProduct.gradients,
      this.outputGradients,
    ];
  }

  static drawn(
    ofCustomer: number,
    ofProduct: number,
    factors: number,
    hidden: number,
    random: Random,
  ): HeadNetwork {
    const projections = ProjectionNetwork.drawn(ofCustomer, ofProduct, factors, random);
    const [a, c] = [ofCustomer, ofProduct].map((inputs) => LinearLayer.drawn(inputs, hidden, random));
    const output = new Float32Array(hidden + 1);
    for (let h = 0; h < hidden; h++) output[h] = normal(random) / Math.sqrt(hidden);
    return new HeadNetwork(projections, a, c, output);
  }

  begin(rows: PairRows): void {
    this.rows = rows;
    this.projections.begin(rows);
    this.a = this.hiddenOfCustomer.forward(rows.customers);
    this.c = this.hiddenOfProduct.forward(rows.products);
    this.ofA = new Float32Array(this.a.values.length);
    this.ofC = new Float32Array(this.c.values.length);
  }

  score(customer: number, product: number): number {
    const { output } = this;
    const hidden = output.length - 1;
    const [a, c] = [this.a.values, this.c.values];
    let sum = this.projections.score(customer, product) + output[hidden];
    for (let h = 0, i = customer * hidden, j = product * hidden; h < hidden; h++) {
      const unit = a[i++] + c[j++];
      if (unit > 0) sum += output[h] * unit;
    }
    return sum;
  }

  addSlope(customer: number, product: number, slope: number): void {
    const { output, outputGradients, ofA, ofC } = this;
    const hidden = output.length - 1;
    const [a, c] = [this.a.values, this.c.values];
    this.projections.addSlope(customer, product, slope);
    outputGradients[hidden] += slope;
    for (let h = 0, i = customer * hidden, j = product * hidden; h < hidden; h++, i++, j++) {
      const unit = a[i] + c[j];
      if (unit <= 0) continue;
      outputGradients[h] += slope * unit;
      ofA[i] += slope * output[h];
      ofC[j] += slope * output[h];
    }
  }

  end(): void {
    this.projections.end();
    this.hiddenOfCustomer.backward(this.rows.customers, this.ofA);
    this.hiddenOfProduct.backward(this.rows.products, this.ofC);
  }
}
