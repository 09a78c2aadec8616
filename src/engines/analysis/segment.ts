import {
  filledIn,
  type KeptDivision,
  type PreviousSegmentation,
  type RunOptions,
  type SegmentationResult,
} from '../../contracts/analysis-api';
import { ClienteleError } from '../../contracts/errors';
import type { OnProgress, StageName } from '../../contracts/progress';
import { purchasesOf } from '../../domain/behaviour/rfm/purchases';
import { rfmPoints } from '../../domain/cluster/rfm-clusterer';
import { type FeatureBlock, rowsOfBlock } from '../../domain/behaviour/features';
import { withoutRecords } from '../../domain/behaviour/without-records';
import type { Assigner } from '../../domain/cluster/clustering';
import { choiceDefaults, chooseClustering } from '../../domain/cluster/choice/choose';
import type { Look } from '../../domain/cluster/choice/groundwork';
import { noiseShares } from '../../domain/cluster/choice/noise-shares';
import { segmentChoice } from '../../domain/cluster/choice/segment-choice';
import { chooseWeights } from '../../domain/fusion/choose-weights';
import { fuse } from '../../domain/fusion/fuse';
import { fuseBy, goesByWeights, weightsOf } from '../../domain/fusion/fusion';
import { scaleBlocks } from '../../domain/fusion/scale-blocks';
import { takeRows } from '../../domain/math/matrix';
import { project2d } from '../../domain/math/pca';
import { sum } from '../../domain/math/vector';
import { labelSegments } from '../../domain/label/label-segments';
import { outsidersCode } from '../../domain/label/segment';
import { segmentChanges } from '../../domain/label/segment-changes';
import type { TermIndex, TextLanguages } from '../../domain/label/keywords/term-index';
import type { Ranker } from '../../domain/recommend/ranking/ranker';
import type { Shop } from '../../domain/shop/shop';
import type { ShopTexts } from '../../domain/text/collect-texts';
import { type FoundGroup, suspectsAmong } from '../../domain/suspects/suspects';
import { drainSteps } from './drain-steps';
import { keptDivision, withMerged } from './kept-division';
import { splitDivision } from './split-division';
import { stayingByHand } from './staying-by-hand';
import { earlierDivision, standing } from './since-earlier';
import { topicsOfReviews, voiceOfShop } from './voice-of-shop';
import type { CentredReading, ReadSentences } from './reading';
import type { Sides } from './sides';

export interface SegmentInput extends Sides {
  readonly shop: Shop;
  readonly texts: ShopTexts;
  readonly terms: TermIndex;
  readonly languages: TextLanguages;
  readonly reading: CentredReading | null;
  /** By which feelings are told instead, where there is one. */
  readonly adapted: CentredReading | null;
  readonly sentences: ReadSentences | null;
  readonly assigner: Assigner;
  readonly ranker: Ranker;
  /** Groups of accounts that look like fakes, of the shop with all that they did. */
  readonly found: readonly FoundGroup[];
}

