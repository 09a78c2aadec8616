import { RowHash } from '../../cleaning/row-hash';
import { stringAt, type TableChunk } from '../columns';
import type { TableKind } from '../tables/tables';
import { KeyNumbers } from './key-numbers';
import { rowMark } from './row-marks';
import type { ShopChanges, TableChanges } from './shop-changes';

interface Added {
  readonly kind: TableKind;
  readonly file: number;
  readonly repeats: Uint8Array;
  /** Number of the movement that the row tells of, -1 where it has none of its own. */
  readonly movement: Int32Array;
}

/**
 * Marks refunds and payments that another file tells as well. Inside a file equal rows are two movements, as equal
 * lines of an order are two lines. Of one movement in two files, known by its own number, order and product, the row
 * of the last file counts, which knows what became of it.
 */
export class RepeatedMovements {
  private readonly prints = new KeyNumbers();
  private readonly movements = new KeyNumbers();
  /** The first file that has a row of each fingerprint, and the last that tells of each movement. */
  private readonly firstFile: number[] = [];
  private readonly lastFile: number[] = [];
  private readonly hash = new RowHash();
  private readonly added: Added[] = [];

  add(chunk: TableChunk): void {
    const { kind, file, rowCount, prints, repeats } = chunk;
    const movement = new Int32Array(rowCount).fill(-1);
    for (let row = 0; row < rowCount; row++) {
      const [low, high] = [prints[row * 2]!, prints[row * 2 + 1]!];
      if (low !== 0 || high !== 0) {
        const print = this.prints.numberOf(low, high);
        this.firstFile[print] ??= file;
        if (this.firstFile[print] !== file) repeats[row] = rowMark.copy;
      }
      const own = stringAt(chunk.columns.movementId, row);
      if (own === '') continue;
      this.hash.reset();
      this.hash.addText(0, `${kind} ${own}`);
      this.hash.addText(1, stringAt(chunk.columns.orderId, row));
      this.hash.addText(
        2,
        stringAt(chunk.columns.productId, row) || stringAt(chunk.columns.productTitle, row),
      );
      movement[row] = this.movements.numberOf(this.hash.low, this.hash.high);
      if (repeats[row] === rowMark.kept)
        this.lastFile[movement[row]!] = Math.max(file, this.lastFile[movement[row]!] ?? 0);
    }
    this.added.push({ kind, file, repeats, movement });
  }

  /** @param firstNew the first file that was added to a shop that is kept; 0 for a new shop. */
  settle(firstNew: number): ShopChanges {
    const changes: Partial<Record<TableKind, { -readonly [K in keyof TableChanges]: TableChanges[K] }>> = {};
    const known = new Set<number>();
    for (const { kind, file, repeats, movement } of this.added) {
      for (let row = 0; row < repeats.length; row++) {
        const own = movement[row]!;
        if (own >= 0 && repeats[row] === rowMark.kept && this.lastFile[own]! > file)
          repeats[row] = rowMark.superseded;
        if (file < firstNew) {
          if (own >= 0) known.add(own);
          continue;
        }
        if (firstNew === 0) continue;
        const of = changes[kind] ?? { added: 0, changed: 0, unchanged: 0, gone: 0 };
        changes[kind] = of;
        if (repeats[row] !== rowMark.kept) of.unchanged++;
        else if (own >= 0 && known.has(own)) of.changed++;
        else of.added++;
      }
    }
    return changes;
  }
}
