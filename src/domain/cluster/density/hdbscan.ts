import { KdTree } from '../../math/kd-tree';
import type { Matrix } from '../../math/matrix';
import type { Ranker } from '../../recommend/ranking/ranker';
import { portion, type Step } from '../../steps';
import type { Clusterer, ClusterOptions, FittedClustering, Membership } from '../clusterer';
import { dendrogramOf } from '../linkage/dendrogram';
import { wholeFromSample } from '../whole-from-sample';
import { clusteringOf } from '../clustering-of';
import { type CondensedTree, condense, selectByExcessOfMass } from './condensed-tree';
import { lastSquares, nearestPoints } from './nearest-points';
import { noiseShareOf, openHomes } from './homes';
import { reachabilityTree } from './reachability-tree';

/** Points that are clustered; further ones are placed beside them. */
const sampleSize = 20_000;

/** Fewest points that make a cluster by default, as a share of all and at least. */
const smallestShare = 0.02;
const smallestCluster = 5;

/**
 * HDBSCAN (Campello, Moulavi, Sander 2013; McInnes, Healy 2017): the spanning tree of mutual reachability, condensed,
 * clusters by excess of mass. `minSamples` counts neighbours beside the point itself, as the package hdbscan has it; it
 * does not follow `minClusterSize`. Confidence is the membership of the package: λ of the point / λ at the cluster's
 * end. More than 20,000 points are clustered by a sample (see `wholeFromSample`).
 */
export const hdbscan: Clusterer = {
  name: 'hdbscan',
  finds: 'number',
  fit: (points, options, _assigner, ranker) =>
    wholeFromSample(points, sampleSize, options, (some, own) => fitAll(some, own, ranker)),
};

/** The cluster size that 'auto' stands for. */
export function smallestClusterOf(points: number): number {
  return Math.max(smallestCluster, Math.round(smallestShare * points));
}

async function* fitAll(
  points: Matrix,
  options: ClusterOptions,
  ranker: Ranker | undefined,
): AsyncGenerator<Step, FittedClustering> {
  const { rows } = points;
  const minClusterSize = options.minClusterSize === 'auto' ? smallestClusterOf(rows) : options.minClusterSize;
  const minSamples = Math.max(1, Math.min(rows - 1, options.minSamples));
  const tree = new KdTree(points);
  const near = yield* portion(nearestPoints(points, { points, tree }, minSamples + 1, ranker), 0, 0.4);
  const cores = lastSquares(near);
  const spanning = yield* portion(reachabilityTree(points, cores), 0.4, 1);
  const condensed = condense(dendrogramOf(rows, spanning), minClusterSize);
  const within = selectByExcessOfMass(condensed);
  const found = memberships(condensed, within);
  const { membership, homes } = openHomes(points, found, options.homes);
  const clustering = clusteringOf(points, membership);
  const placed = { tree, cores, minSamples, condensed, within, clustering };
  return {
    clustering,
    noiseShare: noiseShareOf(found),
    parameters: { minClusterSize, minSamples },
    assign: (others) => homes(others, place(others, placed), clustering.labels),
  };
}

/** Labels by cluster of the tree, −1 outside of the selected ones. */
function memberships({ pointCluster, pointLambda, deaths }: CondensedTree, within: Int32Array): Membership {
  const labels = pointCluster.map((cluster) => within[cluster]);
  const confidence = Float32Array.from(labels, (label, i) =>
    label < 0 ? 0 : Math.min(1, pointLambda[i] / deaths[label]),
  );
  return { labels, confidence };
}

interface Placed {
  readonly tree: KdTree;
  readonly cores: Float64Array;
  readonly minSamples: number;
  readonly condensed: CondensedTree;
  readonly within: Int32Array;
  readonly clustering: FittedClustering['clustering'];
}

/**
 * A new point goes where its nearest neighbour by mutual reachability is, unless it is so far that it would not have
 * been in that cluster when it appeared (the package's `approximate_predict`).
 */
function place(
  others: Matrix,
  { tree, cores, minSamples, condensed, within, clustering }: Placed,
): Membership {
  const labels = new Int32Array(others.rows).fill(-1);
  const confidence = new Float32Array(others.rows);
  const { pointCluster, births, deaths } = condensed;
  for (let i = 0; i < others.rows; i++) {
    // A point that was there finds itself at distance 0, and then its own cluster.
    const found = tree.nearest(others.values, i * others.columns, Math.min(tree.rows, 2 * minSamples));
    const own = found.squares[Math.min(found.count, minSamples) - 1];
    let nearest = -1;
    let square = Number.POSITIVE_INFINITY;
    for (let c = 0; c < found.count; c++) {
      const reach = Math.max(found.squares[c], own, cores[found.rows[c]]);
      if (reach < square) {
        square = reach;
        nearest = found.rows[c];
      }
    }
    const label = clustering.labels[nearest];
    if (label < 0) continue;
    const selected = within[pointCluster[nearest]];
    if (selected < 0) continue;
    const lambda = square > 0 ? 1 / Math.sqrt(square) : Number.POSITIVE_INFINITY;
    if (lambda < births[selected]) continue;
    labels[i] = label;
    confidence[i] = Math.min(1, lambda / deaths[selected]);
  }
  return { labels, confidence };
}
