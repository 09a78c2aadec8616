import type { ShopRows } from '../assembling/shop-rows';
import { orderState } from '../../vocabulary/order-status';

/**
 * 1 for each row that takes back though its numbers may be above zero: by the kind of movement that it is, or by the
 * number of a credit note. A number that begins with C and digits marks one only beside orders whose numbers do not,
 * and where most rows that have it are below zero.
 */
export function takenBackByName(table: ShopRows, quantity: Float64Array): Uint8Array {
  const back = Uint8Array.from(table.mapped('amountKind', isRefundKind, 0));
  const marked = table.mapped('orderId', (id) => (/^C\d{4,}$/.test(id) ? 1 : 0), 0);
  let [notes, below] = [0, 0];
  for (let row = 0; row < marked.length; row++) {
    if (marked[row] === 0) continue;
    notes++;
    if (quantity[row]! < 0) below++;
  }
  if (notes === marked.length || below * 2 < notes) return back;
  return back.map((isBack, row) => (isBack === 1 || marked[row] === 1 ? 1 : 0));
}

function isRefundKind(kind: string): number {
  const state = orderState(kind);
  return state === 'refunded' ||
    /^(?:returns?|chargeback|credit|rücksendung|retoure|retour|devoluci[oó]n|devolução|退货|返品)$/i.test(
      kind.trim(),
    )
    ? 1
    : 0;
}
