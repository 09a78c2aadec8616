import { shuffled } from '../scripts/sample/chance';
import type { Matrix } from '../src/domain/math/matrix';
import { seededRandom } from '../src/domain/math/random';

const folds = 5;
const iterations = 300;

/**
 * Share of rows whose label (0 or 1) a logistic regression predicts that was fitted on the other four fifths; the
 * fifths are drawn with the seed. `points` is rows × columns, `labels` one a row.
 */
export function crossValidatedAccuracy(points: Matrix, labels: Uint8Array, seed: number): number {
  const order = shuffled([...labels.keys()], seededRandom(seed));
  let right = 0;
  for (let fold = 0; fold < folds; fold++) {
    const train = order.filter((_, i) => i % folds !== fold);
    const model = fitLogistic(points, labels, train);
    for (const row of order.filter((_, i) => i % folds === fold)) {
      if (scoreOf(points, row, model) > 0 === (labels[row] === 1)) right++;
    }
  }
  return right / order.length;
}

interface Logistic {
  /** Columns, and the constant term at the end. */
  readonly weights: Float64Array;
  /** Mean of the training rows: taken off first, which changes no answer and lets the descent be faster. */
  readonly mean: Float64Array;
}

/**
 * Least sum of log losses plus half the squared weights (scikit-learn's LogisticRegression with C = 1, constant
 * term free), by Nesterov's accelerated gradient descent with the step of the Lipschitz bound.
 */
function fitLogistic(points: Matrix, labels: Uint8Array, train: readonly number[]): Logistic {
  const { columns } = points;
  const mean = meanOf(points, train);
  const weights = new Float64Array(columns + 1);
  const ahead = new Float64Array(columns + 1);
  const gradient = new Float64Array(columns + 1);
  const step = 1 / (0.25 * (squaresOf(points, train, mean) + train.length) + 1);
  for (let iteration = 1; iteration <= iterations; iteration++) {
    gradient.set(ahead);
    gradient[columns] = 0;
    for (const row of train) {
      const score = scoreOf(points, row, { weights: ahead, mean });
      const error = 1 / (1 + Math.exp(-score)) - labels[row]!;
      const start = row * columns;
      for (let d = 0; d < columns; d++) gradient[d]! += error * (points.values[start + d]! - mean[d]!);
      gradient[columns]! += error;
    }
    const momentum = iteration / (iteration + 3);
    for (let d = 0; d <= columns; d++) {
      const moved = ahead[d]! - step * gradient[d]!;
      ahead[d] = moved + momentum * (moved - weights[d]!);
      weights[d] = moved;
    }
  }
  return { weights, mean };
}

function scoreOf({ columns, values }: Matrix, row: number, { weights, mean }: Logistic): number {
  let score = weights[columns]!;
  const start = row * columns;
  for (let d = 0; d < columns; d++) score += weights[d]! * (values[start + d]! - mean[d]!);
  return score;
}

function meanOf({ columns, values }: Matrix, rows: readonly number[]): Float64Array {
  const mean = new Float64Array(columns);
  for (const row of rows) {
    for (let d = 0; d < columns; d++) mean[d]! += values[row * columns + d]! / rows.length;
  }
  return mean;
}

function squaresOf({ columns, values }: Matrix, rows: readonly number[], mean: Float64Array): number {
  let squares = 0;
  for (const row of rows) {
    for (let d = 0; d < columns; d++) squares += (values[row * columns + d]! - mean[d]!) ** 2;
  }
  return squares;
}
