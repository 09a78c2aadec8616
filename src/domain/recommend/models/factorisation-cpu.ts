import { sigmoid } from '../../math/logistic';
import { normal, seededRandom } from '../../math/random';
import {
  type FactorisationFactors,
  factorisationLoss,
  type FactorisationShape,
  type FactorisationTrainer,
  type LabelledPairs,
} from './factorisation-trainer';
import { curveOf, type TrainingStep } from './recommender';

/**
 * Trains score = sigmoid(u·v) on squared error by minibatch gradient descent on the processor, with
 * AdaGrad's step for each row (Duchi, Hazan, Singer 2011, one step size for all factors of a row): the
 * gradient of a squared error behind a sigmoid is small, and rare products would hardly move with one
 * step size for all.
 */
export const cpuFactorisationTrainer: FactorisationTrainer = {
  async *train(data, shape): AsyncGenerator<TrainingStep, FactorisationFactors> {
    const start = startFactors(shape);
    const users = new FactorTable(start.users, shape.factors);
    const items = new FactorTable(start.items, shape.factors);
    const pairs = data.users.length;
    const total = pairs * shape.epochs;
    const learnt = { userFactors: users.values, itemFactors: items.values };
    const loss: number[] = [];
    let sinceStep = 0;
    for (let epoch = 0; epoch < shape.epochs; epoch++) {
      for (let from = 0; from < pairs; from += shape.batch) {
        const to = Math.min(from + shape.batch, pairs);
        for (let pair = from; pair < to; pair++) addGradients(data, pair, users, items, shape);
        users.step(shape.learningRate);
        items.step(shape.learningRate);
        sinceStep += to - from;
        if (sinceStep < 20_000) continue;
        sinceStep = 0;
        yield { done: epoch * pairs + to, total };
      }
      loss.push(factorisationLoss(data, learnt, shape));
      yield { done: (epoch + 1) * pairs, total, curve: curveOf(loss) };
    }
    return learnt;
  },
};

/**
 * Factors that training begins with: spread so that u·v has a standard deviation of about 0.1, since the sigmoid is
 * steepest at 0.
 */
export function startFactors({ users, items, factors, seed }: FactorisationShape): {
  users: Float32Array;
  items: Float32Array;
} {
  const random = seededRandom(seed);
  const spread = Math.sqrt(0.1 / Math.sqrt(factors));
  const drawn = (rows: number) =>
    Float32Array.from({ length: rows * factors }, () => spread * normal(random));
  return { users: drawn(users), items: drawn(items) };
}

/** Adds the gradient of (sigmoid(u·v) - label)² + λ·(|u|² + |v|²) of one pair. */
function addGradients(
  data: LabelledPairs,
  pair: number,
  users: FactorTable,
  items: FactorTable,
  { factors, regularisation }: FactorisationShape,
): void {
  const u = users.touch(data.users[pair]);
  const v = items.touch(data.items[pair]);
  let inner = 0;
  for (let f = 0; f < factors; f++) inner += users.values[u + f] * items.values[v + f];
  const score = sigmoid(inner);
  const slope = 2 * (score - data.labels[pair]) * score * (1 - score);
  for (let f = 0; f < factors; f++) {
    const userFactor = users.values[u + f];
    const itemFactor = items.values[v + f];
    users.gradients[u + f] += slope * itemFactor + 2 * regularisation * userFactor;
    items.gradients[v + f] += slope * userFactor + 2 * regularisation * itemFactor;
  }
}

/** rows × factors with their gradients; only the rows touched since the last step are moved. */
class FactorTable {
  readonly gradients: Float32Array;
  private readonly squares: Float32Array;
  private readonly isTouched: Uint8Array;
  private readonly touched: number[] = [];

  constructor(
    readonly values: Float32Array,
    private readonly factors: number,
  ) {
    const rows = values.length / factors;
    this.gradients = new Float32Array(values.length);
    this.squares = new Float32Array(rows);
    this.isTouched = new Uint8Array(rows);
  }

  /** Marks a row for the next step and returns where it starts. */
  touch(row: number): number {
    if (this.isTouched[row] === 0) {
      this.isTouched[row] = 1;
      this.touched.push(row);
    }
    return row * this.factors;
  }

  step(learningRate: number): void {
    const { factors, values, gradients, squares } = this;
    for (const row of this.touched) {
      this.isTouched[row] = 0;
      const from = row * factors;
      const to = from + factors;
      let sum = 0;
      for (let f = from; f < to; f++) sum += gradients[f] * gradients[f];
      squares[row] += sum / factors;
      const rate = learningRate / (Math.sqrt(squares[row]) + 1e-8);
      for (let f = from; f < to; f++) {
        values[f] -= rate * gradients[f];
        gradients[f] = 0;
      }
    }
    this.touched.length = 0;
  }
}
