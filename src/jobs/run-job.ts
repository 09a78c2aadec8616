import type { PreviousSegmentation, RunOptions, SegmentationResult } from '../contracts/analysis-api';
import type { Depth } from '../contracts/encoder-api';
import { errorCode } from '../contracts/errors';
import type { StageContext } from '../contracts/progress';
import type { ShopEntities } from '../contracts/entities';
import type { RunSummary } from '../contracts/run';
import type { StageReport } from '../contracts/stage-report';
import type { StoredRun } from '../contracts/stored';
import type { RecommendationEvaluation, RecommendationLists } from '../domain/recommend/lists';
import { getRun, putRun } from '../storage/runs';
import { getShop } from '../storage/shops';
import { vectorKey } from '../storage/vectors';
import type { AnalysisSession } from './analysis-session';
import { loadEntities, loadSegmentation } from './results';
import { fingerprints } from './fingerprint';
import type { Reading } from './reader';
import { cachedStage } from './stage-cache';
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
  readonly clock: StageClock;
  readonly startedAt: number;
}

/** Segments and recommends: all stages after the reading. Stores the run and returns its summary. */
export async function analyse(request: AnalysisRequest, context: StageContext): Promise<RunSummary> {
  return request.session.exclusive(() => analyseStages(request, context));
}

async function analyseStages(request: AnalysisRequest, context: StageContext): Promise<RunSummary> {
  const { session, options, reading } = request;
  const { shopId } = session;
  context.onProgress({ stage: 'features', done: 0, total: 0, secondsLeft: null });
  await handOver(session, reading, context);
  const stages = fingerprints(shopId, session.reading, options);
  await cachedStage(shopId, 'entities', stages.entities, () => entities(session, context));
  const segmentation = await cachedStage(shopId, 'segmentation', stages.segmentation, async () => {
    const previous = await previousSegmentation(shopId, request.previousRunId);
    return session.ask(context.signal, (api) => api.segment(options, previous, proxied(context)));
  });
  context.onProgress({ stage: 'recommend', done: 0, total: 0, secondsLeft: null });
  await cachedStage(shopId, 'lists', stages.lists, () => recommend(session, options, segmentation, context));
  const computed = await stageReports(session, context);
  return storeRun(request, segmentation, stages, computed);
}

/**
 * Measures the recommenders on held-out purchases and adds the figures to the run. Does nothing where
 * the worker holds another reading by then: that reading's own run is evaluated.
 */
export async function evaluateRun(
  session: AnalysisSession,
  run: RunSummary,
  context: StageContext,
): Promise<RunSummary> {
  return session.exclusive(() =>
    session.reading === readingKey(run) ? evaluate(session, run, context) : Promise.resolve(run),
  );
}

async function evaluate(
  session: AnalysisSession,
  run: RunSummary,
  context: StageContext,
): Promise<RunSummary> {
  const record = await getRun(run.id);
  if (!record) return run;
  const start = performance.now();
  const fingerprint = fingerprints(run.shopId, session.reading, run.options).evaluation;
  const evaluation: RecommendationEvaluation = await cachedStage(run.shopId, 'evaluation', fingerprint, () =>
    session.ask(context.signal, (api) => api.evaluate(run.options, proxied(context))),
  );
  const seconds = { ...run.seconds, evaluate: (performance.now() - start) / 1000 };
  const computed = mergeReports(run.computed ?? [], await stageReports(session, context));
  const summary: RunSummary = { ...run, evaluation, seconds, ...(computed.length > 0 && { computed }) };
  await putRun({ ...record, summary, stages: { ...record.stages, evaluation: fingerprint } });
  return summary;
}

/** What computed the heavy stages in this session so far. */
async function stageReports(session: AnalysisSession, { signal }: StageContext): Promise<StageReport[]> {
  return session.ask(signal, (api) => api.stageReports());
}

/** Of each stage the later report. */
function mergeReports(before: readonly StageReport[], now: readonly StageReport[]): StageReport[] {
  return [...new Map([...before, ...now].map((report) => [report.stage, report])).values()];
}

function readingKey({ encoder, device }: Pick<RunSummary, 'encoder' | 'device'>): string {
  return encoder && device ? vectorKey(encoder, device.device) : '';
}

/** Gives the worker the vectors, unless it already holds this reading. */
async function handOver(
  session: AnalysisSession,
  reading: Reading | null,
  { signal }: StageContext,
): Promise<void> {
  const key = readingKey({ encoder: reading?.encoder ?? null, device: reading?.device ?? null });
  if (session.reading === key) return;
  if (reading) {
    const { encoder, dimensions, vectors } = reading;
    await session.ask(signal, (api) => api.setVectors(encoder, dimensions, vectors));
  }
  session.reading = key;
}

async function entities(session: AnalysisSession, { signal }: StageContext): Promise<ShopEntities> {
  return session.ask(signal, (api) => api.entities());
}

async function recommend(
  session: AnalysisSession,
  options: RunOptions,
  { labels, profiles }: SegmentationResult,
  context: StageContext,
): Promise<RecommendationLists> {
  const codes = Int32Array.from(profiles, (profile) => profile.code);
  return session.ask(context.signal, (api) => api.recommend(options, labels, codes, proxied(context)));
}

/** null where there is none or it is lost: then codes are given anew, which is better than no run. */
async function previousSegmentation(
  shopId: string,
  runId: string | null,
): Promise<PreviousSegmentation | null> {
  if (runId === null) return null;
  const outputs = await Promise.all([loadEntities(runId), loadSegmentation(runId)]).catch((error) => {
    if (errorCode(error) === 'storage-failed') return null;
    throw error;
  });
  if (outputs === null) return null;
  const [entity, segmentation] = outputs;
  const { segmentNames } = await getShop(shopId);
  const codes = new Map(
    entity.customerIds.map((id, i) => [id, segmentation.profiles[segmentation.labels[i]!]!.code] as const),
  );
  const customNames = new Map(Object.entries(segmentNames).map(([code, name]) => [Number(code), name]));
  return { codes, customNames };
}

async function storeRun(
  { session, options, depth, reading, clock, startedAt }: AnalysisRequest,
  segmentation: SegmentationResult,
  stages: StoredRun['stages'],
  computed: readonly StageReport[],
): Promise<RunSummary> {
  const summary: RunSummary = {
    id: crypto.randomUUID(),
    shopId: session.shopId,
    startedAt,
    finishedAt: Date.now(),
    options,
    depth,
    encoder: reading?.encoder ?? null,
    device: reading?.device ?? null,
    ...(computed.length > 0 && { computed }),
    seconds: clock.seconds(),
    silhouette: segmentation.silhouette,
    silhouetteByK: segmentation.silhouetteByK,
    profiles: segmentation.profiles,
    evaluation: null,
    reusedVectors: reading?.reused ?? 0,
    totalVectors: session.texts.texts.length,
    ...(reading?.cut && { cut: reading.cut }),
  };
  await putRun({ id: summary.id, shopId: session.shopId, startedAt, summary, stages });
  return summary;
}
