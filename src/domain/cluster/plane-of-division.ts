import { type Matrix, takeRows } from '../math/matrix';
import { adjustedRandIndex } from './adjusted-rand-index';
import { clusterMeans } from './cluster-means';
import { discriminantPlane, type Plane } from './discriminant-plane';
import { nearest } from './k-means-clusterer';

/** Agreement (adjusted Rand index) from which on two divisions go by the same. */
export const goesAlong = 0.9;
/** By so much one of two divisions has to be nearer to a third to be taken for it. */
export const clearlyNearer = 0.05;

/**
 * The plane in which a division was made, where it is no division by the nearest of the middles (see `fitAlongParts`):
 * whoever comes later is placed in it. @param labels group of each point, −1 for none. @returns null where the nearest
 * middle of the points as they are tells the groups, or no plane does so more nearly.
 */
export function planeOfDivision(points: Matrix, labels: Int32Array): Plane | null {
  const rows = Int32Array.from(labels.keys()).filter((i) => labels[i] >= 0);
  const groups = rows.map((row) => labels[row]);
  const some = takeRows(points, rows);
  const agreement = (seen: Matrix) =>
    adjustedRandIndex(nearest(seen, clusterMeans(seen, groups)).labels, groups);
  const before = agreement(some);
  if (before >= goesAlong) return null;
  const plane = discriminantPlane(some, groups);
  return plane !== null && agreement(plane(some)) >= before + clearlyNearer ? plane : null;
}
