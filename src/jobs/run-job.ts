import type { Metric } from '../domain/metrics/shop-metrics';
import {
  filledIn,
  type GivenSegments,
  type KeptDivision,
  type RunOptions,
  type SegmentationSummary,
  type StageRequest,
  type ListStages,
} from '../contracts/analysis-api';
import type { Depth } from '../contracts/encoder-api';
import { ClienteleError } from '../contracts/errors';
import type { StageContext } from '../contracts/progress';
import type { RunSummary } from '../contracts/run';
import type { StageReport } from '../contracts/stage-report';
import { type AdaptKind, type AdaptReport, emptyReport } from '../domain/adapt/adapt-report';
import type { Absence } from '../domain/recommend/absence';
import type { ShopAnswers } from '../domain/shop/answers';
import type { ExclusionEffect } from '../domain/suspects/effect';
import type { TunedOptions } from '../domain/recommend/search/search-report';
import { type StandingByHand, standingByHand } from '../domain/label/by-hand';
import { getRun, putRun } from '../storage/runs';
import { getShop } from '../storage/shops';
import { quickEncoder } from '../domain/text/encoders';
import { vectorKey } from '../storage/vectors';
import type { AnalysisSession } from './analysis-session';
import { adaptingFingerprint, fingerprints } from './fingerprint';
import { storedTexts } from './interchangeable-devices';
import { announce } from './other-tabs';
import { pretrainForSession } from './pretrain-job';
import type { Reading } from './reader';
import type { StageClock } from './stage-clock';
import { proxied } from './worker-bridge';

export interface AnalysisRequest {
  readonly session: AnalysisSession;
  readonly options: RunOptions;
  readonly depth: Depth;
  /** null for a shop without texts. */
  readonly reading: Reading | null;
  /** The run on screen, whose codes and names are to survive. */
  readonly previousRunId: string | null;
  readonly given?: GivenSegments;
  readonly keep?: KeptDivision;
  /** What was put together by hand before is left to the division. */
  readonly apart?: boolean;
  readonly clock: StageClock;
  readonly startedAt: number;
}

/** Segments and recommends: all stages after the reading. Stores the run and returns its summary. */
export async function analyse(request: AnalysisRequest, context: StageContext): Promise<RunSummary> {
  return request.session.exclusive(() => analyseStages(request, context));
}

/** What a search found for the shop; undefined where the usual options go. */
export async function tunedOptionsOf(shopId: string): Promise<TunedOptions | undefined> {
  const options = (await getShop(shopId)).tuning?.options;
  return options && Object.keys(options.models).length > 0 ? options : undefined;
}

/** The worker leaves the stages' outputs in storage; only what the run's summary needs comes here. */
async function analyseStages(request: AnalysisRequest, context: StageContext): Promise<RunSummary> {
  const { session, options, reading, previousRunId, given, keep, apart = false } = request;
  const { signal, onProgress } = context;
  onProgress({ stage: 'features', done: 0, total: 0, secondsLeft: null });
  await session.observe(signal);
  await handOver(session, reading, context);
  const { adapt: kind } = filledIn(options);
  const adapting = reading && kind !== 'none' ? await adapt(session, kind, reading, options, context) : null;
  const tuned = await tunedOptionsOf(session.shopId);
  const byHand = given || apart ? nothingByHand : await doneBefore(previousRunId);
  const found = { ...request, byHand, ...(tuned && { tuned }) };
  const stages = {
    ...fingerprints(session.shopId, session.state, session.reading, options, found),
    ...(adapting?.fingerprint && { adapting: adapting.fingerprint }),
  };
  const asked: StageRequest = {
    options,
    stages,
    previousRunId,
    ...(given && { given }),
    ...(keep && { keep }),
    ...(apart && { apart }),
    ...(tuned && { tuned }),
  };
  await session.ask(signal, (api) => api.entities(stages.entities));
  const segmentation = await session.ask(signal, (api) => api.segment(asked, proxied(context)));
  onProgress({ stage: 'recommend', done: 0, total: 0, secondsLeft: null });
  await session.ask(signal, (api) => api.recommend(asked, proxied(context)));
  const reports = await stageReports(session, context);
  return storeRun(request, segmentation, asked, reports, adapting?.report ?? null);
}

