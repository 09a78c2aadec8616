import type { BlockName } from '../../behaviour/features';
import { contentOrder } from '../../math/content-order';
import { compareRows, type Matrix, takeRows } from '../../math/matrix';
import { pca } from '../../math/pca';
import { permutation, type Random, seededRandom } from '../../math/random';

/** What the questions after number and separation are asked of. */
export interface Groundwork {
  /** The row of the points behind each row of `scores`. */
  readonly rows: Int32Array;
  /** The sample on its leading axes. */
  readonly scores: Matrix;
  /** The same of the sample as it is looked at for parts, all sides together and each by itself: see `Looks`. */
  readonly open: Matrix;
  readonly sides: readonly { readonly side: BlockName; readonly open: Matrix }[];
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
    sides: (looks?.sides ?? []).map(({ side, look }) => ({ side, open: ground(look(rows, random)) })),
    weight: mostlyDifferent ? 1 : different.length / points.rows,
    distinct: different.length,
  };
}

function withoutCopies(points: Matrix, ordered: Int32Array): Int32Array {
  return ordered.filter((row, i) => i === 0 || compareRows(points, row, ordered[i - 1]) !== 0);
}

/**
 * Every value that several rows have is spread evenly, in random order, to half of the usual gap on both sides; the
 * column keeps the variance that it had, since the gap beside a rare value is many deviations wide.
 */
function spreadTies(points: Matrix, random: Random): Matrix {
  const { rows, columns } = points;
  const values = points.values.slice();
  for (let j = 0; j < columns; j++) {
    const order = permutation(rows, random).sort(
      (a, b) => points.values[a * columns + j] - points.values[b * columns + j],
    );
    const at = (i: number) => points.values[order[i] * columns + j];
    const gaps: number[] = [];
    for (let i = 1; i < rows; i++) if (at(i) > at(i - 1)) gaps.push(at(i) - at(i - 1));
    if (gaps.length === 0) continue;
    const width = gaps.sort((a, b) => a - b)[gaps.length >> 1];
    for (let start = 0; start < rows; ) {
      let end = start + 1;
      while (end < rows && at(end) === at(start)) end++;
      const ties = end - start;
      for (let i = 0; i < ties; i++) {
        if (ties > 1) values[order[start + i] * columns + j] += width * ((i + 0.5) / ties - 0.5);
      }
      start = end;
    }
    const kept = Math.sqrt(varianceOf(points.values, j, columns) / varianceOf(values, j, columns));
    for (let at = j; at < values.length; at += columns) values[at] *= kept;
  }
  return { rows, columns, values };
}

function varianceOf(values: Float32Array, column: number, columns: number): number {
  let [count, mean, squares] = [0, 0, 0];
  for (let at = column; at < values.length; at += columns) {
    count++;
    const difference = values[at] - mean;
    mean += difference / count;
    squares += difference * (values[at] - mean);
  }
  return squares / count;
}

const onLeadingAxes = (points: Matrix): Matrix =>
  points.columns <= axesAtMost ? points : pca(points, axesAtMost).scores;

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
