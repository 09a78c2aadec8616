import type { MadeByHand, PreviousSegmentation } from '../../contracts/analysis-api';
import { clusterMeans } from '../../domain/cluster/cluster-means';
import type { DivisionName } from '../../domain/cluster/clusterer';
import type { Clustering } from '../../domain/cluster/clustering';
import { clusteringOf } from '../../domain/cluster/clustering-of';
import { joinByHand } from '../../domain/cluster/joined-by-hand';
import { onUnitSphere } from '../../domain/cluster/lloyd';
import { partByHand } from '../../domain/cluster/parted-by-hand';
import { confidences } from '../../domain/cluster/silhouette';
import type { Matrix } from '../../domain/math/matrix';

/**
 * A new division in which segments that the user had put together are one again, and those that she had split are apart;
 * see `joinByHand` and `partByHand`.
 * @param rows customer number of each point.
 * @returns what became of them, and the division where it had to be changed; null where nothing was done by hand.
 */
export function stayingByHand(
  points: Matrix,
  rows: Int32Array,
  ids: readonly string[],
  { labels, k }: Clustering,
  previous: PreviousSegmentation | null,
  clusterer: DivisionName,
): { readonly made: MadeByHand; readonly given: Clustering | null } | null {
  const { merged: codes = [], parted: families = [] } = previous ?? {};
  if (previous === null || (codes.length === 0 && families.length === 0)) return null;
  const before = rows.map((row) => previous.codes.get(ids[row]!) ?? -1);
  const joined = joinByHand(labels, k, before, codes);
  const seen = clusterer === 'spherical' ? onUnitSphere(points) : points;
  const parted = partByHand(seen, joined.labels, joined.k, before, families);
  const made = {
    merged: joined.merged,
    lost: joined.lost,
    ...(families.length > 0 && { parted: parted.parted, rejoined: parted.lost }),
  };
  const isSame = parted.labels.every((label, i) => label === labels[i]);
  // One segment of everybody would be none.
  if (isSame || parted.k < 2) return { made, given: null };
  const confidence = confidences(seen, parted.labels, clusterMeans(seen, parted.labels));
  return { made, given: clusteringOf(points, { labels: parted.labels, confidence }) };
}
