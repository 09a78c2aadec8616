import type { Cut } from './separate';
import type { SideParts } from './sides';

/** Fewer different points than this answer nothing. */
export const fewestForVerdict = 50;

/** Why the answer is what it is; words stand under `verdict.<reason>`. */
export const verdictReasons = ['parted', 'overlapping', 'dense-places', 'one-crowd', 'too-few'] as const;
export type VerdictReason = (typeof verdictReasons)[number];

/** Whether there are segments at all. */
export interface Verdict {
  readonly answer: 'segments' | 'none';
  readonly reason: VerdictReason;
  /**
   * Groups with a valley of density between each and the rest, or that are there though they overlap; 1 where nothing
   * parts the points.
   */
  readonly parts: number;
  /** Points that differ from each other, in the sample looked at. */
  readonly distinct: number;
  /** How empty the clearest valley is: points in it as a share of those beside it; 1 where there is none. */
  readonly emptiest: number;
  /** Into how many parts each side of the customers parts them by itself; missing where there is one side alone. */
  readonly sides?: readonly SideParts[];
}

/** Each cluster of a density method has to come again so far; of 40 populations of one kind none reached it. */
const comesAgain = 0.7;

/**
 * The answer by the valleys between the points. Groups that `overlap` were told from one crowd otherwise (see
 * `groupsBeyondChance`). `densityJaccard` are the overlaps of a density method's clusters over
 * draws, whether it was asked for or only tried: two or more that all come again are segments too, of a shape that no
 * valley shows (rings, half-moons).
 */
export function verdictOf(
  parts: number,
  first: Cut,
  distinct: number,
  densityJaccard: readonly number[],
  overlap = false,
): Verdict {
  const figures = { parts, distinct, emptiest: first.valley?.depth ?? 1 };
  if (distinct < fewestForVerdict) return { answer: 'none', reason: 'too-few', ...figures, parts: 1 };
  if (parts > 1) return { answer: 'segments', reason: overlap ? 'overlapping' : 'parted', ...figures };
  if (densityJaccard.length > 1 && densityJaccard.every((jaccard) => jaccard >= comesAgain)) {
    return { answer: 'segments', reason: 'dense-places', ...figures };
  }
  return { answer: 'none', reason: 'one-crowd', ...figures };
}
