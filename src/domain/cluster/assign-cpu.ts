import type { Matrix } from '../math/matrix';
import { squaredDistance } from '../math/distances';
import type { Assigner, Assignment } from './clustering';

/** Centroids whose products are taken side by side, so that each point is loaded once for all of them. */
const atOnce = 4;

/** Centroids prepared for the inner loop: double precision, padded to a multiple of `atOnce`. */
export interface PreparedCentroids {
  readonly count: number;
  readonly columns: number;
  /** Group by group, then column by column, then the centroids of the group. */
  readonly packed: Float64Array;
  readonly squares: Float64Array;
}

export function prepare({ rows, columns, values }: Matrix): PreparedCentroids {
  const padded = Math.ceil(rows / atOnce) * atOnce;
  const packed = new Float64Array(padded * columns);
  const squares = new Float64Array(padded).fill(Number.POSITIVE_INFINITY);
  for (let c = 0; c < rows; c++) {
    const group = (c - (c % atOnce)) * columns;
    let sum = 0;
    for (let j = 0; j < columns; j++) {
      const value = values[c * columns + j];
      packed[group + j * atOnce + (c % atOnce)] = value;
      sum += value * value;
    }
    squares[c] = sum;
  }
  return { count: rows, columns, packed, squares };
}

/** Throws a RangeError unless points and centroids fit and there is a centroid. */
export function checkShapes(points: Matrix, centroids: Matrix): void {
  if (centroids.rows === 0) throw new RangeError('no centroids');
  if (points.columns !== centroids.columns) {
    throw new RangeError(`points have ${points.columns} columns, centroids ${centroids.columns}`);
  }
}

/**
 * Labels and squared distances (length points each) by ‖x‖² − 2x·c + ‖c‖² in double precision; equal
 * distances go to the lower number. Throws a RangeError where shapes do not fit.
 */
export function assignNearest(points: Matrix, centroids: Matrix): Assignment {
  checkShapes(points, centroids);
  const prepared = prepare(centroids);
  const labels = new Int32Array(points.rows);
  const distances = new Float32Array(points.rows);
  for (let i = 0; i < points.rows; i++) {
    const row = i * points.columns;
    const label = nearestOf(points.values, row, prepared);
    labels[i] = label;
    distances[i] = squaredDistance(
      points.values,
      row,
      centroids.values,
      label * points.columns,
      points.columns,
    );
  }
  return { labels, distances };
}

function nearestOf(
  values: Float32Array,
  row: number,
  { columns, packed, squares }: PreparedCentroids,
): number {
  let best = Number.POSITIVE_INFINITY;
  let label = 0;
  for (let first = 0; first < squares.length; first += atOnce) {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let at = first * columns;
    for (let j = row; j < row + columns; j++) {
      const x = values[j];
      a += x * packed[at];
      b += x * packed[at + 1];
      c += x * packed[at + 2];
      d += x * packed[at + 3];
      at += atOnce;
    }
    // ‖x‖² is the same for all centroids and left out of the comparison.
    const fromA = squares[first] - 2 * a;
    const fromB = squares[first + 1] - 2 * b;
    const fromC = squares[first + 2] - 2 * c;
    const fromD = squares[first + 3] - 2 * d;
    if (fromA < best) {
      best = fromA;
      label = first;
    }
    if (fromB < best) {
      best = fromB;
      label = first + 1;
    }
    if (fromC < best) {
      best = fromC;
      label = first + 2;
    }
    if (fromD < best) {
      best = fromD;
      label = first + 3;
    }
  }
  return label;
}

/**
 * Squared distances of one row of `values` to all centroids into `out`, a multiple of 4 long: infinity behind the last.
 */
export function distancesToAll(
  values: Float32Array,
  row: number,
  prepared: PreparedCentroids,
  out: Float64Array,
): void {
  let own = 0;
  for (let j = row; j < row + prepared.columns; j++) own += values[j] * values[j];
  scoresOfAll(values, row, prepared, out);
  for (let c = 0; c < out.length; c++) out[c] = Math.max(0, own + out[c]);
}

/** The same less the squared length of the row, ‖c‖² − 2x·c: enough to rank the centroids by. */
export function scoresOfAll(
  values: Float32Array,
  row: number,
  { columns, packed, squares }: PreparedCentroids,
  out: Float64Array,
): void {
  for (let first = 0; first < squares.length; first += atOnce) {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let at = first * columns;
    for (let j = row; j < row + columns; j++) {
      const x = values[j];
      a += x * packed[at];
      b += x * packed[at + 1];
      c += x * packed[at + 2];
      d += x * packed[at + 3];
      at += atOnce;
    }
    out[first] = squares[first] - 2 * a;
    out[first + 1] = squares[first + 1] - 2 * b;
    out[first + 2] = squares[first + 2] - 2 * c;
    out[first + 3] = squares[first + 3] - 2 * d;
  }
}

/** The assignment step in plain TypeScript: the reference for every other device. */
export const cpuAssigner: Assigner = {
  assign: async (points, centroids) => assignNearest(points, centroids),
};
