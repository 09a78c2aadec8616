import { defaultRunOptions, type GivenSegments, type RunOptions } from '../contracts/analysis-api';
import type { RiskOfScript } from '../store/shop-risk';
import type { ReplayReport, ReplayWanted } from '../store/run-stream';
import type { WindowPolicy } from '../contracts/window';
import type { DevicePreference, EncoderStatus } from '../contracts/encoder-api';
import type { EncoderName } from '../domain/text/encoders';
import type { MapKind } from '../contracts/details';
import type { OnProgress } from '../contracts/progress';
import type { LabelsFound } from '../contracts/labels';
import type { RunSummary, ShopSummary } from '../contracts/run';
import type { Metric } from '../domain/metrics/shop-metrics';
import type { Verdict } from '../domain/shop/answers';
import type { ExclusionEffect } from '../domain/suspects/effect';
import type { Finding } from '../domain/suspects/findings';
import type { SuspectKind } from '../domain/suspects/suspects';
import type { Campaign } from '../domain/campaign/campaign';
import type { CampaignEffect } from '../domain/campaign/effect';
import type { CampaignWanted } from '../jobs/campaigns';
import type { ShopAnswers } from '../domain/shop/answers';
import type { SaidTotals, TableName } from '../contracts/tables-api';
import type { AdaptKind, AdaptReport } from '../domain/adapt/adapt-report';
import type { Absence } from '../domain/recommend/absence';
import type { SearchReport } from '../domain/recommend/search/search-report';
import type { RecommendationEvaluation } from '../domain/recommend/evaluation/report';
import type { WritingKind, WrittenText } from '../domain/writing/written-text';
import {
  type MapOfThings,
  type MapReport,
  type ReviewsNearReport,
  type MovementReport,
  type PlannedFile,
  scripted,
  type PlayedEvent,
  type ValueReport,
  type WindowEvent,
  type WriteWanted,
} from '../store';
import type { ClicksOfScript } from '../store/shop-clicks';
import type { LoopOfScript } from '../store/shop-loop';
import type { UpliftOfScript } from '../store/shop-uplift';
import type { AudiencesOfScript } from './script-audiences';
import type { SegmentRow, ProfileRow, RecommendationRow, WindowPageRows, KeptCampaign } from './script-rows';

/**
 * The same jobs as the screens', for scripts: `window.clientele`. Everything is asynchronous and throws
 * an error with one clear sentence; see docs/scripting.md.
 */
