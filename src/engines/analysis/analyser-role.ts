import type {
  CustomerFeatures,
  KeptDivision,
  PreviousSegmentation,
  ReviewsNear,
  RunOptions,
  SearchRequest,
  SegmentationResult,
  ShopFacts,
} from '../../contracts/analysis-api';
import type { LikenessMap } from '../../contracts/maps-api';
import type { Adapted } from '../../domain/adapt/adapt-report';
import type { WordsLearner } from '../../domain/adapt/adapt-words';
import type { ProductMap, SentenceMap } from '../../contracts/thing-maps';
import type { Matrix } from '../../domain/math/matrix';
import type { MapSentences } from '../../domain/voice/topics/map-sentences';
import type { ShopEntities } from '../../contracts/entities';
import type { OnProgress } from '../../contracts/progress';
import type { StageReport } from '../../contracts/stage-report';
import type { Campaign } from '../../domain/campaign/campaign';
import type { Purchases } from '../../domain/campaign/purchases-within';
import type { ClickReport } from '../../domain/clicks/click-report';
import type { MeasuredRun, Metric } from '../../domain/metrics/shop-metrics';
import type { Experiment } from '../../domain/recommend/experiments/experiment';
import type { FitLog } from '../../domain/recommend/experiments/fit-log';
import type { Replay } from '../../domain/recommend/experiments/replay';
import type { SavedModel } from '../../domain/recommend/models/recommender';
import type { ListMaker } from '../../domain/recommend/list-maker';
import type { SearchReport, TunedOptions } from '../../domain/recommend/search/search-report';
import type { FullEvaluation } from '../../domain/recommend/evaluation/report';
import type { Chosen } from '../../domain/recommend/lists';
import type { Shop } from '../../domain/shop/shop';
import type { TakenShop } from './load-shop';
import type { ShopFindings } from '../../domain/suspects/findings';
import type { ShopTexts } from '../../domain/text/collect-texts';
import type { SentenceSample } from '../../domain/voice/topics/sentence-sample';
import type { OwnSentence } from '../../domain/voice/own-sentences';
import type { WindowEvent } from '../../domain/window/window-event';
import type { Step } from '../../domain/steps';
import type { ShopRisk } from '../../domain/risk/shop-risk';
import type { Movement } from '../../domain/movement/movement';
import type { LoopInput } from '../../domain/loop/close-loop';
import type { CampaignUplift } from '../../domain/uplift/campaign-uplift';
import type { ShopValue } from '../../domain/value/value-of-shop';
import type { ComparedFacts } from './audience-facts';
import type { LabelDesk } from './label-desk';
import type { MapSurroundings } from './likeness-map';
import type { SentenceMatcher } from './sentence-matcher';
import type { Replayer } from './replayer';
import type { WindowDesk } from './window-desk';

