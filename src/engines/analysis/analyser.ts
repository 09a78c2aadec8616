import type {
  CustomerFeatures,
  PreviousSegmentation,
  RunOptions,
  SegmentationResult,
  ShopFacts,
} from '../../contracts/analysis-api';
import type { ShopEntities } from '../../contracts/entities';
import { ClienteleError } from '../../contracts/errors';
import type { OnProgress, StageName } from '../../contracts/progress';
import type { StageReport } from '../../contracts/stage-report';
import type { HeavyStages } from '../../compute/stages/stages';
import { attributeFeatures } from '../../domain/behaviour/attribute-features';
import { behaviourFeatures } from '../../domain/behaviour/behaviour-features';
import { purchasesOf } from '../../domain/behaviour/rfm/purchases';
import { rfmPoints } from '../../domain/cluster/rfm-clusterer';
import type { FeatureBlock } from '../../domain/behaviour/features';
import type { Assigner } from '../../domain/cluster/clustering';
import { choiceDefaults, chooseClustering } from '../../domain/cluster/choice/choose';
import type { Look } from '../../domain/cluster/choice/groundwork';
import { noiseShares } from '../../domain/cluster/choice/noise-shares';
import { segmentChoice } from '../../domain/cluster/choice/segment-choice';
import { chooseWeights } from '../../domain/fusion/choose-weights';
import { fuse } from '../../domain/fusion/fuse';
import { type FusionReport, fuseBy, goesByWeights, weightsOf } from '../../domain/fusion/fusion';
import { scaleBlocks } from '../../domain/fusion/scale-blocks';
import { takeRows } from '../../domain/math/matrix';
import { project2d } from '../../domain/math/pca';
import { labelSegments } from '../../domain/label/label-segments';
import { segmentChanges } from '../../domain/label/segment-changes';
import { indexTerms, type TermIndex, type TextLanguages } from '../../domain/label/keywords/term-index';
import type { Ranker } from '../../domain/recommend/ranking/ranker';
import { evaluateAll } from '../../domain/recommend/evaluation/evaluate';
import type { LearningInput } from '../../domain/recommend/models/model-inputs';
import { buildInteractions, type Interactions } from '../../domain/recommend/interactions';
import { recommendAll } from '../../domain/recommend/recommend';
import type { RecommendationEvaluation, RecommendationLists } from '../../domain/recommend/lists';
import type { AssembledShop } from '../../domain/shop/assemble';
import type { Shop } from '../../domain/shop/shop';
import { collectTexts, type ShopTexts } from '../../domain/text/collect-texts';
import { copiedTexts } from '../../domain/voice/copied-texts';
import { standIns, withoutCopies } from '../../domain/voice/copying-accounts';
import { drainSteps } from './drain-steps';
import { earlierDivision, placed } from './since-earlier';
import { shopEntities } from './entities';
import { shopFacts } from './facts';
import { productVectors } from '../../domain/recommend/models/content-vectors';
import { tasteBlock } from '../../domain/taste/taste-block';
import { voiceOfShop } from './voice-of-shop';
import { centreReading, productTexts, textBlock, type CentredReading } from './reading';

/** The stages of one shop's analysis over the domain's functions, in memory. */
export interface Analyser {
  /** Comes first. */
  take(assembled: AssembledShop): { facts: ShopFacts; texts: ShopTexts };
  /**
   * Takes vectors of all texts, texts × dimensions in their order, for its reading. They are centred in place; an
   * earlier reading is let go before they are asked for.
   */
  read(dimensions: number, vectors: () => Promise<Float32Array>): Promise<void>;
  features(): CustomerFeatures;
  entities(): ShopEntities;
  segment(
    options: RunOptions,
    previous: PreviousSegmentation | null,
    onProgress: OnProgress,
  ): Promise<SegmentationResult>;
  /** `labels` and `codes` are those of a segmentation: for the segment's favourites and the reasons. */
  recommend(
    options: RunOptions,
    labels: Int32Array,
    codes: Int32Array,
    onProgress: OnProgress,
  ): Promise<RecommendationLists>;
  evaluate(options: RunOptions, onProgress: OnProgress): Promise<RecommendationEvaluation>;
  /** See AnalysisApi. */
  stageReports(): StageReport[];
}

