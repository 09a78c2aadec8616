import type { ShopHead } from '../contracts/stored';
import type { ShopLabels } from '../domain/supervision/read-labels';
import { changeShop } from '../storage/shops';
import { announce } from './other-tabs';

/** Keeps the user's labels with the shop; null forgets them. */
export async function setLabels(shopId: string, labels: ShopLabels | null): Promise<void> {
  await changeShop(shopId, (): Partial<ShopHead> => ({ labels }));
  announce(shopId);
}
