import { KdTree } from '../../math/kd-tree';
import { type Matrix, takeRows } from '../../math/matrix';
import type { Ranker } from '../../recommend/ranking/ranker';
import { portion, type Step } from '../../steps';
import type { Clusterer, ClusterOptions, FittedClustering, Membership } from '../clusterer';
import { clusteringOf } from '../clustering-of';
import { wholeFromSample } from '../whole-from-sample';
import { noiseShareOf, openHomes } from './homes';
import { joinByProducts, type KnownPairs } from './join-by-products';
import { joinByTree } from './join-by-tree';
import { kDistanceCurve } from './k-distance-curve';
import { kneeOf } from './knee';
import {
  lastSquares,
  type NearestPoints,
  nearestByTree,
  nearestPoints,
  type Searched,
  takesProducts,
} from './nearest-points';

/** Points that are clustered; further ones are placed beside them. */
const sampleSize = 20_000;

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
  const near = yield* portion(nearestPoints(points, { points, tree }, minSamples, ranker), 0, 0.5);
  const squares = lastSquares(near);
  const kDistances = Float32Array.from(squares, Math.sqrt).sort();
  const epsilon = options.epsilon === 'auto' ? pastKnee * kDistances[kneeOf(kDistances)] : options.epsilon;
  const dense = rowsWhere(squares, (square) => square <= epsilon * epsilon);
  const densePoints = takeRows(points, dense);
  const searched: Searched = { points: densePoints, tree: new KdTree(densePoints) };
  const clusterOfDense = yield* portion(
    ranker !== undefined && takesProducts(densePoints)
      ? joinByProducts(searched, epsilon, pairsOfDense(near, dense), ranker)
      : joinByTree(searched, epsilon),
    0.5,
    0.95,
  );
  const reach: Reach = { clusterOfDense, epsilon };
  const found = { labels: new Int32Array(rows).fill(-1), confidence: new Float32Array(rows) };
  // Surer the nearer the neighbour `minSamples`, as far as the reach goes.
  dense.forEach((row, i) => {
    found.labels[row] = clusterOfDense[i];
    found.confidence[row] = epsilon > 0 ? 1 - 0.5 * Math.min(1, Math.sqrt(squares[row]) / epsilon) : 1;
  });
  const atEdge = rowsWhere(squares, (square) => square > epsilon * epsilon);
  const edgePoints = takeRows(points, atEdge);
  const edge = placeByDense(
    yield* portion(nearestPoints(edgePoints, searched, 1, ranker), 0.95, 1),
    atEdge.length,
    reach,
  );
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
    assign: (others) => {
      const placed = placeByDense(nearestByTree(others, searched.tree, 1), others.rows, {
        epsilon,
        clusterOfDense: numbers,
      });
      return homes(others, placed, clustering.labels);
    },
  };
}

function rowsWhere(squares: Float64Array, keep: (square: number) => boolean): Int32Array {
  const rows: number[] = [];
  squares.forEach((own, row) => {
    if (keep(own)) rows.push(row);
  });
  return Int32Array.from(rows);
}

/** The nearest points of dense ones that are dense themselves, as positions among the dense ones. */
function pairsOfDense({ width, rows }: NearestPoints, dense: Int32Array): KnownPairs {
  const positions = new Int32Array(rows.length / width).fill(-1);
  dense.forEach((row, i) => {
    positions[row] = i;
  });
  const a: number[] = [];
  const b: number[] = [];
  dense.forEach((row, i) => {
    for (let at = row * width; at < (row + 1) * width; at++) {
      const other = positions[rows[at]];
      if (other < 0) continue;
      a.push(i);
      b.push(other);
    }
  });
  return { a: Int32Array.from(a), b: Int32Array.from(b) };
}

interface Reach {
  readonly clusterOfDense: Int32Array;
  readonly epsilon: number;
}

/** Every point goes to its nearest dense point, if that is within epsilon; the nearer the surer, at most 0.5. */
function placeByDense(
  nearest: NearestPoints,
  points: number,
  { clusterOfDense, epsilon }: Reach,
): Membership {
  const labels = new Int32Array(points).fill(-1);
  const confidence = new Float32Array(points);
  if (nearest.width === 0) return { labels, confidence };
  nearest.squares.forEach((square, i) => {
    if (square > epsilon * epsilon) return;
    labels[i] = clusterOfDense[nearest.rows[i]];
    confidence[i] = epsilon > 0 ? 0.5 * (1 - Math.sqrt(square) / epsilon) : 0.5;
  });
  return { labels, confidence };
}
