import type { OrderRows } from './order-rows';
import { rowMark } from './row-marks';
import type { TableChanges } from './shop-changes';

/**
 * What the files from `firstNew` on changed of the orders before them, but for those that are gone.
 * @param rows with their marks.
 * @param orders how many order ids there are.
 */
export function orderChanges(rows: OrderRows, orders: number, firstNew: number): Omit<TableChanges, 'gone'> {
  const inNew = new Uint8Array(orders);
  const inOld = new Uint8Array(orders);
  eachOrder(
    rows,
    (_, order, isNew) => {
      if (order >= 0) (isNew ? inNew : inOld)[order] = 1;
    },
    firstNew,
  );
  const changes = { added: 0, changed: 0, unchanged: 0 };
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
