import { choleskyInPlace, lowerSolve } from '../math/cholesky';
import { columnMeans, covariance } from '../math/covariance';
import { type Matrix, takeRows } from '../math/matrix';
import { dot, sum } from '../math/vector';
import { clusterMeans } from './cluster-means';

/** Points seen along some directions. */
export type Plane = (points: Matrix) => Matrix;

/** A direction between middles that is so short, beside the spread within a group, adds nothing to the others. */
const shortest = 1e-3;

/**
 * The plane in which groups of points lie furthest apart for how far each is spread (Fisher 1936, Rao 1948): as many axes
 * as there are groups, less one, scaled so that the groups' own spread is 1 in every direction. Columns that have nothing
 * to do with the groups are not seen in it. The spread is that of all groups together, shrunk (Ledoit, Wolf 2004), since
 * of few points each fits some direction.
 *
 * @param labels group of each point, 0 to k − 1, −1 for none. @returns null where they do not lie apart at all.
 */
export function discriminantPlane(points: Matrix, labels: Int32Array): Plane | null {
  const placed = Int32Array.from(labels.keys()).filter((i) => labels[i] >= 0);
  const some = takeRows(points, placed);
  const groups = labels.filter((label) => label >= 0);
  const centres = clusterMeans(some, groups);
  const { columns } = points;
  const within = shrunkCovariance(withoutCentres(some, groups, centres));
  if (within === null) return null;
  choleskyInPlace(within, columns);
  const axes = orthonormal(whitenedSteps(centres, within));
  if (axes.length === 0) return null;
  const directions = axes.map((axis) => upperSolve(within, columns, axis));
  return ({ rows, values }) => {
    const seen = new Float32Array(rows * directions.length);
    for (let i = 0; i < rows; i++) {
      directions.forEach((direction, a) => {
        let height = 0;
        for (let j = 0; j < columns; j++) height += direction[j] * values[i * columns + j];
        seen[i * directions.length + a] = height;
      });
    }
    return { rows, columns: directions.length, values: seen };
  };
}

function withoutCentres({ rows, columns, values }: Matrix, groups: Int32Array, centres: Matrix): Matrix {
  const left = new Float32Array(values.length);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      left[i * columns + j] = values[i * columns + j] - centres.values[groups[i] * columns + j];
    }
  }
  return { rows, columns, values: left };
}

/** Covariance of rows about 0, drawn to a round one as far as chance alone would bend it; null where there is none. */
function shrunkCovariance(rows: Matrix): Float64Array | null {
  const { columns } = rows;
  const found = covariance(rows, columnMeans(rows));
  const even = sum(Float64Array.from({ length: columns }, (_, j) => found[j * columns + j])) / columns;
  if (!(even > 0)) return null;
  let fourth = 0;
  for (let i = 0; i < rows.rows; i++) {
    const row = rows.values.subarray(i * columns, (i + 1) * columns);
    fourth += dot(row, row) ** 2;
  }
  const square = dot(found, found);
  const bend = square - columns * even * even;
  const byChance = Math.max(0, fourth / rows.rows - square) / rows.rows;
  const shrinkage = bend > byChance ? byChance / bend : 1;
  return found.map(
    (value, at) => (1 - shrinkage) * value + (at % (columns + 1) === 0 ? shrinkage * even : 0),
  );
}

/** From the first centre to every other, where the spread within is 1 in every direction. */
function whitenedSteps({ rows, columns, values }: Matrix, factor: Float64Array): Float64Array[] {
  return Array.from({ length: rows - 1 }, (_, c) => {
    const step = Float64Array.from({ length: columns }, (__, j) => values[(c + 1) * columns + j] - values[j]);
    lowerSolve(factor, columns, step);
    return step;
  });
}

/** Axes that span the same, at right angles and of length 1; those that others span are left out. */
function orthonormal(steps: readonly Float64Array[]): Float64Array[] {
  const axes: Float64Array[] = [];
  for (const step of steps) {
    const rest = step.slice();
    for (const axis of axes) {
      const along = dot(axis, rest);
      axis.forEach((value, j) => {
        rest[j] -= along * value;
      });
    }
    const length = Math.sqrt(dot(rest, rest));
    if (length > shortest) axes.push(rest.map((value) => value / length));
  }
  return axes;
}

/** Solves Lᵀ·x = b, with L as `choleskyInPlace` leaves it. */
function upperSolve(factor: Float64Array, n: number, b: Float64Array): Float64Array {
  const x = b.slice();
  for (let i = n - 1; i >= 0; i--) {
    x[i] /= factor[i * n + i];
    for (let k = 0; k < i; k++) x[k] -= factor[i * n + k] * x[i];
  }
  return x;
}
