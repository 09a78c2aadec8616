import type { MadeByHand, PreviousSegmentation } from '../../contracts/analysis-api';
import { clusterMeans } from '../../domain/cluster/cluster-means';
import type { Clustering } from '../../domain/cluster/clustering';
import { clusteringOf } from '../../domain/cluster/clustering-of';
import { joinByHand } from '../../domain/cluster/joined-by-hand';
import { confidences } from '../../domain/cluster/silhouette';
import type { Matrix } from '../../domain/math/matrix';

/**
 * A new division in which segments that the user had put together are one again; see `joinByHand`.
 * @param rows customer number of each point.
 * @returns what became of them, and the division where it had to be changed; null where nothing was put together.
 */
export function stayingMerged(
  points: Matrix,
  rows: Int32Array,
  ids: readonly string[],
  { labels, k }: Clustering,
  previous: PreviousSegmentation | null,
): { readonly made: MadeByHand; readonly given: Clustering | null } | null {
  const codes = previous?.merged ?? [];
  if (previous === null || codes.length === 0) return null;
  const before = rows.map((row) => previous.codes.get(ids[row]!) ?? -1);
  const { merged, lost, ...joined } = joinByHand(labels, k, before, codes);
  const made = { merged, lost };
  // One segment of everybody would be none.
  if (joined.k === k || joined.k < 2) return { made, given: null };
  const confidence = confidences(points, joined.labels, clusterMeans(points, joined.labels));
  return { made, given: clusteringOf(points, { labels: joined.labels, confidence }) };
}
