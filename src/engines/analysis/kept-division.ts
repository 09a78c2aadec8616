import type { KeptDivision, PreviousSegmentation } from '../../contracts/analysis-api';
import { ClienteleError } from '../../contracts/errors';
import { densityNames, type DivisionName } from '../../domain/cluster/clusterer';
import type { Clustering } from '../../domain/cluster/clustering';
import { clusterMeans } from '../../domain/cluster/cluster-means';
import { clusteringOf } from '../../domain/cluster/clustering-of';
import { nearestPoints } from '../../domain/cluster/density/nearest-points';
import { nearest } from '../../domain/cluster/k-means-clusterer';
import { onUnitSphere } from '../../domain/cluster/lloyd';
import type { Plane } from '../../domain/cluster/discriminant-plane';
import { planeOfDivision } from '../../domain/cluster/plane-of-division';
import { confidences } from '../../domain/cluster/silhouette';
import { KdTree } from '../../domain/math/kd-tree';
import { type Matrix, takeRows } from '../../domain/math/matrix';
import type { Ranker } from '../../domain/recommend/ranking/ranker';
import { drain } from '../../domain/steps';
import { earlierDivision } from './since-earlier';

/** The earlier segmentation as if the segments that are put together had been one, under the code of the second. */
export function withMerged(
  previous: PreviousSegmentation | null,
  keep: KeptDivision | null,
): PreviousSegmentation | null {
  if (previous === null || keep?.merge === undefined) return previous;
  const [gone, into] = keep.merge;
  const codes = [...previous.codes].map(([id, code]) => [id, code === gone ? into : code] as const);
  // What it was called was true of its own customers; of all together it has to be found anew.
  const portraits = new Map(previous.portraits);
  portraits.delete(into);
  return { ...previous, codes: new Map(codes), portraits };
}

/**
 * The division of an earlier run, taken up as it was: whoever it knows stays where she is, also in no segment, and
 * whoever is new gets the nearest segment (see `placeAmong`).
 * @param rows customer number of each point. @param codes segment code by customer id.
 * @returns the clustering of the points, and how many newcomers were given a segment.
 * @throws `bad-option` where none of the points is in a segment.
 */
export async function keptDivision(
  points: Matrix,
  rows: Int32Array,
  { ids, codes }: { readonly ids: readonly string[]; readonly codes: ReadonlyMap<string, number> },
  clusterer: DivisionName,
  ranker?: Ranker,
): Promise<{ clustering: Clustering; placed: number }> {
  const { groups, labels: known } = earlierDivision(rows, ids, codes);
  if (groups === 0)
    throw new ClienteleError('bad-option', 'None of these customers is in a segment of the run.');
  const isNew = (_: number, i: number) => known[i]! < 0 && !codes.has(ids[rows[i]!]!);
  const newcomers = Int32Array.from(known.keys()).filter(isNew);
  const plane = seenBy(points, known, clusterer);
  const place = placeAmong(points, known, clusterer, ranker, plane);
  const given = await place(takeRows(points, newcomers));
  const labels = known.slice();
  newcomers.forEach((row, i) => {
    labels[row] = given[i]!;
  });
  const seen = plane === null ? points : plane(points);
  const confidence = confidences(seen, labels, clusterMeans(seen, known));
  return { clustering: clusteringOf(points, { labels, confidence }), placed: newcomers.length };
}

/**
 * Gives other points the label of the nearest of those that have one, as the clusterer sees it: crowds of any shape have
 * no middle to go by, so there it is that of the nearest point. @param plane see `seenBy`.
 */
export function placeAmong(
  points: Matrix,
  labels: Int32Array,
  clusterer: DivisionName,
  ranker?: Ranker,
  plane: Plane | null = seenBy(points, labels, clusterer),
): (others: Matrix) => Promise<Int32Array> {
  if (densityNames.some((name) => name === clusterer))
    return (others) => labelsOfNearest(others, points, labels, ranker);
  const seen = (some: Matrix) => (plane === null ? some : plane(some));
  const middles = clusterMeans(seen(points), labels);
  return async (others) => nearest(seen(others), middles).labels;
}

/**
 * How a clusterer saw the points that it divided by their middles, null where as they are.
 * @param labels −1 for those in no group.
 */
export function seenBy(points: Matrix, labels: Int32Array, clusterer: DivisionName): Plane | null {
  if (clusterer === 'spherical') return onUnitSphere;
  return clusterer === 'kmeans' ? planeOfDivision(points, labels) : null;
}

/** The label of the nearest point that has one. */
async function labelsOfNearest(
  queries: Matrix,
  points: Matrix,
  labels: Int32Array,
  ranker: Ranker | undefined,
): Promise<Int32Array> {
  const labelled = Int32Array.from(labels.keys()).filter((i) => labels[i]! >= 0);
  const among = takeRows(points, labelled);
  const searched = { points: among, tree: new KdTree(among) };
  const { rows } = await drain(nearestPoints(queries, searched, 1, ranker));
  return rows.map((row) => labels[labelled[row]!]!);
}
