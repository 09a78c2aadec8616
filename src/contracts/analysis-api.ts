import type { BlockName, FeatureBlock } from '../domain/behaviour/features';
import type { TableChunk } from '../domain/shop/columns';
import type { SegmentProfile } from '../domain/label/segment';
import type { RecommendationEvaluation, RecommendationLists } from '../domain/recommend/lists';
import type { StageReport } from './stage-report';
import type { Depth } from './encoder-api';
import type { EncoderName } from '../domain/text/encoders';
import type { Progress } from './progress';
import type { ShopEntities } from './entities';

/** Everything that a run can be asked to do otherwise; `defaultRunOptions` is what nobody has to touch. */
export interface RunOptions {
  /** Number of segments, or 'auto' for the best silhouette over kMin..kMax. */
  readonly k: number | 'auto';
  readonly kMin: number;
  readonly kMax: number;
  readonly seed: number;
  /** Share of the variance each block gets; 0 leaves it out. */
  readonly weights: Readonly<Record<BlockName, number>>;
  readonly depth: Depth | 'auto';
  readonly encoder: EncoderName | 'auto';
  /** Offer again what the customer already bought. */
  readonly includeBought: boolean;
  /** Products offered to each customer. */
  readonly listLength: number;
}

export const defaultRunOptions: RunOptions = {
  k: 'auto',
  kMin: 3,
  kMax: 8,
  seed: 1,
  weights: { text: 1, behaviour: 1, attributes: 0 },
  depth: 'auto',
  encoder: 'auto',
  includeBought: false,
  listLength: 20,
};

/** What the export holds once it is put together. */
export interface ShopFacts {
  readonly customers: number;
  readonly products: number;
  readonly orderLines: number;
  readonly reviews: number;
  readonly events: number;
  readonly revenue: number;
  readonly currency: string;
  /** First and last instant seen, ms; NaN where the export has no dates. */
  readonly from: number;
  readonly to: number;
  /** Share of each language among the texts, e.g. { en: 0.52, zh: 0.48 }; empty without texts. */
  readonly languages: Readonly<Record<string, number>>;
  /** The encoder that fits these languages for careful reading. */
  readonly encoder: EncoderName;
  /** True where the reviews name no customer and each stands for one of its own. */
  readonly anonymousReviews: boolean;
}

/** The distinct texts of a shop, in a fixed order; vectors are handed back in the same order. */
export interface TextSet {
  readonly texts: string[];
  /** 64-bit hash of each text, as 16 hex digits: the key of its vector in storage. */
  readonly hashes: string[];
}

/** One segmentation: everything the screens need, flat. */
export interface SegmentationResult {
  /** Position in `profiles` of each customer's segment; length n. */
  readonly labels: Int32Array;
  readonly confidence: Float32Array;
  /** n × 2, PCA of the fused matrix. */
  readonly projection: Float32Array;
  readonly profiles: readonly SegmentProfile[];
  readonly silhouette: number;
  /** Silhouette of every k tried. */
  readonly silhouetteByK: readonly { k: number; silhouette: number }[];
}

/** An earlier segmentation, so that codes and names survive. */
export interface PreviousSegmentation {
  /** Customer id → segment code. */
  readonly codes: ReadonlyMap<string, number>;
  readonly customNames: ReadonlyMap<number, string>;
}

/** What a customer looks like, for the customer panel and features.csv. */
export interface CustomerFeatures {
  readonly ids: string[];
  readonly blocks: FeatureBlock[];
}

/**
 * The analysis worker. It holds one shop: chunks in, `assemble`, then the stages in order. Synchronous
 * science, so cancelling means ending the worker; the shop is then loaded again from storage.
 */
export interface AnalysisApi {
  addChunk(chunk: TableChunk): void;
  assemble(): ShopFacts;
  collectTexts(): TextSet;
  /** vectors: texts × dimensions in the order of `collectTexts`. Replaces an earlier reading. */
  setVectors(encoder: EncoderName, dimensions: number, vectors: Float32Array): void;
  features(): CustomerFeatures;
  segment(
    options: RunOptions,
    previous: PreviousSegmentation | null,
    onProgress: (progress: Progress) => void,
  ): Promise<SegmentationResult>;
  /** Needs the labels of a segmentation (for the segment's favourites and the reasons). */
  recommend(
    options: RunOptions,
    labels: Int32Array,
    codes: Int32Array,
    onProgress: (progress: Progress) => void,
  ): Promise<RecommendationLists>;
  evaluate(options: RunOptions, onProgress: (progress: Progress) => void): Promise<RecommendationEvaluation>;
  /** What computed the heavy stages asked for so far, and what was given up on the way. */
  stageReports(): StageReport[];
  /** What the screens need of customers and products and does not change from run to run. */
  entities(): ShopEntities;
}
