import type { ShopTotals } from '../contracts/tables-api';
import { shopTotals } from '../jobs/tables-job';

/** What a shop's tables come to, whether or not it was analysed. */
export function loadShopTotals(shopId: string): Promise<ShopTotals> {
  return shopTotals(shopId, new AbortController().signal);
}
