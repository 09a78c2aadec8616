import { rowMark } from '../repeats/row-marks';
import { rowsOfOrders, type Warn } from './doubts';
import type { OrderRows } from './order-rows';

/**
 * Says where rows without an order number were taken for one order, since they are of one customer and one time, or
 * of one time of day where no customer is named.
 * @param named order of each row by its number, -1 where it has none.
 */
export function sayOrdersByTime(
  named: Int32Array,
  repeats: Uint8Array,
  grouped: OrderRows,
  warn: Warn,
): void {
  const lines = new Int32Array(grouped.orders);
  for (let row = 0; row < named.length; row++) {
    const o = grouped.order[row]!;
    if (named[row]! < 0 && repeats[row] === rowMark.kept) lines[o] = lines[o]! + 1;
  }
  const isMade = Uint8Array.from(lines, (count) => (count > 1 ? 1 : 0));
  const orders = isMade.reduce((sum, made) => sum + made, 0);
  const rows = lines.reduce((sum, count) => sum + (count > 1 ? count : 0), 0);
  if (orders > 0) warn({ about: 'orders-by-time', orders, rows }, rowsOfOrders(isMade, grouped));
}
