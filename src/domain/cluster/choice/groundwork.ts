import { contentOrder } from '../../math/content-order';
import { columnMeans, covariance } from '../../math/covariance';
import { compareRows, type Matrix, takeRows } from '../../math/matrix';
import { pca } from '../../math/pca';
import { permutation, type Random, seededRandom } from '../../math/random';
import { symmetricEigen } from '../../math/symmetric-eigen';

/** What the questions after number and separation are asked of. */
export interface Groundwork {
  /** The row of the points behind each row of `scores`. */
  readonly rows: Int32Array;
  /** The sample on the axes that hold more than chance does. */
  readonly scores: Matrix;
  /** What a row counts as evidence: below 1 where many are copies of each other. */
  readonly weight: number;
  /** Different rows in the sample. */
  readonly distinct: number;
}

/** Points looked at; more change neither number nor verdict, and all that follows costs their number many times. */
const sampleSize = 2_000;
/** With at most so many columns all axes are kept; beyond, at most so many. */
const axesAtMost = 10;

/**
 * A sample of the points (fixed by content, so that the order of the rows changes nothing), with
 * - copies counted once where at least half of the rows are different ones, and else less each;
 * - values that come several times in their column spread over the gap around them, so that whole numbers and yes-or-no
 *   columns are not taken for crowds on each of their values;
 * - where there are more than a few columns, the principal axes whose variance is above what the same columns have once
 *   they are shuffled (parallel analysis, Horn 1965) and as many again, since groups themselves widen the shuffled ones.
 */
export function prepareGround(points: Matrix, seed: number): Groundwork {
  const random = seededRandom(seed);
  const ordered = contentOrder(points, seed);
  const different = withoutCopies(points, ordered);
  const mostlyDifferent = 2 * different.length >= points.rows;
  const rows = (mostlyDifferent ? different : ordered).slice(0, sampleSize);
  const spread = spreadTies(takeRows(points, rows), random);
  return {
    rows,
    scores: onTellingAxes(spread, random),
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

function onTellingAxes(points: Matrix, random: Random): Matrix {
  if (points.columns <= axesAtMost) return points;
  const { variances, scores } = pca(points, axesAtMost);
  const byChance = largestVariances(shuffleColumns(points, random));
  let axes = 0;
  while (axes < variances.length && variances[axes] > byChance[axes]) axes++;
  return leading(scores, Math.min(axesAtMost, 2 * axes + 2));
}

function leading({ rows, columns, values }: Matrix, kept: number): Matrix {
  const first = new Float32Array(rows * kept);
  for (let i = 0; i < rows; i++) first.set(values.subarray(i * columns, i * columns + kept), i * kept);
  return { rows, columns: kept, values: first };
}

function largestVariances(points: Matrix): Float64Array {
  return symmetricEigen(covariance(points, columnMeans(points)), points.columns).values.toReversed();
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
