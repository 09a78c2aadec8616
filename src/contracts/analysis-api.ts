import type { AdaptReport } from '../domain/adapt/adapt-report';
import type { FeatureBlock } from '../domain/behaviour/features';
import type { FusionReport } from '../domain/fusion/fusion';
import type { SegmentChoice } from '../domain/cluster/choice/segment-choice';
import type { StandingByHand } from '../domain/label/by-hand';
import type { SegmentProfile, Trait } from '../domain/label/segment';
import type { SegmentChange } from '../domain/label/segment-changes';
import type { PreviousCodes } from '../domain/label/segment-codes';
import type { KeptMembers } from '../domain/audience/facts';
import type { AudienceFound } from '../domain/audience/find-audience';
import type { SegmentRules } from '../domain/audience/describe-segment';
import type { AudienceKnown } from '../domain/audience/known';
import type { MemberRow } from '../domain/audience/member-rows';
import type { StreamFrame, StreamWanted } from './stream';
import type { ShopRisk } from '../domain/risk/shop-risk';
import type { Movement } from '../domain/movement/movement';
import type { AudienceOf } from './audiences';
import type { Pair } from '../domain/compare/groups';
import type { ComparedGroups, GroupOf } from './compared-groups';
import type { OwnSentence } from '../domain/voice/own-sentences';
import type { Absence } from '../domain/recommend/absence';
import type { RecommendationEvaluation } from '../domain/recommend/evaluation/report';
import type { ShopLabels } from '../domain/supervision/read-labels';
import type { LabelsFound } from './labels';
import type { ShopAnswers } from '../domain/shop/answers';
import type { ExclusionEffect } from '../domain/suspects/effect';
import type { SuspectGroup } from '../domain/suspects/suspects';
import type { Replay } from '../domain/recommend/experiments/replay';
import type { SearchReport, TunedOptions } from '../domain/recommend/search/search-report';
import type { SearchedName } from '../domain/recommend/search/search-space';
import type { ShopValue } from '../domain/value/value-of-shop';
import type { ProductVoice } from '../domain/voice/product-voices';
import type { ShopVoice } from '../domain/voice/shop-voice';
import type { GivenSegments, KeptDivision, KeptSegments, MadeByHand } from './kept-division';
import type { RunOptions } from './run-options';
import type { StageReport } from './stage-report';
import type { MapsApi } from './maps-api';
import type { WindowApi } from './window-api';
import type { StoredTexts } from './encoder-api';
import type { EncoderName } from '../domain/text/encoders';
import type { Progress, StoredStage } from './progress';
import type { OutcomeApi } from './outcome-api';

export { defaultRunOptions, fewestCustomers, filledIn, type RunOptions } from './run-options';
export type * from './kept-division';

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
  /** Paid by orders that name no customer, which is no part of `revenue`; missing in a shop of an old version. */
  readonly namelessRevenue?: number;
}

/** A shop that the worker has loaded. */
export interface LoadedShop {
  readonly facts: ShopFacts;
  /** Distinct texts that an encoder has to read. */
  readonly texts: number;
  /** Key of the answers with which it was put together. */
  readonly answers: string;
}

/** Texts that are yet to be read. */
export interface UnreadTexts {
  readonly texts: number;
  /** All that are to be read: the shop's texts and, where they are asked for, the sampled sentences of its reviews. */
  readonly of: number;
  /** Estimated, as far as they will be read (`maxTextTokens`). */
  readonly tokens: number;
}

