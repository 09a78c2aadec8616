import type { Matrix } from '../math/matrix';
import { compareRows, takeRows } from '../math/row-order';
import { squaredDistance } from '../math/squared-distance';
import type { Division } from './lloyd';

/**
 * Clusters renumbered by falling size, equal sizes by their centroids, so that a number does not depend
 * on which start won. Clusters without points are dropped.
 */
export function numberBySize({ labels, centroids, inertia }: Division): Division {
  const sizes = new Int32Array(centroids.rows);
  for (const label of labels) sizes[label]++;
  const order = Array.from(sizes.keys())
    .filter((c) => sizes[c] > 0)
    .sort((a, b) => sizes[b] - sizes[a] || compareRows(centroids, a, b));
  const numbers = new Int32Array(centroids.rows);
  order.forEach((cluster, number) => {
    numbers[cluster] = number;
  });
  return { labels: labels.map((label) => numbers[label]), centroids: takeRows(centroids, order), inertia };
}

/**
 * How surely each point belongs: (b − a) / b for its distances a to its own centroid and b to the nearest
 * other one, the simplified silhouette (Hruschka et al. 2004) cut at 0. Length points; all 1 with one cluster.
 */
export function confidences(points: Matrix, labels: Int32Array, centroids: Matrix): Float32Array {
  const { columns, values } = points;
  const confidence = new Float32Array(points.rows);
  for (let i = 0; i < points.rows; i++) {
    const own = labels[i];
    let a = 0;
    let b = Number.POSITIVE_INFINITY;
    for (let c = 0; c < centroids.rows; c++) {
      const distance = squaredDistance(values, i * columns, centroids.values, c * columns, columns);
      if (c === own) a = distance;
      else if (distance < b) b = distance;
    }
    confidence[i] = b > a ? 1 - Math.sqrt(a / b) : 0;
  }
  return confidence;
}
