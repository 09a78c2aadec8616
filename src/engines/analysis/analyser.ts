import type {
  AnalysisApi,
  PreviousSegmentation,
  RunOptions,
  SegmentationResult,
  ShopFacts,
} from '../../contracts/analysis-api';
import { ClienteleError } from '../../contracts/errors';
import type { OnProgress, StageName } from '../../contracts/progress';
import type { HeavyStages } from '../../compute/stages/stages';
import { attributeFeatures } from '../../domain/behaviour/attribute-features';
import { behaviourFeatures } from '../../domain/behaviour/behaviour-features';
import type { FeatureBlock } from '../../domain/behaviour/features';
import type { Assigner } from '../../domain/cluster/clustering';
import { chooseK, chooseKDefaults } from '../../domain/cluster/choose-k';
import { fuse } from '../../domain/fusion/fuse';
import { project2d } from '../../domain/math/pca';
import { labelSegments } from '../../domain/label/label-segments';
import { indexTerms, type TermIndex } from '../../domain/label/keywords/term-index';
import { evaluateAll } from '../../domain/recommend/evaluation/evaluate';
import type { LearningInput } from '../../domain/recommend/models/model-inputs';
import { buildInteractions, type Interactions } from '../../domain/recommend/interactions';
import { recommendAll } from '../../domain/recommend/recommend';
import { assembleShop } from '../../domain/shop/assemble';
import type { TableChunk } from '../../domain/shop/columns';
import type { Shop } from '../../domain/shop/shop';
import { collectTexts, type ShopTexts } from '../../domain/text/collect-texts';
import { drainSteps } from './drain-steps';
import { shopEntities } from './entities';
import { shopFacts } from './facts';
import { centreReading, productTexts, textBlock, type CentredReading } from './reading';

/** Fewer customers than this cannot be divided into three segments that mean anything. */
const fewestCustomers = 6;

/** The analysis of one shop: the stages of the contract over the domain's functions, in memory. */
export function createAnalyser({ assigner, trainer, ranker, solver, report }: HeavyStages): AnalysisApi {
  const chunks: TableChunk[] = [];
  let shop: Shop;
  let texts: ShopTexts;
  let terms: TermIndex | undefined;
  let plainBlocks: FeatureBlock[] = [];
  let reading: CentredReading | null = null;
  let interactions: Interactions | undefined;

  const blocks = (): FeatureBlock[] => {
    const text = reading && textBlock(shop, texts, reading);
    return text ? [text, ...plainBlocks] : plainBlocks;
  };

  const learningInput = (seed: number): LearningInput => {
    interactions ??= buildInteractions(shop);
    const mentions = reading && productTexts(shop, texts, reading);
    return { interactions, texts: mentions, seed, trainer, ranker, solver };
  };

  return {
    addChunk: (chunk) => {
      chunks.push(chunk);
    },

    assemble: (): ShopFacts => {
      const assembled = assembleShop(chunks);
      chunks.length = 0;
      shop = assembled.shop;
      const customers = shop.customers.ids.length;
      if (customers === 0) throw new ClienteleError('no-customers', 'The files name no customer.');
      if (customers < fewestCustomers) throw new ClienteleError('too-few-customers', `${customers}`);
      texts = collectTexts(shop);
      const attributes = attributeFeatures(shop);
      plainBlocks = [behaviourFeatures(shop), ...(attributes ? [attributes] : [])];
      return shopFacts(shop, texts, assembled.anonymousReviews);
    },

    collectTexts: () => ({ texts: texts.texts, hashes: texts.hashes }),

    setVectors: (_encoder, dimensions, vectors) => {
      reading = centreReading(texts, dimensions, vectors);
    },

    features: () => ({ ids: [...shop.customers.ids], blocks: blocks() }),

    entities: () => shopEntities(shop, plainBlocks),

    segment: async (options, previous, onProgress) => {
      terms ??= indexTerms(shop, languagesOf(texts));
      return segment(
        { shop, texts, terms, reading, assigner, blocks: blocks() },
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

function languagesOf({ languages, textOfReview, textOfProduct }: ShopTexts) {
  return {
    ofReview: (review: number) => languages[textOfReview[review]!] ?? 'und',
    ofProduct: (product: number) => languages[textOfProduct[product]!] ?? 'und',
  };
}

interface SegmentInput {
  readonly shop: Shop;
  readonly texts: ShopTexts;
  readonly terms: TermIndex;
  readonly reading: CentredReading | null;
  readonly assigner: Assigner;
  readonly blocks: readonly FeatureBlock[];
}

async function segment(
  { shop, texts, terms, reading, assigner, blocks }: SegmentInput,
  { k, kMin, kMax, seed, weights }: RunOptions,
  previous: PreviousSegmentation | null,
  onProgress: OnProgress,
): Promise<SegmentationResult> {
  const at = (stage: StageName) => onProgress({ stage, done: 0, total: 0, secondsLeft: null });
  at('fuse');
  const points = fuse(blocks, weights);
  const range = k === 'auto' ? { kMin, kMax } : { kMin: k, kMax: k };
  const chosen = await drainSteps(
    chooseK(points, { ...chooseKDefaults, ...range, seed }, assigner),
    'cluster',
    onProgress,
  );
  const { labels, confidence, k: found } = chosen.clustering;
  at('label');
  const reviewVectors = reading ? { ...reading, rowOfReview: texts.textOfReview } : undefined;
  const profiles = labelSegments({
    shop,
    labels,
    k: found,
    blocks,
    confidence,
    previous,
    terms,
    reviewVectors,
  });
  at('project');
  return {
    labels,
    confidence,
    projection: project2d(points),
    profiles,
    silhouette: chosen.silhouette,
    silhouetteByK: chosen.silhouetteByK,
  };
}
