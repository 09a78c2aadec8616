import type { KeptDivision, PreviousSegmentation } from '../../contracts/analysis-api';
import { ClienteleError } from '../../contracts/errors';
import type { Clustering } from '../../domain/cluster/clustering';
import { clusterMeans } from '../../domain/cluster/cluster-means';
import { clusteringOf } from '../../domain/cluster/clustering-of';
import { nearest } from '../../domain/cluster/k-means-clusterer';
import { confidences } from '../../domain/cluster/silhouette';
import type { Matrix } from '../../domain/math/matrix';
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
 * whoever is new gets the segment whose middle is nearest.
 * @param rows customer number of each point. @param codes segment code by customer id.
 * @returns the clustering of the points, and how many newcomers were given a segment. Throws `bad-option` where none of
 * the points is in a segment.
 */
export function keptDivision(
  points: Matrix,
  rows: Int32Array,
  ids: readonly string[],
  codes: ReadonlyMap<string, number>,
): { clustering: Clustering; placed: number } {
  const { groups, labels: known } = earlierDivision(rows, ids, codes);
  if (groups === 0)
    throw new ClienteleError('bad-option', 'None of these customers is in a segment of the run.');
  const middles = clusterMeans(points, known);
  const near = nearest(points, middles);
  let placed = 0;
  const labels = known.map((label, i) => {
    if (label >= 0 || codes.has(ids[rows[i]!]!)) return label;
    placed++;
    return near.labels[i]!;
  });
  const confidence = confidences(points, labels, middles);
  return { clustering: clusteringOf(points, { labels, confidence }), placed };
}