/** One segmentation: everything the screens need, flat. */
export interface SegmentationResult {
  /** Position in `profiles` of each customer's segment; length n. */
  readonly labels: Int32Array;
  readonly confidence: Float32Array;
  /** n × 2, PCA of the fused matrix. */
  readonly projection: Float32Array;
  readonly profiles: readonly SegmentProfile[];
  /** Of each profile, how all that is known of it in plain units stands to the shop; missing in an old version's. */
  readonly figures?: readonly (readonly Trait[])[];
  /** What became of the segments since the run before; missing in an old version's. */
  readonly changes?: readonly SegmentChange[];
  /** Where the division of an earlier run was taken up. */
  readonly kept?: KeptSegments;
  /** Where segments were put together by hand before. */
  readonly byHand?: MadeByHand;
  /** Accounts behind which there seems to be no customer, who are in no segment; missing in an old version's. */
  readonly suspects?: readonly SuspectGroup[];
  /** What the reviews say; null without reviews, missing in an old version's. */
  readonly voice?: ShopVoice | null;
  /** What the reviews say of each product; missing in an old version's. */
  readonly productVoices?: readonly ProductVoice[];
  readonly silhouette: number;
  /** Silhouette of every k tried. */
  readonly silhouetteByK: readonly { k: number; silhouette: number }[];
  /** What each side of the customers decided; missing in results of an old version. */
  readonly fusion?: FusionReport;
  /** Whether these are segments at all, and how sure each is; missing in an output of an old version. */
  readonly choice?: SegmentChoice;
}

/** What a run's summary holds of its segmentation: all but what has one entry a customer or is compared alone. */
export type SegmentationSummary = Omit<
  SegmentationResult,
  'labels' | 'confidence' | 'projection' | 'figures' | 'productVoices'
>;

/** A run as the stages see it. */
export interface StageRequest {
  readonly options: RunOptions;
  /** Fingerprint of each stage's output. */
  readonly stages: Readonly<Record<Exclude<StoredStage, 'adapting'>, string>>;
  /** The run whose codes and names are to survive. */
  readonly previousRunId: string | null;
  /** Segments of elsewhere that are to survive in place of a stored run's. */
  readonly given?: GivenSegments;
  /** What was put together by hand before is left to the division. */
  readonly apart?: boolean;
  /** The segments that are to survive are taken up as they are, and nothing is clustered. */
  readonly keep?: KeptDivision;
  /** Options of the models that a search found better than the usual ones. */
  readonly tuned?: TunedOptions;
}

export interface SearchRequest {
  /** Split and seed are the run's, so that what tests it stays out of the search. */
  readonly options: RunOptions;
  /** The one that serves alone where missing, or those of the blend, of which each may have options to be searched. */
  readonly models?: readonly SearchedName[];
  readonly budgetSeconds: number;
  /** What an earlier search found, which is tried too. */
  readonly tuned?: TunedOptions;
}

/** The run that a foreseen one is compared with. */
export interface ForeseenRun extends Pick<StageRequest, 'options' | 'tuned'> {
  readonly stages: ListStages;
  readonly runId: string;
}

/** Whom to find, by segments and lists of a run where there is one. Rules name segments by code. */
export interface AudienceAsked {
  readonly of: AudienceOf;
  readonly run: (Pick<StageRequest, 'options'> & { readonly stages: ListStages }) | null;
  /** Those of the shop's campaigns that the rules name. */
  readonly campaigns: readonly KeptMembers[];
  /** The words that the rules ask for by meaning, as the encoder of the run has them; none where no BERT read its reviews. */
  readonly meanings: readonly WordMeaning[];
}

/** What some words mean to an encoder. */
export interface WordMeaning {
  readonly words: string;
  readonly vector: Float32Array;
  /** Of short remarks of any matter, beside which they stand. */
  readonly remarks: readonly Float32Array[];
  /** Cosine from which a review is about them. */
  readonly least: number;
}

/** Two groups of one shop, by segments of a run where there is one. */
export interface GroupsAsked extends Pick<AudienceAsked, 'run' | 'campaigns' | 'meanings'> {
  readonly groups: Pair<GroupOf>;
}

/** What lists of a stored run are made again by. */
export type ListsAgain = Pick<StageRequest, 'options' | 'tuned'> & { readonly stages: ListStages };

/** Fingerprints of what lists are made again from. */
export type ListStages = Pick<StageRequest['stages'], 'segmentation' | 'lists'> &
  Partial<Pick<StageRequest['stages'], 'fits'>>;

/** An earlier segmentation, so that codes, names and places survive. */
export interface PreviousSegmentation extends PreviousCodes, Partial<StandingByHand> {
  /** Where its customers stood on the map: n × 2 beside their ids; missing where that is not known. */
  readonly places?: { readonly ids: readonly string[]; readonly projection: Float32Array };
}

