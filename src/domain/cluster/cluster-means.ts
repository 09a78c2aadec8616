import type { Matrix } from '../math/matrix';
import { squaredDistance } from '../math/distances';

/**
 * Mean of every cluster, summed in double precision in the order of the points: as many rows as the highest label
 * says. Labels below 0 count nowhere; a label that nobody has gets zeros.
 */
export function clusterMeans({ rows, columns, values }: Matrix, labels: Int32Array): Matrix {
  let k = 0;
  for (const label of labels) if (label >= k) k = label + 1;
  const sums = new Float64Array(k * columns);
  const sizes = new Int32Array(k);
  for (let i = 0; i < rows; i++) {
    const label = labels[i];
    if (label < 0) continue;
    sizes[label]++;
    for (let j = 0; j < columns; j++) sums[label * columns + j] += values[i * columns + j];
  }
  const means = new Float32Array(k * columns);
  for (let at = 0; at < means.length; at++)
    means[at] = sums[at] / Math.max(1, sizes[Math.floor(at / columns)]);
  return { rows: k, columns, values: means };
}

/**
 * Sum of squared distances of the points that have a cluster to its centroid.
 * @param order the order in which they are summed; that of the rows unless given.
 */
export function inertiaOf(
  { rows, columns, values }: Matrix,
  labels: Int32Array,
  centroids: Matrix,
  order?: Int32Array,
): number {
  let inertia = 0;
  for (let at = 0; at < rows; at++) {
    const i = order === undefined ? at : order[at];
    if (labels[i] < 0) continue;
    inertia += squaredDistance(values, i * columns, centroids.values, labels[i] * columns, columns);
  }
  return inertia;
}
