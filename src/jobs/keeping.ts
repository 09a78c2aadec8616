import * as v from 'valibot';

/**
 * Whether the browser keeps what we store. A note of how many shops there are lies outside of the database, so that a
 * database that is empty because the browser cleared it is told from one that never held anything.
 */

const noteKey = 'clientele.kept';

const noteSchema = v.object({ shops: v.number(), at: v.number() });
/** How many shops were kept, and when that was noted last (ms since 1970). */
export type KeptNote = v.InferOutput<typeof noteSchema>;

/** null where nothing was noted, or the browser lets us note nothing. */
export function readKeptNote(): KeptNote | null {
  try {
    const read = v.safeParse(noteSchema, JSON.parse(localStorage.getItem(noteKey) ?? 'null'));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}

/** Notes how many shops are kept now; none leaves no note. */
export function noteKept(shops: number): void {
  try {
    if (shops === 0) localStorage.removeItem(noteKey);
    else localStorage.setItem(noteKey, JSON.stringify({ shops, at: Date.now() } satisfies KeptNote));
  } catch {
    // Storage is switched off: then nothing is kept that could be lost.
  }
}

/** Asks the browser to keep our storage until the user clears it. null where it does not answer. */
export async function askToKeep(): Promise<boolean | null> {
  try {
    return (await navigator.storage.persisted()) || (await navigator.storage.persist());
  } catch {
    return null;
  }
}

/** Whether it has promised so before, without asking again. */
export async function isPromised(): Promise<boolean | null> {
  try {
    return await navigator.storage.persisted();
  } catch {
    return null;
  }
}
