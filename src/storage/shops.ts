import type { Table } from 'dexie';
import * as v from 'valibot';
import { ClienteleError } from '../contracts/errors';
import type { ImportReport } from '../contracts/import-api';
import type { DamagedShop, ShopHead, StoredChunk } from '../contracts/stored';
import { noAnswers } from '../domain/shop/answers';
import { database } from './database';
import { stored } from './errors';
import { ifFree, importLock } from './locks';
import { shopSchema } from './schemas/shop-schema';

/** All that belongs to shops, besides their heads. */
const belongings = () => [
  database.columns,
  database.rejected,
  database.hashes,
  database.vectors,
  database.stages,
  database.runs,
  database.experiments,
  database.campaigns,
  database.campaignMembers,
  database.audiences,
  database.gestures,
  database.pseudonyms,
  database.texts,
  database.windowPolicies,
];

/** Complete shops, newest first, and those whose head cannot be read. */
export async function listShops(): Promise<{ shops: ShopHead[]; damaged: DamagedShop[] }> {
  const shops: ShopHead[] = [];
  const damaged: DamagedShop[] = [];
  for (const record of await stored(() => database.shops.toArray())) {
    const read = v.safeParse(shopSchema, record);
    if (!read.success)
      damaged.push({ id: record.id, name: typeof record.name === 'string' ? record.name : '' });
    else if (read.output.complete === 1) shops.push(read.output);
  }
  return { shops: shops.sort((a, b) => b.createdAt - a.createdAt), damaged };
}

/** Throws `shop-deleted` where there is no such shop, `shop-damaged` where its head cannot be read. */
export async function getShop(id: string): Promise<ShopHead> {
  return readHead(id, await stored(() => database.shops.get(id)));
}

function readHead(id: string, record: ShopHead | undefined): ShopHead {
  if (record === undefined) throw new ClienteleError('shop-deleted', id);
  const read = v.safeParse(shopSchema, record);
  if (!read.success) throw new ClienteleError('shop-damaged', `its head: ${read.issues[0].message}`);
  return read.output;
}

/** The head of a shop whose import begins. Nothing can be written for a shop without one. */
export async function beginShop(id: string, name: string): Promise<void> {
  await stored(() =>
    database.shops.add({
      id,
      name,
      createdAt: Date.now(),
      complete: 0,
      reports: [],
      chunks: [],
      facts: null,
      answers: noAnswers,
      segmentNames: {},
    }),
  );
}

/** Ends an import or an update: from now on the shop counts, and what was found of it before does not. */
export async function completeShop(
  id: string,
  reports: readonly ImportReport[],
  chunks: readonly StoredChunk[],
): Promise<void> {
  await changeShop(id, () => ({ complete: 1, reports, chunks, facts: null }));
}

/** Changes a shop's head. Throws `shop-deleted` where there is none any more. */
export async function changeShop(
  id: string,
  change: (head: ShopHead) => Partial<Omit<ShopHead, 'id'>>,
): Promise<void> {
  await stored(() =>
    database.transaction('rw', database.shops, async () => {
      const head = readHead(id, await database.shops.get(id));
      await database.shops.put({ ...head, ...change(head) });
    }),
  );
}

/**
 * Writes what belongs to a shop, in one transaction with a look at its head: nothing is written for a shop that was
 * deleted meanwhile, be it in another tab. Throws `shop-deleted` then.
 */
export async function writeFor<T>(
  shopId: string,
  tables: readonly Table[],
  write: () => PromiseLike<T>,
): Promise<T> {
  return stored(() =>
    database.transaction('rw', [database.shops, ...tables], async () => {
      const heads = await database.shops.where('id').equals(shopId).count();
      if (heads === 0) throw new ClienteleError('shop-deleted', shopId);
      return write();
    }),
  );
}

/**
 * Removes a shop with everything derived from it. Its head goes first: what is cut off there stays a removal, and
 * no other thread can write for it any more.
 */
export async function deleteShop(id: string): Promise<void> {
  await stored(() => database.shops.delete(id));
  await deleteBelongings(id);
}

async function deleteBelongings(shopId: string): Promise<void> {
  for (const table of belongings()) await stored(() => table.where('shopId').equals(shopId).delete());
}

/** Removes what imports left that never finished, unless one is under way in any tab, and what belongs to no shop. */
export async function deleteRemains(): Promise<void> {
  // Before the heads: a shop that is begun meanwhile has none of these ids.
  const owners = new Set<string>();
  for (const table of belongings()) {
    for (const id of await stored(() => table.orderBy('shopId').uniqueKeys())) owners.add(String(id));
  }
  const heads = await stored(() => database.shops.toArray());
  for (const { id } of heads) owners.delete(id);
  for (const id of owners) await deleteBelongings(id);
  for (const { id, complete, createdAt } of heads) {
    if (complete === 0) await ifFree(importLock(id), createdAt, () => deleteShop(id));
  }
}
