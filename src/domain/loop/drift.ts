import { normalQuantile } from '../math/normal-quantile';
import { sum } from '../math/vector';

/**
 * How far something moved: not beyond what samples of this size differ by or what counts as nothing, so far that it is
 * worth a look, or so far that what was learned of it may not hold.
 */
export type DriftLevel = 'steady' | 'moved' | 'changed';

/** How far one thing moved between two states of a shop. */
export interface Drift {
  /** Population stability index: 0 where nothing moved. */
  readonly index: number;
  /** What the index of two samples of this size from the same customers stays below in 95 of 100 cases. */
  readonly chance: number;
  readonly level: DriftLevel;
}

/** The usual marks of the index (Siddiqi 2006): below a tenth nothing worth a word, above a quarter something else. */
export const driftMarks = { moved: 0.1, changed: 0.25 } as const;

/** Parts of equal size into which what was is cut. */
const parts = 10;

/**
 * Population stability index of counts in the same groups, Σ (q − p)·ln(q / p), half a customer added to each group so
 * that an empty one does not make it infinite. @returns null where one side is empty.
 */
export function driftOfCounts(before: ArrayLike<number>, now: ArrayLike<number>): Drift | null {
  const [n, m] = [sum(before), sum(now)];
  if (n === 0 || m === 0) return null;
  const groups = Array.from(before, (_, g) => g).filter((g) => before[g] + now[g] > 0);
  let index = 0;
  for (const g of groups) {
    const p = (before[g] + 0.5) / (n + groups.length / 2);
    const q = (now[g] + 0.5) / (m + groups.length / 2);
    index += (q - p) * Math.log(q / p);
  }
  // Of two samples of the same it is a chi-square over n and m (Yurdakul 2018).
  const chance = groups.length < 2 ? 0 : chiSquareTop(groups.length - 1) * (1 / n + 1 / m);
  const level =
    index <= Math.max(driftMarks.moved, chance)
      ? 'steady'
      : index <= Math.max(driftMarks.changed, chance)
        ? 'moved'
        : 'changed';
  return { index, chance, level };
}

/**
 * The same of values, cut into tenths of what was; what is not known is a group of its own.
 * @param before,now one value a customer, NaN where it is not known.
 */
export function driftOfValues(before: ArrayLike<number>, now: ArrayLike<number>): Drift | null {
  const known = Float64Array.from(Array.from(before).filter((value) => !Number.isNaN(value))).sort();
  const cuts: number[] = [];
  for (let part = 1; part < parts; part++) {
    const cut = known[Math.floor((part * known.length) / parts)];
    if (known.length > 0 && (cuts.length === 0 || cut > cuts[cuts.length - 1])) cuts.push(cut);
  }
  const counts = (values: ArrayLike<number>) => {
    const found = new Float64Array(cuts.length + 2);
    for (let i = 0; i < values.length; i++) {
      const value = values[i];
      if (Number.isNaN(value)) found[cuts.length + 1]++;
      else found[cuts.filter((cut) => value >= cut).length]++;
    }
    return found;
  };
  return driftOfCounts(counts(before), counts(now));
}

/** What a chi-square stays below in 95 of 100 cases (Wilson and Hilferty 1931). */
function chiSquareTop(degrees: number): number {
  const spread = 2 / (9 * degrees);
  return degrees * (1 - spread + normalQuantile(0.95) * Math.sqrt(spread)) ** 3;
}
