import { assignNearest } from '../../../domain/cluster/assign-cpu';
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
  doubts.forEach((row, i) => {
    into.labels[row] = exact.labels[i];
    into.distances[row] = exact.distances[i];
  });
}
