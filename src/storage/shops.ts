import { database, type ShopRecord } from './database';

/** Complete shops, newest first. */
export async function listShops(): Promise<ShopRecord[]> {
  const all = await database.shops.orderBy('createdAt').reverse().toArray();
  return all.filter((shop) => shop.complete === 1);
}

export async function getShop(id: string): Promise<ShopRecord | undefined> {
  return database.shops.get(id);
}

export async function putShop(shop: ShopRecord): Promise<void> {
  await database.shops.put(shop);
}

export async function updateShop(id: string, changes: Partial<Omit<ShopRecord, 'id'>>): Promise<void> {
  await database.shops.update(id, changes);
}

/** Removes a shop with everything derived from it. Its head goes first, so that a cut-off removal stays a removal. */
export async function deleteShop(id: string): Promise<void> {
  await database.shops.delete(id);
  for (const table of [database.columns, database.rejected, database.vectors, database.stages]) {
    await table.where('shopId').equals(id).delete();
  }
  await database.runs.where('[shopId+startedAt]').between([id, 0], [id, Number.MAX_VALUE]).delete();
}

/** Removes what is left of imports that never finished. */
export async function deleteIncompleteShops(): Promise<void> {
  const remains = await database.shops.filter((shop) => shop.complete === 0).primaryKeys();
  for (const id of remains) await deleteShop(id);
}
