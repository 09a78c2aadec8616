import { RowHash } from '../../cleaning/row-hash';
import { eventTypeOf, eventTypes } from '../../vocabulary/event-types';
import { stringAt, type TableChunk } from '../columns';
import { KeyNumbers } from './key-numbers';
import { rowMark } from './row-marks';
import type { TableChanges } from './shop-changes';

const purchase = eventTypes.indexOf('purchase');

/** By what a row of these tables is known in a newer export; events and reviews are what they are. */
const entityFields: Readonly<Partial<Record<TableChunk['kind'], readonly string[]>>> = {
  customers: ['customerId', 'email'],
  products: ['productId', 'title'],
};

/**
 * Marks equal rows of the other tables, of one file or of several, all but the first: a customer, a product or a
 * review is not there twice. Purchases of one transaction and product are sent once, however often a page told
 * of them.
 */
export class RepeatedFacts {
  private readonly rows = new KeyNumbers();
  private readonly transactions = new KeyNumbers();
  private readonly entities = new KeyNumbers();
  /** The last file that names each entity. */
  private readonly lastFile: number[] = [];
  private readonly hash = new RowHash();
  private readonly added: { file: number; repeats: Uint8Array; entities: Int32Array | null }[] = [];

  add(chunk: TableChunk): void {
    const { rowCount, prints, repeats, kind, file } = chunk;
    for (let row = 0; row < rowCount; row++) {
      const [low, high] = [prints[row * 2]!, prints[row * 2 + 1]!];
      if (low === 0 && high === 0) continue;
      const known = this.rows.size;
      if (this.rows.numberOf(low, high) < known) repeats[row] = rowMark.copy;
    }
    if (kind === 'events' && chunk.columns.orderId) this.addTransactions(chunk);
    const fields = entityFields[kind];
    this.added.push({ file, repeats, entities: fields ? this.entitiesOf(chunk, fields) : null });
  }

  /** What the files from `firstNew` on changed of those before; null where none was added. */
  changes(firstNew: number): TableChanges | null {
    if (firstNew === 0 || !this.added.some(({ file }) => file >= firstNew)) return null;
    const inOld = new Uint8Array(this.entities.size);
    for (const { file, entities } of this.added) {
      if (file < firstNew) for (const entity of entities ?? []) if (entity >= 0) inOld[entity] = 1;
    }
    const changes = { added: 0, changed: 0, unchanged: 0, gone: 0 };
    for (const { file, repeats, entities } of this.added) {
      for (let row = 0; row < repeats.length; row++) {
        const entity = entities?.[row] ?? -1;
        const counts = repeats[row] === rowMark.kept;
        if (file < firstNew) {
          if (counts && entity >= 0 && this.lastFile[entity]! < firstNew) changes.gone++;
        } else if (!counts) changes.unchanged++;
        else if (entity >= 0 && inOld[entity] === 1) changes.changed++;
        else changes.added++;
      }
    }
    return changes;
  }

  private entitiesOf({ rowCount, columns, file }: TableChunk, fields: readonly string[]): Int32Array {
    const found = new Int32Array(rowCount).fill(-1);
    for (let row = 0; row < rowCount; row++) {
      const key = fields.map((field) => stringAt(columns[field], row)).find((text) => text !== '');
      if (key === undefined) continue;
      this.hash.reset();
      this.hash.addText(0, key);
      found[row] = this.entities.numberOf(this.hash.low, this.hash.high);
      this.lastFile[found[row]!] = Math.max(file, this.lastFile[found[row]!] ?? 0);
    }
    return found;
  }

  private addTransactions({ rowCount, columns, repeats }: TableChunk): void {
    for (let row = 0; row < rowCount; row++) {
      const transaction = stringAt(columns.orderId, row);
      if (transaction === '' || repeats[row] !== rowMark.kept) continue;
      if (eventTypeOf(stringAt(columns.eventType, row)) !== purchase) continue;
      const known = this.transactions.size;
      this.hash.reset();
      this.hash.addText(1, transaction);
      this.hash.addText(2, stringAt(columns.productId, row));
      if (this.transactions.numberOf(this.hash.low, this.hash.high) < known) repeats[row] = rowMark.copy;
    }
  }
}
