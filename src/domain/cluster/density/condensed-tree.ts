import type { Dendrogram } from '../linkage/dendrogram';

/**
 * The clusters of at least `minClusterSize` points that appear as the reach shrinks (Campello, Moulavi, Sander 2013).
 * Cluster 0 is all points; a cluster has a higher number than the one that it comes from. λ = 1 / distance.
 */
export interface CondensedTree {
  readonly clusters: number;
  /** Cluster that each comes from; −1 for cluster 0. */
  readonly parents: Int32Array;
  /** λ at which each appears. */
  readonly births: Float64Array;
  /** λ at which the last of its points leaves it, or it divides. */
  readonly deaths: Float64Array;
  /** Excess of mass: Σ (λ at which a point leaves − λ of birth). */
  readonly stabilities: Float64Array;
  /** The last cluster that each point is in, and the λ at which it leaves that. */
  readonly pointCluster: Int32Array;
  readonly pointLambda: Float64Array;
}

/**
 * Condenses a single-linkage tree. Distances of 0 count as the smallest distance above it, so that copies of a point
 * are very dense and not infinitely so. Throws a RangeError for a minClusterSize below 2.
 */
export function condense(tree: Dendrogram, minClusterSize: number): CondensedTree {
  if (!(minClusterSize >= 2))
    throw new RangeError(`minClusterSize must be at least 2, got ${minClusterSize}`);
  const { points: n, left, right, heights } = tree;
  const sizes = nodeSizes(tree);
  const smallest = heights.find((height) => height > 0) ?? 1;
  const parents = [-1];
  const births = [0];
  const deaths = [0];
  const stabilities = [0];
  const nodes = Math.max(1, 2 * n - 1);
  // Of every node: its cluster, and the λ at which it fell out of it, 0 while it has not.
  const cluster = new Int32Array(nodes);
  const fallen = new Float64Array(nodes);
  const leave = (c: number, lambda: number, size: number) => {
    stabilities[c] += (lambda - births[c]) * size;
    if (lambda > deaths[c]) deaths[c] = lambda;
  };
  for (let i = n - 2; i >= 0; i--) {
    const own = cluster[n + i];
    const children = [left[i], right[i]];
    for (const child of children) {
      cluster[child] = own;
      fallen[child] = fallen[n + i];
    }
    if (fallen[n + i] > 0) continue;
    const lambda = 1 / Math.max(heights[i], smallest);
    const large = children.filter((child) => sizes[child] >= minClusterSize);
    for (const child of children) {
      if (large.length === 1 && large[0] === child) continue;
      leave(own, lambda, sizes[child]);
      if (large.length === 2) {
        cluster[child] = parents.length;
        parents.push(own);
        births.push(lambda);
        deaths.push(lambda);
        stabilities.push(0);
      } else {
        fallen[child] = lambda;
      }
    }
  }
  return {
    clusters: parents.length,
    parents: Int32Array.from(parents),
    births: Float64Array.from(births),
    deaths: Float64Array.from(deaths),
    stabilities: Float64Array.from(stabilities),
    pointCluster: cluster.slice(0, n),
    pointLambda: fallen.slice(0, n),
  };
}

function nodeSizes({ points: n, left, right }: Dendrogram): Int32Array {
  const sizes = new Int32Array(Math.max(1, 2 * n - 1)).fill(1, 0, n);
  for (let i = 0; i < n - 1; i++) sizes[n + i] = sizes[left[i]] + sizes[right[i]];
  return sizes;
}

/**
 * The clusters of most excess of mass of which none contains another (cluster 0 not being one), as the reference
 * implementation selects them: −1, or the selected cluster that each cluster of the tree lies in.
 */
export function selectByExcessOfMass({ clusters, parents, stabilities }: CondensedTree): Int32Array {
  const best = stabilities.slice();
  const fromChildren = new Float64Array(clusters);
  const selected = new Uint8Array(clusters);
  for (let c = clusters - 1; c > 0; c--) {
    if (fromChildren[c] > stabilities[c]) best[c] = fromChildren[c];
    else selected[c] = 1;
    fromChildren[parents[c]] += best[c];
  }
  const within = new Int32Array(clusters).fill(-1);
  for (let c = 1; c < clusters; c++) {
    const above = within[parents[c]];
    within[c] = above >= 0 ? above : selected[c] === 1 ? c : -1;
  }
  return within;
}
