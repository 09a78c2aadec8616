import { eventTypes } from '../../vocabulary/event-types';
import type { Facts } from '../facts';
import { orderKind, reviewKind } from '../interaction-weights';

const purchaseEvent = eventTypes.indexOf('purchase');

/**
 * 1 for every fact that tells of a purchase. Of each customer these are her order lines, or her purchase events where
 * no order is on record (a shop that exports both states a purchase twice), or her reviews where there is neither. Who
 * only looked at products has none.
 */
export function purchaseFacts({ count, customers, customer, kind }: Facts): Uint8Array {
  const tellingKinds = [orderKind, purchaseEvent, reviewKind];
  const best = new Uint8Array(customers).fill(tellingKinds.length);
  const rank = Uint8Array.from({ length: count }, (_, f) => {
    const found = tellingKinds.indexOf(kind[f]);
    return found < 0 ? tellingKinds.length : found;
  });
  for (let f = 0; f < count; f++) best[customer[f]] = Math.min(best[customer[f]], rank[f]);
  return rank.map((each, f) => (each < tellingKinds.length && each === best[customer[f]] ? 1 : 0));
}

/**
 * True where orders have numbers of their own: some share customer and instant, or one has several instants. Where no
 * column names the order, lines of one customer and instant are an order by definition (`SalesLedger.order`).
 */
export function haveOrderNumbers({
  count,
  customer,
  order,
  at,
}: Pick<Facts, 'count' | 'customer' | 'order' | 'at'>): boolean {
  const instantOf = new Map<number, number>();
  const orderAt = new Map<string, number>();
  for (let f = 0; f < count; f++) {
    if (order[f] < 0 || at[f] === Number.NEGATIVE_INFINITY) continue;
    if ((instantOf.get(order[f]) ?? at[f]) !== at[f]) return true;
    instantOf.set(order[f], at[f]);
    const key = `${customer[f]} ${at[f]}`;
    if ((orderAt.get(key) ?? order[f]) !== order[f]) return true;
    orderAt.set(key, order[f]);
  }
  return false;
}
