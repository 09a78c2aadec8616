import { ClienteleError } from '../contracts/errors';
import type { RunSummary } from '../contracts/run';
import type { StageOutputs } from '../contracts/stored';
import type { StoredStage } from '../contracts/progress';
import type { SegmentProfile } from '../domain/label/segment';
import { deleteRun, getRun, getStage, listRuns } from '../storage/runs';
import { getShop } from '../storage/shops';
import { announce } from './other-tabs';

/** Under which fingerprint a stage of a run left its output; undefined where the run is lost. */
export async function fingerprintOf(runId: string, stage: StoredStage): Promise<string | undefined> {
  return (await getRun(runId))?.stages[stage];
}

/** What a stage of a run left in storage. Throws `result-lost` where it is lost or damaged. */
async function stageOutput<Stage extends StoredStage>(
  runId: string,
  stage: Stage,
): Promise<StageOutputs[Stage]> {
  const fingerprint = await fingerprintOf(runId, stage);
  const output = fingerprint === undefined ? undefined : await getStage(stage, fingerprint);
  if (output === undefined) throw new ClienteleError('result-lost', `run ${runId} has no ${stage}`);
  return output;
}

export const loadEntities = (runId: string) => stageOutput(runId, 'entities');
export const loadLists = (runId: string) => stageOutput(runId, 'lists');
export const loadSegmentation = (runId: string) => stageOutput(runId, 'segmentation');

/** Takes a run off its shop for good. */
export async function removeRun(shopId: string, runId: string): Promise<void> {
  await deleteRun(shopId, runId);
  announce(shopId);
}

/** All runs of a shop, newest first, with the names that the marketer gave. Throws `shop-deleted`. */
export async function loadRuns(shopId: string): Promise<RunSummary[]> {
  const [runs, { segmentNames }] = await Promise.all([listRuns(shopId), getShop(shopId)]);
  return runs.map(({ summary }) => withNames(summary, segmentNames));
}

/** Names belong to the shop's segment codes, not to a run: a re-run keeps them. */
function withNames(run: RunSummary, names: Readonly<Record<number, string>>): RunSummary {
  const profiles = run.profiles.map(
    (profile): SegmentProfile => ({ ...profile, customName: names[profile.code] ?? null }),
  );
  return { ...run, profiles };
}
