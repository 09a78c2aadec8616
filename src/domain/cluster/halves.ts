import type { Matrix } from '../math/matrix';
import { drain } from '../steps';
import { prepareGround } from './choice/groundwork';
import { fewestInPart, separate } from './choice/separate';
import { clusterDefaults, densityNames, type ClustererName } from './clusterer';
import { clusterers } from './clusterers';
import type { Assigner } from './clustering';
import type { Ranker } from '../recommend/ranking/ranker';

/**
 * Whether anything lies between two halves: `apart` where a valley parts the points and the halves lie on its sides,
 * `crowd` where chance makes such halves of any crowd, `few` where there are too few points to tell.
 */
export type HalvesApart = 'apart' | 'crowd' | 'few';

export interface Halves {
  /** 0 or 1 of each point, 0 being the larger half. */
  readonly labels: Int32Array;
  readonly apart: HalvesApart;
}

/** Part of what lies on one side of a valley that has to be in one half. */
const mostOfPart = 0.9;

/**
 * The two halves of some points that are most alike within themselves, by the clusterer that made the segments where it
 * can be told a number, else by k-means; and whether anything parts them (see `separate`). null for points that are all
 * the same, of which no halves can be made.
 */
export async function halvesOf(
  points: Matrix,
  name: ClustererName,
  seed: number,
  assigner?: Assigner,
  ranker?: Ranker,
): Promise<Halves | null> {
  if (points.rows < 2) return null;
  const isDense = densityNames.some((each) => each === name);
  const clusterer = clusterers[isDense ? 'kmeans' : name];
  const { clustering } = await drain(
    clusterer.fit(points, { ...clusterDefaults, k: 2, seed }, assigner, ranker),
  );
  if (clustering.k < 2) return null;
  return { labels: clustering.labels, apart: howApart(points, clustering.labels, seed) };
}

function howApart(points: Matrix, labels: Int32Array, seed: number): HalvesApart {
  const { rows, scores, weight } = prepareGround(points, seed);
  if (rows.length * weight < fewestInPart) return 'few';
  const { labels: partOf, parts } = separate(scores, weight, seed);
  if (parts < 2) return 'crowd';
  const inSecond = new Int32Array(parts);
  const sizes = new Int32Array(parts);
  partOf.forEach((part, i) => {
    sizes[part]++;
    if (labels[rows[i]] === 1) inSecond[part]++;
  });
  const shares = [...inSecond].map((count, part) => count / sizes[part]);
  const isWhole = shares.every((share) => share >= mostOfPart || share <= 1 - mostOfPart);
  const isOnBoth = shares.some((share) => share > 0.5) && shares.some((share) => share < 0.5);
  return isWhole && isOnBoth ? 'apart' : 'crowd';
}
