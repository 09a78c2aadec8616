import type { RfmGroup } from '../behaviour/rfm/groups';
import type { Matrix } from '../math/matrix';
import type { Ranker } from '../recommend/ranking/ranker';
import type { Step } from '../steps';
import type { Assigner, Clustering } from './clustering';
import type { KDistanceCurve } from './density/k-distance-curve';
import type { Dendrogram } from './linkage/dendrogram';
import type { DendrogramTop } from './linkage/dendrogram-top';

/** Every way to divide points; words for them stand under `clusterer.<name>`. */
export const clustererNames = [
  'kmeans',
  'spherical',
  'hdbscan',
  'dbscan',
  'ward',
  'average',
  'complete',
] as const;
export type ClustererName = (typeof clustererNames)[number];

/** Those that find their own number and leave points without a cluster. */
export const densityNames = ['hdbscan', 'dbscan'] as const satisfies readonly ClustererName[];

/** Those that join step by step, and can be cut at a height in place of a number. */
export const linkageNames = ['ward', 'average', 'complete'] as const satisfies readonly ClustererName[];

/** Every way to divide customers: those of points, and the groups that marketers know, which take purchases. */
export const divisionNames = [...clustererNames, 'rfm'] as const;
export type DivisionName = (typeof divisionNames)[number];

/** What a clusterer can be told; each reads what it has a use for. */
export interface ClusterOptions {
  /** Clusters to find; not read by the density methods, which find their own number. */
  readonly k: number;
  /** The linkage methods: height of the dendrogram at which to cut, in place of k. */
  readonly cutHeight?: number;
  readonly seed: number;
  /** Starts of k-means. */
  readonly restarts: number;
  readonly maxIterations: number;
  /** k-means: centres to start from, in place of starts by chance. */
  readonly start?: Matrix;
  /** HDBSCAN: fewest points that make a cluster; 'auto' for 2% of all, at least 5. */
  readonly minClusterSize: number | 'auto';
  /** Density: points within reach that make a place dense. Small and apart from the cluster size. */
  readonly minSamples: number;
  /** DBSCAN: how far the reach is; 'auto' for a little past the knee of the k-distance curve. */
  readonly epsilon: number | 'auto';
  /** Density: share of the points without a cluster that are given the nearest one, the nearest first; 0 is strict. */
  readonly homes: number;
}

export const clusterDefaults: ClusterOptions = {
  k: 5,
  seed: 1,
  restarts: 10,
  maxIterations: 300,
  minClusterSize: 'auto',
  minSamples: 5,
  epsilon: 'auto',
  homes: 0,
};

/** The cluster of each point, −1 for none, and how surely it belongs there, 0 to 1; both of length n. */
export interface Membership {
  readonly labels: Int32Array;
  readonly confidence: Float32Array;
}

/** A clustering, and what it takes to go on with it. */
export interface FittedClustering {
  readonly clustering: Clustering;
  /** Share of the points that are in no dense place, whether or not they were given a home; 0 without such a notion. */
  readonly noiseShare: number;
  /** What the clusterer chose or was told, by name: epsilon, minClusterSize, sample …; for the reader. */
  readonly parameters: Readonly<Record<string, number>>;
  /** The linkage methods: all merges, and those that show from above. */
  readonly dendrogram?: Dendrogram;
  readonly top?: DendrogramTop;
  /** RFM: what each cluster is called. */
  readonly groups?: readonly RfmGroup[];
  /** DBSCAN: how far the neighbour `minSamples` of every point is. */
  readonly kDistances?: KDistanceCurve;
  /** Places points that were not there, without clustering again. They must have as many columns. */
  assign(points: Matrix): Membership;
}

/**
 * A way to divide points. Whoever plays it keeps the promises of `clusterer-contract.test.ts`: the order of the rows
 * and rows that come twice change nothing but places, clusters are numbered by falling size, equal rows stay together,
 * every point has a confidence.
 */
export interface Clusterer {
  readonly name: DivisionName;
  /** Whether it is told the number of clusters or finds it. */
  readonly finds: 'division' | 'number';
  /** Yields its steps; who stops asking stops it. Assigner and ranker do the heavy parts, on
   * this thread where there is none. Throws a RangeError for no points and for values that are not finite. */
  fit(
    points: Matrix,
    options: ClusterOptions,
    assigner?: Assigner,
    ranker?: Ranker,
  ): AsyncGenerator<Step, FittedClustering>;
}

/** @throws RangeError where there is no point or a value is not finite. */
export function checkPoints(points: Matrix): void {
  if (points.rows === 0) throw new RangeError('no points to cluster');
  const { values } = points;
  // What is not finite is no number times 0; sums side by side, so that none waits for the one before.
  let [a, b] = [0, 0];
  for (let at = 0; at < values.length - 1; at += 2) {
    a += 0 * values[at];
    b += 0 * values[at + 1];
  }
  if (values.length > 0) a += 0 * values[values.length - 1];
  if (a + b === 0) return;
  const at = values.findIndex((value) => !Number.isFinite(value));
  throw new RangeError(`value ${at} of the points is ${values[at]}`);
}
