import type { BlockName } from '../../behaviour/features';
import { fewestInPart, type Separation } from './separate';

/** The parts of the customers by one side of them alone. */
export interface SideParts {
  readonly side: BlockName;
  /** 1 where the side parts nobody. */
  readonly parts: number;
}

/** Parts of some points; −1 for those that are between them. */
export interface Parting {
  readonly labels: Int32Array;
  readonly parts: number;
  /** True of cells of several sides, each of which parts the points. */
  readonly isCrossed: boolean;
}

/**
 * Puts together what each side parts by itself: the cells of those sides that part the points, since a kind of customer
 * is of one kind in each; a side in which all are of one crowd is noise beside the others, and has no say. Sides are
 * crossed from that of most parts on, for as long as there are at most `most` cells; cells too small to be looked at by
 * themselves are none. Where no side parts anything, the parts of all sides together.
 */
export function crossSides(
  together: Separation,
  sides: readonly { readonly side: BlockName; readonly separation: Separation }[],
  most: number,
): Parting {
  const [first, ...others] = sides
    .map(({ separation }) => separation)
    .filter(({ parts }) => parts > 1)
    .sort((a, b) => b.parts - a.parts);
  let crossed: Parting = { ...(first ?? together), isCrossed: false };
  for (const other of others) {
    const finer = cross(crossed, other);
    if (finer.parts >= crossed.parts && finer.parts <= most) crossed = finer;
  }
  return crossed;
}

function cross(a: Parting, b: Separation): Parting {
  const counts = new Int32Array(a.parts * b.parts);
  const cellOf = a.labels.map((label, i) => (label < 0 ? -1 : label * b.parts + b.labels[i]));
  for (const cell of cellOf) if (cell >= 0) counts[cell]++;
  let parts = 0;
  const numbers = counts.map((count) => (count >= fewestInPart ? parts++ : -1));
  return { labels: cellOf.map((cell) => (cell < 0 ? -1 : numbers[cell])), parts, isCrossed: true };
}
