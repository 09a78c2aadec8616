import { assignNearest, distancesToAll, prepare } from '../../../domain/cluster/assign-cpu';
import type { Assignment } from '../../../domain/cluster/clustering';
import { type Matrix, takeRows } from '../../../domain/math/matrix';

/**
 * Assigns the rows that single precision leaves in doubt again in double precision, so that labels are those of
 * `assignNearest`.
 */
export function reassign(
  points: Matrix,
  centroids: Matrix,
  doubts: readonly number[],
  into: Assignment,
): void {
  if (doubts.length === 0) return;
  const exact = assignNearest(takeRows(points, doubts), centroids);
  const prepared = prepare(centroids);
  const squares = new Float64Array(prepared.squares.length);
  const secondOf = (row: number, label: number) => {
    distancesToAll(points.values, row * points.columns, prepared, squares);
    squares[label] = Number.POSITIVE_INFINITY;
    return squares.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY);
  };
  doubts.forEach((row, i) => {
    into.labels[row] = exact.labels[i];
    into.distances[row] = exact.distances[i];
    if (into.seconds) into.seconds[row] = secondOf(row, exact.labels[i]);
  });
}
