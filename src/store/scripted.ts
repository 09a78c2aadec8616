import {
  defaultRunOptions,
  filledIn,
  type GivenSegments,
  type KeptDivision,
  type RunOptions,
} from '../contracts/analysis-api';
import type { AudienceWanted } from '../contracts/details';
import type { DevicePreference } from '../contracts/encoder-api';
import type { EncoderName } from '../domain/text/encoders';
import { ClienteleError } from '../contracts/errors';
import type { OnProgress, Progress } from '../contracts/progress';
import type { RunSummary, ShopSummary } from '../contracts/run';
import type { ShopAnswers } from '../domain/shop/answers';
import type { SaidTotals, TableName } from '../contracts/tables-api';
import type { RecommendationEvaluation } from '../domain/recommend/evaluation/report';
import { type AdaptKind, adaptKinds } from '../domain/adapt/adapt-report';
import { localDay } from '../domain/time';
import { experimentAsJson } from '../domain/recommend/experiments/as-json';
import type { SearchReport } from '../domain/recommend/search/search-report';
import { rulesFrom } from '../domain/recommend/rules/offer-rules';
import type { Campaign } from '../domain/campaign/campaign';
import type { CampaignEffect } from '../domain/campaign/effect';
import { campaignFrom, type CampaignWanted } from '../jobs/campaigns';
import { listExperiments } from '../jobs/experiments';
import { csvOf, type ExportName, featuresCsv } from '../jobs/export-job';
import { productIndex } from '../jobs/product-queries';
import { customerDetail, customerIndex, customerNumber } from '../jobs/queries';
import { Reader } from '../jobs/reader';
import { setAnswers } from '../jobs/shops';
import { saveShopFile } from '../jobs/shop-file-job';
import { shopTable } from '../jobs/tables-job';
import { totalsInWords } from './totals-in-words';
import { dueCsv, valueCsv } from '../jobs/value-csv';
import { currentLanguage, speakerFor } from '../i18n';
import { importOwner, runner, runOwner, useApp } from './app-store';
import { exportWords } from './export-words';
import { memorySink } from './file-sink';
import { whenReopened } from './reopen-last-shop';
import { filesToImport, planFiles, type PlannedFile } from './planned-files';
import { shopNameOf } from './shop-name';
import { askOwnWords, askWhyNot } from './customer-questions';
import { scriptedSuspects } from './scripted-suspects';
import { campaignsNow, keepCampaign } from './shop-campaigns';
import { scriptedLabels } from './shop-labels';
import { runAdapting } from './run-adapting';
import { scriptedMovement } from './run-movement';
import { scriptedStream } from './run-stream';
import { scriptedRisk } from './shop-risk';
import { scriptedMap } from './run-map';
import { scriptedThings } from './run-things';
import { scriptedAudiences } from './scripted-audiences';
import { keepDivision } from './scripted-by-hand';
import { clicksForScript } from './shop-clicks';
import { reportOf } from './shop-report';
import { scriptedLoop } from './shop-loop';
import { scriptedUplift } from './shop-uplift';
import { shopValue, valueReport } from './shop-value';
import { windowScript } from './shop-window';
import { scriptedTexts } from './scripted-texts';

function neverAborted(): AbortSignal {
  return new AbortController().signal;
}

/** With the usual ones for rules that are left out. Throws `bad-option` where one is none. */
function withWholeRules(options: RunOptions): RunOptions {
  try {
    return { ...options, rules: rulesFrom(options.rules ?? {}) };
  } catch (error) {
    throw new ClienteleError('bad-option', error instanceof Error ? error.message : String(error));
  }
}

