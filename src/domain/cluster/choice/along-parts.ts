import { type Matrix, takeRows } from '../../math/matrix';
import type { Step } from '../../steps';
import { adjustedRandIndex } from '../adjusted-rand-index';
import { clusterMeans } from '../cluster-means';
import type { ClusterOptions, FittedClustering } from '../clusterer';
import type { Assigner } from '../clustering';
import { clusteringOf } from '../clustering-of';
import { discriminantPlane } from '../discriminant-plane';
import { kMeansClusterer, nearest } from '../k-means-clusterer';
import { clearlyNearer, goesAlong } from '../plane-of-division';
import type { Parting } from './sides';

/**
 * k-means where the parts lie apart. It weighs all columns alike, so that where few of many say what parts the points it
 * cuts along the others too: of customers half of whom stopped a year ago those who came last among the others went to
 * the lapsed. Segments are said to be there since valleys part the points, and so have to lie between valleys: where they
 * do not, the points are divided in the plane in which the parts lie furthest apart for their own spread (see
 * `discriminantPlane`), from the parts' middles. Of fewer clusters than parts each is some of the parts put together.
 *
 * @param rows of the points that the parts are of. @returns null where `fitted` goes with the parts, or nothing nearer to
 * them is found; `redraw` divides a draw from the points as they were divided.
 */
export async function* fitAlongParts(
  points: Matrix,
  rows: Int32Array,
  parting: Parting,
  fitted: FittedClustering,
  own: ClusterOptions,
  assigner: Assigner,
): AsyncGenerator<Step, AlongParts | null> {
  const { k, labels } = fitted.clustering;
  if (parting.parts < 2 || k < 2 || k > parting.parts) return null;
  const found = rows.map((row) => labels[row]);
  const wanted = k === parting.parts ? parting.labels : partsTogether(found, parting);
  const placed = Int32Array.from(wanted.keys()).filter((i) => wanted[i] >= 0);
  const agreement = (some: Int32Array) => adjustedRandIndex(pick(some, placed), pick(wanted, placed));
  const before = agreement(found);
  if (before >= goesAlong || Math.max(...wanted) + 1 < k) return null;
  const some = takeRows(points, rows);
  const plane = discriminantPlane(some, wanted);
  if (plane === null) return null;
  const start = clusterMeans(plane(some), wanted);
  const { clustering } = yield* kMeansClusterer.fit(plane(points), { ...own, k, start }, assigner);
  if (agreement(rows.map((row) => clustering.labels[row])) < before + clearlyNearer) return null;
  return {
    fitted: {
      clustering: clusteringOf(points, clustering),
      noiseShare: 0,
      parameters: {},
      assign: (others) => nearest(plane(others), clustering.centroids),
    },
    redraw: async (drawn) => {
      const there = nearest(plane(drawn), clustering.centroids).labels;
      const again = (discriminantPlane(drawn, there) ?? plane)(drawn);
      return nearest(again, clusterMeans(again, there)).labels;
    },
  };
}

export interface AlongParts {
  readonly fitted: FittedClustering;
  readonly redraw: (drawn: Matrix) => Promise<Int32Array>;
}

/** Of each point the cluster in which most of its part lies. */
function partsTogether(found: Int32Array, { labels, parts }: Parting): Int32Array {
  const k = Math.max(...found) + 1;
  const counts = new Int32Array(parts * k);
  labels.forEach((part, i) => {
    if (part >= 0) counts[part * k + found[i]]++;
  });
  const clusterOf = Array.from({ length: parts }, (_, part) => {
    const own = counts.subarray(part * k, (part + 1) * k);
    return own.indexOf(Math.max(...own));
  });
  return labels.map((part) => (part < 0 ? -1 : clusterOf[part]));
}

function pick(values: Int32Array, places: Int32Array): Int32Array {
  return places.map((place) => values[place]);
}
