import type { Interval } from '../campaign/proportions';
import { studentQuantile } from '../math/beta-distribution';
import { countClicks, withoutGroup, type ClickCounts } from './click-counts';
import type { Impressions } from './impressions';
import { fitPositionModel, type PositionModel } from './position-model';

/** A position-based model with what it is sure of. */
export interface FittedPositions {
  readonly counts: ClickCounts;
  readonly model: PositionModel;
  /** Of each position; NaN where it cannot be compared. */
  readonly examination: readonly Interval[];
  /**
   * Of each of the counts' products: showings as if at the place that is examined most, and how far these may be off as
   * a share of them (standard deviation). NaN likewise.
   */
  readonly examined: Float64Array;
  readonly examinedError: Float64Array;
}

/** Groups of customers of whom one after the other is left out. */
export const jackknifeGroups = 20;

/**
 * Fits the position-based model and, for the intervals, once more without each of 20 groups of customers (delete-a-group
 * jackknife, Kott 2001): what one customer does hangs together. Intervals of the logarithm, Student's t of 19 degrees.
 */
export function fitPositions(impressions: Impressions): FittedPositions {
  const group = (customer: number) => customer % jackknifeGroups;
  const { all: counts, of } = countClicks(impressions, jackknifeGroups, group);
  const model = fitPositionModel(counts);
  const present = of.filter(({ shown }) => shown.some((n) => n > 0));
  const others = present.map((own) => fitPositionModel(withoutGroup(counts, own), model));
  const spread = present.length < 2 ? Number.POSITIVE_INFINITY : (present.length - 1) / present.length;
  const t = studentQuantile(0.975, Math.max(1, present.length - 1));
  /** Standard error of a logarithm by what it is without each group. */
  const errorOf = (value: number, without: readonly number[]) => {
    const logs = without.map((each) => Math.log(each / value));
    if (logs.some((each) => !Number.isFinite(each))) return Number.POSITIVE_INFINITY;
    const mean = logs.reduce((sum, each) => sum + each, 0) / logs.length;
    return Math.sqrt(spread * logs.reduce((sum, each) => sum + (each - mean) ** 2, 0));
  };
  const examination = Array.from(model.examination, (value, k): Interval => {
    if (Number.isNaN(value)) return { value, low: value, high: value };
    const half =
      t *
      errorOf(
        value,
        others.map(({ examination: other }) => other[k]),
      );
    return { value, low: value * Math.exp(-half), high: Math.min(1, value * Math.exp(half)) };
  });
  const sums = (with_: Float64Array) => examinedOf(counts, with_);
  const examined = sums(model.examination);
  const without = others.map((other) => sums(other.examination));
  const examinedError = examined.map((value, i) =>
    value > 0
      ? Math.min(
          1,
          errorOf(
            value,
            without.map((each) => each[i]),
          ),
        )
      : value,
  );
  return { counts, model, examination, examined, examinedError };
}

/** Showings of each product, each worth what its place is examined; at a place of which that is not known none. */
export function examinedOf(
  { products, starts, place, shown }: ClickCounts,
  examination: Float64Array,
): Float64Array {
  return Float64Array.from(products, (_, i) => {
    let [sum, isKnown] = [0, false];
    for (let pair = starts[i]; pair < starts[i + 1]; pair++) {
      const value = examination[place[pair]];
      if (Number.isNaN(value)) continue;
      isKnown = true;
      sum += shown[pair] * value;
    }
    return isKnown ? sum : Number.NaN;
  });
}