/** The jobs behind `window.clientele` (app/script-api.ts says what each does). The screens follow along. */
function script() {
  /** The last run of a script. */
  let last: RunSummary | null = null;

  /** What a script's questions are about: its own last run on the open shop, else the run on screen. */
  function knownRun(): RunSummary | null {
    const { shop, run, runs } = useApp.getState();
    if (shop === null) return null;
    const own = last?.shopId === shop.id && runs.some(({ id }) => id === last?.id);
    return own ? last : run;
  }

  /** Where a script's run goes on from: its own last one, or what was made of the segments on screen since. */
  function latestRun(): RunSummary | null {
    const { run } = useApp.getState();
    const known = knownRun();
    return run !== null && (known === null || run.finishedAt > known.finishedAt) ? run : known;
  }

  function lastRun(): RunSummary {
    const run = knownRun();
    if (run === null) throw new ClienteleError('bad-option', 'Nothing has been run yet: call run() first.');
    return run;
  }

  function openShop(): ShopSummary {
    const { shop } = useApp.getState();
    if (!shop) throw new ClienteleError('bad-option', 'No shop is open: call importFiles() first.');
    return shop;
  }

  /** Of a script; whoever steers it is told of imports, runs and evaluations alike. */
  const listeners = new Set<OnProgress>();

  function report(progress: Progress): void {
    for (const listener of listeners) listener(progress);
  }

  const context = () => ({ signal: neverAborted(), onProgress: report });

  return {
    ...windowScript(lastRun, openShop, context),

    onProgress(listener: OnProgress): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },

    async ready() {
      await whenReopened();
      const { shop } = useApp.getState();
      return { reopened: shop !== null, shop, run: knownRun() };
    },

    async planFiles(files: readonly File[]): Promise<PlannedFile[]> {
      return planFiles(files, neverAborted());
    },

    async importFiles(files: readonly File[], planned?: readonly PlannedFile[]): Promise<ShopSummary> {
      const plan = async (signal: AbortSignal) =>
        filesToImport(files, planned ?? (await planFiles(files, signal)));
      const shopId = await importOwner.importOnce(plan, shopNameOf(files), report);
      await useApp.getState().loadShops();
      await runOwner.open(shopId);
      const { shop } = useApp.getState();
      if (shop?.id !== shopId) throw new ClienteleError('cancelled', 'Another shop was opened meanwhile.');
      return shop;
    },

    async answer(answers: Partial<ShopAnswers>): Promise<ShopSummary> {
      const { shop } = useApp.getState();
      if (!shop) throw new ClienteleError('bad-option', 'No shop is open: call importFiles() first.');
      await setAnswers(shop.id, { ...shop.answers, ...answers });
      await runOwner.reassemble();
      return useApp.getState().shop ?? shop;
    },

    async run(options: RunOptions, given?: GivenSegments, apart = false): Promise<RunSummary> {
      const { deviceChoice } = useApp.getState();
      const previousRunId = latestRun()?.id ?? null;
      last = await runOwner.runOnce(
        {
          options: withWholeRules(options),
          device: deviceChoice,
          previousRunId,
          apart,
          ...(given && { given }),
        },
        report,
      );
      return last;
    },

    async keep(
      keep: KeptDivision,
      given?: GivenSegments,
      options?: Partial<RunOptions>,
    ): Promise<RunSummary> {
      last = await keepDivision(latestRun(), keep, given, options, report);
      return last;
    },

    async evaluate(): Promise<RecommendationEvaluation | null> {
      const measured = await runOwner.evaluateOnce(lastRun(), report);
      if (last?.id === measured.id) last = measured;
      return measured.measured ?? null;
    },

    async tune(seconds: number, options: Partial<RunOptions> = {}): Promise<SearchReport> {
      if (!(seconds > 0)) throw new ClienteleError('bad-option', `tune() takes seconds, not ${seconds}.`);
      const { id } = openShop();
      const request = { options: { ...defaultRunOptions, ...options }, budgetSeconds: seconds };
      const { report: found } = await runner.search(id, request, useApp.getState().run, context());
      await runOwner.refresh();
      return found;
    },

    async value() {
      return valueReport(await shopValue.ask(openShop(), report));
    },

    async exportValue(what: 'value' | 'due'): Promise<string> {
      const value = await shopValue.ask(openShop(), report);
      return (what === 'value' ? valueCsv : dueCsv)(value, false).join('');
    },

    ...scriptedMap(lastRun, report),
    ...scriptedThings(lastRun, report),
    ...scriptedMovement(lastRun, report),
    ...scriptedStream(lastRun, context),
    ...scriptedRisk(openShop, report),

    async report(): Promise<string> {
      return reportOf(openShop(), lastRun(), report);
    },

    async experiments(): Promise<object[]> {
      return (await listExperiments(openShop().id)).map(experimentAsJson);
    },

    async profiles() {
      const { profiles } = lastRun();
      const speaker = speakerFor(currentLanguage());
      const currency = useApp.getState().shop?.facts?.currency ?? '';
      const names = speaker.segmentNames(profiles);
      return profiles.map((profile) => {
        const { code, size, share, revenue, revenueShare, keywords } = profile;
        return {
          code,
          name: names.shown(code),
          archetype: profile.archetype,
          ...(profile.voice && { voice: profile.voice }),
          topics: profile.topics,
          size,
          share,
          revenue,
          revenueShare,
          traits: profile.traits.map((trait) => speaker.trait(trait, currency)),
          keywords: keywords.map(({ term }) => term),
          action: speaker.action(profile),
          audience: profile.audience ?? null,
          cautions: speaker.cautions(profile, profiles),
          fit: profile.fit ?? null,
          aspects: profile.aspects ?? [],
          quotes: profile.quotes,
        };
      });
    },

    ...scriptedTexts(lastRun, openShop),

    async segments() {
      const run = lastRun();
      const { ids, labels, confidence } = await customerIndex(run.id);
      const { segmentName } = exportWords(run.profiles);
      return ids.map((customerId, i) => {
        const { code } = run.profiles[labels[i]!]!;
        return { customerId, code, name: segmentName(code), confidence: confidence[i]! };
      });
    },

    async recommendations(customerId: string) {
      const run = lastRun();
      const customer = await customerNumber(run.id, customerId);
      const { recommendations } = await customerDetail(run.id, customer);
      const words = exportWords(run.profiles);
      return recommendations.map(({ rank, product, reason }) => ({
        rank,
        productId: product.id,
        title: product.title,
        reason: words.reason(reason),
      }));
    },

    async ownWords(customerId: string) {
      const run = lastRun();
      return askOwnWords(run, await customerNumber(run.id, customerId));
    },

    async whyNot(customerId: string, productId: string) {
      const run = lastRun();
      const customer = await customerNumber(run.id, customerId);
      const { products } = await productIndex(run.id);
      const product = products.findIndex(({ id }) => id === productId);
      if (product < 0) throw new ClienteleError('bad-option', `There is no product ${productId}.`);
      const found = await askWhyNot(run, customer, product);
      const made = filledIn(run.options);
      return { ...found, sentence: speakerFor(currentLanguage()).absence(found, products[product]!, made) };
    },

    async metrics() {
      const run = lastRun();
      const speaker = speakerFor(currentLanguage());
      const found = await runner.questions.metrics(run, context());
      return {
        metrics: found.map(({ missing, ...metric }) => ({
          ...metric,
          ...speaker.metric({ name: metric.name, missing }),
        })),
        unknown: speaker.unknownMetrics(),
      };
    },

    async adapt(kind: AdaptKind = 'contrastive') {
      const run = lastRun();
      if (!adaptKinds.includes(kind))
        throw new ClienteleError('bad-option', `adapt() takes ${adaptKinds.join(' or ')}; not '${kind}'.`);
      if (run.encoder === null) throw new ClienteleError('bad-option', 'The last run read no texts.');
      const found = await runAdapting.ask({ run, kind }, report);
      return { ...found, sentences: speakerFor(currentLanguage()).adapted(found) };
    },

    ...scriptedLabels(lastRun, openShop, report),

    async clicks(list?: string) {
      return clicksForScript(lastRun(), list ?? null, context());
    },

    ...scriptedSuspects(openShop, context),

    async campaign(wanted: CampaignWanted): Promise<Campaign> {
      const run = lastRun();
      const { segmentName } = exportWords(run.profiles);
      return runner.questions.campaign(run, wanted, segmentName, context());
    },

    async outcome(campaign: unknown): Promise<CampaignEffect> {
      return runner.questions.outcome(openShop().id, campaignFrom(campaign), context());
    },

    async keepCampaign(campaign: unknown): Promise<string> {
      return keepCampaign(lastRun(), campaignFrom(campaign));
    },

    async campaigns() {
      return campaignsNow(openShop(), localDay());
    },

    ...scriptedUplift(openShop, knownRun, report),
    ...scriptedLoop(openShop, lastRun, report),
    ...scriptedAudiences(openShop, lastRun, report),

    async encode(
      texts: readonly string[],
      encoder: EncoderName,
      device: DevicePreference,
      threads: number | null = null,
    ) {
      const reader = new Reader(encoder, { device, threads });
      try {
        return await reader.encode(texts, neverAborted());
      } finally {
        reader.close();
      }
    },

    async totals(): Promise<SaidTotals> {
      return totalsInWords(openShop().id, neverAborted());
    },

    async exportTable(table: TableName): Promise<Blob | null> {
      return shopTable(openShop().id, table, neverAborted());
    },

    async saveShop(withReading = true): Promise<Blob> {
      const { sink, blob } = memorySink();
      await saveShopFile(openShop().id, withReading, sink, neverAborted(), () => undefined);
      return blob();
    },

    async exportCsv(what: ExportName, audience: AudienceWanted = {}): Promise<string> {
      const run = lastRun();
      const options = { bom: false, ...exportWords(run.profiles), audience };
      if (what !== 'features') return (await csvOf[what](run, options)).join('');
      const { ids, blocks } = await runner.questions.features(run, context());
      return featuresCsv(ids, blocks).join('');
    },
  };
}

export const scripted = script();
