import * as Comlink from 'comlink';
import type { LikenessMap } from '../contracts/maps-api';
import { ClienteleError } from '../contracts/errors';
import type { RunSummary } from '../contracts/run';
import type { StageContext } from '../contracts/progress';
import type { Campaign } from '../domain/campaign/campaign';
import type { ClickReport } from '../domain/clicks/click-report';
import type { ShopRisk } from '../domain/risk/shop-risk';
import type { Movement } from '../domain/movement/movement';
import type { CampaignUplift } from '../domain/uplift/campaign-uplift';
import type { ShopValue } from '../domain/value/value-of-shop';
import { getRun, getStage, putRun } from '../storage/runs';
import type { AnalysisSession } from './analysis-session';
import { mapFingerprint } from './fingerprint';
import { listStagesOf, withReadingOf } from './run-job';
import { proxied } from './worker-bridge';

/**
 * What a shop's customers will be worth, after the jobs before it. An abort ends it at its next step and leaves the worker
 * to whoever waits for it.
 */
export function valueOfSession(session: AnalysisSession, context: StageContext): Promise<ShopValue> {
  return session.exclusive(() =>
    session.askStoppable(context.signal, (api, question) => api.value(question, proxied(context))),
  );
}

/** Who may stay away or send goods back; stopped as the value is. */
export function riskOfSession(session: AnalysisSession, context: StageContext): Promise<ShopRisk> {
  return session.exclusive(() =>
    session.askStoppable(context.signal, (api, question) => api.risk(question, proxied(context))),
  );
}

/** Who moved between the segments of a run, month by month; stopped as the value is. */
export async function movementOfRun(
  session: AnalysisSession,
  run: RunSummary,
  context: StageContext,
): Promise<Movement> {
  const stages = await listStagesOf(run);
  const request = { options: run.options, stages };
  return withReadingOf(run, session, context, () =>
    session.askStoppable(context.signal, (api, question) =>
      api.movement(question, request, proxied(context)),
    ),
  );
}

/**
 * Whom a campaign caused to order; stopped as the value is. Without a run customers are told apart by the reading that is
 * loaded, if any.
 */
export function upliftOfSession(
  session: AnalysisSession,
  run: RunSummary | null,
  campaign: Campaign,
  context: StageContext,
): Promise<CampaignUplift> {
  const job = () =>
    session.askStoppable(context.signal, (api, question) => api.uplift(question, campaign, proxied(context)));
  return run === null ? session.exclusive(job) : withReadingOf(run, session, context, job);
}

/** Where a run's customers look and what they click, what was played in the window included; stopped as the value is. */
export async function clicksOfRun(
  session: AnalysisSession,
  run: RunSummary,
  list: string | null,
  context: StageContext,
): Promise<ClickReport> {
  const stages = await listStagesOf(run);
  return session.exclusive(async () => {
    await session.observe(context.signal);
    return session.askStoppable(context.signal, (api, question) =>
      api.clicks(question, stages, list, proxied(context)),
    );
  });
}

/** Where a run's customers stand by UMAP; stored, so that it is laid out once. Stopped as the value is. */
export async function mapOfRun(
  session: AnalysisSession,
  run: RunSummary,
  context: StageContext,
  onMoved: (places: Float32Array) => void,
): Promise<LikenessMap> {
  const request = { runId: run.id, options: run.options, stages: await mapStagesOf(run) };
  return withReadingOf(run, session, context, () =>
    session.askStoppable(context.signal, (api, question) =>
      api.map(question, request, proxied(context), Comlink.proxy(onMoved)),
    ),
  );
}

/** The map as it was left, asking no worker; undefined where it was not laid out yet. */
export async function storedMap(run: RunSummary): Promise<LikenessMap | undefined> {
  return getStage('map', (await mapStagesOf(run)).map);
}

/** A run of an old version is given a place for its map, so that it goes when the run does. */
async function mapStagesOf({ id }: RunSummary) {
  const record = await getRun(id);
  const segmentation = record?.stages.segmentation;
  if (record === undefined || segmentation === undefined) {
    throw new ClienteleError('result-lost', `run ${id} has no segments`);
  }
  const map = record.stages.map ?? mapFingerprint(segmentation);
  if (record.stages.map === undefined) await putRun({ ...record, stages: { ...record.stages, map } });
  return { segmentation, map };
}
