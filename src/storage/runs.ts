import type { StageOutputs, StoredRun } from '../contracts/stored';
import type { StoredStage } from '../contracts/progress';
import { sum } from '../domain/math/vector';
import { database } from './database';
import { stored } from './errors';
import { packValue, unpackValue } from './packing';
import { checked } from './schemas/checks';
import { runSchema } from './schemas/run-schema';
import { stageSchemas } from './schemas/stage-schemas';
import { writeFor } from './shops';

/** Bytes of one record at most: browsers refuse values from 128 MB on, some before. */
const recordBytes = 32 * 1024 * 1024;

/** Where a piece of a large output lies. */
const pieceKey = (fingerprint: string, piece: number) => `${fingerprint}#${piece}`;

/** A stage's stored output; undefined where there is none, or one that is damaged or of an older version. */
export async function getStage<Stage extends StoredStage>(
  stage: Stage,
  fingerprint: string,
): Promise<StageOutputs[Stage] | undefined> {
  const record = await stored(() => database.stages.get(fingerprint));
  const output = record && 'output' in record ? record.output : undefined;
  const whole = output && 'pieces' in output ? await joinPieces(fingerprint, output.pieces) : output;
  return checked(stageSchemas[stage], whole);
}

async function joinPieces(fingerprint: string, pieces: number): Promise<unknown> {
  const keys = Array.from({ length: pieces }, (_, i) => pieceKey(fingerprint, i));
  const records = await stored(() => database.stages.bulkGet(keys));
  const parts = records.flatMap((record) => (record && 'piece' in record ? [record.piece] : []));
  if (parts.length !== pieces) return undefined;
  const bytes = new Uint8Array(sum(parts.map(({ length }) => length)));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  try {
    return unpackValue(bytes);
  } catch {
    // Damaged: it is computed anew.
    return undefined;
  }
}

export async function putStage<Stage extends StoredStage>(
  shopId: string,
  stage: Stage,
  fingerprint: string,
  output: StageOutputs[Stage],
): Promise<void> {
  const bytes = packValue(output);
  const pieces = bytes.length > recordBytes ? Math.ceil(bytes.length / recordBytes) : 0;
  const kept = pieces === 0 ? output : { pieces };
  await writeFor(shopId, [database.stages], async () => {
    for (let i = 0; i < pieces; i++) {
      const piece = bytes.slice(i * recordBytes, (i + 1) * recordBytes);
      await database.stages.put({ shopId, fingerprint: pieceKey(fingerprint, i), piece });
    }
    await database.stages.put({ shopId, stage, fingerprint, output: kept });
  });
}

export async function putRun(run: StoredRun): Promise<void> {
  await writeFor(run.shopId, [database.runs], () => database.runs.put(run));
}

/** Removes a run, with the outputs of its stages that no other run of its shop has. */
export async function deleteRun(shopId: string, id: string): Promise<void> {
  await writeFor(shopId, [database.runs, database.stages], async () => {
    const runs = await database.runs.where('shopId').equals(shopId).toArray();
    const fingerprintsOf = (of: readonly StoredRun[]) =>
      new Set(of.flatMap(({ stages }) => Object.values(stages)));
    const kept = fingerprintsOf(runs.filter((run) => run.id !== id));
    for (const fingerprint of fingerprintsOf(runs.filter((run) => run.id === id))) {
      if (kept.has(fingerprint)) continue;
      const record = await database.stages.get(fingerprint);
      const output = record && 'output' in record ? record.output : undefined;
      const pieces = output && 'pieces' in output ? output.pieces : 0;
      await database.stages.bulkDelete([
        fingerprint,
        ...Array.from({ length: pieces }, (_, i) => pieceKey(fingerprint, i)),
      ]);
    }
    await database.runs.delete(id);
  });
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
