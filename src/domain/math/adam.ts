/** Size of a step, the share of the weights that fades with each, and how long gradients are remembered. */
export interface AdamOptions {
  readonly learningRate: number;
  /** Taken off the weights apart from the gradient, times the learning rate (AdamW). */
  readonly weightDecay: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
}

/** Those of the paper, and of PyTorch, without decay. */
export const adamDefaults: AdamOptions = {
  learningRate: 1e-3,
  weightDecay: 0,
  beta1: 0.9,
  beta2: 0.999,
  epsilon: 1e-8,
};

/**
 * Adam (Kingma and Ba 2015) with decoupled weight decay (Loshchilov and Hutter 2019) over several arrays of weights,
 * which it changes in place. What it remembers is kept in double precision.
 */
export class Adam {
  private readonly means: Float64Array[];
  private readonly squares: Float64Array[];
  private steps = 0;

  constructor(
    private readonly weights: readonly Float32Array[],
    private readonly options: AdamOptions,
  ) {
    this.means = weights.map(({ length }) => new Float64Array(length));
    this.squares = weights.map(({ length }) => new Float64Array(length));
  }

  /**
   * One step against the gradients, which have the shapes of the weights and are 0 afterwards, by a share of the learning
   * rate.
   */
  step(gradients: readonly Float32Array[], share = 1): void {
    const { weightDecay, beta1, beta2, epsilon } = this.options;
    const learningRate = share * this.options.learningRate;
    this.steps++;
    const rate = learningRate / (1 - beta1 ** this.steps);
    const spread = 1 / Math.sqrt(1 - beta2 ** this.steps);
    for (let a = 0; a < this.weights.length; a++) {
      const [weights, slopes, means, squares] = [
        this.weights[a],
        gradients[a],
        this.means[a],
        this.squares[a],
      ];
      for (let i = 0; i < weights.length; i++) {
        means[i] += (1 - beta1) * (slopes[i] - means[i]);
        squares[i] += (1 - beta2) * (slopes[i] * slopes[i] - squares[i]);
        const kept = weights[i] * (1 - learningRate * weightDecay);
        weights[i] = kept - (rate * means[i]) / (Math.sqrt(squares[i]) * spread + epsilon);
        slopes[i] = 0;
      }
    }
  }
}