export function createAnalyser({ assigner, trainer, ranker, solver, report }: HeavyStages): Analyser {
  let shop: Shop;
  let texts: ShopTexts;
  let terms: TermIndex | undefined;
  let plainBlocks: FeatureBlock[] = [];
  let reading: CentredReading | null = null;
  let interactions: Interactions | undefined;

  /** Of the reading that is loaded; what customers like changes with it. */
  let sides: Sides | undefined;

  const takeSides = (): Sides => {
    interactions ??= buildInteractions(shop);
    sides ??= readSides(shop, texts, reading, interactions, plainBlocks);
    return sides;
  };

  const learningInput = (seed: number): LearningInput => {
    interactions ??= buildInteractions(shop);
    const mentions = reading && productTexts(shop, texts, reading);
    return { interactions, texts: mentions, seed, trainer, ranker, solver };
  };

  return {
    take: (assembled) => {
      shop = assembled.shop;
      texts = collectTexts(shop);
      const attributes = attributeFeatures(shop);
      plainBlocks = [behaviourFeatures(shop), ...(attributes ? [attributes] : [])];
      return { facts: shopFacts(shop, texts, assembled.anonymousReviews), texts };
    },

    read: async (dimensions, vectors) => {
      // Before the next is there: each may take hundreds of megabytes.
      reading = null;
      sides = undefined;
      reading = centreReading(texts, dimensions, await vectors());
    },

    features: () => ({ ids: [...shop.customers.ids], blocks: [...takeSides().blocks] }),

    entities: () => shopEntities(shop, plainBlocks),

    segment: async (options, previous, onProgress) => {
      const languages = languagesOf(texts);
      terms ??= indexTerms(shop, languages);
      return segment(
        { shop, texts, terms, languages, reading, assigner, ranker, ...takeSides() },
        options,
        previous,
        onProgress,
      );
    },

    recommend: async (options, labels, codes, onProgress) => {
      const { includeBought, listLength, seed } = options;
      const input = learningInput(seed);
      return drainSteps(
        recommendAll({ ...input, segments: { labels, codes }, includeBought, listLength, weights: null }),
        'recommend',
        onProgress,
      );
    },

    evaluate: async (options, onProgress) =>
      drainSteps(evaluateAll(learningInput(options.seed)), 'evaluate', onProgress),

    stageReports: report,
  };
}

function languagesOf({ languages, textOfReview, textOfProduct }: ShopTexts): TextLanguages {
  return {
    ofReview: (review: number) => languages[textOfReview[review]!] ?? 'und',
    ofProduct: (product: number) => languages[textOfProduct[product]!] ?? 'und',
  };
}

/** Everything known of the customers, and what the texts and the products told of them. */
interface Sides {
  readonly blocks: readonly FeatureBlock[];
  readonly told: Pick<FusionReport, 'productWording' | 'taste'>;
}

/** The seed of what is shuffled to tell taste from chance: that there is a taste does not hang on the run's seed. */
const tasteSeed = 1;

function readSides(
  shop: Shop,
  texts: ShopTexts,
  reading: CentredReading | null,
  { matrix }: Interactions,
  plainBlocks: readonly FeatureBlock[],
): Sides {
  const text = reading && textBlock(shop, texts, reading);
  const words = reading && productVectors(productTexts(shop, texts, reading), matrix.columns);
  const taste = tasteBlock(matrix, words, tasteSeed);
  return {
    blocks: [...(text ? [text.block] : []), ...(taste ? [taste.block] : []), ...plainBlocks],
    told: { ...(text && { productWording: text.productShare }), ...(taste && { taste: taste.sources }) },
  };
}

interface SegmentInput extends Sides {
  readonly shop: Shop;
  readonly texts: ShopTexts;
  readonly terms: TermIndex;
  readonly languages: TextLanguages;
  readonly reading: CentredReading | null;
  readonly assigner: Assigner;
  readonly ranker: Ranker;
}

