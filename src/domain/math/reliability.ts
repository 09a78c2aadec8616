/** One bin of a reliability table: what was predicted on average, and what was the case. */
export interface ReliabilityBin {
  readonly predicted: number;
  readonly observed: number;
  readonly count: number;
}

const bins = 10;

/** Reliability in ten bins of equal width, empty ones left out. @param weights what each label counts. */
export function reliability(
  probabilities: ArrayLike<number>,
  labels: ArrayLike<number>,
  weights: ArrayLike<number>,
): ReliabilityBin[] {
  const sums = Array.from({ length: bins }, () => ({ predicted: 0, observed: 0, count: 0 }));
  for (let i = 0; i < probabilities.length; i++) {
    const bin = sums[Math.min(bins - 1, Math.floor(probabilities[i] * bins))];
    bin.predicted += weights[i] * probabilities[i];
    bin.observed += weights[i] * labels[i];
    bin.count += weights[i];
  }
  return sums
    .filter(({ count }) => count > 0)
    .map(({ predicted, observed, count }) => ({
      predicted: predicted / count,
      observed: observed / count,
      count,
    }));
}

/** Expected calibration error (Naeini 2015): mean distance of predicted and observed, weighted by the bins' counts. */
export function calibrationError(table: readonly ReliabilityBin[]): number {
  const total = table.reduce((sum, { count }) => sum + count, 0);
  return table.reduce((sum, bin) => sum + (bin.count / total) * Math.abs(bin.predicted - bin.observed), 0);
}
