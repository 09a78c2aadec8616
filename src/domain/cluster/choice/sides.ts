import type { BlockName } from '../../behaviour/features';
import { adjustedRandIndex } from '../adjusted-rand-index';
import { fewestInPart, type Separation } from './separate';

/** The parts of the customers by one side of them alone. */
export interface SideParts {
  readonly side: BlockName;
  /** 1 where the side parts nobody. */
  readonly parts: number;
}

/** Whether groups can be one part of each side that parts the customers: as many as there are cells of these sides. */
export function areCells(groups: number, sides: readonly SideParts[]): boolean {
  return groups === sides.reduce((cells, { parts }) => cells * parts, 1);
}

/** Parts of some points; −1 for those that are between them. */
export interface Parting {
  readonly labels: Int32Array;
  readonly parts: number;
  /** The most parts that one side makes by itself; 1 where none makes any. */
  readonly ofOneSide: number;
  /** True of cells of several sides, each of which parts the points. */
  readonly isCrossed: boolean;
}

/** Two sides that agree more than this (adjusted Rand index) show the same kinds of customers. */
const sameKinds = 0.1;
/** More cells than this were never seen to come back. */
const cellsAtMost = 8;

/**
 * Puts together what each side parts by itself. Sides that have nothing to do with each other are crossed, since a kind
 * of customer is of one kind in each: their cells, from the side of most parts on, for as long as there are few; cells
 * too small to be looked at by themselves are none. Sides that agree show the same kinds, each with errors of its own,
 * which crossing would multiply: these are seen best with all sides together. A side in which all are of one crowd may be
 * noise beside the others or tell apart what they alone do not: of the parts of one side and of all together the more
 * are taken. Where no side parts anything, the parts of all sides together.
 *
 * @param most cells that are allowed.
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
  const agree = others.some((other) => adjustedRandIndex(first!.labels, other.labels) > sameKinds);
  const ofOneSide = first?.parts ?? 1;
  if (agree && together.parts > 1) return { ...together, ofOneSide, isCrossed: false };
  let crossed: Parting = { ...(first ?? together), ofOneSide, isCrossed: false };
  for (const other of agree ? [] : others) {
    const finer = cross(crossed, other);
    if (finer.parts >= crossed.parts && finer.parts <= Math.min(most, cellsAtMost)) crossed = finer;
  }
  return !crossed.isCrossed && together.parts > crossed.parts
    ? { ...together, ofOneSide, isCrossed: false }
    : crossed;
}

function cross(a: Parting, b: Separation): Parting {
  const counts = new Int32Array(a.parts * b.parts);
  const cellOf = a.labels.map((label, i) => (label < 0 ? -1 : label * b.parts + b.labels[i]));
  for (const cell of cellOf) if (cell >= 0) counts[cell]++;
  let parts = 0;
  const numbers = counts.map((count) => (count >= fewestInPart ? parts++ : -1));
  const labels = cellOf.map((cell) => (cell < 0 ? -1 : numbers[cell]));
  return { labels, parts, ofOneSide: a.ofOneSide, isCrossed: true };
}