/** Customers → segments: their number, who is in which, what they are, and where they stand on the map. */
export async function segment(
  input: SegmentInput,
  options: RunOptions,
  earlier: PreviousSegmentation | null,
  onProgress: OnProgress,
  keep: KeptDivision | null = null,
): Promise<SegmentationResult> {
  const asMerged = withMerged(earlier, keep);
  const { shop, texts, terms, languages, reading, blocks, told, adapted } = input;
  const at = (stage: StageName) => onProgress({ stage, done: 0, total: 0, secondsLeft: null });
  at('fuse');
  const isStaying = staying(shop, asMerged, keep);
  // Accounts behind which there seems to be nobody are no kind of customer.
  const suspects = suspectsAmong(input.found, shop.customers.ids.length, shop.customers.verdicts, isStaying);
  // Rules have a group for them.
  const isUnknown =
    filledIn(options).cluster === 'rfm'
      ? new Uint8Array(shop.customers.ids.length)
      : withoutRecords(shop).map((one, c) => (suspects.isSuspect[c] === 1 || isStaying(c) ? 0 : one));
  const own = Int32Array.from(shop.customers.ids.keys()).filter(
    (customer) => suspects.isSuspect[customer] === 0 && isUnknown[customer] === 0,
  );
  const { chosen, plane, choice, fused, placed, byHand, split, previous } = await chooseSegments(
    input,
    own,
    options,
    asMerged,
    onProgress,
    keep,
  );
  const { clustering, groups } = chosen.fitted;
  const found = Math.max(1, clustering.k);
  const placedIn = new Int32Array(shop.customers.ids.length).fill(-1);
  const confidence = new Float32Array(placedIn.length);
  own.forEach((customer, position) => {
    // Where it finds no dense place at all, there is one segment of everybody.
    placedIn[customer] = clustering.k === 0 ? 0 : clustering.labels[position]!;
    confidence[customer] = clustering.confidence[position]!;
  });
  at('label');
  const unknown = sum(isUnknown);
  const reviewVectors = reading ? { ...reading, rowOfReview: texts.textOfReview } : undefined;
  const { profiles: described, figures } = labelSegments({
    shop,
    labels: placedIn,
    k: found,
    blocks: unknown === 0 ? blocks : blocks.map((block) => withoutRows(block, isUnknown)),
    confidence,
    previous,
    terms,
    languages,
    reviewVectors,
  });
  const ofTheirTime = described.filter(({ ofItsTime }) => ofItsTime !== undefined).length;
  const suspected = sum(suspects.isSuspect);
  const profiles = described.map((profile, c) => ({
    ...profile,
    ...(groups?.[c] && { rfm: groups[c] }),
    ...(c === found && suspected > 0 && { suspects: suspected }),
    ...(c === found && unknown > 0 && { unknown }),
  }));
  // Who is in none stands behind the segments.
  const labels = placedIn.map((label) => (label < 0 ? found : label));
  const topics =
    input.sentences && (await topicsOfReviews(shop, input.sentences, input.assigner, labels, profiles));
  const asked = adapted ? { ...adapted, rowOfReview: texts.textOfReview } : reviewVectors;
  const spoken = voiceOfShop(shop, languages, terms, reviewVectors, asked, options.seed, topics);
  at('project');
  return {
    labels,
    confidence,
    projection: standing(plane, shop.customers.ids, previous),
    profiles,
    figures,
    changes: segmentChanges(
      shop.customers.ids,
      labels,
      Int32Array.from(profiles, ({ code }) => code),
      earlier,
    ),
    ...(keep && { kept: { ...(keep.merge && { merge: keep.merge }), ...(split && { split }), placed } }),
    ...(byHand && { byHand }),
    suspects: suspects.groups,
    voice: spoken?.voice ?? null,
    productVoices: spoken?.productVoices ?? [],
    silhouette: chosen.silhouette,
    silhouetteByK: chosen.curve
      .filter((tried) => tried.k > 1)
      .map(({ k, silhouette }) => ({ k, silhouette })),
    choice: { ...choice, ...(ofTheirTime > 0 && { ofTheirTime }), ...(unknown > 0 && { unknown }) },
    fusion: { ...fused, ...told },
  };
}

/** What is usual in a shop is not that of those of whom nothing is known: their noughts count for nothing. */
function withoutRows(block: FeatureBlock, isLeftOut: Uint8Array): FeatureBlock {
  if (block.block !== 'behaviour') return block;
  const width = block.columns.length;
  return {
    ...block,
    values: block.values.map((value, at) => (isLeftOut[Math.floor(at / width)] === 1 ? Number.NaN : value)),
  };
}

/** Whom a division that is taken up leaves in a segment, whatever is found of her since. */
function staying(
  { customers }: Shop,
  previous: PreviousSegmentation | null,
  keep: KeptDivision | null,
): (customer: number) => boolean {
  return (customer) =>
    keep !== null && (previous?.codes.get(customers.ids[customer]!) ?? outsidersCode) !== outsidersCode;
}

