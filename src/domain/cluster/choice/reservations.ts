import type { SegmentChoice } from './segment-choice';

/** What is to be known of groups that are segments before building on them; words stand under `verdict.<name>`. */
export type Reservation = 'otherNumber' | 'beyondRange' | 'belowRange' | 'finer' | 'otherShape';

/** Clusters that agree less than this (adjusted Rand index) with the parts that lie apart run across them. */
const followed = 0.5;

/**
 * Why the groups shown are not the parts that lie apart, null where they are: their number was set by hand, lies out of
 * the range tried, or smaller parts do not come again as surely; or there are as many, but of a shape (a ring around a
 * middle) that the clusterer does not follow.
 */
export function reservationOf(choice: SegmentChoice, shown: number, byHand: boolean): Reservation | null {
  const { verdict, byK, agreement } = choice;
  if (verdict.reason !== 'parted') return null;
  if (byHand && verdict.parts !== shown) return 'otherNumber';
  // Parts put together two by two would still agree.
  if (agreement < followed && 2 * shown >= verdict.parts && shown <= 2 * verdict.parts) return 'otherShape';
  if (verdict.parts === shown) return null;
  if (shown > verdict.parts) return 'belowRange';
  const tried = byK.at(-1)?.k ?? shown;
  return verdict.parts > tried ? 'beyondRange' : 'finer';
}
