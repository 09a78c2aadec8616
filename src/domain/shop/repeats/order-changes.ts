import type { OrderRows } from './order-rows';
import { rowMark } from './row-marks';
import type { TableChanges } from './shop-changes';

/**
 * What the files from `firstNew` on changed of the orders before them. Gone are orders of the days that a newer
 * export covers which it does not name, where it names others that were there before.
 * @param rows with their marks.
 * @param orders how many order ids there are.
 */
export function orderChanges(rows: OrderRows, orders: number, firstNew: number): TableChanges {
  const inNew = new Uint8Array(orders);
  const inOld = new Uint8Array(orders);
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let isOverlapping = false;
  eachOrder(
    rows,
    (row, order, isNew) => {
      if (isNew) {
        from = Math.min(from, rows.at[row]! || from);
        to = Math.max(to, rows.at[row]! || to);
      }
      if (order >= 0) (isNew ? inNew : inOld)[order] = 1;
    },
    firstNew,
  );
  for (let order = 0; order < orders; order++) if (inNew[order]! + inOld[order]! === 2) isOverlapping = true;
  const changes = { added: 0, changed: 0, unchanged: 0, gone: 0 };
  eachOrder(
    rows,
    (row, order, isNew) => {
      const mark = rows.marks[row]!;
      if (isNew) {
        if (mark === rowMark.kept && (order < 0 || inOld[order] === 0)) changes.added++;
      } else if (mark === rowMark.copy && (order < 0 || inNew[order] === 1)) {
        changes.unchanged++;
        if (order < 0) changes.added--;
      } else if (mark === rowMark.superseded && order >= 0 && inNew[order] === 1) changes.changed++;
      else if (mark === rowMark.kept && isOverlapping && order >= 0 && inNew[order] === 0) {
        if (rows.at[row]! >= from && rows.at[row]! <= to) changes.gone++;
      }
    },
    firstNew,
  );
  return { ...changes, added: Math.max(0, changes.added) };
}

function eachOrder(
  rows: OrderRows,
  visit: (row: number, order: number, isNew: boolean) => void,
  firstNew: number,
): void {
  for (let row = 0; row < rows.count; row++) visit(row, rows.order[row]!, rows.file[row]! >= firstNew);
}
