import type { Matrix } from '../math/matrix';
import { assignNearest } from './assign-cpu';
import type { Clusterer, ClustererName, Membership } from './clusterer';
import { kMeans } from './k-means';
import { onUnitSphere } from './lloyd';
import { confidences } from './silhouette';

/** k-means, see `kMeans`. */
export const kMeansClusterer = byCentroids('kmeans', false);
/** k-means by direction alone, see `KMeansOptions.onSphere`. */
export const sphericalClusterer = byCentroids('spherical', true);

function byCentroids(name: ClustererName, onSphere: boolean): Clusterer {
  return {
    name,
    finds: 'division',
    async *fit(points, { k, seed, restarts, maxIterations, start }, assigner) {
      const options = { k, seed, restarts, maxIterations, onSphere, ...(start && { start }) };
      const clustering = yield* kMeans(points, options, assigner);
      return {
        clustering,
        noiseShare: 0,
        parameters: {},
        assign: (others) => nearest(onSphere ? onUnitSphere(others) : others, clustering.centroids),
      };
    },
  };
}

/** The nearest centroid of every point. */
export function nearest(points: Matrix, centroids: Matrix): Membership {
  const { labels } = assignNearest(points, centroids);
  return { labels, confidence: confidences(points, labels, centroids) };
}
