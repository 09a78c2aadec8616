import type { AdaptKind, AdaptReport } from '../domain/adapt/adapt-report';
import type { ClickReport } from '../domain/clicks/click-report';
import type { Metric } from '../domain/metrics/shop-metrics';
import type { LabelsFound } from '../contracts/labels';
import type { ShopLabels } from '../domain/supervision/read-labels';
import type { ShopAnswers } from '../domain/shop/answers';
import type { ExclusionEffect } from '../domain/suspects/effect';
import type { ShopFindings } from '../domain/suspects/findings';
import type { Campaign } from '../domain/campaign/campaign';
import type { CampaignEffect } from '../domain/campaign/effect';
import {
  audienceOfSession,
  audienceRowsOfSession,
  type AudienceShop,
  comparedGroupsOfSession,
  describedSegment,
  type ReadWords,
} from './audiences';
import type { AudienceOf } from '../contracts/audiences';
import type { ComparedGroups, GroupOf } from '../contracts/compared-groups';
import type { AudienceFound } from '../domain/audience/find-audience';
import type { SegmentRules } from '../domain/audience/describe-segment';
import type { Pair } from '../domain/compare/groups';
import type { AudienceKnown } from '../domain/audience/known';
import type { MemberRow } from '../domain/audience/member-rows';
import {
  type AskMeasure,
  type AskPurchases,
  type CampaignWanted,
  makeCampaign,
  outcomeOf,
} from './campaigns';
import { ClienteleError } from '../contracts/errors';
import type { CustomerFeatures, ReviewsNear, WordMeaning } from '../contracts/analysis-api';
import type { LikenessMap } from '../contracts/maps-api';
import type { DeviceChoice } from '../contracts/encoder-api';
import type { ProductMap, SentenceMap } from '../contracts/thing-maps';
import type { Absence } from '../domain/recommend/absence';
import type { StageContext } from '../contracts/progress';
import type { ShopRisk } from '../domain/risk/shop-risk';
import type { Movement } from '../domain/movement/movement';
import type { CampaignUplift } from '../domain/uplift/campaign-uplift';
import type { LoopReport } from '../contracts/loop';
import type { ShopValue } from '../domain/value/value-of-shop';
import type { RunSummary } from '../contracts/run';
import type { AnalysisSession } from './analysis-session';
import { findOwnWords, offeredByText, type OwnWords } from './own-words';
import { findReviewsNear, isSearchedByMeaning, meaningOf } from './reviews-near';
import { adaptOfRun, foreseeVerdicts, metricsOfRun, whyNotOffered, withReadingOf } from './run-job';
import type { HeldReaders } from './held-readers';
import type { OpenShop } from './open-shop';
import {
  clicksOfRun,
  mapOfRun,
  movementOfRun,
  riskOfSession,
  storedMap,
  upliftOfSession,
  valueOfSession,
} from './figures-job';
import { loopOfRun } from './loop-job';
import { productMapOfRun, sentenceMapOfRun, storedThingMap } from './thing-maps';

/**
 * What is asked of a shop, its runs and campaigns beside the runs themselves; nothing of it is stored as a run. Each
 * question waits for the shop to be open in its worker.
 */
export class ShopQuestions {
  readonly #shop: OpenShop;
  readonly #readers: HeldReaders;
  readonly #meanings = new Map<string, WordMeaning>();

  constructor(shop: OpenShop, readers: HeldReaders) {
    this.#shop = shop;
    this.#readers = readers;
  }

