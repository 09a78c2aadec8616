import type { ExperimentNotes, StoredExperiment } from '../contracts/experiments';
import { liveQuery } from 'dexie';
import { database } from './database';
import { stored } from './errors';
import { checked } from './schemas/checks';
import { experimentSchema } from './schemas/experiment-schema';
import { writeFor } from './shops';

/** Records of one shop at most: beyond, the oldest go that the user never named, starred or noted. */
const mostKept = 500;

/** Keeps what is known of a fit by now; what the user said of it meanwhile stays. */
export async function putExperiment(experiment: StoredExperiment): Promise<void> {
  await writeFor(experiment.shopId, [database.experiments], async () => {
    const before = await database.experiments.get(experiment.id);
    await database.experiments.put({ ...experiment, ...(before && notesOf(before)) });
  });
}

function notesOf({ name, note, starred }: ExperimentNotes): ExperimentNotes {
  return { name, note, starred };
}

/** Changes what the user says of a fit; one that is gone stays so. */
export async function changeNotes(id: string, notes: Partial<ExperimentNotes>): Promise<void> {
  await stored(() => database.experiments.update(id, notes));
}

/** Experiments of a shop, newest first. Damaged ones, and those of a version to come, are left out. */
export async function listExperiments(shopId: string): Promise<StoredExperiment[]> {
  const records = await stored(() => database.experiments.where('shopId').equals(shopId).toArray());
  return records
    .flatMap((record) => checked(experimentSchema, record) ?? [])
    .sort((a, b) => b.startedAt - a.startedAt || (a.id < b.id ? -1 : 1));
}

export async function getExperiment(id: string): Promise<StoredExperiment | undefined> {
  return checked(experimentSchema, await stored(() => database.experiments.get(id)));
}

export async function deleteExperiments(ids: readonly string[]): Promise<void> {
  await stored(() => database.experiments.bulkDelete([...ids]));
}

/** Removes the oldest beyond `most` that the user said nothing of. */
export async function pruneExperiments(shopId: string, most = mostKept): Promise<void> {
  const spare = (await listExperiments(shopId)).filter(
    ({ name, note, starred }) => name === '' && note === '' && !starred,
  );
  await deleteExperiments(spare.slice(most).map(({ id }) => id));
}

/**
 * Tells of the experiments of a shop now and whenever any is written, by workers and other tabs too, until the function
 * that it answers with is called.
 */
export function watchExperiments(
  shopId: string,
  onChange: (experiments: StoredExperiment[]) => void,
  onError: (error: unknown) => void,
): () => void {
  const subscription = liveQuery(() => listExperiments(shopId)).subscribe(onChange, onError);
  return () => subscription.unsubscribe();
}
