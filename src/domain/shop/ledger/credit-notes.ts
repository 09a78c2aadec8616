import type { ShopRows } from '../assembling/shop-rows';
import type { Warn } from './doubts';
import type { OrderRows } from './order-rows';
import { type RefundSigns, refundRowsByStatus } from './refund-rows';
import { takesBack } from '../../vocabulary/document-kinds';
import { orderState } from '../../vocabulary/order-status';
import { saysYes } from '../../vocabulary/yes-no';

/** Rows that take back: 1 for each. */
export interface RowsBack {
  /** By their kind, their number or their state, be their numbers above zero. */
  readonly byName: Uint8Array;
  /** Those, and rows with a number below zero. */
  readonly all: Uint8Array;
}

export function rowsThatTakeBack(signs: RefundSigns, warn: Warn): RowsBack {
  const { table, grouped, quantity } = signs;
  const money = roughWorth(table, quantity);
  const byKind = takenBackByKind(table, quantity, grouped);
  const below = byKind.map((is, row) => (is === 1 || quantity[row]! < 0 || money[row]! < 0 ? 1 : 0));
  const byStatus = refundRowsByStatus(signs, { money, below }, warn);
  const byName = byKind.map((is, row) => is | byStatus[row]!);
  const all = below.map((is, row) => is | byStatus[row]!);
  return { byName, all };
}

/** What a row is about in money, by the first column that says something; NaN without one. */
function roughWorth(table: ShopRows, quantity: Float64Array): Float64Array {
  const found = table.numbers('lineTotal');
  const columns = ['lineGross', 'orderTotal', 'amountPaid'] as const;
  for (const field of columns.filter((each) => table.has(each))) {
    const amounts = table.numbers(field);
    for (let row = 0; row < found.length; row++) if (Number.isNaN(found[row]!)) found[row] = amounts[row]!;
  }
  const price = table.numbers('unitPrice');
  return found.map((worth, row) => (Number.isNaN(worth) ? price[row]! * quantity[row]! : worth));
}

/**
 * 1 for each row that takes back though its numbers may be above zero: by the kind of movement that it is, or by the
 * number of a credit note. A number that begins with C and digits marks one only beside orders whose numbers do not,
 * and where most rows that have it are below zero.
 */
export function takenBackByKind(table: ShopRows, quantity: Float64Array, grouped: OrderRows): Uint8Array {
  const cancels = cancellingRows(table, grouped);
  const kinds = table.mapped('amountKind', (kind) => (takesBack(kind) ? 1 : 0), 0);
  const flagged = table.mapped('isReturn', (word) => (saysYes(word) ? 1 : 0), 0);
  const back = Uint8Array.from(kinds, (kind, row) =>
    kind === 1 || flagged[row] === 1 || cancels[row] === cancelling.another ? 1 : 0,
  );
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

/** What a row is whose kind of movement is a cancellation. */
export const cancelling = { nothing: 0, another: 1, itself: 2 } as const;

/**
 * Rows whose kind of movement says 'cancelled' ('취소', 'キャンセル'): beside a row of another kind in its order such a row
 * takes that back, by itself it is an order that came to nothing.
 */
export function cancellingRows(table: ShopRows, { order, orders }: OrderRows): Uint8Array {
  const isCancelled = table.mapped('amountKind', (kind) => (orderState(kind) === 'cancelled' ? 1 : 0), 0);
  if (!isCancelled.includes(1)) return new Uint8Array(table.count);
  const hasOther = new Uint8Array(orders);
  for (let row = 0; row < order.length; row++) if (isCancelled[row] === 0) hasOther[order[row]!] = 1;
  return Uint8Array.from(isCancelled, (is, row) => {
    if (is === 0) return cancelling.nothing;
    return hasOther[order[row]!] === 1 ? cancelling.another : cancelling.itself;
  });
}