async function segment(
  { shop, texts, terms, languages, reading, assigner, ranker, blocks, told }: SegmentInput,
  {
    cluster = 'kmeans',
    k,
    cutHeight,
    homes = 1,
    kMin,
    kMax,
    seed,
    fusion = 'weighted',
    weighting = 'given',
    weights,
  }: RunOptions,
  previous: PreviousSegmentation | null,
  onProgress: OnProgress,
): Promise<SegmentationResult> {
  const at = (stage: StageName) => onProgress({ stage, done: 0, total: 0, secondsLeft: null });
  at('fuse');
  const scaled = scaleBlocks(blocks);
  const range = k === 'auto' ? { kMin, kMax } : { kMin: k, kMax: k };
  // Accounts with one copied text are one voice among those from whom the kinds of customer are told.
  const { own, positionOf } = withoutCopies(standIns(shop, copiedTexts(shop.reviews)));
  const ofOwn = scaled.map((side) => ({ ...side, matrix: takeRows(side.matrix, own) }));
  const weighed =
    weighting === 'auto' && goesByWeights(fusion)
      ? await drainSteps(chooseWeights(ofOwn, weights, { ...range, seed }, assigner), 'fuse', onProgress)
      : null;
  const { points, ...fused } = fuseBy(fusion, scaled, weighed?.weights ?? weights);
  if (fused.shares.length === 0)
    throw new ClienteleError('nothing-to-compare', 'No side that is to decide is known of these customers.');
  const purchases = cluster === 'rfm' ? purchasesOf(shop) : null;
  if (cluster === 'rfm' && purchases === null)
    throw new ClienteleError('nothing-to-compare', 'Recency, frequency and money take orders.');
  const earlier = previous && earlierDivision(own, shop.customers.ids, previous.codes);
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
    ...(purchases && { by: takeRows(rfmPoints(purchases), own) }),
  };
  // What few records leave open must not pass for kinds of customers.
  const ofAll = weightsOf(fusion, weighed?.weights ?? weights);
  const lookAt =
    (sides: typeof ofAll): Look =>
    (rows, random) => {
      const owners = rows.map((row) => own[row]!);
      const taking = scaled.filter(({ block }) => (sides[block] ?? 0) > 0);
      return fuse(
        taking.map((side) => ({ ...side, matrix: side.open(owners, random) })),
        sides,
      ).points;
    };
  const alone = fused.shares.length < 2 ? [] : fused.shares.map(({ block }) => block);
  const looks = {
    together: lookAt(ofAll),
    sides: alone.map((side) => ({ side, look: lookAt({ [side]: 1 }) })),
  };
  const chosen = await drainSteps(
    chooseClustering(takeRows(points, own), wanted, assigner, ranker, looks),
    'cluster',
    onProgress,
  );
  const { clustering, groups } = chosen.fitted;
  const found = Math.max(1, clustering.k);
  // Where it finds no dense place at all, there is one segment of everybody.
  const inOne = positionOf.map((position) => clustering.labels[position]!);
  const placedIn = clustering.k === 0 ? new Int32Array(inOne.length) : inOne;
  const confidence = Float32Array.from(positionOf, (position) => clustering.confidence[position]!);
  at('label');
  const reviewVectors = reading ? { ...reading, rowOfReview: texts.textOfReview } : undefined;
  const described = labelSegments({
    shop,
    labels: placedIn,
    k: found,
    blocks,
    confidence,
    previous,
    terms,
    languages,
    reviewVectors,
  });
  const profiles = described.map((profile, c) => ({ ...profile, ...(groups?.[c] && { rfm: groups[c] }) }));
  // Who is in none stands behind the segments.
  const labels = placedIn.map((label) => (label < 0 ? found : label));
  at('project');
  return {
    labels,
    confidence,
    projection: placed(project2d(points), shop.customers.ids, previous),
    profiles,
    changes: segmentChanges(
      shop.customers.ids,
      labels,
      Int32Array.from(profiles, ({ code }) => code),
      previous,
    ),
    voice: voiceOfShop(shop, languages, terms, reviewVectors, seed),
    silhouette: chosen.silhouette,
    silhouetteByK: chosen.curve
      .filter((tried) => tried.k > 1)
      .map(({ k, silhouette }) => ({ k, silhouette })),
    choice: segmentChoice(cluster, {
      ...chosen,
      noiseShares: await noiseShares(takeRows(points, own), seed),
    }),
    fusion: { ...fused, ...told, ...(weighed && { trials: weighed.trials }) },
  };
}
