import { liveQuery } from 'dexie';
import type { StoredAudience } from '../contracts/audiences';
import { database } from './database';
import { stored } from './errors';
import { audienceSchema } from './schemas/audience-schema';
import { checked } from './schemas/checks';
import { writeFor } from './shops';

/** Keeps an audience, or puts it in the place of what it was. Throws `shop-deleted` where its shop is gone. */
export async function putAudience(audience: StoredAudience): Promise<void> {
  await writeFor(audience.shopId, [database.audiences], () => database.audiences.put(audience));
}

/** Audiences of a shop, the one changed last first. Damaged ones, and those of a version to come, are left out. */
export async function listAudiences(shopId: string): Promise<StoredAudience[]> {
  const records = await stored(() => database.audiences.where('shopId').equals(shopId).toArray());
  return records
    .flatMap((record) => checked(audienceSchema, record) ?? [])
    .sort((a, b) => b.changedAt - a.changedAt || (a.id < b.id ? -1 : 1));
}

/** Undefined where it is gone or damaged. */
export async function getAudience(id: string): Promise<StoredAudience | undefined> {
  return checked(audienceSchema, await stored(() => database.audiences.get(id)));
}

export async function deleteAudience(id: string): Promise<void> {
  await stored(() => database.audiences.delete(id));
}

/** Tells of the audiences of a shop now and whenever one is written, in other tabs too, until what it answers is called. */
export function watchAudiences(
  shopId: string,
  onChange: (audiences: StoredAudience[]) => void,
  onError: (error: unknown) => void,
): () => void {
  const subscription = liveQuery(() => listAudiences(shopId)).subscribe(onChange, onError);
  return () => subscription.unsubscribe();
}