const nothingByHand: StandingByHand = { merged: [], parted: [] };

/** What was done to the segments by hand in a run and in those before it. */
async function doneBefore(runId: string | null): Promise<StandingByHand> {
  const before = runId === null ? undefined : await getRun(runId);
  return before ? standingByHand(before.summary) : nothingByHand;
}

/** Measures the recommenders on held-out purchases, with the reading that the run was made from, and stores the figures. */
export async function evaluateRun(
  session: AnalysisSession,
  run: RunSummary,
  context: StageContext,
): Promise<RunSummary> {
  return withReadingOf(run, session, context, () => evaluate(session, run, context));
}

/**
 * Does a job of a run's own session, with the reading that the run was made from in the worker, and with what was played
 * in the shop's window until now.
 */
export async function withReadingOf<T>(
  run: RunSummary,
  session: AnalysisSession,
  context: StageContext,
  job: () => Promise<T>,
): Promise<T> {
  return session.exclusive(async () => {
    await session.observe(context.signal);
    await handOver(session, readingOf(run), context, await adaptingOf(run));
    return job();
  });
}

async function evaluate(
  session: AnalysisSession,
  run: RunSummary,
  context: StageContext,
): Promise<RunSummary> {
  const record = await getRun(run.id);
  if (!record) return run;
  const start = performance.now();
  const { options, tuned } = run;
  const current = fingerprints(run.shopId, session.state, session.reading, options, {
    ...(tuned && { tuned }),
  });
  const { evaluation } = current;
  // The segments are those that the run was made of.
  const stages = { ...current, ...record.stages, evaluation };
  const measured = await session.ask(context.signal, (api) =>
    api.evaluate({ options, stages, ...(tuned && { tuned }) }, proxied(context)),
  );
  const seconds = { ...run.seconds, evaluate: (performance.now() - start) / 1000 };
  const computed = mergeReports(run.computed ?? [], await stageReports(session, context));
  const summary: RunSummary = { ...run, measured, seconds, ...(computed.length > 0 && { computed }) };
  await putRun({ ...record, summary, stages: { ...record.stages, evaluation } });
  announce(run.shopId);
  return summary;
}

/** Why a customer is not offered a product, of a run that is stored; both by their numbers. */
export async function whyNotOffered(
  session: AnalysisSession,
  run: RunSummary,
  customer: number,
  product: number,
  context: StageContext,
): Promise<Absence> {
  const { options, tuned } = run;
  const asked = { options, stages: await listStagesOf(run), ...(tuned && { tuned }) };
  return withReadingOf(run, session, context, () =>
    session.ask(context.signal, (api) => api.whyNot(asked, customer, product, proxied(context))),
  );
}

/** Where a run's segments and lists stand in storage. Throws `result-lost`. */
export async function listStagesOf({ id }: RunSummary): Promise<ListStages> {
  const { segmentation, lists, fits } = (await getRun(id))?.stages ?? {};
  if (segmentation === undefined || lists === undefined) {
    throw new ClienteleError('result-lost', `run ${id} has no lists`);
  }
  return { segmentation, lists, ...(fits !== undefined && { fits }) };
}

/** What the export tells of how the shop is going, by the segments of a run. */
export async function metricsOfRun(
  session: AnalysisSession,
  run: RunSummary,
  { signal }: StageContext,
): Promise<Metric[]> {
  const stages = await listStagesOf(run);
  return session.exclusive(async () => {
    await session.observe(signal);
    return session.ask(signal, (api) => api.metrics(stages));
  });
}

