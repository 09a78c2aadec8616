import { sigmoid, softplus } from '../../../math/logistic';

/** What is learnt of everybody: factors row by row, and how much each product is liked by all. */
export interface BprParameters {
  readonly factors: number;
  /** Customers × factors. */
  readonly customers: Float32Array;
  /** Products × factors. */
  readonly products: Float32Array;
  /** Length = products. */
  readonly biases: Float32Array;
}

/**
 * Stochastic gradient descent on the pairwise logistic loss of BPR-Opt (Rendle, Freudenthaler, Gantner, Schmidt-Thieme
 * 2009). A triple says that a customer u took product i and not j; with x = u·(vᵢ − vⱼ) + bᵢ − bⱼ its loss is
 * weight · −ln sigmoid(x) + λ/2 · (|u|² + |vᵢ|² + |vⱼ|² + bᵢ² + bⱼ²).
 */
export class BprDescent {
  constructor(
    private readonly parameters: BprParameters,
    private readonly rate: number,
    private readonly regularisation: number,
  ) {}

  /** Steps against the gradient of one triple in all that it touches; returns −ln sigmoid(x) before the step. */
  step(customer: number, taken: number, other: number, weight: number): number {
    const { factors, customers, products, biases } = this.parameters;
    const { rate, regularisation } = this;
    const x = this.margin(customers, customer, taken, other);
    const pull = weight * sigmoid(-x);
    for (
      let f = 0, u = customer * factors, i = taken * factors, j = other * factors;
      f < factors;
      f++, u++, i++, j++
    ) {
      const own = customers[u];
      const liked = products[i];
      const rest = products[j];
      customers[u] += rate * (pull * (liked - rest) - regularisation * own);
      products[i] += rate * (pull * own - regularisation * liked);
      products[j] += rate * (-pull * own - regularisation * rest);
    }
    biases[taken] += rate * (pull - regularisation * biases[taken]);
    biases[other] += rate * (-pull - regularisation * biases[other]);
    return softplus(-x);
  }

  /** The same step in the factors `own` of a customer alone, who need not be among those of the parameters. */
  stepOfCustomer(own: Float32Array, taken: number, other: number, weight: number): void {
    const { factors, products } = this.parameters;
    const pull = weight * sigmoid(-this.margin(own, 0, taken, other));
    for (let f = 0, i = taken * factors, j = other * factors; f < factors; f++, i++, j++) {
      own[f] += this.rate * (pull * (products[i] - products[j]) - this.regularisation * own[f]);
    }
  }

  /** x of a triple, the customer being a row of `table`. */
  private margin(table: Float32Array, customer: number, taken: number, other: number): number {
    const { factors, products, biases } = this.parameters;
    let x = biases[taken] - biases[other];
    for (
      let f = 0, u = customer * factors, i = taken * factors, j = other * factors;
      f < factors;
      f++, u++, i++, j++
    ) {
      x += table[u] * (products[i] - products[j]);
    }
    return x;
  }
}
