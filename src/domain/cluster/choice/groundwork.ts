import type { BlockName } from '../../behaviour/features';
import { contentOrder } from '../../math/content-order';
import { compareRows, firstColumns, type Matrix, takeRows } from '../../math/matrix';
import { pca } from '../../math/pca';
import { permutation, type Random, seededRandom } from '../../math/random';
import { sum } from '../../math/vector';
import { spreadTies } from './spread-ties';

/** What the questions after number and separation are asked of. */
export interface Groundwork {
  /** The row of the points behind each row of `scores`. */
  readonly rows: Int32Array;
  /** The sample on its leading axes. */
  readonly scores: Matrix;
  /**
   * The same of the sample as it is looked at for parts, all sides together and each by itself: see `Looks`. What is open
   * of a side is drawn anew each time.
   */
  readonly open: Matrix;
  readonly sides: readonly { readonly side: BlockName; readonly open: () => Matrix }[];
  /** What a row counts as evidence: below 1 where many are copies of each other. */
  readonly weight: number;
  /** Different rows in the sample. */
  readonly distinct: number;
}

/** Points looked at; more change neither number nor verdict, and all that follows costs their number many times. */
const sampleSize = 2_000;
/** With at most so many columns all axes are kept; beyond, at most so many. */
const axesAtMost = 16;

/** Gives points of some rows, in their order, with all that is open of them: crowds there are none of the records' making. */
export type Look = (rows: Int32Array, random: Random) => Matrix;

/** How points are looked at: all that is known of them, and each side alone where there are several. */
export interface Looks {
  readonly together: Look;
  readonly sides: readonly { readonly side: BlockName; readonly look: Look }[];
}

/**
 * A sample of the points (fixed by content, so that the order of the rows changes nothing), with
 * - copies counted once where at least half of the rows are different ones, and else less each;
 * - values that come several times in their column spread over the gap around them, so that whole numbers and yes-or-no
 *   columns are not taken for crowds on each of their values;
 * - where there are more than a few columns, the leading principal axes. Not those that hold more than the same columns
 *   shuffled (parallel analysis, Horn 1965): a side that is turned onto its own axes holds no more than that, whatever
 *   groups there are.
 *
 * @param looks at the rows of the sample; they are what they are unless given.
 */
export function prepareGround(points: Matrix, seed: number, looks?: Looks): Groundwork {
  const random = seededRandom(seed);
  const ordered = contentOrder(points, seed);
  const different = withoutCopies(points, ordered);
  const mostlyDifferent = 2 * different.length >= points.rows;
  const rows = (mostlyDifferent ? different : ordered).slice(0, sampleSize);
  const ground = (some: Matrix) => onLeadingAxes(spreadTies(some, random));
  const scores = ground(takeRows(points, rows));
  return {
    rows,
    scores,
    open: looks === undefined ? scores : ground(looks.together(rows, random)),
    sides: (looks?.sides ?? []).map(({ side, look }) => ({ side, open: () => ground(look(rows, random)) })),
    weight: mostlyDifferent ? 1 : different.length / points.rows,
    distinct: different.length,
  };
}

function withoutCopies(points: Matrix, ordered: Int32Array): Int32Array {
  return ordered.filter((row, i) => i === 0 || compareRows(points, row, ordered[i - 1]) !== 0);
}

/** Axes of less than this part of the variance hold nothing but rounding: of columns that say the same some remain. */
const rounding = 1e-6;

function onLeadingAxes(points: Matrix): Matrix {
  if (points.columns <= axesAtMost) return points;
  const { scores, variances } = pca(points, axesAtMost);
  const all = sum(variances);
  return firstColumns(scores, variances.filter((variance) => variance > rounding * all).length);
}

/** The same columns, each in an order of its own: what they have to do with each other is gone. */
export function shuffleColumns(points: Matrix, random: Random): Matrix {
  const { rows, columns, values } = points;
  const shuffled = new Float32Array(values.length);
  for (let j = 0; j < columns; j++) {
    permutation(rows, random).forEach((row, i) => {
      shuffled[i * columns + j] = values[row * columns + j];
    });
  }
  return { rows, columns, values: shuffled };
}