/** The stages of one shop's analysis over the domain's functions, in memory. */
export interface Analyser {
  /** From now on every fit is told to `log`. */
  keepFits(log: FitLog): void;
  /** Comes first. */
  take(assembled: TakenShop): { facts: ShopFacts; texts: ShopTexts };
  /** From now on these events of the shop's window are among what its customers did, and no others. */
  observe(events: readonly WindowEvent[]): void;
  /** Makes customers' pages by what made a run's lists. */
  windowDesk(maker: ListMaker): WindowDesk;
  /** Sentences of the reviews by which topics are found; drawn when they are first asked for. */
  sentences(): SentenceSample;
  /**
   * Takes vectors of all texts, texts × dimensions in their order, for its reading. They are centred in place; an
   * earlier reading is let go before they are asked for.
   */
  read(dimensions: number, vectors: () => Promise<Float32Array>): Promise<void>;
  /** Adds to the reading the vectors of the sampled sentences, sentences × dimensions, which are centred in place. */
  readSentences(dimensions: number, vectors: Float32Array): void;
  /** What adapting the reading to the shop comes to; the reading stays. Throws where there is none. */
  adapt(seed: number): AsyncGenerator<Step, Adapted>;
  /** The same by masked words and next sentences. */
  adaptWords(seed: number, learn: WordsLearner): AsyncGenerator<Step, Adapted>;
  /**
   * Puts an adapted reading beside the one that is loaded: feelings, labels and what is offered by text go by it from then
   * on, and what customers and sentences are grouped by does not. Nothing changes where texts of the shop are not in it.
   */
  takeAdapted(adapted: Pick<Adapted, 'map' | 'read'>): void;
  /** See AnalysisApi. Made once for a reading. */
  labelDesk(): LabelDesk;
  features(): CustomerFeatures;
  entities(): ShopEntities;
  segment(
    options: RunOptions,
    previous: PreviousSegmentation | null,
    onProgress: OnProgress,
    keep?: KeptDivision | null,
  ): Promise<SegmentationResult>;
  /**
   * What makes the lists. `labels` and `codes` are those of a segmentation: for the segment's favourites and the
   * reasons. @param chosen what earlier lists were made by; null has it chosen. @param fitted what their models had learnt.
   */
  listMaker(
    options: RunOptions,
    labels: Int32Array,
    codes: Int32Array,
    chosen: Chosen | null,
    onProgress: OnProgress,
    tuned?: TunedOptions,
    fitted?: readonly SavedModel[],
  ): Promise<ListMaker>;
  /** Sentences of a customer's reviews that may be quoted as speaking for an offer. */
  ownSentences(customer: number): OwnSentence[];
  /** Matches nothing before there is a reading. */
  matchSentences: SentenceMatcher;
  /** See AnalysisApi. */
  reviewsNear(words: Float32Array, remarks: readonly Float32Array[], least: number): ReviewsNear;
  /** Cosine of each review with some words (see `nearnessOfReviews`); null before there is a reading. */
  nearness(words: Float32Array, remarks: readonly Float32Array[]): Float32Array | null;
  purchases(from: number, to: number): Purchases;
  /** 1 for accounts behind which there seems to be no customer; whom the user calls real is none. */
  suspected(): Uint8Array;
  /** The customers that ids and addresses of an earlier export mean by now, by number, −1 for strangers. */
  customersCalled(names: readonly string[]): Int32Array;
  uplift(campaign: Campaign): AsyncGenerator<Step, CampaignUplift>;
  /** What makes lists as these options do, for the past too. */
  loopInput(options: RunOptions, tuned?: TunedOptions): LoopInput & { readonly shop: Shop };
  metrics(run: MeasuredRun): Metric[];
  /** See AnalysisApi. */
  clicks(run: MeasuredRun, list: string | null): AsyncGenerator<Step, ClickReport>;
  /** Of the shop with all that is known of it, whatever was said of its accounts. */
  findings(): ShopFindings;
  evaluate(options: RunOptions, onProgress: OnProgress, tuned?: TunedOptions): Promise<FullEvaluation>;
  /** Searches better options for the models; `isStopped` is asked again and again. */
  search(request: SearchRequest, isStopped: () => boolean, onProgress: OnProgress): Promise<SearchReport>;
  replay(experiment: Experiment, onProgress: OnProgress): Promise<Replay>;
  /** See AnalysisApi. */
  value(onProgress: OnProgress): Promise<ShopValue>;
  /** Where everybody stood at the end of every month, by the segments that a run with these options found. */
  movement(found: SegmentationResult, options: RunOptions): AsyncGenerator<Step, Movement>;
  /** Who may stay away or send goods back, by the shop's own outcomes. */
  risk(): AsyncGenerator<Step, ShopRisk>;
  /** The shop as it happened, by the segments of a run. */
  replayer(found: SegmentationResult, options: RunOptions): Promise<Replayer>;
  /** Lays the customers of a run with these options out, see AnalysisApi. */
  map(
    found: SegmentationResult,
    options: RunOptions,
    surroundings: MapSurroundings,
  ): AsyncGenerator<Step, LikenessMap>;
  /** Lays the products out, see AnalysisApi. */
  productMap(onMoved: (places: Float32Array) => void): AsyncGenerator<Step, ProductMap>;
  /** Sentences of the reviews that a map is made of; drawn when they are first asked for. */
  mapSentences(): MapSentences;
  /** Lays them out. @param vectors sentences × dimensions. */
  sentenceMap(vectors: Matrix, onMoved: (places: Float32Array) => void): AsyncGenerator<Step, SentenceMap>;
  /**
   * What is known of the customers, as rules for audiences ask of it. @param played in the window, which may be others than
   * the analysis observes: a rule is tried while a run is under way. The same list is answered with the same facts.
   */
  audienceFacts(played?: readonly WindowEvent[]): ComparedFacts;
  /** See AnalysisApi. */
  stageReports(): StageReport[];
}
