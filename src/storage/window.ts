import { liveQuery } from 'dexie';
import {
  type PseudonymsRecord,
  type StoredGesture,
  usualShare,
  type WindowPolicy,
} from '../contracts/window';
import { database } from './database';
import { stored } from './errors';
import { checked } from './schemas/checks';
import { gestureSchema, pseudonymsSchema, windowPolicySchema } from './schemas/window-schema';
import { writeFor } from './shops';

/** Keeps what was done at once. @returns its id. Throws `shop-deleted` where the shop is gone. */
export async function addGesture(gesture: Omit<StoredGesture, 'id'>): Promise<number> {
  return writeFor(gesture.shopId, [database.gestures], () => database.gestures.add(gesture));
}

/** Adds to what was done at once; one that was taken back meanwhile stays so. */
export async function addToGesture(id: number, events: StoredGesture['events']): Promise<void> {
  await stored(() =>
    database.gestures
      .where('id')
      .equals(id)
      .modify((gesture) => {
        Object.assign(gesture, { events: [...gesture.events, ...events] });
      }),
  );
}

/** What was done in a shop's window, in its order; by one customer where she is named. Damaged records are left out. */
export async function listGestures(shopId: string, customerId?: string): Promise<StoredGesture[]> {
  const records = await stored(() =>
    (customerId === undefined
      ? database.gestures.where('shopId').equals(shopId)
      : database.gestures.where('[shopId+customerId]').equals([shopId, customerId])
    ).toArray(),
  );
  return records.flatMap((record) => checked(gestureSchema, record) ?? []).sort((a, b) => a.id - b.id);
}

/** Takes back what was done at once. */
export async function deleteGesture(id: number): Promise<void> {
  await stored(() => database.gestures.delete(id));
}

/** Takes back all that was done in a shop's window, or by one customer in it. */
export async function deleteGestures(shopId: string, customerId?: string): Promise<void> {
  const gone = await listGestures(shopId, customerId);
  await stored(() => database.gestures.bulkDelete(gone.map(({ id }) => id)));
}

/** Tells how many events were played in a shop's window now and whenever it changes, until what it answers is called. */
export function watchPlayed(
  shopId: string,
  onChange: (played: { readonly events: number; readonly customers: number }) => void,
  onError: (error: unknown) => void,
): () => void {
  const count = async () => {
    const all = await listGestures(shopId);
    return {
      events: all.reduce((sum, { events }) => sum + events.length, 0),
      customers: new Set(all.map(({ customerId }) => customerId)).size,
    };
  };
  const subscription = liveQuery(count).subscribe(onChange, onError);
  return () => subscription.unsubscribe();
}

/** Names under which a shop's customers are in files; null where none were given. */
export async function getPseudonyms(shopId: string): Promise<PseudonymsRecord | null> {
  return checked(pseudonymsSchema, await stored(() => database.pseudonyms.get(shopId))) ?? null;
}

export async function putPseudonyms(record: PseudonymsRecord): Promise<void> {
  await writeFor(record.shopId, [database.pseudonyms], () => database.pseudonyms.put(record));
}

/** How a shop's window puts its cards into places; the usual way where nothing was said. */
export async function getWindowPolicy(shopId: string): Promise<WindowPolicy> {
  const found = checked(windowPolicySchema, await stored(() => database.windowPolicies.get(shopId)));
  return found ?? { shopId, share: usualShare, taken: [] };
}

export async function putWindowPolicy(policy: WindowPolicy): Promise<void> {
  await writeFor(policy.shopId, [database.windowPolicies], () => database.windowPolicies.put(policy));
}

/** Tells how a shop's window puts its cards into places, now and whenever that changes. */
export function watchWindowPolicy(
  shopId: string,
  onChange: (policy: WindowPolicy) => void,
  onError: (error: unknown) => void,
): () => void {
  const subscription = liveQuery(() => getWindowPolicy(shopId)).subscribe(onChange, onError);
  return () => subscription.unsubscribe();
}
