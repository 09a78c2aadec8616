import { choleskyInPlace, choleskySolve } from './cholesky';
import { sigmoid, softplus } from './logistic';
import type { Matrix } from './matrix';

/** A linear predictor: the intercept, then one coefficient a column. */
export type LinearModel = Float64Array;

/** What each row of `rows` adds before the model speaks, in log odds; 0 where it is missing. */
export type Offset = Float64Array | null;

const mostSteps = 30;
const levelBy = 1e-8;

/** The model's value of a row of the matrix. */
export function linearValue(model: LinearModel, { columns, values }: Matrix, row: number): number {
  let sum = model[0];
  const from = row * columns;
  for (let j = 0; j < columns; j++) sum += model[j + 1] * values[from + j];
  return sum;
}

/**
 * Least squares with a ridge (Hoerl and Kennard 1970): minimises Σ (y − b₀ − x·b)² + penalty·|b|²; the intercept is free.
 * An infinite penalty leaves the mean.
 * @param rows of the matrix that are learned from. @param target of each of these rows, in their order.
 */
export function fitRidge(
  matrix: Matrix,
  rows: Int32Array,
  target: ArrayLike<number>,
  penalty: number,
): LinearModel {
  const model = new Float64Array(matrix.columns + 1);
  if (rows.length === 0) return model;
  if (penalty === Number.POSITIVE_INFINITY) {
    for (let i = 0; i < rows.length; i++) model[0] += target[i] / rows.length;
    return model;
  }
  const weights = new Float64Array(rows.length).fill(1);
  const { gram, moment } = normalEquations(matrix, rows, weights, target);
  solveWith(gram, moment, penalty);
  return moment;
}

/**
 * Logistic regression with a ridge by Newton's steps, halved where they overshoot: minimises the negative log likelihood
 * + penalty/2·|b|²; the intercept is free. An infinite penalty leaves the intercept.
 * @param hits of each of `rows`, 0 or 1, in their order. @param offset of each of them.
 */
export function fitLogisticRidge(
  matrix: Matrix,
  rows: Int32Array,
  hits: ArrayLike<number>,
  penalty: number,
  offset: Offset = null,
): LinearModel {
  const isFlat = penalty === Number.POSITIVE_INFINITY;
  // Without columns the same steps find the intercept alone.
  const used: Matrix = isFlat ? { rows: matrix.rows, columns: 0, values: matrix.values } : matrix;
  let model: LinearModel = new Float64Array(used.columns + 1);
  if (rows.length === 0) return new Float64Array(matrix.columns + 1);
  const ridge = isFlat ? 0 : penalty;
  let loss = penalisedLoss(model, used, rows, hits, ridge, offset);
  for (let step = 0; step < mostSteps; step++) {
    const { move } = newtonStep(model, used, rows, hits, ridge, offset);
    let next = model;
    let reached = loss;
    for (let half = 0, scale = 1; half < 20; half++, scale /= 2) {
      next = model.map((part, j) => part + scale * move[j]);
      reached = penalisedLoss(next, used, rows, hits, ridge, offset);
      if (reached <= loss) break;
    }
    if (!(reached <= loss)) break;
    const gained = loss - reached;
    [model, loss] = [next, reached];
    if (gained <= levelBy * Math.abs(loss)) break;
  }
  const whole = new Float64Array(matrix.columns + 1);
  whole.set(model);
  return whole;
}

/** Mean −ln chance of what was seen, by a model of log odds. */
export function logLoss(
  model: LinearModel,
  matrix: Matrix,
  rows: Int32Array,
  hits: ArrayLike<number>,
  offset: Offset = null,
): number {
  let sum = 0;
  for (let i = 0; i < rows.length; i++) {
    const odds = linearValue(model, matrix, rows[i]) + (offset?.[i] ?? 0);
    sum += softplus(hits[i] > 0 ? -odds : odds);
  }
  return sum / rows.length;
}

function penalisedLoss(
  model: LinearModel,
  matrix: Matrix,
  rows: Int32Array,
  hits: ArrayLike<number>,
  penalty: number,
  offset: Offset,
): number {
  let squares = 0;
  for (let j = 1; j < model.length; j++) squares += model[j] * model[j];
  return rows.length * logLoss(model, matrix, rows, hits, offset) + (penalty / 2) * squares;
}

function newtonStep(
  model: LinearModel,
  matrix: Matrix,
  rows: Int32Array,
  hits: ArrayLike<number>,
  penalty: number,
  offset: Offset,
): { readonly move: Float64Array } {
  const weights = new Float64Array(rows.length);
  const pulls = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const chance = sigmoid(linearValue(model, matrix, rows[i]) + (offset?.[i] ?? 0));
    weights[i] = Math.max(chance * (1 - chance), 1e-9);
    pulls[i] = (hits[i] - chance) / weights[i];
  }
  const { gram, moment } = normalEquations(matrix, rows, weights, pulls);
  for (let j = 1; j < model.length; j++) moment[j] -= penalty * model[j];
  solveWith(gram, moment, penalty);
  return { move: moment };
}

/** Σ w·z·zᵀ and Σ w·y·z with z = (1, x): the lower triangle of the first. */
function normalEquations(
  { columns, values }: Matrix,
  rows: Int32Array,
  weights: Float64Array,
  target: ArrayLike<number>,
): { readonly gram: Float64Array; readonly moment: Float64Array } {
  const size = columns + 1;
  const gram = new Float64Array(size * size);
  const moment = new Float64Array(size);
  for (let i = 0; i < rows.length; i++) {
    const from = rows[i] * columns;
    const weight = weights[i];
    const pull = weight * target[i];
    gram[0] += weight;
    moment[0] += pull;
    for (let j = 1; j < size; j++) {
      const value = values[from + j - 1];
      const weighted = weight * value;
      moment[j] += pull * value;
      const line = j * size;
      gram[line] += weighted;
      for (let k = 1; k <= j; k++) gram[line + k] += weighted * values[from + k - 1];
    }
  }
  return { gram, moment };
}

/** Solves (gram + penalty on all but the intercept)·x = moment in place of `moment`. */
function solveWith(gram: Float64Array, moment: Float64Array, penalty: number): void {
  const size = moment.length;
  // A column that never moves would leave the equations open.
  const least = 1e-9 * (1 + gram[0]);
  for (let j = 0; j < size; j++) gram[j * size + j] += j === 0 ? 0 : Math.max(penalty, least);
  choleskyInPlace(gram, size);
  choleskySolve(gram, size, moment);
}
