import { compareRows, takeRows } from '../math/matrix';
import type { Division } from './lloyd';

/**
 * Clusters renumbered by falling size, equal sizes by their centroids, so that a number does not depend
 * on which start won. Clusters without points are dropped; points without a cluster, −1, stay so.
 */
export function numberBySize({ labels, centroids, inertia, seconds }: Division): Division {
  const sizes = new Int32Array(centroids.rows);
  for (const label of labels) if (label >= 0) sizes[label]++;
  const order = Array.from(sizes.keys())
    .filter((c) => sizes[c] > 0)
    .sort((a, b) => sizes[b] - sizes[a] || compareRows(centroids, a, b));
  const numbers = new Int32Array(centroids.rows);
  order.forEach((cluster, number) => {
    numbers[cluster] = number;
  });
  return {
    labels: labels.map((label) => (label < 0 ? label : numbers[label])),
    centroids: takeRows(centroids, order),
    inertia,
    // Of a cluster that is dropped nothing is to be near.
    ...(seconds && order.length === centroids.rows && { seconds }),
  };
}
