import { database, type RunRecord } from './database';

/** A stage's stored output, or undefined. The caller knows its type by the stage that wrote it. */
export async function getStage(fingerprint: string): Promise<unknown> {
  return (await database.stages.get(fingerprint))?.output;
}

export async function putStage(
  shopId: string,
  stage: string,
  fingerprint: string,
  output: unknown,
): Promise<void> {
  await database.stages.put({ shopId, stage, fingerprint, output });
}

export async function putRun(run: RunRecord): Promise<void> {
  await database.runs.put(run);
}

export async function getRun(id: string): Promise<RunRecord | undefined> {
  return database.runs.get(id);
}

/** Runs of a shop, newest first. */
export async function listRuns(shopId: string): Promise<RunRecord[]> {
  return database.runs
    .where('[shopId+startedAt]')
    .between([shopId, 0], [shopId, Number.MAX_VALUE])
    .reverse()
    .toArray();
}

export async function getVerdict(key: string): Promise<unknown> {
  return (await database.verdicts.get(key))?.value;
}

export async function putVerdict(key: string, value: unknown): Promise<void> {
  await database.verdicts.put({ key, value });
}
