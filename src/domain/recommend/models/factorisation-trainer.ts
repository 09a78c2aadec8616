import type { Step } from '../../steps';

/** Labelled pairs: 1 where the customer took the product, 0 for a sampled product she did not take. */
export interface LabelledPairs {
  readonly users: Int32Array;
  readonly items: Int32Array;
  readonly labels: Float32Array;
}

export interface FactorisationShape {
  readonly users: number;
  readonly items: number;
  readonly factors: number;
  readonly epochs: number;
  readonly learningRate: number;
  readonly regularisation: number;
  readonly batch: number;
  readonly seed: number;
}

/** users × factors and items × factors, row by row. */
export interface FactorisationFactors {
  readonly userFactors: Float32Array;
  readonly itemFactors: Float32Array;
}

/**
 * Trains score = sigmoid(u·v) on squared error by gradient descent, on whichever device. The arguments must fit each
 * other (`checkTraining`).
 */
export interface FactorisationTrainer {
  train(data: LabelledPairs, shape: FactorisationShape): AsyncGenerator<Step, FactorisationFactors>;
}

/** Throws a RangeError where the arguments of `train` do not fit each other. */
export function checkTraining({ users, items, labels }: LabelledPairs, { batch }: FactorisationShape): void {
  if (items.length !== users.length || labels.length !== users.length) {
    throw new RangeError(`${users.length} users, ${items.length} items and ${labels.length} labels of pairs`);
  }
  if (!(batch >= 1) || !Number.isInteger(batch)) throw new RangeError(`batches of ${batch} pairs`);
}
