import type { SegmentationResult } from '../contracts/analysis-api';
import { ClienteleError } from '../contracts/errors';
import type { ShopEntities } from '../contracts/entities';
import type { RunSummary, ShopSummary } from '../contracts/run';
import type { SegmentProfile } from '../domain/label/segment';
import type { RecommendationLists } from '../domain/recommend/lists';
import type { ShopRecord } from '../storage/database';
import { getRun, getStage, listRuns } from '../storage/runs';
import { getShop } from '../storage/shops';

async function stageOutput<T>(runId: string, stage: string): Promise<T> {
  const run = await getRun(runId);
  const output = run && (await getStage(run.stages[stage] ?? ''));
  if (output === undefined) throw new ClienteleError('storage-failed', `run ${runId} has no ${stage}`);
  return output as T;
}

export const loadEntities = (runId: string): Promise<ShopEntities> => stageOutput(runId, 'entities');
export const loadLists = (runId: string): Promise<RecommendationLists> => stageOutput(runId, 'lists');
export const loadSegmentation = (runId: string): Promise<SegmentationResult> =>
  stageOutput(runId, 'segmentation');

/** A shop's head as the screens see it. */
export function shopSummary(record: ShopRecord): ShopSummary {
  const { id, name, createdAt, reports, facts } = record;
  return {
    id,
    name,
    createdAt,
    // Shops imported by earlier versions were not counted by reason.
    reports: (reports as ShopSummary['reports']).map((report) => ({
      ...report,
      rejectedBy: report.rejectedBy ?? {},
    })),
    facts: facts as ShopSummary['facts'],
  };
}

/** All runs of a shop, newest first, with the names that the marketer gave. */
export async function loadRuns(shopId: string): Promise<RunSummary[]> {
  const [records, shop] = await Promise.all([listRuns(shopId), getShop(shopId)]);
  return records.map((record) => withNames(record.summary as RunSummary, shop?.segmentNames ?? {}));
}

/** Names belong to the shop's segment codes, not to a run: a re-run keeps them. */
export function withNames(run: RunSummary, names: Readonly<Record<number, string>>): RunSummary {
  const profiles = run.profiles.map(
    (profile): SegmentProfile => ({ ...profile, customName: names[profile.code] ?? null }),
  );
  return { ...run, profiles };
}