/** The sides put together, and the clustering of the customers. @param own their numbers, suspects left out. */
async function chooseSegments(
  { shop, assigner, ranker, blocks }: SegmentInput,
  own: Int32Array,
  options: RunOptions,
  asMerged: PreviousSegmentation | null,
  onProgress: OnProgress,
  keep: KeptDivision | null,
) {
  const { cluster, k, cutHeight, homes, kMin, kMax, seed, fusion, weighting, weights } = filledIn(options);
  const isEverybody = own.length === shop.customers.ids.length;
  // Nor do accounts that are no customers stretch a scale.
  const scaled = scaleBlocks(isEverybody ? blocks : blocks.map((block) => rowsOfBlock(block, own)));
  const range = k === 'auto' ? { kMin, kMax } : { kMin: k, kMax: k };
  const weighed =
    weighting === 'auto' && goesByWeights(fusion)
      ? await drainSteps(chooseWeights(scaled, weights, { ...range, seed }, assigner), 'fuse', onProgress)
      : null;
  const { points, ...fused } = fuseBy(fusion, scaled, weighed?.weights ?? weights);
  if (fused.shares.length === 0)
    throw new ClienteleError('nothing-to-compare', 'No side that is to decide is known of these customers.');
  const purchases = cluster === 'rfm' ? purchasesOf(shop) : null;
  if (cluster === 'rfm' && purchases === null)
    throw new ClienteleError('nothing-to-compare', 'Recency, frequency and money take orders.');
  const { ids } = shop.customers;
  const how = { cluster, seed, assigner, ranker };
  const parted =
    asMerged && keep?.split ? await splitDivision(asMerged, keep.split, points, own, ids, how) : null;
  const previous = parted?.previous ?? asMerged;
  const kept =
    keep && (await keptDivision(points, own, { ids, codes: previous?.codes ?? new Map() }, cluster, ranker));
  const earlier = previous && earlierDivision(own, ids, previous.codes);
  const wanted = {
    ...choiceDefaults,
    clusterer: cluster,
    k,
    kMin,
    kMax,
    seed,
    homes,
    ...(cutHeight !== undefined && { cutHeight }),
    ...(earlier && { earlier }),
    ...(kept && { given: kept.clustering }),
    ...(purchases && { by: takeRows(rfmPoints(purchases), own) }),
  };
  // What few records leave open must not pass for kinds of customers.
  const ofAll = weightsOf(fusion, weighed?.weights ?? weights);
  const lookAt =
    (sides: typeof ofAll): Look =>
    (rows, random) => {
      const taking = scaled.filter(({ block }) => (sides[block] ?? 0) > 0);
      return fuse(
        taking.map((side) => ({ ...side, matrix: side.open(rows, random) })),
        sides,
      ).points;
    };
  const alone = fused.shares.length < 2 ? [] : fused.shares.map(({ block }) => block);
  const looks = {
    together: lookAt(ofAll),
    sides: alone.map((side) => ({ side, look: lookAt({ [side]: 1 }) })),
  };
  const choose = (how: typeof wanted) =>
    drainSteps(chooseClustering(points, how, assigner, ranker, looks), 'cluster', onProgress);
  const found = await choose(wanted);
  const hand =
    keep === null ? stayingByHand(points, own, ids, found.fitted.clustering, previous, cluster) : null;
  // What is put together or parted is judged as it then is.
  const chosen = hand?.given ? await choose({ ...wanted, given: hand.given }) : found;
  return {
    chosen,
    ...(hand && { byHand: hand.made }),
    plane: project2d(isEverybody ? points : fuseBy(fusion, scaleBlocks(blocks), ofAll).points),
    placed: kept?.placed ?? 0,
    previous,
    ...(parted && { split: parted.done }),
    choice: segmentChoice(cluster, {
      ...chosen,
      noiseShares: await noiseShares(points, seed, ranker),
    }),
    fused: { ...fused, ...(weighed && { trials: weighed.trials }) },
  };
}
