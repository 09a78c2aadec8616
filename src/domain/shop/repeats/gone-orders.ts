import { holdsAll } from './holds-all';
import type { OrderRows } from './order-rows';
import { isMerged, rowMark } from './row-marks';

/**
 * Marks the rows of orders that newer files should hold and do not: orders of the days that these cover, where they
 * name most of the others that were there. What was gone before stays gone until a file names it again.
 * @param rows with all other marks.
 * @param orders how many order ids there are.
 * @param firstNew the first of the newer files.
 * @returns how many rows the newer files lack; 0 where there is none.
 */
export function markGoneOrders(rows: OrderRows, orders: number, firstNew: number): number {
  const inNew = new Uint8Array(orders);
  const isShared = new Uint8Array(orders);
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let row = 0; row < rows.count; row++) {
    const order = rows.order[row]!;
    // Orders of another shop that happen to have the same numbers merge with nothing.
    if (order >= 0 && isMerged(rows.marks[row]!)) isShared[order] = 1;
    if (rows.file[row]! < firstNew) continue;
    if (order >= 0) inNew[order] = 1;
    from = Math.min(from, rows.at[row]! || from);
    to = Math.max(to, rows.at[row]! || to);
  }
  const isCovered = (row: number) => rows.at[row]! >= from && rows.at[row]! <= to;
  const named = new Set<number>();
  const lacking = new Set<number>();
  for (let row = 0; row < rows.count; row++) {
    const order = rows.order[row]!;
    if (order < 0 || rows.file[row]! >= firstNew || !isCovered(row)) continue;
    if (inNew[order] === 0) lacking.add(order);
    else if (isShared[order] === 1) named.add(order);
  }
  const isWhole = holdsAll(named.size, named.size + lacking.size);
  let gone = 0;
  for (let row = 0; row < rows.count; row++) {
    const order = rows.order[row]!;
    if (order < 0 || rows.file[row]! >= firstNew || rows.marks[row] !== rowMark.kept) continue;
    const isLacking = isWhole && lacking.has(order) && isCovered(row);
    if (isLacking) gone++;
    if (isLacking || (rows.wasGone[row] === 1 && inNew[order] === 0)) rows.marks[row] = rowMark.gone;
  }
  return gone;
}
