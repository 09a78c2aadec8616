import { sigmoid, softplus } from '../../../math/logistic';

/** What the sigmoid of a score is held against 1 (taken) and 0 (not taken) by. */
export const pairLosses = ['crossEntropy', 'squaredError'] as const;
export type PairLoss = (typeof pairLosses)[number];

/**
 * Loss of a score and its derivative, written to `out` as [loss, slope]: −log σ(score) where it was taken and
 * −log(1 − σ(score)) where not, or (σ(score) − label)², times `weight`.
 */
export function lossOf(kind: PairLoss, score: number, label: 0 | 1, weight: number, out: Float64Array): void {
  const chance = sigmoid(score);
  const error = chance - label;
  if (kind === 'squaredError') {
    out[0] = weight * error * error;
    out[1] = 2 * weight * error * chance * (1 - chance);
    return;
  }
  out[0] = weight * softplus(label === 1 ? -score : score);
  out[1] = weight * error;
}
