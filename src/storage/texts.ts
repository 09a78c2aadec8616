import { liveQuery } from 'dexie';
import type { StoredText } from '../contracts/texts';
import { type KeptText, textKey } from '../domain/writing/draft';
import { database } from './database';
import { stored } from './errors';
import { checked } from './schemas/checks';
import { textSchema } from './schemas/text-schema';
import { writeFor } from './shops';

/** Keeps a text, in the place of what was kept of it. Throws `shop-deleted` where its shop is gone. */
export async function putText(shopId: string, kept: KeptText, changedAt = Date.now()): Promise<void> {
  const { kind, id, language, text, writer, edited, state, facts, objections, review } = kept;
  const record: StoredText = {
    ...{ key: keyOf(shopId, kept), shopId, changedAt },
    ...{ kind, id, language, text, writer, edited, state, facts, objections },
    ...(review && { review }),
  };
  await writeFor(shopId, [database.texts], () => database.texts.put(record));
}

/** Texts kept with a shop, in the order of their keys. Damaged ones, and those of a version to come, are left out. */
export async function listTexts(shopId: string): Promise<StoredText[]> {
  const records = await stored(() => database.texts.where('shopId').equals(shopId).toArray());
  return records
    .flatMap((record) => checked(textSchema, record) ?? [])
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Forgets what is kept of a text. */
export async function deleteText(shopId: string, of: Parameters<typeof textKey>[0]): Promise<void> {
  await stored(() => database.texts.delete(keyOf(shopId, of)));
}

/** Tells of the texts of a shop now and whenever one is written, in other tabs too, until what it answers is called. */
export function watchTexts(
  shopId: string,
  onChange: (texts: StoredText[]) => void,
  onError: (error: unknown) => void,
): () => void {
  const subscription = liveQuery(() => listTexts(shopId)).subscribe(onChange, onError);
  return () => subscription.unsubscribe();
}

function keyOf(shopId: string, of: Parameters<typeof textKey>[0]): string {
  return `${shopId}/${textKey(of)}`;
}
