import type { Matrix } from '../math/matrix';
import type { Membership } from './clusterer';
import type { Clustering } from './clustering';
import { clusterMeans, inertiaOf } from './cluster-means';
import { numberBySize } from './numbering';

/** A membership under any numbers as a clustering: numbered by falling size, with the mean of every cluster. */
export function clusteringOf(points: Matrix, { labels, confidence }: Membership): Clustering {
  const centroids = clusterMeans(points, labels);
  const numbered = numberBySize({ labels, centroids, inertia: inertiaOf(points, labels, centroids) });
  return { ...numbered, k: numbered.centroids.rows, confidence };
}
