import type { ShopHead } from '../contracts/stored';
import { changeShop } from '../storage/shops';
import { announce } from './other-tabs';

export { deleteText, listTexts, putText, watchTexts } from '../storage/texts';

/** Keeps what a shop grants to its customers, in its own words; '' grants nothing. */
export async function setPolicy(shopId: string, policy: string): Promise<void> {
  const trimmed = policy.trim();
  await changeShop(shopId, (): Partial<ShopHead> => ({ policy: trimmed }));
  announce(shopId);
}
