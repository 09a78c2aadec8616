import type { AudienceDraft, StoredAudience } from '../contracts/audiences';
import { ClienteleError } from '../contracts/errors';
import * as storage from '../storage/audiences';

export {
  deleteAudience,
  getAudience,
  listAudiences,
  putAudience,
  watchAudiences,
} from '../storage/audiences';

/** Keeps an audience with a shop. @returns it as it is kept. */
export async function keepAudience(shopId: string, draft: AudienceDraft): Promise<StoredAudience> {
  const now = Date.now();
  const { name, note, of } = draft;
  const kept: StoredAudience = {
    ...{ id: crypto.randomUUID(), shopId, createdAt: now, changedAt: now, version: 1 },
    ...{ name, note, of },
  };
  await storage.putAudience(kept);
  return kept;
}

/** Keeps what was changed of an audience: its version grows where it is of others now. Throws `bad-option` where it is gone. */
export async function changeAudience(id: string, draft: AudienceDraft): Promise<StoredAudience> {
  const before = await storage.getAudience(id);
  if (before === undefined) throw new ClienteleError('bad-option', `There is no audience ${id}.`);
  const { name, note, of } = draft;
  const isOfOthers = JSON.stringify(of) !== JSON.stringify(before.of);
  const changed: StoredAudience = {
    ...before,
    ...{ name, note, of },
    changedAt: Date.now(),
    version: before.version + (isOfOthers ? 1 : 0),
  };
  await storage.putAudience(changed);
  return changed;
}
