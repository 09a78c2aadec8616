import type { Interval } from '../campaign/proportions';
import { normalQuantile } from '../math/normal-quantile';

/** What was asked once before and once after. */
export interface PairedAnswers {
  /** How right it was, 0 to 1, one a question. */
  readonly before: Float64Array;
  readonly after: Float64Array;
  /** Questions of one stratum count as much in all as those of another (a mean of recalls); one a question. */
  readonly stratum: Int32Array;
  /** Who asks: answers to one customer's texts hang together. One a question. */
  readonly cluster: Int32Array;
}

export interface PairedGain {
  readonly before: Interval;
  readonly after: Interval;
  /** After less before, whose interval is narrower than theirs: the same questions are asked. */
  readonly gain: Interval;
  readonly questions: number;
  readonly clusters: number;
}

/**
 * Means over strata of what was right before and after, and of their difference, with intervals that allow for answers of
 * one cluster hanging together (linearised, as in Binder 1983; few clusters by G / (G − 1)).
 *
 * @param level of the intervals, 0 to 1.
 */
export function pairedGain({ before, after, stratum, cluster }: PairedAnswers, level: number): PairedGain {
  const counts = new Map<number, number>();
  for (const each of stratum) counts.set(each, (counts.get(each) ?? 0) + 1);
  const clusters = new Set(cluster);
  const z = normalQuantile((1 + level) / 2);
  const interval = (answers: (i: number) => number): Interval => {
    const means = new Map<number, number>();
    for (let i = 0; i < stratum.length; i++)
      means.set(stratum[i], (means.get(stratum[i]) ?? 0) + answers(i) / counts.get(stratum[i])!);
    const value = [...means.values()].reduce((sum, mean) => sum + mean, 0) / counts.size;
    const parts = new Map<number, number>();
    for (let i = 0; i < stratum.length; i++) {
      const part = (answers(i) - means.get(stratum[i])!) / (counts.size * counts.get(stratum[i])!);
      parts.set(cluster[i], (parts.get(cluster[i]) ?? 0) + part);
    }
    const squares = [...parts.values()].reduce((sum, part) => sum + part * part, 0);
    const half = z * Math.sqrt((squares * clusters.size) / Math.max(1, clusters.size - 1));
    return { value, low: value - half, high: value + half };
  };
  return {
    before: interval((i) => before[i]),
    after: interval((i) => after[i]),
    gain: interval((i) => after[i] - before[i]),
    questions: stratum.length,
    clusters: clusters.size,
  };
}
