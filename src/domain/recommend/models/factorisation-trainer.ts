import { sigmoid } from '../../math/logistic';
import type { TrainingStep } from './recommender';

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
  train(data: LabelledPairs, shape: FactorisationShape): AsyncGenerator<TrainingStep, FactorisationFactors>;
}

/** Throws a RangeError where the arguments of `train` do not fit each other. */
export function checkTraining({ users, items, labels }: LabelledPairs, { batch }: FactorisationShape): void {
  if (items.length !== users.length || labels.length !== users.length) {
    throw new RangeError(`${users.length} users, ${items.length} items and ${labels.length} labels of pairs`);
  }
  if (!(batch >= 1) || !Number.isInteger(batch)) throw new RangeError(`batches of ${batch} pairs`);
}

/** Pairs by which the loss is told: they come in random order. */
const lossPairs = 20_000;

/** Mean of (sigmoid(u·v) − label)² + λ·(|u|² + |v|²) over the first pairs: the loss that is descended. */
export function factorisationLoss(
  { users, items, labels }: LabelledPairs,
  { userFactors, itemFactors }: FactorisationFactors,
  { factors, regularisation }: FactorisationShape,
): number {
  const count = Math.min(lossPairs, labels.length);
  let sum = 0;
  for (let pair = 0; pair < count; pair++) {
    let inner = 0;
    let lengths = 0;
    for (let f = 0, u = users[pair] * factors, v = items[pair] * factors; f < factors; f++, u++, v++) {
      inner += userFactors[u] * itemFactors[v];
      lengths += userFactors[u] ** 2 + itemFactors[v] ** 2;
    }
    sum += (sigmoid(inner) - labels[pair]) ** 2 + regularisation * lengths;
  }
  return count > 0 ? sum / count : 0;
}