/** What would change of a run, had the user said this of accounts; null for a shop without a run. */
export async function foreseeVerdicts(
  session: AnalysisSession,
  run: RunSummary | null,
  verdicts: Pick<ShopAnswers, 'fakes' | 'genuine'>,
  context: StageContext,
): Promise<ExclusionEffect> {
  const { signal } = context;
  if (run === null) {
    return session.exclusive(() =>
      session.ask(signal, (api) => api.foresee(verdicts, null, proxied(context))),
    );
  }
  const { options, tuned, id } = run;
  const asked = { options, runId: id, stages: await listStagesOf(run), ...(tuned && { tuned }) };
  return withReadingOf(run, session, context, () =>
    session.ask(signal, (api) => api.foresee(verdicts, asked, proxied(context))),
  );
}

/** What computed the heavy stages in this session so far. */
async function stageReports(session: AnalysisSession, { signal }: StageContext): Promise<StageReport[]> {
  return session.ask(signal, (api) => api.stageReports());
}

/** Of each stage the later report. */
function mergeReports(before: readonly StageReport[], now: readonly StageReport[]): StageReport[] {
  return [...new Map([...before, ...now].map((report) => [report.stage, report])).values()];
}

/** What adapting the reading of a run to its shop comes to; of a run that goes by the reading as it is, too. */
export async function adaptOfRun(
  session: AnalysisSession,
  run: RunSummary,
  kind: AdaptKind,
  context: StageContext,
): Promise<AdaptReport> {
  return session.exclusive(async () => {
    const reading = readingOf(run);
    await handOver(session, reading, context);
    if (reading === null) throw new ClienteleError('bad-option', `run ${run.id} read no texts`);
    const { report, fingerprint } = await findAdapted(session, kind, reading, run.options, context);
    // It goes when the run does.
    const record = await getRun(run.id);
    if (record && fingerprint)
      await putRun({ ...record, stages: { ...record.stages, adapting: fingerprint } });
    return report;
  });
}

interface Adapting {
  readonly report: AdaptReport;
  /** null where nothing was tried. */
  readonly fingerprint: string | null;
}

type ReadBy = Pick<Reading, 'encoder' | 'device'>;

/** Adapts the reading that the worker holds, as its encoder left it, and has it go by that where it is better. */
async function adapt(
  session: AnalysisSession,
  kind: AdaptKind,
  reading: ReadBy,
  options: RunOptions,
  context: StageContext,
): Promise<Adapting> {
  const found = await findAdapted(session, kind, reading, options, context);
  const { report, fingerprint } = found;
  if (report.taken && fingerprint)
    await takeAdapted(session, { fingerprint, kind, seed: options.seed }, context);
  return found;
}

async function findAdapted(
  session: AnalysisSession,
  kind: AdaptKind,
  reading: ReadBy,
  options: RunOptions,
  context: StageContext,
): Promise<Adapting> {
  const { seed } = options;
  // It has no layers of its own kind.
  if (kind === 'mlm' && reading.encoder === quickEncoder)
    return { report: { ...emptyReport, kind, reason: 'quick-reading' }, fingerprint: null };
  const fingerprint = adaptingFingerprint(session.shopId, session.answers, session.reading, options, kind);
  context.onProgress({ stage: 'adapt', done: 0, total: 0, secondsLeft: null });
  if (kind === 'mlm') {
    const report = await pretrainForSession(session, reading, { fingerprint, seed }, context);
    return { report, fingerprint };
  }
  const report = await session.askStoppable(context.signal, (api, question) =>
    api.adapt(question, fingerprint, seed, proxied(context)),
  );
  return { report, fingerprint };
}

async function takeAdapted(
  session: AnalysisSession,
  { fingerprint, kind, seed }: AdaptedBy,
  { signal }: StageContext,
): Promise<void> {
  const plain = session.reading;
  // Where it fails the worker is asked for the reading anew.
  session.reading = '';
  await session.ask(signal, (api) => api.takeAdapted(fingerprint));
  session.reading = adaptedKey(plain, kind, seed);
}

