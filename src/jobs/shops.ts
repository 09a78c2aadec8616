import type { ShopSummary } from '../contracts/run';
import * as storage from '../storage/shops';
import { shopSummary } from './results';

/** Shops kept in this browser, newest first. */
export async function shopSummaries(): Promise<ShopSummary[]> {
  return (await storage.listShops()).map(shopSummary);
}

export async function loadShop(id: string): Promise<ShopSummary | null> {
  const record = await storage.getShop(id);
  return record ? shopSummary(record) : null;
}

export async function renameShop(id: string, name: string): Promise<void> {
  await storage.updateShop(id, { name });
}

/** Removes a shop with all that was derived from it. */
export async function removeShop(id: string): Promise<void> {
  await storage.deleteShop(id);
}

/** Names a segment for good: the name hangs on the segment's code and survives re-runs. null: the automatic name. */
export async function renameSegment(shopId: string, code: number, name: string | null): Promise<void> {
  const shop = await storage.getShop(shopId);
  if (!shop) return;
  const { [code]: _, ...others } = shop.segmentNames;
  const trimmed = name?.trim() ?? '';
  await storage.updateShop(shopId, {
    segmentNames: trimmed === '' ? others : { ...others, [code]: trimmed },
  });
}