export interface ClienteleScript extends AudiencesOfScript {
  /**
   * Calls back with the stage, its share and the time left of every import, run and evaluation that a script asks for,
   * until the function that it answers with is called.
   */
  onProgress(listener: OnProgress): () => void;
  /**
   * Resolves when the app has opened the shop that was open when it was left, or knows that there is none: with the open
   * shop and the run that questions are about, each null where there is none. `reopened`: whether a shop is open.
   */
  ready(): Promise<{
    readonly reopened: boolean;
    readonly shop: ShopSummary | null;
    readonly run: RunSummary | null;
  }>;
  /**
   * Looks at files as the drop area does and says of each how it will be read, or why it is declined. The answer may
   * be corrected and handed to `importFiles`.
   */
  planFiles(files: readonly File[]): Promise<PlannedFile[]>;
  /**
   * Imports files (as the drop area does) as a new shop and opens it. Nothing is run yet. Files that cannot be read are
   * left out; throws where none can.
   */
  importFiles(files: readonly File[], planned?: readonly PlannedFile[]): Promise<ShopSummary>;
  /** What the open shop's tables come to, and what could not be settled from its files; nothing needs to have been run. */
  totals(): Promise<SaidTotals>;
  /** One of the open shop's tables as CSV, null where it has none. */
  exportTable(table: TableName): Promise<Blob | null>;
  /** The open shop as one file, which the drop area opens; `withReading` false leaves runs and read texts out. */
  saveShop(withReading?: boolean): Promise<Blob>;
  /**
   * Keeps what cannot be known from the open shop's files (see ShopAnswers); what is left out stays as it is. Goes for
   * the runs that follow.
   */
  answer(answers: Partial<ShopAnswers>): Promise<ShopSummary>;
  /**
   * Runs the whole job on the open shop. `depth: 'careful'` unless said otherwise, so that a script gets the final
   * answer and not a preliminary one; with 'auto' that is the quick one where a careful reading would take long, and
   * nothing follows it. Throws `run-under-way` while another run is. `given` are the segments of an earlier run of
   * elsewhere, whose codes and names survive; else those of the last run do, a script's or one made on screen since. What
   * was put together or split by hand stays so (`byHand` says what could be kept), unless `apart` leaves it to the division.
   */
  run(
    options?: Partial<RunOptions>,
    given?: GivenSegments,
    how?: { readonly apart?: boolean },
  ): Promise<RunSummary>;
  /**
   * Puts two segments of the last run (or the one on screen) together: the first becomes part of the second, whose code
   * and name stay. Nothing is clustered; newcomers get the nearest segment. The runs that follow keep them together. `given`
   * are the segments of an earlier run of elsewhere.
   */
  mergeSegments(
    code: number,
    into: number,
    given?: GivenSegments,
    options?: Partial<RunOptions>,
  ): Promise<RunSummary>;
  /**
   * Makes a part of the last run's customers a segment of its own, with a new number: those named, of a segment (`code`) or
   * of any; where none is, the smaller of the two halves into which the segment parts best (`kept.split.apart`: whether
   * anything lies between them). Nobody else moves; the runs that follow keep it. Throws `nothing-to-split`.
   */
  splitSegment(
    code: number | null,
    customers?: readonly string[],
    given?: GivenSegments,
    options?: Partial<RunOptions>,
  ): Promise<RunSummary>;
  /**
   * Leaves everybody whom the last run knows in her segment and gives whoever is new to the shop the nearest one, with
   * a confidence; nothing is clustered. `given` are the segments of an earlier run of elsewhere.
   */
  placeNewCustomers(given?: GivenSegments, options?: Partial<RunOptions>): Promise<RunSummary>;
  /** Measures the recommenders of the last run on held-out purchases. */
  evaluate(): Promise<RecommendationEvaluation | null>;
  /**
   * Searches better options for the models of the open shop within so many seconds, on purchases that no test reads; the
   * runs that follow with the same split and seed (of `options`) go by what won.
   */
  tune(seconds: number, options?: Partial<RunOptions>): Promise<SearchReport>;
  /**
   * What the open shop's customers will buy and be worth in the days to come, how well that was foretold where it was
   * tried, who is due, which products are bought again and when, and what is bought next. By orders alone: nothing needs
   * to have been run. NaN and null stand for what is not known.
   */
  value(): Promise<ValueReport>;
  /**
   * The same as CSV: `value` is one customer a row (customer_id, expected_purchases, alive, value, low, high, next_due,
   * state), `due` the products that customers should buy again now.
   */
  exportValue(what: 'value' | 'due'): Promise<string>;
  /**
   * Where the customers of the last run stood at the end of every month of the export, by its segments (nothing is
   * clustered anew): sizes, and who went where since the month before; `thin` says why a month tells too little. Code 0
   * stands for those in no segment, null for those who were not there yet.
   */
  movement(): Promise<MovementReport>;
  /**
   * Who may order nothing, and who may send something back, within the next weeks: by the shop's own outcomes, tried on a
   * window that it had not seen, and told of single customers only where it foretells that one better than the share of all;
   * `refusal` else says why. No credit score: it goes by dealings with this shop alone.
   */
  risk(): Promise<RiskOfScript>;
  /** `customer_id,lapse,refund` as CSV; cells are empty where nothing is told. */
  exportRisk(): Promise<string>;
  /**
   * The shop as it was at an instant of its own time (its end without one): figures, sizes of the last run's segments, what
   * was taken most in 30 days, the last records, and one customer's segment and list where she is named. With `steps` it
   * goes there from the first record and tells `onFrame` of each. A replay of the export, which trains nothing.
   * Throws `bad-option`.
   */
  replay(wanted?: ReplayWanted): Promise<ReplayReport>;
  /**
   * Where the last run's customers stand on the map: `umap` (usual) by their likes, `pca` on the plane of most variance.
   * `kept` is the share of each one's fourteen nearest likes who are her nearest on the map, `stayed` how many stand where
   * an earlier run's map had them.
   */
  map(kind?: MapKind): Promise<MapReport>;
  /**
   * Where the products, or up to 1,500 sampled sentences of the reviews, stand by UMAP: products by what is written of them
   * (`by: 'takers'`: by who takes them, where nothing is read), sentences by their meaning, with what each says.
   */
  mapOf(kind: 'products' | 'sentences'): Promise<MapOfThings>;
  /** Who wrote about what some words are about (not whether they agree), by BERT; with the nearest reviews. */
  reviewsNear(words: string): Promise<ReviewsNearReport>;
  /** The same as CSV: `customer_id,x,y,segment_code`. */
  exportMap(kind?: MapKind): Promise<string>;
  /** The same as CSV, one customer and month a row: month, customer_id, segment_code. */
  exportMovement(): Promise<string>;
  /** The report of the last run as one HTML page, in the language on screen. */
  report(): Promise<string>;
  /** The records of all fits of the open shop as plain data, newest first. */
  experiments(): Promise<object[]>;
  /** The segments of the last run in words, in the language on screen. */
  profiles(): Promise<ProfileRow[]>;
  segments(): Promise<SegmentRow[]>;
  /**
   * Texts on the last run in the language on screen (of what goes to customers in theirs), drafts with the facts they are
   * made of; docs/scripting.md tells the kinds and what `id` leaves of each. With a model (a GGUF file of Qwen2's kind, or
   * 'shipped': the app's own) each is written from the same facts and taken only where these bear it out: `writer` says
   * who wrote it, `objections` what was objected to. Throws `bad-option` where there is no such text or model.
   */
  write(kind: WritingKind, id?: string | number, by?: WriteWanted): Promise<WrittenText[]>;
  recommendations(customerId: string): Promise<RecommendationRow[]>;
  /**
   * What a customer wrote herself that speaks for offers of hers which texts carried, one sentence a product at most;
   * most customers have none. Throws `bad-option` where there is no such customer.
   */
  ownWords(customerId: string): Promise<readonly { readonly productId: string; readonly sentence: string }[]>;
  /**
   * The shop's page as a customer would see it, in rows, what was played as her folded in (nothing is trained): `list` is
   * how events call a row, `took` the milliseconds that its lists took once the models were there. Throws `bad-option`
   * where there is no such customer. Each card has its place, the recommender's score and the chance with which it came to
   * its place. @param of the same visit has the same orders.
   */
  shopWindow(customerId: string, of?: { readonly visit?: string }): Promise<WindowPageRows>;
  /**
   * Keeps what one customer is played to have done in the window, apart from the shop's own events; figures and the next
   * run count it. Answers an id by which `takeBack` takes it back.
   */
  record(event: PlayedEvent | readonly PlayedEvent[]): Promise<number>;
  /** Takes back what `record` kept under an id; all that was played where that is left out. */
  takeBack(id?: number): Promise<void>;
  /** All events that were played, in their order. */
  played(): Promise<WindowEvent[]>;
  /**
   * The shop window as one HTML file that asks no other address; of the customers of a segment, or of all. What its
   * visitors did comes out of it as a CSV that an addition to this shop joins to its customers.
   */
  takeAlong(of?: { readonly segment?: number | null }): Promise<string>;
  /**
   * How the window places its cards, once a share (0 to 0.5) of its rows is drawn by Thompson sampling where one is given.
   * Throws `bad-option`.
   */
  explore(share?: number): Promise<WindowPolicy>;
  /**
   * Orders a list of the window by clicks, segment and the recommender's score together. Throws `bad-option` where the
   * check of that order, which `clicks(list)` tells of, does not say that it is better.
   */
  takeOrder(list: string): Promise<WindowPolicy>;
  /** Goes back to the recommender's order of a list. */
  leaveOrder(list: string): Promise<WindowPolicy>;
  /**
   * What adapting the reading of the last run to the shop comes to: taken or not with the reason, the curve, and each task
   * before and after with n and intervals. Nothing changes by it; in `run({ adapt: kind })` feelings, labels and offers go
   * by it where it is taken. 'contrastive' learns by what makes reviews alike, 'mlm' by masked words and next sentences
   * (2,000 different reviews and careful reading; takes minutes). Throws `bad-option` where the run read no texts.
   */
  adapt(kind?: AdaptKind): Promise<AdaptReport & { readonly sentences: readonly string[] }>;
  /**
   * What labels of the shop's own teach of all reviews or customers of the last run: `csv` has an id and a label a line (those
   * kept with the shop without it). Held-out accuracy beside the commonest label's, calibration, what is worth a look, and
   * `csv`: id, label, probability, given, one a line. Nothing is kept. Throws `bad-option` where nobody has any of the ids.
   */
  labels(csv?: string): Promise<
    Omit<LabelsFound, 'ids' | 'told' | 'chance' | 'given'> & {
      readonly sentences: readonly string[];
      readonly csv: string;
    }
  >;
  /**
   * Why a customer is not offered a product, by making her list of the last run again: the cause, its place by fit
   * (null without), the rule that takes it out (null without), what becomes of it without that rule and a sentence in the
   * language on screen. Throws `bad-option` where there is no such customer or product.
   */
  whyNot(customerId: string, productId: string): Promise<Absence & { readonly sentence: string }>;
  /**
   * What the export tells of how the shop is going: each metric with its definition, interval and n, by segment of the
   * last run and by week; a sentence in `missing` where it cannot be known, with the export that would tell.
   */
  metrics(): Promise<{
    readonly metrics: readonly (Omit<Metric, 'missing'> & {
      readonly title: string;
      readonly definition: string;
      readonly missing: string | null;
    })[];
    readonly unknown: readonly string[];
  }>;
  /**
   * Where customers look and which cards they click for themselves, by the export's log and the window's events: places,
   * cards, segments, whether an order by liking would bring more clicks, each with n and interval, and sentences.
   * `missing` says why something is not known. @param list name of a list of the log; the most shown one without.
   */
  clicks(list?: string): Promise<ClicksOfScript>;
  /**
   * What of the open shop looks as if no customer were behind it: accounts first, then their reviews, orders and clicks,
   * each with its score (0 to 1), what it was found by, the evidence in the language on screen and what was said of the
   * account. Nothing needs to have been run.
   */
  suspects(): Promise<
    readonly (Pick<Finding, 'kind' | 'id' | 'account' | 'score'> & {
      readonly by: readonly SuspectKind[];
      readonly evidence: readonly string[];
      readonly verdict: Verdict | null;
    })[]
  >;
  /** The same as CSV: kind, id, score, evidence. */
  exportSuspects(): Promise<string>;
  /**
   * What would change if accounts were judged so, before they are: what would count for nothing, ratings, and of the run
   * on screen sizes of segments, customers in another one and lists. Nothing is kept.
   */
  foresee(accounts: readonly string[], verdict: Verdict | null): Promise<ExclusionEffect>;
  /**
   * Calls accounts fakes (what they did counts for nothing from the next run on) or real customers (they are in segments
   * again); null takes it back.
   */
  judge(accounts: readonly string[], verdict: Verdict | null): Promise<void>;
  /**
   * Draws a campaign from the customers of the last run: who is mailed, who is held back by chance (the same share of
   * every layer of value), and what its size can show. Whoever writes to them keeps the answer; `outcome` closes it.
   * Throws `bad-option` where the audience is not there or too small, or no order has a date.
   */
  campaign(wanted: CampaignWanted): Promise<Campaign>;
  /**
   * What a campaign (as `campaign` answered it) did, by the orders of the open shop: mailed against held back, in
   * orders and money, with intervals. Nothing needs to have been run. Throws `bad-option` where the orders end before
   * it began, or know none of its customers.
   */
  outcome(campaign: unknown): Promise<CampaignEffect>;
  /**
   * What newer orders say of the lists of an earlier run of the open shop (the last one that was decided for, else the
   * newest that knew less than the last run): how much of what was bought since stood in them, by month; the same beside
   * lists as the last run makes them from what was known before the later half, which neither saw; how far features and
   * segments moved; what was decided, which is kept, and the history. Throws `bad-option` where no run knew less.
   */
  loop(): Promise<LoopOfScript>;
  /** Takes a run's lists for the ones to beat, whatever was decided. */
  promote(runId: string): Promise<void>;
  /**
   * Whom a campaign (as `campaign` answered it) caused to order, by the orders of the open shop and what was known of its
   * customers before its first day: Qini curve with the band of chance, area with its interval, and where the area is
   * beyond chance a row a customer with her uplift, chance without mail and kind. `refusal` says why nobody is told apart.
   * The reading of the last run is used where there is one; nothing needs to have been run.
   */
  uplift(campaign: unknown): Promise<UpliftOfScript>;
  /** The same as CSV: `customer_id,group,uplift,without_mail,kind`; its header alone where nobody is told apart. */
  exportUplift(campaign: unknown): Promise<string>;
  /** Keeps a campaign (as `campaign` answered it) with the open shop, whose screens show and measure it. Answers its id. */
  keepCampaign(campaign: unknown): Promise<string>;
  /**
   * The kept campaigns of the open shop by its orders as they are now, the newest first: how each stands (`state`,
   * `covered` of its `days`) and its `effect`, null before any order is of its days.
   */
  campaigns(): Promise<KeptCampaign[]>;
  /**
   * Vectors of any texts (unit length, not centred) with what computed them; a shop is not needed. Without a number
   * of threads the app chooses it.
   */
  encode(
    texts: readonly string[],
    encoder: EncoderName,
    device: DevicePreference,
    threads?: number | null,
  ): Promise<{ status: EncoderStatus; vectors: Float32Array[] }>;
  /**
   * One of the exports, as text. `audience.most` leaves so many of each product's audience, the best placed; what is
   * expected of them is known once `evaluate` was called.
   */
  exportCsv(
    what: 'segments' | 'recommendations' | 'features' | 'audiences' | 'together',
    audience?: { readonly most?: number },
  ): Promise<string>;
}

declare global {
  interface Window {
    clientele: ClienteleScript;
  }
}

/** Puts the api on `window`. */
export function exposeScriptApi(): void {
  const { keep, ...others } = scripted;
  window.clientele = {
    ...others,
    mergeSegments: (code, into, given, options) => keep({ merge: [code, into] }, given, options),
    splitSegment: (code, customers, given, options) =>
      keep({ split: { ...(code !== null && { code }), ...(customers && { customers }) } }, given, options),
    placeNewCustomers: (given, options) => keep({}, given, options),
    run: (options, given, { apart = false } = {}) =>
      scripted.run({ ...defaultRunOptions, depth: 'careful', ...options }, given, apart),
  };
}