/** The stage by which a reading is adapted, how, and its seed. */
interface AdaptedBy {
  readonly fingerprint: string;
  readonly kind: AdaptKind;
  readonly seed: number;
}

/** A reading that is adapted is another one to all that hangs on it. */
const adaptedKey = (plain: string, kind: AdaptKind, seed: number) => `${plain}+beside-${kind}${seed}`;

function readingOf({ encoder, device }: RunSummary): ReadBy | null {
  return encoder && device && { encoder, device };
}

/** By what the reading of a run is adapted; null where it is not. Throws `result-lost`. */
async function adaptingOf({ id, adapted, options }: RunSummary): Promise<AdaptedBy | null> {
  if (!adapted?.taken) return null;
  const fingerprint = (await getRun(id))?.stages.adapting;
  if (fingerprint === undefined) throw new ClienteleError('result-lost', `run ${id} has no adapted reading`);
  return { fingerprint, kind: adapted.kind, seed: options.seed };
}

/** Has the worker load the vectors, adapted to the shop or not, unless it already holds this reading. */
async function handOver(
  session: AnalysisSession,
  reading: Pick<Reading, 'encoder' | 'device'> | null,
  context: StageContext,
  adapting: AdaptedBy | null = null,
): Promise<void> {
  const plain = reading ? vectorKey(reading.encoder, reading.device.device) : '';
  const key = adapting === null ? plain : adaptedKey(plain, adapting.kind, adapting.seed);
  if (session.reading === key) return;
  if (reading) {
    const where = storedTexts(reading.encoder, reading.device.device);
    // Where it fails the worker holds none.
    session.reading = '';
    await session.ask(context.signal, (api) => api.loadReading(where));
  }
  session.reading = plain;
  if (adapting !== null) await takeAdapted(session, adapting, context);
}

async function storeRun(
  { session, options, depth, reading, clock, startedAt, previousRunId, given, keep }: AnalysisRequest,
  {
    silhouette,
    silhouetteByK,
    choice,
    fusion,
    profiles,
    voice,
    changes,
    kept,
    byHand,
    suspects,
  }: SegmentationSummary,
  { stages, tuned }: StageRequest,
  computed: readonly StageReport[],
  adapted: AdaptReport | null,
): Promise<RunSummary> {
  // Who is taken up as she is stays in what was made by hand, too.
  const before = keep ? (given ? given.byHand : await doneBefore(previousRunId)) : undefined;
  const { merged, parted } = before ?? nothingByHand;
  const isStanding = merged.length + parted.length > 0;
  const standing = byHand ?? (isStanding ? { merged, lost: [], parted, rejoined: [] } : undefined);
  const summary: RunSummary = {
    id: crypto.randomUUID(),
    shopId: session.shopId,
    startedAt,
    finishedAt: Date.now(),
    options,
    ...(tuned && { tuned }),
    depth,
    encoder: reading?.encoder ?? null,
    device: reading?.device ?? null,
    ...(computed.length > 0 && { computed }),
    seconds: clock.seconds(),
    ...(adapted && { adapted }),
    silhouette,
    silhouetteByK,
    ...(fusion && { fusion }),
    ...(choice && { choice }),
    profiles,
    ...(voice !== undefined && { voice }),
    ...(changes && { changes }),
    ...(kept && { kept: { ...kept, from: given ? null : previousRunId } }),
    ...(standing && { byHand: standing }),
    ...(suspects && { suspects }),
    ...(Number.isFinite(session.facts.to) && { seenUntil: session.facts.to }),
    reusedVectors: reading?.reused ?? 0,
    totalVectors: reading?.of ?? session.texts,
    ...(reading?.cut && { cut: reading.cut }),
  };
  await putRun({ id: summary.id, shopId: session.shopId, startedAt, summary, stages });
  announce(session.shopId);
  return summary;
}
