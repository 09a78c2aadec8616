import { sigmoid } from '../math/logistic';
import type { Matrix } from '../math/matrix';

export interface Logistic {
  /** Columns, and the constant term at the end. */
  readonly weights: Float64Array;
}

const iterations = 60;
const powerIterations = 8;

/**
 * Logistic regression: least weighted sum of log losses plus half the penalty times the squared weights, the constant
 * term free (scikit-learn's LogisticRegression with C = 1 / penalty), by Nesterov's accelerated gradient with the step
 * of the Lipschitz bound, whose largest eigenvalue is found by power iteration.
 *
 * @param labels 0 or 1, one a row. @param train positions of the rows to learn from. @param rowWeights one a row.
 */
export function fitLogistic(
  points: Matrix,
  labels: ArrayLike<number>,
  train: ArrayLike<number>,
  rowWeights: Float64Array,
  penalty: number,
): Logistic {
  const width = points.columns + 1;
  const weights = new Float64Array(width);
  const ahead = new Float64Array(width);
  const gradient = new Float64Array(width);
  const step = 1 / (penalty + 0.25 * largestEigenvalue(points, train, rowWeights));
  for (let iteration = 1; iteration <= iterations; iteration++) {
    for (let d = 0; d < width - 1; d++) gradient[d] = penalty * ahead[d]!;
    gradient[width - 1] = 0;
    for (let i = 0; i < train.length; i++) {
      const row = train[i]!;
      const error = rowWeights[row]! * (sigmoid(score(points, row, ahead)) - labels[row]!);
      addRow(gradient, points, row, error);
    }
    const momentum = iteration / (iteration + 3);
    for (let d = 0; d < width; d++) {
      const moved = ahead[d]! - step * gradient[d]!;
      ahead[d] = moved + momentum * (moved - weights[d]!);
      weights[d] = moved;
    }
  }
  return { weights };
}

/** Log odds of a row's label being 1. */
export function score({ columns, values }: Matrix, row: number, weights: Float64Array): number {
  let sum = weights[columns]!;
  const start = row * columns;
  for (let d = 0; d < columns; d++) sum += weights[d]! * values[start + d]!;
  return sum;
}

function addRow(sum: Float64Array, { columns, values }: Matrix, row: number, factor: number): void {
  const start = row * columns;
  for (let d = 0; d < columns; d++) sum[d]! += factor * values[start + d]!;
  sum[columns]! += factor;
}

/** Of the weighted products of the rows with themselves, the constant term included; a little above, to be safe. */
function largestEigenvalue(points: Matrix, train: ArrayLike<number>, rowWeights: Float64Array): number {
  const width = points.columns + 1;
  let vector = new Float64Array(width).fill(1 / Math.sqrt(width));
  let value = 0;
  for (let iteration = 0; iteration < powerIterations; iteration++) {
    const next = new Float64Array(width);
    for (let i = 0; i < train.length; i++) {
      const row = train[i]!;
      addRow(next, points, row, rowWeights[row]! * score(points, row, vector));
    }
    value = Math.sqrt(next.reduce((sum, each) => sum + each * each, 0));
    if (value === 0) return 0;
    vector = next.map((each) => each / value);
  }
  return 1.2 * value;
}
