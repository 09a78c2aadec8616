import { contentOrder } from '../math/content-order';
import { type Matrix, takeRows } from '../math/matrix';
import type { Step } from '../steps';
import { checkPoints, type ClusterOptions, type FittedClustering, type Membership } from './clusterer';
import { clusteringOf } from './clustering-of';
import type { DendrogramTop } from './linkage/dendrogram-top';

/** Fixes the order in which points are worked on; any number does. */
const orderSeed = 7;

/**
 * Clusters points in an order fixed by their content, so that the order of the rows changes nothing. Of more than
 * `limit` points a random sample of that size is clustered and the others are assigned to what was found;
 * `parameters.sample` says so.
 */
export async function* wholeFromSample(
  points: Matrix,
  limit: number,
  options: ClusterOptions,
  clusterAll: (points: Matrix, options: ClusterOptions) => AsyncGenerator<Step, FittedClustering>,
): AsyncGenerator<Step, FittedClustering> {
  checkPoints(points);
  const order = contentOrder(points, orderSeed);
  const sampled = order.subarray(0, limit);
  const fitted = yield* clusterAll(takeRows(points, sampled), options);
  const labels = new Int32Array(points.rows);
  const confidence = new Float32Array(points.rows);
  const put = (rows: Int32Array, found: Membership) =>
    rows.forEach((row, i) => {
      labels[row] = found.labels[i];
      confidence[row] = found.confidence[i];
    });
  put(sampled, fitted.clustering);
  if (points.rows <= limit) {
    return { ...fitted, clustering: { ...fitted.clustering, labels, confidence } };
  }
  const others = order.subarray(limit);
  put(others, fitted.assign(takeRows(points, others)));
  // By the sizes of all the points the numbers may change places.
  const clustering = clusteringOf(points, { labels, confidence });
  const numbers = new Int32Array(fitted.clustering.k).fill(-1);
  sampled.forEach((row, i) => {
    if (fitted.clustering.labels[i] >= 0) numbers[fitted.clustering.labels[i]] = clustering.labels[row];
  });
  return {
    ...fitted,
    clustering,
    parameters: { ...fitted.parameters, sample: limit },
    ...(fitted.top && { top: renumbered(fitted.top, numbers) }),
    assign: (later) => {
      const found = fitted.assign(later);
      return { ...found, labels: found.labels.map((label) => (label < 0 ? label : numbers[label])) };
    },
  };
}

function renumbered(top: DendrogramTop, numbers: Int32Array): DendrogramTop {
  return { ...top, leaves: top.leaves.map((leaf) => ({ ...leaf, cluster: numbers[leaf.cluster] })) };
}
