import { choleskyInPlace, choleskySolve } from './cholesky';
import { sigmoid, softplus } from './logistic';

const steps = 25;
const pull = 0.1;

/** Weights of several log odds and a shift, under which they are probabilities. */
export interface Calibration {
  readonly scales: readonly number[];
  readonly shift: number;
}

/**
 * Fits weights of log odds and a shift to 0-or-1 labels (Platt 1999; with several, stacking after Wolpert 1992), by
 * Newton's method with halved steps.
 *
 * @param logits one array a source. @param weights what each label counts.
 */
export function plattScaling(
  logits: readonly ArrayLike<number>[],
  labels: ArrayLike<number>,
  weights: ArrayLike<number>,
): Calibration {
  const size = logits.length + 1;
  // A light pull towards the mean of the sources keeps the scales finite where the classes part wholly.
  const rest = Float64Array.from({ length: size }, (_, j) => (j < logits.length ? 1 / logits.length : 0));
  let found = Float64Array.from(rest);
  let before = loss(logits, labels, weights, found, rest);
  for (let step = 0; step < steps; step++) {
    const gradient = found.map((value, j) => pull * (value - rest[j]!));
    const curvature = new Float64Array(size * size);
    for (let j = 0; j < size; j++) curvature[j * size + j] = pull;
    for (let i = 0; i < labels.length; i++) {
      const p = sigmoid(combined(logits, i, found));
      for (let j = 0; j < size; j++) {
        const x = logits[j]?.[i] ?? 1;
        gradient[j]! += weights[i]! * (p - labels[i]!) * x;
        for (let m = 0; m < size; m++)
          curvature[j * size + m]! += weights[i]! * p * (1 - p) * x * (logits[m]?.[i] ?? 1);
      }
    }
    const move = Float64Array.from(gradient);
    choleskyInPlace(curvature, size);
    choleskySolve(curvature, size, move);
    // A full step overshoots where the log odds are far too sure.
    let part = 1;
    let next = found;
    let after = Number.POSITIVE_INFINITY;
    for (; part > 1e-6; part /= 2) {
      next = found.map((value, j) => value - part * move[j]!);
      after = loss(logits, labels, weights, next, rest);
      if (after <= before) break;
    }
    if (!(after <= before)) break;
    const done = before - after < 1e-9 * before;
    [found, before] = [next, after];
    if (done) break;
  }
  return { scales: [...found.subarray(0, size - 1)], shift: found[size - 1]! };
}

/** The probability that log odds of several sources come to. */
export function calibrated(logits: readonly number[], { scales, shift }: Calibration): number {
  return sigmoid(scales.reduce((sum, scale, j) => sum + scale * logits[j]!, shift));
}

function combined(logits: readonly ArrayLike<number>[], i: number, values: Float64Array): number {
  let sum = values[logits.length]!;
  for (let j = 0; j < logits.length; j++) sum += values[j]! * logits[j]![i]!;
  return sum;
}

/** Weighted sum of log losses with the light pull. */
function loss(
  logits: readonly ArrayLike<number>[],
  labels: ArrayLike<number>,
  weights: ArrayLike<number>,
  values: Float64Array,
  rest: Float64Array,
): number {
  let sum = values.reduce((total, value, j) => total + (pull / 2) * (value - rest[j]!) ** 2, 0);
  for (let i = 0; i < labels.length; i++) {
    const value = combined(logits, i, values);
    const against = labels[i] === 1 ? -value : value;
    // log(1 + e^x) without overflow.
    sum += weights[i]! * softplus(against);
  }
  return sum;
}
