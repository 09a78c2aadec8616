import type { Matrix } from '../../math/matrix';
import type { Step } from '../../steps';
import { assignNearest } from '../assign-cpu';
import type { Clusterer, ClustererName, ClusterOptions, FittedClustering } from '../clusterer';
import { clusteringOf } from '../clustering-of';
import { clusterMeans } from '../cluster-means';
import { confidences } from '../silhouette';
import { wholeFromSample } from '../whole-from-sample';
import { clustersAt, cutDendrogram, dendrogramOf, type RawMerges } from './dendrogram';
import { topOfDendrogram } from './dendrogram-top';
import { averageUpdate, completeUpdate, distanceMerges } from './distance-chain';
import { wardMerges } from './ward-chain';

type FindMerges = (points: Matrix) => AsyncGenerator<Step, RawMerges>;

/** Ward's method needs no distances of all pairs; those of 8,000 points take 128 MB. */
const wardSample = 20_000;
const pairsSample = 8_000;

/** Ward: merges what adds least to the sum of squares within clusters (Ward 1963). */
export const ward = agglomerative('ward', wardSample, wardMerges);
/** Merges those of least mean distance between their points (Sokal, Michener 1958). */
export const average = agglomerative('average', pairsSample, (points) =>
  distanceMerges(points, averageUpdate),
);
/** Merges those whose farthest points are nearest (Sørensen 1948). */
export const complete = agglomerative('complete', pairsSample, (points) =>
  distanceMerges(points, completeUpdate),
);

/**
 * Merges from single points up and cuts at k. New points go to the cluster of the nearest mean. More points than
 * `limit` are clustered by a sample (see `wholeFromSample`).
 */
function agglomerative(name: ClustererName, limit: number, findMerges: FindMerges): Clusterer {
  async function* fitAll(points: Matrix, options: ClusterOptions): AsyncGenerator<Step, FittedClustering> {
    const { cutHeight } = options;
    if (cutHeight === undefined) checkNumber(options.k);
    const dendrogram = dendrogramOf(points.rows, yield* findMerges(points));
    const k = cutHeight === undefined ? options.k : clustersAt(dendrogram, cutHeight);
    const labels = cutWithCopies(points, cutDendrogram(dendrogram, k));
    const centroids = clusterMeans(points, labels);
    const clustering = clusteringOf(points, { labels, confidence: confidences(points, labels, centroids) });
    return {
      clustering,
      noiseShare: 0,
      parameters: {},
      dendrogram,
      top: topOfDendrogram(dendrogram, k, clustering.labels),
      assign: (others) => {
        const { labels: nearest } = assignNearest(others, clustering.centroids);
        return { labels: nearest, confidence: confidences(others, nearest, clustering.centroids) };
      },
    };
  }
  return {
    name,
    finds: 'division',
    fit: (points, options) => wholeFromSample(points, limit, options, fitAll),
  };
}

/** Where k asks for more clusters than there are different points, copies are cut apart: they are put together again. */
function cutWithCopies({ rows, columns, values }: Matrix, labels: Int32Array): Int32Array {
  const joined = labels.slice();
  // In the order of their content copies stand side by side.
  for (let i = 1; i < rows; i++) {
    let same = true;
    for (let j = 0; j < columns && same; j++)
      same = values[i * columns + j] === values[(i - 1) * columns + j];
    if (same) joined[i] = joined[i - 1];
  }
  return joined;
}

function checkNumber(k: number): void {
  if (!(k >= 1) || !Number.isInteger(k)) throw new RangeError(`k must be a whole number from 1, got ${k}`);
}