/** Who wrote about a matter. */
export interface ReviewsNear {
  /** 1 for each customer who did; length n. */
  readonly marked: Uint8Array;
  readonly reviews: number;
  /** The nearest of them, the nearest first. */
  readonly quotes: readonly { readonly text: string; readonly customerId: string }[];
}

/** What a customer looks like, for the customer panel and features.csv. */
export interface CustomerFeatures {
  readonly ids: string[];
  readonly blocks: FeatureBlock[];
}

/** Number of a question that can be stopped by itself, of the asker's choice; no two that are open have the same. */
export type Question = number;

/**
 * The analysis worker. It holds one shop, read from storage, and computes the stages in order; each leaves its
 * output in storage under its fingerprint, and what is there already is not computed again. Synchronous
 * science, so cancelling means ending the worker; the shop is then loaded again from storage.
 */
export interface AnalysisApi extends WindowApi<ListsAgain>, OutcomeApi<ListStages>, MapsApi {
  /**
   * Loads a shop from storage and keeps its facts there. Comes first. Throws `shop-deleted`, `shop-damaged`,
   * `no-customers` and `too-few-customers`.
   */
  open(shopId: string, onProgress: (progress: Progress) => void): Promise<LoadedShop>;
  /** The texts that have no stored vector. */
  countUnread(where: StoredTexts): Promise<UnreadTexts>;
  /** Sends them to an encoder worker, as one `TextsToRead`. */
  sendUnread(where: StoredTexts, target: MessagePort): Promise<void>;
  /** Takes the stored vectors of all texts for its reading, in place of an earlier one. */
  loadReading(where: StoredTexts): Promise<void>;
  /**
   * Adapts the reading that is loaded, as its encoder left it, to the shop, and stores what came of it under a fingerprint;
   * the reading itself stays. Ends at its next step when it is stopped.
   */
  adapt(
    question: Question,
    fingerprint: string,
    seed: number,
    onProgress: (progress: Progress) => void,
  ): Promise<AdaptReport>;
  /**
   * The same by masked words and next sentences (see `adaptWords`): what is to be learnt goes through the port to a
   * pretraining worker, and the texts' new vectors come back through it (see PretrainApi).
   */
  adaptWords(
    question: Question,
    fingerprint: string,
    seed: number,
    learner: MessagePort,
    onProgress: (progress: Progress) => void,
  ): Promise<AdaptReport>;
  /** Puts the adapted reading of that fingerprint beside the one that is loaded (see `turnReading`). Throws `result-lost`. */
  takeAdapted(fingerprint: string): Promise<void>;
  /**
   * What the user's labels teach of all reviews or customers, with the reading that is loaded; null where nobody has any of
   * the ids. What was learnt is kept, so that a correction is learnt in a moment.
   */
  labels(given: ShopLabels): Promise<LabelsFound | null>;
  /** Columns of the customers whose values can be taught. */
  labelColumns(): Promise<string[]>;
  features(): CustomerFeatures;
  /** What the screens need of customers and products and does not change from run to run. */
  entities(fingerprint: string): Promise<void>;
  segment(request: StageRequest, onProgress: (progress: Progress) => void): Promise<SegmentationSummary>;
  recommend(request: StageRequest, onProgress: (progress: Progress) => void): Promise<void>;
  /**
   * Why a customer (by number) is not offered a product of the shop (by number), by making her list of a stored run
   * again. The models are fitted once more where they are not those that made the lists. Throws `result-lost`.
   */
  whyNot(
    request: ListsAgain,
    customer: number,
    product: number,
    onProgress: (progress: Progress) => void,
  ): Promise<Absence>;
  /** Sentences that a customer (by number) wrote and that may be quoted to her as speaking for an offer. */
  ownSentences(customer: number): Promise<OwnSentence[]>;
  /**
   * Of each of `offered` (products by number) the position of the sentence that speaks of it, -1 where none does.
   * @param vectors of the sentences by the encoder of the reading that is loaded, sentences × dimensions.
   */
  matchSentences(
    sentences: readonly OwnSentence[],
    vectors: Float32Array,
    offered: Int32Array,
  ): Promise<Int32Array>;
  /**
   * Who wrote about what some words are about; nobody before there is a reading.
   * @param words vector of the words, @param remarks those of short remarks, by the encoder of the reading that is loaded.
   * @param least cosine from which a review counts.
   */
  reviewsNear(words: Float32Array, remarks: readonly Float32Array[], least: number): Promise<ReviewsNear>;
  /**
   * What would change, had the user said this of the accounts: the shop is put together, divided and served anew beside
   * what is there, with the reading that is loaded; nothing is stored. Without a run only what is taken away is told.
   * Throws `result-lost`.
   */
  foresee(
    verdicts: Pick<ShopAnswers, 'fakes' | 'genuine'>,
    run: ForeseenRun | null,
    onProgress: (progress: Progress) => void,
  ): Promise<ExclusionEffect>;
  /** Measures the recommenders; figures of segments are those of the run's stored segmentation, where there is one. */
  evaluate(
    request: Pick<StageRequest, 'options' | 'stages' | 'tuned'>,
    onProgress: (progress: Progress) => void,
  ): Promise<RecommendationEvaluation>;
  /**
   * Searches better options for the models on an inner split, within a time. `stopSearch` ends it with the best so far.
   */
  search(request: SearchRequest, onProgress: (progress: Progress) => void): Promise<SearchReport>;
  stopSearch(): void;
  /** Fits a model again as its record says. Throws `result-lost` where there is none. */
  replay(experimentId: string, onProgress: (progress: Progress) => void): Promise<Replay>;
  /**
   * What customers will buy and be worth, and when who is due for what; by orders alone, nothing is stored. Found once for
   * all who ask.
   */
  value(question: Question, onProgress: (progress: Progress) => void): Promise<ShopValue>;
  /** Who may order nothing, or send goods back, within the next weeks, by the shop's own outcomes; nothing is stored. */
  risk(question: Question, onProgress: (progress: Progress) => void): Promise<ShopRisk>;
  /**
   * Where everybody stood at the end of every month, by the segments of a run and with the reading that is loaded.
   * Nothing is stored. Throws `result-lost`.
   */
  movement(
    question: Question,
    request: Pick<StageRequest, 'options'> & { readonly stages: Pick<ListStages, 'segmentation'> },
    onProgress: (progress: Progress) => void,
  ): Promise<Movement>;
  /**
   * The shop as it was at an instant of its own time, by the segments of a run and with the reading that is loaded; where
   * somebody is followed, by what made the run's lists too. Nothing is stored, and a replay that was begun goes on from where
   * it is. Throws `result-lost`.
   */
  stream(
    question: Question,
    request: ListsAgain,
    wanted: StreamWanted,
    onProgress: (progress: Progress) => void,
  ): Promise<StreamFrame>;
  /** What rules for audiences can speak of. */
  audienceKnown(): Promise<AudienceKnown>;
  /**
   * Whom rules find, or chosen ids are. Of the past where they speak of it with the reading that is loaded. Throws
   * `bad-option` where they name what the shop has not, and `result-lost`.
   */
  audience(
    question: Question,
    asked: AudienceAsked,
    onProgress: (progress: Progress) => void,
  ): Promise<AudienceFound>;
  /** Two groups side by side. Throws as `audience` does. */
  compareGroups(
    question: Question,
    asked: GroupsAsked,
    onProgress: (progress: Progress) => void,
  ): Promise<ComparedGroups>;
  /** A segment of the run (by code) as rules; null where nothing tells it. Throws `result-lost`. */
  describeSegment(code: number, run: Pick<AudienceAsked, 'run'>['run']): Promise<SegmentRules | null>;
  /** Their rows for a list. Throws as `audience` does. */
  audienceRows(
    question: Question,
    asked: AudienceAsked,
    onProgress: (progress: Progress) => void,
  ): Promise<MemberRow[]>;
  /** Ends a question at its next step, and no other; it is then rejected as cancelled. */
  stopQuestion(question: Question): void;
  /** What computed the heavy stages asked for so far, and what was given up on the way. */
  stageReports(): StageReport[];
}
