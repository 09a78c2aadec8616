import type { Matrix } from '../math/matrix';

/** A multinomial logistic regression: of each class the columns' weights, the constant term last. */
export interface SoftmaxRegression {
  readonly classes: number;
  /** classes × (columns + 1), row by row. */
  readonly weights: Float64Array;
}

export interface SoftmaxOptions {
  /** Times half the squared weights; the constant terms are free. scikit-learn's 1 / C. */
  readonly penalty: number;
  readonly iterations: number;
  /** Where to begin: what was learnt of nearly the same labels; zeros where missing. */
  readonly start?: SoftmaxRegression;
}

const powerIterations = 8;

/**
 * Multinomial logistic regression: least weighted sum of −log of the right class's probability plus half the penalty
 * times the squared weights (scikit-learn's LogisticRegression, multinomial), by Nesterov's accelerated gradient with the
 * step of Böhning's bound (1992) on the curvature, whose largest eigenvalue is found by power iteration.
 *
 * @param labels from 0 to classes − 1, one a row. @param train rows to learn from. @param rowWeights one a row.
 */
export function fitSoftmax(
  points: Matrix,
  labels: ArrayLike<number>,
  classes: number,
  train: ArrayLike<number>,
  rowWeights: ArrayLike<number>,
  { penalty, iterations, start }: SoftmaxOptions,
): SoftmaxRegression {
  const { columns } = points;
  const width = columns + 1;
  const weights = start?.weights.slice() ?? new Float64Array(classes * width);
  const ahead = weights.slice();
  const gradient = new Float64Array(classes * width);
  const chances = new Float64Array(classes);
  const step = 1 / (penalty + 0.5 * largestEigenvalue(points, train, rowWeights));
  for (let iteration = 1; iteration <= iterations; iteration++) {
    for (let i = 0; i < gradient.length; i++) gradient[i] = i % width === columns ? 0 : penalty * ahead[i];
    for (let i = 0; i < train.length; i++) {
      const row = train[i];
      chancesOf(points, row, ahead, chances);
      for (let c = 0; c < classes; c++) {
        const error = rowWeights[row] * (chances[c] - (labels[row] === c ? 1 : 0));
        addRow(gradient, c * width, points, row, error);
      }
    }
    const momentum = iteration / (iteration + 3);
    for (let i = 0; i < weights.length; i++) {
      const moved = ahead[i] - step * gradient[i];
      ahead[i] = moved + momentum * (moved - weights[i]);
      weights[i] = moved;
    }
  }
  return { classes, weights };
}

/** Probability of each class for a row, written to `chances`, whose length is the number of classes. */
export function chancesOf(
  { columns, values }: Matrix,
  row: number,
  weights: Float64Array,
  chances: Float64Array,
): void {
  const width = columns + 1;
  const from = row * columns;
  let most = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < chances.length; c++) {
    const at = c * width;
    let sum = weights[at + columns];
    for (let d = 0; d < columns; d++) sum += weights[at + d] * values[from + d];
    chances[c] = sum;
    if (sum > most) most = sum;
  }
  let total = 0;
  for (let c = 0; c < chances.length; c++) {
    chances[c] = Math.exp(chances[c] - most);
    total += chances[c];
  }
  for (let c = 0; c < chances.length; c++) chances[c] /= total;
}

function addRow(
  sum: Float64Array,
  at: number,
  { columns, values }: Matrix,
  row: number,
  factor: number,
): void {
  const from = row * columns;
  for (let d = 0; d < columns; d++) sum[at + d] += factor * values[from + d];
  sum[at + columns] += factor;
}

/** Of the weighted products of the rows with themselves, the constant term included; a little above, to be safe. */
function largestEigenvalue(points: Matrix, train: ArrayLike<number>, rowWeights: ArrayLike<number>): number {
  const width = points.columns + 1;
  let vector = new Float64Array(width).fill(1 / Math.sqrt(width));
  let value = 0;
  for (let iteration = 0; iteration < powerIterations; iteration++) {
    const next = new Float64Array(width);
    for (let i = 0; i < train.length; i++) {
      const row = train[i];
      const from = row * points.columns;
      let along = vector[points.columns];
      for (let d = 0; d < points.columns; d++) along += vector[d] * points.values[from + d];
      addRow(next, 0, points, row, rowWeights[row] * along);
    }
    value = Math.sqrt(next.reduce((sum, each) => sum + each * each, 0));
    if (value === 0) return 0;
    vector = next.map((each) => each / value);
  }
  return 1.2 * value;
}

/** The class of the highest chance, the first of equal ones. */
export function mostLikely(chances: Float64Array): number {
  let best = 0;
  for (let c = 1; c < chances.length; c++) if (chances[c] > chances[best]) best = c;
  return best;
}
