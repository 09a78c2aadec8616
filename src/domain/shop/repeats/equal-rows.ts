import type { OrderRows } from './order-rows';
import { rowMark } from './row-marks';

/** Two exports overlap where this share of the rows of the days that both cover stand in both. */
const overlap = 0.8;

/**
 * Marks rows without an order id that stand in a later file as well, as often as they stand there. Only where
 * the two files overlap as exports do: two tills may sell the same coffee on one day.
 * @param oldestFirst numbers of the files by age.
 */
export function markEqualRows(rows: OrderRows, oldestFirst: readonly number[]): void {
  const files = [...rows.files].sort((a, b) => oldestFirst.indexOf(b.file) - oldestFirst.indexOf(a.file));
  const later: { counts: Map<number, number>; from: number; to: number; unnamed: number[] }[] = [];
  for (const { start, end } of files) {
    const unnamed: number[] = [];
    for (let row = start; row < end; row++)
      if (rows.unnamed[row]! >= 0 && rows.marks[row] === rowMark.kept) unnamed.push(row);
    if (unnamed.length === 0) continue;
    const counts = countsOf(rows, unnamed);
    for (const other of later) {
      const matched = matchedRows(rows, unnamed, other.counts);
      const { from, to } = spanOf(rows, unnamed);
      const covered = Math.min(
        unnamed.filter((row) => isWithin(rows.at[row]!, other)).length,
        other.unnamed.filter((row) => isWithin(rows.at[row]!, { from, to })).length,
      );
      if (matched.length === 0 || matched.length < overlap * covered) continue;
      for (const row of matched) rows.marks[row] = rowMark.copy;
    }
    later.push({ counts, unnamed, ...spanOf(rows, unnamed) });
  }
}

function countsOf(rows: OrderRows, unnamed: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const row of unnamed) counts.set(rows.unnamed[row]!, (counts.get(rows.unnamed[row]!) ?? 0) + 1);
  return counts;
}

function matchedRows(rows: OrderRows, own: readonly number[], counts: ReadonlyMap<number, number>): number[] {
  const used = new Map<number, number>();
  return own.filter((row) => {
    const key = rows.unnamed[row]!;
    const before = used.get(key) ?? 0;
    if (before >= (counts.get(key) ?? 0)) return false;
    used.set(key, before + 1);
    return true;
  });
}

function spanOf(rows: OrderRows, own: readonly number[]): { from: number; to: number } {
  const span = { from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY };
  for (const row of own) {
    if (rows.at[row]! < span.from) span.from = rows.at[row]!;
    if (rows.at[row]! > span.to) span.to = rows.at[row]!;
  }
  return span;
}

/** Rows without a date may be of any day. */
function isWithin(at: number, { from, to }: { from: number; to: number }): boolean {
  return !(at < from || at > to);
}
