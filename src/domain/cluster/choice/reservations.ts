import { densityNames, linkageNames } from '../clusterer';
import type { SegmentChoice } from './segment-choice';

/** What is to be known of groups that are segments before building on them; words stand under `verdict.<name>`. */
export type Reservation =
  | 'byRules'
  | 'otherHeight'
  | 'ownNumber'
  | 'otherNumber'
  | 'beyondRange'
  | 'belowRange'
  | 'surer'
  | 'finer'
  | 'notAsMany'
  | 'otherShape';

/** What a run was told of the number of its groups. */
export interface Told {
  readonly k: number | 'auto';
  readonly kMin?: number;
  readonly cutHeight?: number;
}

/** Clusters that agree less than this (adjusted Rand index) with the parts that lie apart run across them. */
const followed = 0.5;

/**
 * Why the groups shown are not the parts that lie apart, null where they are: rules made them; their number was set by
 * hand, lies out of the range tried, follows from a height or is one that the method found; smaller parts do not come
 * again as surely, or as surely as the larger ones; or they are of a shape (a ring around a middle) that the clusterer
 * does not follow, unless there are gaps between the groups shown. Of groups that overlap only one number is known.
 */
export function reservationOf(choice: SegmentChoice, shown: number, told: Told): Reservation | null {
  const { clusterer, verdict, byK, agreement, areApart = false } = choice;
  if (clusterer === 'rfm') return 'byRules';
  // Crowds that a density method alone tells apart.
  if (verdict.reason !== 'parted' && choice.otherShape !== undefined) return 'otherShape';
  if (verdict.reason === 'overlapping') return shown === verdict.parts ? null : 'notAsMany';
  if (verdict.reason !== 'parted') return null;
  const own = numberOfItsOwn(choice, told);
  if (own !== null && verdict.parts !== shown) return own;
  if (told.k !== 'auto' && verdict.parts !== shown) return 'otherNumber';
  const tried = byK.at(-1)?.k ?? shown;
  if (shown > verdict.parts && (told.kMin ?? 0) >= shown) return 'belowRange';
  if (verdict.parts > tried) return 'beyondRange';
  if (choice.otherShape !== undefined) return 'otherShape';
  // Parts put together two by two would still agree. HDBSCAN is what would follow the shape.
  const about = 2 * shown >= verdict.parts && shown <= 2 * verdict.parts;
  if (agreement < followed && about && !areApart && clusterer !== 'hdbscan') return 'otherShape';
  if (verdict.parts === shown) return null;
  return shown > verdict.parts ? 'surer' : 'finer';
}

/** Where the clusterer was told no number, not even a range: what its number follows from. */
function numberOfItsOwn(
  { clusterer }: SegmentChoice,
  { cutHeight }: Told,
): 'ownNumber' | 'otherHeight' | null {
  if (densityNames.some((name) => name === clusterer)) return 'ownNumber';
  const isTree = linkageNames.some((name) => name === clusterer);
  return isTree && cutHeight !== undefined ? 'otherHeight' : null;
}
