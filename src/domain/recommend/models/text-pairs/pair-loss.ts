/** What the sigmoid of a score is held against 1 (taken) and 0 (not taken) by. */
export const pairLosses = ['crossEntropy', 'squaredError'] as const;
export type PairLoss = (typeof pairLosses)[number];

/**
 * Loss of a score and its derivative, written to `out` as [loss, slope]: −log σ(score) where it was taken and
 * −log(1 − σ(score)) where not, or (σ(score) − label)², times `weight`.
 */
export function lossOf(kind: PairLoss, score: number, label: 0 | 1, weight: number, out: Float64Array): void {
  const chance = 1 / (1 + Math.exp(-score));
  const error = chance - label;
  if (kind === 'squaredError') {
    out[0] = weight * error * error;
    out[1] = 2 * weight * error * chance * (1 - chance);
    return;
  }
  // log(1 + e^x) of the score's wrong side, which does not overflow.
  const wrong = label === 1 ? -score : score;
  out[0] = weight * (Math.max(wrong, 0) + Math.log1p(Math.exp(-Math.abs(wrong))));
  out[1] = weight * error;
}
