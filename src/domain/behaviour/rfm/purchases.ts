import type { Shop } from '../../shop/shop';
import { serviceLines } from '../../shop/service-lines';
import { msPerDay } from '../../time';
import { rowsByCustomer } from '../customer-rows';
import { pauses } from '../pauses';
import { orderCounts } from '../purchase-features';

/** When, how often and for how much each customer bought; all of length customers. */
export interface Purchases {
  /** Days from a customer's last order to the last order of the shop; NaN without a dated one. */
  readonly daysSince: Float32Array;
  /** The same from the first order: how far back it is known what she bought. */
  readonly firstAgo: Float32Array;
  readonly orders: Int32Array;
  /** What each paid in all, returns off; NaN where it is not known. */
  readonly spent: Float64Array;
  /** Days from one day with a purchase to the next, on average; NaN with fewer than two such days. */
  readonly pause: Float32Array;
}

/** null for a shop without orders. Postage and the like are nothing that anybody came for. */
export function purchasesOf({ customers, orderLines: lines, products }: Shop): Purchases | null {
  if (lines.count === 0) return null;
  const count = customers.ids.length;
  const isService = serviceLines(products);
  const bought = rowsByCustomer(
    lines.customer,
    lines.count,
    count,
    (row) => isService[lines.product[row]] !== 1,
  );
  const last = new Float64Array(count).fill(Number.NaN);
  const first = new Float64Array(count).fill(Number.NaN);
  for (let c = 0; c < count; c++) {
    for (let at = bought.starts[c]; at < bought.starts[c + 1]; at++) {
      const instant = lines.at[bought.rows[at]];
      // Written so that NaN (nothing seen yet) gives way to the first instant.
      if (!Number.isNaN(instant) && !(last[c] >= instant)) last[c] = instant;
      if (!Number.isNaN(instant) && !(first[c] <= instant)) first[c] = instant;
    }
  }
  // Orders of nobody in particular tell how far the export goes as well.
  let end = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < lines.count; row++) if (lines.at[row] > end) end = lines.at[row];
  return {
    daysSince: Float32Array.from(last, (instant) => (end - instant) / msPerDay),
    firstAgo: Float32Array.from(first, (instant) => (end - instant) / msPerDay),
    orders: Int32Array.from(orderCounts(lines, bought)),
    spent: customers.spend,
    pause: Float32Array.from(pauses(bought, lines.at).mean),
  };
}
