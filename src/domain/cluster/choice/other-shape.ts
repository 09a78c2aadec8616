import { type Matrix, sliceRows } from '../../math/matrix';
import { seededRandom } from '../../math/random';
import { drain } from '../../steps';
import { adjustedRandIndex } from '../adjusted-rand-index';
import { clusterDefaults } from '../clusterer';
import { clusterers } from '../clusterers';
import { ClusterGaps } from './gaps-between';
import { bootstrap, dissolvedBelow, mostRows, stableFrom } from './stability';

/** What HDBSCAN makes of points that clusters of another method run across. */
export interface OtherShape {
  readonly clusters: number;
  /** Share of the points in none of them. */
  readonly noiseShare: number;
}

/** Points that are looked at. */
const sampleSize = 1_000;
const draws = 10;
/** Where more are left out there are no clusters of which nearly everybody is one. */
const leftOutAtMost = 0.2;
/** Share of the points that each of large crowds must hold, and the most of all that may be left out of them. */
const largeCrowd = 0.1;
const leftOutOfLarge = 0.05;
/** Clusters that agree less than this (adjusted Rand index) with those of HDBSCAN are others. */
const alike = 0.75;
/** Share of the points that are in a cluster of mostly others: more are mixed. */
const mixed = 0.1;

/**
 * Whether points lie in crowds that a method cuts across (rings, half-moons, long streaks): HDBSCAN finds several that
 * hold nearly all points and do not dissolve in draws, and the clusters either mix parts of them or cut them up where no
 * gap is. null where not.
 *
 * @param scores in a random order, so that the first of them are a sample.
 * @param labels the clusters of these rows, −1 for none.
 * @param agreement of these clusters with the parts that valleys make.
 */
export async function otherShape(
  scores: Matrix,
  labels: Int32Array,
  agreement: number,
  seed: number,
): Promise<OtherShape | null> {
  const some = sliceRows(scores, 0, Math.min(sampleSize, scores.rows));
  const { clustering, noiseShare } = await byDensity(some);
  if (clustering.k < 2 || noiseShare > leftOutAtMost) return null;
  const placed = Int32Array.from(clustering.labels.keys()).filter(
    (row) => clustering.labels[row] >= 0 && labels[row] >= 0,
  );
  const crowds = placed.map((row) => clustering.labels[row]);
  const own = placed.map((row) => labels[row]);
  if (adjustedRandIndex(crowds, own) >= alike) return null;
  const crowdOf = mostOf(own, crowds);
  if (mixedShare(own, crowds) <= mixed) {
    // Finer clusters of the same shape are no matter where valleys, or gaps between them, tell them apart.
    const gaps = new ClusterGaps(some, labels);
    const isSame = (one: number, other: number) => crowdOf.get(one) === crowdOf.get(other);
    if (agreement >= alike || gaps.areAllApart(isSame)) return null;
  }
  // Nor are coarser ones, each of several whole crowds.
  else if (mixedShare(crowds, own) <= mixed) return null;
  const { jaccard } = await redrawn(some, clustering.labels, seed);
  if (jaccard.some((overlap) => overlap < dissolvedBelow)) return null;
  return { clusters: clustering.k, noiseShare };
}

/**
 * Crowds of any shape in points that no valley parts, such as a ring around another: HDBSCAN finds several that hold
 * nearly all points, and all come again in draws; or large ones that come again where a tenth of the points is missing,
 * since a thin ring breaks where a third is. Of one crowd there are no large ones: beside one of them hardly any but
 * stragglers are left. null where not.
 *
 * @param scores in a random order, so that the first of them are a sample.
 */
export async function crowdsOfAnyShape(
  scores: Matrix,
  seed: number,
): Promise<{ readonly shape: OtherShape; readonly jaccard: readonly number[] } | null> {
  const some = sliceRows(scores, 0, Math.min(sampleSize, scores.rows));
  for (const [leftOut, least, drawRows] of [
    [leftOutAtMost],
    [leftOutOfLarge, largeCrowd, mostRows],
  ] as const) {
    const { clustering, noiseShare } = await byDensity(some, least);
    if (clustering.k < 2 || noiseShare > leftOut) continue;
    const { jaccard } = await redrawn(some, clustering.labels, seed, least, drawRows);
    if (jaccard.some((overlap) => overlap < stableFrom)) continue;
    return { shape: { clusters: clustering.k, noiseShare }, jaccard };
  }
  return null;
}

/** @param least share of the points that a cluster holds; as usual unless given. */
const byDensity = (points: Matrix, least?: number) =>
  drain(
    clusterers.hdbscan.fit(points, {
      ...clusterDefaults,
      ...(least !== undefined && { minClusterSize: Math.max(2, Math.round(least * points.rows)) }),
    }),
  );

const redrawn = (
  points: Matrix,
  labels: Int32Array,
  seed: number,
  least?: number,
  drawRows?: typeof mostRows,
) =>
  drain(
    bootstrap(
      points,
      labels,
      draws,
      seededRandom(seed),
      async (drawn) => (await byDensity(drawn, least)).clustering.labels,
      drawRows,
    ),
  );

/** Share of the points that are not of the crowd to which most of their cluster belong. */
function mixedShare(clusters: Int32Array, crowds: Int32Array): number {
  const crowdOf = mostOf(clusters, crowds);
  const strays = crowds.reduce((sum, crowd, i) => sum + (crowdOf.get(clusters[i]) === crowd ? 0 : 1), 0);
  return strays / Math.max(1, clusters.length);
}

/** Of each cluster the crowd to which most of it belong. */
function mostOf(clusters: Int32Array, crowds: Int32Array): ReadonlyMap<number, number> {
  const counts = new Map<number, Map<number, number>>();
  clusters.forEach((cluster, i) => {
    const own = counts.get(cluster) ?? new Map<number, number>();
    counts.set(cluster, own.set(crowds[i], (own.get(crowds[i]) ?? 0) + 1));
  });
  return new Map(
    Array.from(counts, ([cluster, own]) => [
      cluster,
      [...own].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0][0],
    ]),
  );
}
