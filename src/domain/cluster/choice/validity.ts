import { columnMeans } from '../../math/covariance';
import { squaredDistance } from '../../math/distances';
import type { Matrix } from '../../math/matrix';
import { clusterMeans, inertiaOf } from '../cluster-means';

/**
 * Variance ratio (Caliński, Harabasz 1974): between clusters over within, each by its degrees of freedom; higher is
 * better. NaN with fewer than two clusters or as many as points; labels from 0, none missing.
 */
export function calinskiHarabasz(points: Matrix, labels: Int32Array): number {
  const centroids = clusterMeans(points, labels);
  const [n, k] = [points.rows, centroids.rows];
  if (k < 2 || k >= n) return Number.NaN;
  const mean: Matrix = { rows: 1, columns: points.columns, values: Float32Array.from(columnMeans(points)) };
  const all = inertiaOf(points, new Int32Array(n), mean);
  const within = inertiaOf(points, labels, centroids);
  return within === 0 ? Number.POSITIVE_INFINITY : ((all - within) / (k - 1) / within) * (n - k);
}

/**
 * Mean over the clusters of how like the most similar other one is (Davies, Bouldin 1979): the mean distances of both to
 * their centroids over the distance of these; lower is better. NaN with fewer than two clusters.
 */
export function daviesBouldin(points: Matrix, labels: Int32Array): number {
  const { columns, values } = points;
  const centroids = clusterMeans(points, labels);
  const k = centroids.rows;
  if (k < 2) return Number.NaN;
  const spread = new Float64Array(k);
  const sizes = new Int32Array(k);
  labels.forEach((label, i) => {
    sizes[label]++;
    spread[label] += Math.sqrt(
      squaredDistance(values, i * columns, centroids.values, label * columns, columns),
    );
  });
  let total = 0;
  for (let a = 0; a < k; a++) {
    let most = 0;
    for (let b = 0; b < k; b++) {
      if (a === b) continue;
      const apart = Math.sqrt(
        squaredDistance(centroids.values, a * columns, centroids.values, b * columns, columns),
      );
      if (apart > 0) most = Math.max(most, (spread[a] / sizes[a] + spread[b] / sizes[b]) / apart);
    }
    total += most;
  }
  return total / k;
}
