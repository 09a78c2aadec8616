import { type OrderRows, rowsByFile } from './order-rows';
import { progress } from './repeats-in-file';
import { rowMark } from './row-marks';

/**
 * Marks the rows of orders that stand in several files of one shop: of files that name the same lines of an
 * order the later state counts, whole. That is the one whose status got further, else the one of the later
 * file. Files that name different lines of an order, or take back what others sell, belong together, and so does one
 * row of an order beside the file of its lines.
 * @param place of each file, by age: the oldest first.
 */
export function markOlderStates(
  rows: OrderRows,
  shared: ReadonlyMap<number, readonly number[]>,
  place: ReadonlyMap<number, number>,
  files: FilePairs,
): void {
  for (const own of shared.values()) {
    const groups = [...rowsByFile(rows, own)];
    if (groups.length < 2) continue;
    groups.sort(
      ([a, rowsOfA], [b, rowsOfB]) =>
        progress(rows, rowsOfB) - progress(rows, rowsOfA) || place.get(b)! - place.get(a)!,
    );
    const standing: RowsOfFile[] = [];
    for (const group of groups) {
      const later = standing.find(
        (other) =>
          files.areOneShop(other[0], group[0]) &&
          !isHeadOf(files, group, other) &&
          !isHeadOf(files, other, group) &&
          haveLineInCommon(rows, other[1], group[1]),
      );
      if (later === undefined) standing.push(group);
      else markOlder(rows, group[1], later[1]);
    }
  }
}

/** What is known of two files, given by their numbers. */
interface FilePairs {
  /** Whether both number the orders of the same shop. */
  areOneShop(a: number, b: number): boolean;
  areLinesOf(lines: number, heads: number): boolean;
}

/** A file and its rows of an order. */
type RowsOfFile = readonly [number, number[]];

function isHeadOf(files: FilePairs, [file, rows]: RowsOfFile, [lines]: RowsOfFile): boolean {
  return rows.length === 1 && files.areLinesOf(lines, file);
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
