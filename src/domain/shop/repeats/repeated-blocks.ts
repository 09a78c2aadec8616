import type { OrderRows } from './order-rows';
import { rowMark } from './row-marks';

/** Rows without an order id are copies where at least this many in a row come again in the same order. */
const shortestBlock = 20;
/** … and are of at least this many kinds: the same few rows may well follow each other by chance. */
const fewestKinds = 10;

/**
 * Marks rows without an order id that a file repeats in whole blocks, as an export joined with itself does.
 * Single equal rows are none: nothing tells a second coffee of the day from a copy of the first.
 */
export function markRepeatedBlocks(rows: OrderRows): void {
  const first = new Map<number, number>();
  for (const { start, end } of rows.files) {
    first.clear();
    let block: number[] = [];
    let expected = -1;
    const close = () => {
      const kinds = block.length < shortestBlock ? 0 : new Set(block.map((row) => rows.unnamed[row]!)).size;
      if (kinds >= fewestKinds) for (const row of block) rows.marks[row] = rowMark.copy;
      block = [];
    };
    for (let row = start; row < end; row++) {
      const key = rows.unnamed[row]!;
      if (key < 0) continue;
      if (block.length > 0 && expected < block[0]! && rows.unnamed[expected] === key) {
        block.push(row);
        expected++;
        continue;
      }
      close();
      const before = first.get(key);
      if (before === undefined) first.set(key, row);
      else {
        block.push(row);
        expected = before + 1;
      }
    }
    close();
  }
}
