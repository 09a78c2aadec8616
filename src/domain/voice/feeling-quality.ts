import { calibrationError, reliability, type ReliabilityBin } from '../math/reliability';
import { calibrated, plattScaling } from '../math/platt-scaling';

/** How well the head tells pleased reviews from displeased ones, on reviews that it did not learn from. */
export interface FeelingQuality {
  /** Learned from the shop's own stars, or, where it has too few, from the words of praise and blame alone. */
  readonly from: 'stars' | 'words';
  /** Reviews that were told and not learned from. */
  readonly reviews: number;
  /** Share of the shop's reviews told rightly, and the mean of the shares of either kind. */
  readonly accuracy: number;
  readonly balanced: number;
  readonly calibrationError: number;
  readonly reliability: readonly ReliabilityBin[];
}

/**
 * Accuracy and calibration of held-out log odds as they are in the whole shop; how the sources are weighed and scaled
 * is learned for each half on the other.
 *
 * @param logits one array a source. @param weights how many of the shop's reviews each stands for.
 */
export function measuredQuality(
  logits: readonly Float64Array[],
  truth: Uint8Array,
  weights: Float64Array,
): Omit<FeelingQuality, 'from' | 'reviews'> {
  const count = truth.length;
  const probabilities = new Float64Array(count);
  for (const half of [0, 1]) {
    const isOther = (_: number, i: number): boolean => i % 2 !== half;
    const calibration = plattScaling(
      logits.map((of) => of.filter(isOther)),
      truth.filter(isOther),
      weights.filter(isOther),
    );
    for (let i = half; i < count; i += 2) {
      probabilities[i] = calibrated(
        logits.map((of) => of[i]!),
        calibration,
      );
    }
  }
  let [all, pleased] = [0, 0];
  for (let i = 0; i < count; i++) {
    all += weights[i]!;
    pleased += weights[i]! * truth[i]!;
  }
  /** Weighted share told rightly, of one kind or of both, where so great a chance tells 'pleased'. */
  const right = (least: number, kind: number | null): number => {
    let [told, asked] = [0, 0];
    for (let i = 0; i < count; i++) {
      if (kind !== null && truth[i] !== kind) continue;
      asked += weights[i]!;
      if (probabilities[i]! >= least === (truth[i] === 1)) told += weights[i]!;
    }
    return told / asked;
  };
  const table = reliability(probabilities, truth, weights);
  return {
    accuracy: right(0.5, null),
    // For either kind alike: what is likelier than it is in the shop at large.
    balanced: (right(pleased / all, 0) + right(pleased / all, 1)) / 2,
    calibrationError: calibrationError(table),
    reliability: table,
  };
}
