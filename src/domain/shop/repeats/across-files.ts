import { type OrderRows, rowsByFile } from './order-rows';
import { progress } from './repeats-in-file';
import { rowMark } from './row-marks';

/**
 * Marks the rows of orders that stand in several files of one shop: of files that name the same lines of an
 * order the later state counts, whole. That is the one whose status got further, else the one of the later
 * file. Files that name different lines of an order, or take back what others sell, belong together.
 * @param place of each file, by age: the oldest first.
 * @param isOneShop whether two files number the orders of the same shop.
 */
export function markOlderStates(
  rows: OrderRows,
  shared: ReadonlyMap<number, readonly number[]>,
  place: ReadonlyMap<number, number>,
  isOneShop: (a: number, b: number) => boolean,
): void {
  for (const own of shared.values()) {
    const groups = [...rowsByFile(rows, own)];
    if (groups.length < 2) continue;
    groups.sort(
      ([a, rowsOfA], [b, rowsOfB]) =>
        progress(rows, rowsOfB) - progress(rows, rowsOfA) || place.get(b)! - place.get(a)!,
    );
    const standing: (readonly [number, number[]])[] = [];
    for (const group of groups) {
      const later = standing.find(
        ([file, theirs]) => isOneShop(file, group[0]) && haveLineInCommon(rows, theirs, group[1]),
      );
      if (later === undefined) standing.push(group);
      else markOlder(rows, group[1], later[1]);
    }
  }
}

function haveLineInCommon(rows: OrderRows, a: readonly number[], b: readonly number[]): boolean {
  const lines = new Set(a.map((row) => rows.line[row]!));
  return b.some((row) => lines.has(rows.line[row]!));
}

function markOlder(rows: OrderRows, older: readonly number[], later: readonly number[]): void {
  const left = new Map<number, number>();
  for (const row of later) left.set(rows.print[row]!, (left.get(rows.print[row]!) ?? 0) + 1);
  for (const row of older) {
    const equal = left.get(rows.print[row]!) ?? 0;
    rows.marks[row] = equal > 0 ? rowMark.copy : rowMark.superseded;
    left.set(rows.print[row]!, equal - 1);
  }
}
