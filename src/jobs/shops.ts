import { errorCode } from '../contracts/errors';
import type { ShopTuning } from '../contracts/experiments';
import type { ShopSummary } from '../contracts/run';
import type { DamagedShop, ShopHead } from '../contracts/stored';
import type { ShopAnswers } from '../domain/shop/answers';
import { sum } from '../domain/math/vector';
import * as storage from '../storage/shops';
import { announce } from './other-tabs';

/** A shop's head as the screens see it. */
function shopSummary({
  id,
  name,
  createdAt,
  reports,
  facts,
  answers,
  tuning = null,
  policy,
  tone,
  labels,
  decisions,
  chunks,
}: ShopHead): ShopSummary {
  const bytes = sum(chunks.map((chunk) => chunk.bytes ?? Number.NaN));
  const known = Number.isNaN(bytes) ? {} : { bytes };
  const said = {
    ...(policy !== undefined && { policy }),
    ...(tone !== undefined && { tone }),
    ...(labels !== undefined && { labels }),
    ...(decisions !== undefined && { decisions }),
  };
  return { id, name, createdAt, reports, facts, answers, tuning, ...said, ...known };
}

/** Shops kept in this browser, newest first, and those that can only be deleted. */
export async function listShops(): Promise<{ shops: ShopSummary[]; damagedShops: DamagedShop[] }> {
  const { shops, damaged } = await storage.listShops();
  return { shops: shops.map(shopSummary), damagedShops: damaged };
}

/** null where the shop is not kept any more. */
export async function loadShop(id: string): Promise<ShopSummary | null> {
  try {
    return shopSummary(await storage.getShop(id));
  } catch (error) {
    if (errorCode(error) === 'shop-deleted') return null;
    throw error;
  }
}

export async function renameShop(id: string, name: string): Promise<void> {
  await storage.changeShop(id, () => ({ name }));
  announce(id);
}

/**
 * Keeps what the user told us about a shop. Whoever holds the shop put together holds it as it was: it has to be
 * loaded again. Its facts are found anew then.
 */
export async function setAnswers(id: string, answers: ShopAnswers): Promise<void> {
  await storage.changeShop(id, () => ({ answers, facts: null }));
  announce(id);
}

/** Keeps what a search found for the runs to come; null: they go by the usual options. */
export async function setTuning(id: string, tuning: ShopTuning | null): Promise<void> {
  await storage.changeShop(id, () => ({ tuning }));
  announce(id);
}

/** Removes what imports left that never finished and are not under way in any tab, and what belongs to no shop. */
export async function removeInterruptedImports(): Promise<void> {
  await storage.deleteRemains();
}

/** Removes a shop with all that was derived from it. */
export async function removeShop(id: string): Promise<void> {
  await storage.deleteShop(id);
  announce(id, true);
}

/** Names a segment for good: the name hangs on the segment's code and survives re-runs. null: the automatic name. */
export async function renameSegment(shopId: string, code: number, name: string | null): Promise<void> {
  const trimmed = name?.trim() ?? '';
  await storage.changeShop(shopId, ({ segmentNames: { [code]: _, ...others } }) => ({
    segmentNames: trimmed === '' ? others : { ...others, [code]: trimmed },
  }));
  announce(shopId);
}
