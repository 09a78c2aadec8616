import type { StageOutputs, StoredRun } from '../contracts/stored';
import type { StoredStage } from '../contracts/progress';
import { database } from './database';
import { stored } from './errors';
import { checked } from './schemas/checks';
import { runSchema } from './schemas/run-schema';
import { stageSchemas } from './schemas/stage-schemas';
import { writeFor } from './shops';

/** A stage's stored output; undefined where there is none, or one that is damaged or of an older version. */
export async function getStage<Stage extends StoredStage>(
  stage: Stage,
  fingerprint: string,
): Promise<StageOutputs[Stage] | undefined> {
  const record = await stored(() => database.stages.get(fingerprint));
  return checked(stageSchemas[stage], record?.output);
}

export async function putStage<Stage extends StoredStage>(
  shopId: string,
  stage: Stage,
  fingerprint: string,
  output: StageOutputs[Stage],
): Promise<void> {
  await writeFor(shopId, [database.stages], () =>
    database.stages.put({ shopId, stage, fingerprint, output }),
  );
}

export async function putRun(run: StoredRun): Promise<void> {
  await writeFor(run.shopId, [database.runs], () => database.runs.put(run));
}

/** undefined where there is no such run, or one that is damaged or of an older version. */
export async function getRun(id: string): Promise<StoredRun | undefined> {
  return checked(runSchema, await stored(() => database.runs.get(id)));
}

/** Runs of a shop, newest first. Damaged ones, and those of an older version, are left out: the shop is run again. */
export async function listRuns(shopId: string): Promise<StoredRun[]> {
  const records = await stored(() => database.runs.where('shopId').equals(shopId).toArray());
  return records
    .flatMap((record) => checked(runSchema, record) ?? [])
    .sort((a, b) => b.startedAt - a.startedAt);
}