  /** What a run's customers were compared by. */
  async features(run: RunSummary, context: StageContext): Promise<CustomerFeatures> {
    return this.#shop.inSession(run.shopId, context, (session) =>
      withReadingOf(run, session, context, () => session.ask(context.signal, (api) => api.features())),
    );
  }

  /** Why a customer of a run is not offered a product, both by their numbers. */
  async whyNot(run: RunSummary, customer: number, product: number, context: StageContext): Promise<Absence> {
    return this.#shop.inSession(run.shopId, context, (session) =>
      whyNotOffered(session, run, customer, product, context),
    );
  }

  /** What a shop's customers will be worth, and when who is due for what. */
  async value(shopId: string, context: StageContext): Promise<ShopValue> {
    return this.#shop.inSession(shopId, context, (session) => valueOfSession(session, context));
  }

  /** Who may stay away or send goods back. */
  async risk(shopId: string, context: StageContext): Promise<ShopRisk> {
    return this.#shop.inSession(shopId, context, (session) => riskOfSession(session, context));
  }

  /** Where everybody stood at the end of every month, by the segments of a run. */
  async movement(run: RunSummary, context: StageContext): Promise<Movement> {
    return this.#shop.inSession(run.shopId, context, (session) => movementOfRun(session, run, context));
  }

  /** Where a run's customers stand by UMAP; nothing is computed where it was before. */
  async map(
    run: RunSummary,
    onMoved: (places: Float32Array) => void,
    context: StageContext,
  ): Promise<LikenessMap> {
    const stored = await storedMap(run);
    if (stored) return stored;
    return this.#shop.inSession(run.shopId, context, (session) => mapOfRun(session, run, context, onMoved));
  }

  /** Where a run's products stand by UMAP; nothing is computed where they were laid out before. */
  async productMap(
    run: RunSummary,
    onMoved: (places: Float32Array) => void,
    context: StageContext,
  ): Promise<ProductMap> {
    const stored = await storedThingMap(run, 'products');
    if (stored) return stored;
    return this.#shop.inSession(run.shopId, context, (session) =>
      productMapOfRun(session, run, context, onMoved),
    );
  }

  /** The same of sampled sentences of its reviews. Throws `bad-option` where no BERT has read them. */
  async sentenceMap(
    run: RunSummary,
    device: DeviceChoice,
    onMoved: (places: Float32Array) => void,
    context: StageContext,
  ): Promise<SentenceMap> {
    const stored = await storedThingMap(run, 'sentences');
    if (stored) return stored;
    const { encoder } = run;
    if (encoder === null || !isSearchedByMeaning(run))
      throw new ClienteleError('bad-option', 'Sentences are laid out where BERT has read the reviews.');
    return this.#shop.inSession(run.shopId, context, (session) =>
      sentenceMapOfRun(session, run, this.#readers.ofSentences(encoder, device), context, onMoved),
    );
  }

  /** What a customer of a run wrote that speaks for her offers; nothing where no text carried one. */
  async ownWords(
    run: RunSummary,
    customer: number,
    device: DeviceChoice,
    context: StageContext,
  ): Promise<OwnWords[]> {
    const offered = await offeredByText(run.id, customer);
    if (offered.length === 0 || run.encoder === null) return [];
    const { encoder } = run;
    // Not before the session is there: opening one lets go of what was held, readers of sentences among it.
    return this.#shop.inSession(run.shopId, context, (session) =>
      findOwnWords(session, run, customer, offered, this.#readers.ofSentences(encoder, device), context),
    );
  }

  /** Who wrote about what some words are about. */
  async reviewsNear(
    run: RunSummary,
    words: string,
    device: DeviceChoice,
    context: StageContext,
  ): Promise<ReviewsNear> {
    const { encoder } = run;
    if (encoder === null || !isSearchedByMeaning(run))
      throw new ClienteleError(
        'bad-option',
        'Words are searched by meaning where BERT has read the reviews.',
      );
    return this.#shop.inSession(run.shopId, context, (session) =>
      findReviewsNear(session, run, words, this.#readers.ofSentences(encoder, device), context),
    );
  }

  /** Where customers look and what they click. */
  async clicks(run: RunSummary, list: string | null, context: StageContext): Promise<ClickReport> {
    return this.#shop.inSession(run.shopId, context, (session) => clicksOfRun(session, run, list, context));
  }

  /** What the user's labels teach of a run's reviews or customers; null where nobody has any of the ids. */
  async labels(run: RunSummary, given: ShopLabels, context: StageContext): Promise<LabelsFound | null> {
    return this.#shop.inSession(run.shopId, context, (session) =>
      withReadingOf(run, session, context, () => session.ask(context.signal, (api) => api.labels(given))),
    );
  }

  /** Columns of the customers whose values can be taught. */
  async labelColumns(shopId: string, context: StageContext): Promise<string[]> {
    return this.#shop.inSession(shopId, context, (session) =>
      session.ask(context.signal, (api) => api.labelColumns()),
    );
  }

  /** What adapting the reading of a run to its shop comes to. */
  async adapt(run: RunSummary, kind: AdaptKind, context: StageContext): Promise<AdaptReport> {
    return this.#shop.inSession(run.shopId, context, (session) => adaptOfRun(session, run, kind, context));
  }

  /** What the export tells of how the shop is going. */
  async metrics(run: RunSummary, context: StageContext): Promise<Metric[]> {
    return this.#shop.inSession(run.shopId, context, (session) => metricsOfRun(session, run, context));
  }

  /** Does a job of the shop window by the lists of a run (see `window-job.ts`). */
  async ofWindow<T>(
    { shopId }: RunSummary,
    context: StageContext,
    job: (session: AnalysisSession) => Promise<T>,
  ): Promise<T> {
    return this.#shop.inSession(shopId, context, job);
  }

  /** What would change, had the user said this of accounts of a shop (see AnalysisApi.foresee). */
  async foresee(
    shopId: string,
    run: RunSummary | null,
    verdicts: Pick<ShopAnswers, 'fakes' | 'genuine'>,
    context: StageContext,
  ): Promise<ExclusionEffect> {
    return this.#shop.inSession(shopId, context, (session) =>
      foreseeVerdicts(session, run, verdicts, context),
    );
  }

  /** What of a shop looks as if no customer were behind it. */
  async findings(shopId: string, context: StageContext): Promise<ShopFindings> {
    return this.#shop.inSession(shopId, context, (session) =>
      session.ask(context.signal, (api) => api.findings()),
    );
  }

  /** What rules for audiences can speak of in a shop. */
  async audienceKnown(shopId: string, context: StageContext): Promise<AudienceKnown> {
    return this.#shop.inSession(shopId, context, (session) =>
      session.ask(context.signal, (api) => api.audienceKnown()),
    );
  }

  /** Whom rules find (see AnalysisApi.audience). */
  async audience(shop: AudienceShop, of: AudienceOf, context: StageContext): Promise<AudienceFound> {
    return this.#shop.inSession(shop.shopId, context, (session) =>
      audienceOfSession(session, shop, of, this.#reader(shop), context),
    );
  }

  /** Two groups of a shop's customers side by side (see AnalysisApi.compareGroups). */
  async compareGroups(
    shop: AudienceShop,
    groups: Pair<GroupOf>,
    context: StageContext,
  ): Promise<ComparedGroups> {
    return this.#shop.inSession(shop.shopId, context, (session) =>
      comparedGroupsOfSession(session, shop, groups, this.#reader(shop), context),
    );
  }

  /** A segment of a run as rules. */
  async describeSegment(run: RunSummary, code: number, context: StageContext): Promise<SegmentRules | null> {
    return this.#shop.inSession(run.shopId, context, (session) =>
      describedSegment(session, run, code, context.signal),
    );
  }

  async audienceRows(shop: AudienceShop, of: AudienceOf, context: StageContext): Promise<MemberRow[]> {
    return this.#shop.inSession(shop.shopId, context, (session) =>
      audienceRowsOfSession(session, shop, of, this.#reader(shop), context),
    );
  }

  /** Reads words that rules ask for, each once for an encoder; within a session, since opening one lets go of readers. */
  #reader({ device }: AudienceShop): ReadWords {
    return async (run, words, signal) => {
      const encoder = run?.encoder ?? null;
      if (run === null || encoder === null || !isSearchedByMeaning(run)) return [];
      const read: WordMeaning[] = [];
      for (const each of words) {
        const key = `${encoder} ${each}`;
        const meaning =
          this.#meanings.get(key) ??
          (await meaningOf(each, this.#readers.ofSentences(encoder, device), signal));
        this.#meanings.set(key, meaning);
        read.push(meaning);
      }
      return read;
    };
  }

  /** Draws a campaign from a run's customers (see makeCampaign). */
  async campaign(
    run: RunSummary,
    wanted: CampaignWanted,
    nameOf: (code: number) => string,
    context: StageContext,
  ): Promise<Campaign> {
    return makeCampaign(
      run,
      wanted,
      this.#purchasesOf(run.shopId, context),
      () =>
        this.#shop.inSession(run.shopId, context, (session) =>
          session.ask(context.signal, (api) => api.suspected()),
        ),
      nameOf,
    );
  }

  /** Closes a campaign by the orders of a shop (see outcomeOf). */
  async outcome(shopId: string, campaign: Campaign, context: StageContext): Promise<CampaignEffect> {
    return outcomeOf(campaign, this.measureOf(shopId, context));
  }

  /** What newer records say of an earlier run's lists. */
  async loop(run: RunSummary, champion: RunSummary, context: StageContext): Promise<LoopReport> {
    return this.#shop.inSession(run.shopId, context, (session) => loopOfRun(session, run, champion, context));
  }

  /** Whom a campaign caused to order, by the reading of `run` where there is one. */
  async uplift(
    shopId: string,
    run: RunSummary | null,
    campaign: Campaign,
    context: StageContext,
  ): Promise<CampaignUplift> {
    return this.#shop.inSession(shopId, context, (session) =>
      upliftOfSession(session, run, campaign, context),
    );
  }

  /** Asks what a shop's orders tell of a campaign; reckoned where the orders are, as it draws thousands of samples. */
  measureOf(shopId: string, context: StageContext): AskMeasure {
    return (campaign) =>
      this.#shop.inSession(shopId, context, (session) =>
        session.ask(context.signal, (api) => api.measureCampaign(campaign)),
      );
  }

  #purchasesOf(shopId: string, context: StageContext): AskPurchases {
    return (from, to) =>
      this.#shop.inSession(shopId, context, (session) =>
        session.ask(context.signal, (api) => api.purchases(from, to)),
      );
  }
}
