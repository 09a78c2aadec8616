import { filledIn, type RunOptions, type SegmentationResult } from '../../contracts/analysis-api';
import { type FeatureBlock, rowsOfBlock } from '../../domain/behaviour/features';
import type { RfmGroup } from '../../domain/behaviour/rfm/groups';
import { purchasesOf } from '../../domain/behaviour/rfm/purchases';
import { clusterDefaults, densityNames } from '../../domain/cluster/clusterer';
import { clusterMeans } from '../../domain/cluster/cluster-means';
import { rfmClusterer, rfmPoints } from '../../domain/cluster/rfm-clusterer';
import type { BlockWeights } from '../../domain/fusion/fuse';
import { type Placing, placing } from '../../domain/fusion/placing';
import { scaleBlocks } from '../../domain/fusion/scale-blocks';
import { outsidersCode, segmentsAmong } from '../../domain/label/segment';
import { squaredDistance } from '../../domain/math/distances';
import { type Matrix, takeRows } from '../../domain/math/matrix';
import type { Ranker } from '../../domain/recommend/ranking/ranker';
import type { Shop } from '../../domain/shop/shop';
import { drain } from '../../domain/steps';
import { placeAmong, seenBy } from './kept-division';

/** A segmentation as a rule: where a customer belongs by whatever is known of her at some time. */
export interface ModelOfToday {
  readonly fusion: Placing;
  /** Middle of each segment among the points of the fusion, by its code. */
  readonly centres: ReadonlyMap<number, Float32Array>;
  /**
   * Code of the segment of every customer of a shop, by its blocks as `fusion` has placed them. Who is about as near to
   * `last`, where she was seen last, stays there: at a border anything tips, and nobody has moved.
   */
  readonly assign: (shop: Shop, points: Matrix, last: Int16Array) => Promise<Int32Array>;
}

/** Nearer means this part of the distance at most. */
const surelyNearer = 0.8;

/**
 * Makes a segmentation that was found a rule: its scales and weights stand, and whoever is assigned goes to the nearest
 * segment as its clusterer sees it (see `placeAmong`), or by the bounds of the groups of purchases.
 * @param blocks of all customers, as the segmentation had them.
 */
export async function modelOfToday(
  shop: Shop,
  blocks: readonly FeatureBlock[],
  found: SegmentationResult,
  options: RunOptions,
  ranker: Ranker,
): Promise<ModelOfToday> {
  const { cluster } = filledIn(options);
  const { labels, profiles } = found;
  const { fusion, own, ofOwn } = fusionOfToday(blocks, found, options);
  const points = fusion.place(ofOwn);
  const segments = segmentsAmong(profiles);
  const numberOf = new Map(segments.map(({ code }, i) => [code, i]));
  const among = Int32Array.from(own, (c) => numberOf.get(profiles[labels[c]!]!.code)!);
  const codes = segments.map(({ code }) => code);
  const centreOf = middlesByCode(points, among, codes);
  const purchases = cluster === 'rfm' ? purchasesOf(shop) : null;
  if (purchases !== null) {
    const groups = new Map(segments.map(({ rfm, code }) => [rfm, code]));
    return {
      fusion,
      centres: centreOf,
      assign: await byRules(takeRows(rfmPoints(purchases), own), groups),
    };
  }
  const turned = fusion.turn(points);
  const seenAs = seenBy(turned, among, cluster);
  const place = placeAmong(turned, among, cluster, ranker, seenAs);
  const isByMiddles = !densityNames.some((name) => name === cluster);
  // Who is at a border is told where the division was made.
  const plane = cluster === 'kmeans' ? seenAs : null;
  const seen = (some: Matrix) => (plane === null ? some : plane(fusion.turn(some)));
  const borders = plane === null ? centreOf : middlesByCode(plane(turned), among, codes);
  return {
    fusion,
    centres: centreOf,
    assign: async (_, others, last) => {
      const placed = (await place(fusion.turn(others))).map((segment) => codes[segment]!);
      if (!isByMiddles) return placed;
      const where = seen(others);
      return placed.map((code, c) => steady(where, c, code, last[c]!, borders));
    },
  };
}

function middlesByCode(
  points: Matrix,
  among: Int32Array,
  codes: readonly number[],
): Map<number, Float32Array> {
  const { columns, values } = clusterMeans(points, among);
  return new Map(codes.map((code, i) => [code, values.slice(i * columns, (i + 1) * columns)]));
}

/**
 * The fusion that a segmentation was found by. `own` are the customers who are in a segment, of whom alone it was made, and
 * `ofOwn` what is known of them.
 */
export function fusionOfToday(
  blocks: readonly FeatureBlock[],
  { labels, profiles, fusion: told }: SegmentationResult,
  options: RunOptions,
) {
  const own = Int32Array.from(labels.keys()).filter((c) => profiles[labels[c]!]!.code !== outsidersCode);
  const ofOwn = blocks.map((block) => rowsOfBlock(block, own));
  const decided: BlockWeights = told
    ? Object.fromEntries(told.shares.map(({ block, weight }) => [block, weight]))
    : filledIn(options).weights;
  return { fusion: placing(scaleBlocks(ofOwn), decided, told?.kept?.dimensions ?? null), own, ofOwn };
}

/** The segment where a point was seen last, unless it is surely nearer to the middle of another. */
function steady(
  { columns, values }: Matrix,
  row: number,
  code: number,
  last: number,
  centreOf: ReadonlyMap<number, Float32Array>,
): number {
  const [there, here] = [centreOf.get(code), centreOf.get(last)];
  if (code === last || there === undefined || here === undefined) return code;
  const squaredTo = (centre: Float32Array) => squaredDistance(values, row * columns, centre, 0, columns);
  return squaredTo(there) < surelyNearer ** 2 * squaredTo(here) ? code : last;
}

/** By the groups of recency, frequency and money; who is in one that nobody is in today is in none of the segments. */
async function byRules(
  points: Matrix,
  codeOf: ReadonlyMap<RfmGroup | undefined, number>,
): Promise<ModelOfToday['assign']> {
  const { assign, groups = [] } = await drain(rfmClusterer.fit(points, clusterDefaults));
  return async (shop) => {
    const purchases = purchasesOf(shop);
    if (purchases === null) return new Int32Array(shop.customers.ids.length).fill(outsidersCode);
    const { labels } = assign(rfmPoints(purchases));
    return labels.map((label) => codeOf.get(groups[label]) ?? outsidersCode);
  };
}
