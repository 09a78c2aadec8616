import { KdStock } from '../../math/kd-stock';
import { KdTree } from '../../math/kd-tree';
import { type Matrix, takeRows } from '../../math/matrix';
import type { Ranker } from '../../recommend/ranking/ranker';
import { portion, type Step } from '../../steps';
import type { Clusterer, ClusterOptions, FittedClustering, Membership } from '../clusterer';
import { clusteringOf } from '../clustering-of';
import { wholeFromSample } from '../whole-from-sample';
import { coreSquares } from './core-distances';
import { noiseShareOf, openHomes } from './homes';
import { kDistanceCurve } from './k-distance-curve';
import { kneeOf } from './knee';

/** Points that are clustered; further ones are placed beside them. */
const sampleSize = 20_000;

const pointsPerStep = 500;

/**
 * How far past the knee the reach is. At the knee itself a tenth of the points are beyond reach and bands of even
 * thickness break where they are thin by chance: a square of noise falls into eight, two half-moons into nine. From 1.3
 * to 1.8 times, each of ten made sets (half-moons, rings, clouds in 2 to 10 columns, noise) comes out as it is.
 */
const pastKnee = 1.4;

/**
 * DBSCAN (Ester, Kriegel, Sander, Xu 1996). A point with `minSamples` points within epsilon, itself among them, is
 * dense; dense points within epsilon of each other are one cluster; a point within epsilon of a dense one belongs to
 * the nearest such. Without an epsilon it is a little past the knee of the curve of distances to the neighbour
 * `minSamples` (Satopää et al. 2011). Confidence is 0.5 to 1 for dense points, the denser the surer, and 0 to 0.5 for
 * those at the edge. More than 20,000 points are clustered by a sample (see `wholeFromSample`).
 */
export const dbscan: Clusterer = {
  name: 'dbscan',
  finds: 'number',
  fit: (points, options, _assigner, ranker) =>
    wholeFromSample(points, sampleSize, options, (some, own) => fitAll(some, own, ranker)),
};

async function* fitAll(
  points: Matrix,
  options: ClusterOptions,
  ranker: Ranker | undefined,
): AsyncGenerator<Step, FittedClustering> {
  const { rows } = points;
  const minSamples = Math.max(1, Math.min(rows, options.minSamples));
  const tree = new KdTree(points);
  const squares = yield* portion(coreSquares(points, tree, minSamples - 1, ranker), 0, 0.4);
  const kDistances = Float32Array.from(squares, Math.sqrt).sort();
  const epsilon = options.epsilon === 'auto' ? pastKnee * kDistances[kneeOf(kDistances)] : options.epsilon;
  const dense = rowsWhere(squares, (square) => square <= epsilon * epsilon);
  const densePoints = takeRows(points, dense);
  const denseTree = new KdTree(densePoints);
  const clusterOfDense = yield* portion(joinDense(densePoints, denseTree, epsilon), 0.4, 1);
  const reach: Reach = { tree: denseTree, clusterOfDense, epsilon };
  const found = { labels: new Int32Array(rows).fill(-1), confidence: new Float32Array(rows) };
  // Surer the nearer the neighbour `minSamples`, as far as the reach goes.
  dense.forEach((row, i) => {
    found.labels[row] = clusterOfDense[i];
    found.confidence[row] = epsilon > 0 ? 1 - 0.5 * Math.min(1, Math.sqrt(squares[row]) / epsilon) : 1;
  });
  const atEdge = rowsWhere(squares, (square) => square > epsilon * epsilon);
  const edge = placeByDense(takeRows(points, atEdge), reach);
  atEdge.forEach((row, i) => {
    found.labels[row] = edge.labels[i];
    found.confidence[row] = edge.confidence[i];
  });
  const { membership, homes } = openHomes(points, found, options.homes);
  const clustering = clusteringOf(points, membership);
  const numbers = Int32Array.from(clusterOfDense, (_, i) => clustering.labels[dense[i]]);
  return {
    clustering,
    noiseShare: noiseShareOf(found),
    parameters: { epsilon, minSamples },
    kDistances: kDistanceCurve(kDistances, minSamples, epsilon),
    assign: (others) =>
      homes(others, placeByDense(others, { ...reach, clusterOfDense: numbers }), clustering.labels),
  };
}

function rowsWhere(squares: Float64Array, keep: (square: number) => boolean): Int32Array {
  const rows: number[] = [];
  squares.forEach((own, row) => {
    if (keep(own)) rows.push(row);
  });
  return Int32Array.from(rows);
}

/** Cluster of every dense point, 0 on: those within epsilon of each other, and all that they lead to. */
async function* joinDense(points: Matrix, tree: KdTree, epsilon: number): AsyncGenerator<Step, Int32Array> {
  const { rows, columns, values } = points;
  const stock = new KdStock(tree);
  const clusters = new Int32Array(rows);
  // Those that were reached, in the order in which they are to reach further.
  const queue = new Int32Array(rows);
  let [reached, asked, cluster] = [0, 0, 0];
  const reach = (row: number) => {
    clusters[row] = cluster;
    queue[reached++] = row;
  };
  for (let first = 0; first < rows; first++) {
    if (!stock.take(first)) continue;
    reach(first);
    for (; asked < reached; asked++) {
      stock.takeWithin(values, queue[asked] * columns, epsilon * epsilon, reach);
      if ((asked + 1) % pointsPerStep === 0) yield { done: asked + 1, total: rows };
    }
    cluster++;
  }
  return clusters;
}

interface Reach {
  readonly tree: KdTree;
  readonly clusterOfDense: Int32Array;
  readonly epsilon: number;
}

/** Every point goes to its nearest dense point, if that is within epsilon; the nearer the surer, at most 0.5. */
function placeByDense(points: Matrix, { tree, clusterOfDense, epsilon }: Reach): Membership {
  const labels = new Int32Array(points.rows).fill(-1);
  const confidence = new Float32Array(points.rows);
  for (let i = 0; i < points.rows; i++) {
    const { count, rows, squares } = tree.nearest(points.values, i * points.columns, 1);
    if (count === 0 || squares[0] > epsilon * epsilon) continue;
    labels[i] = clusterOfDense[rows[0]];
    confidence[i] = epsilon > 0 ? 0.5 * (1 - Math.sqrt(squares[0]) / epsilon) : 0.5;
  }
  return { labels, confidence };
}
