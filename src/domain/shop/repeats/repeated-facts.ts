import { RowHash } from '../../cleaning/row-hash';
import { eventTypeOf, eventTypes } from '../../vocabulary/event-types';
import { stringAt, type TableChunk } from '../columns';
import { holdsAll } from './holds-all';
import { KeyNumbers } from './key-numbers';
import { rowMark } from './row-marks';
import type { TableChanges } from './shop-changes';

const purchase = eventTypes.indexOf('purchase');

/** By what a row of these tables is known in a newer export; events and reviews are what they are. */
const entityFields: Readonly<Partial<Record<TableChunk['kind'], readonly string[]>>> = {
  customers: ['customerId', 'email'],
  products: ['productId', 'title'],
};

interface AddedFacts {
  readonly file: number;
  readonly repeats: Uint8Array;
  readonly wasGone: Uint8Array;
  /** The entity that each row is about, -1 for none; null for tables whose rows are what they are. */
  readonly entities: Int32Array | null;
}

/** Marks the rows whose entities no newer file names, where these name most of the others; @returns how many. */
function markGone(
  added: readonly AddedFacts[],
  firstNew: number,
  inOld: Uint8Array,
  isNamed: (entity: number) => boolean,
): number {
  let [old, named] = [0, 0];
  inOld.forEach((isOld, entity) => {
    if (isOld === 0) return;
    old++;
    if (isNamed(entity)) named++;
  });
  const isWhole = holdsAll(named, old);
  let gone = 0;
  for (const { file, repeats, wasGone, entities } of added) {
    if (file >= firstNew || entities === null) continue;
    entities.forEach((entity, row) => {
      if (repeats[row] !== rowMark.kept || entity < 0 || isNamed(entity)) return;
      if (isWhole) gone++;
      if (isWhole || wasGone[row] === 1) repeats[row] = rowMark.gone;
    });
  }
  return gone;
}

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
  private readonly added: AddedFacts[] = [];

  /** @param wasGone 1 for each row that was gone before. */
  add(chunk: TableChunk, wasGone: Uint8Array): void {
    const { rowCount, prints, repeats, kind, file } = chunk;
    for (let row = 0; row < rowCount; row++) {
      const [low, high] = [prints[row * 2]!, prints[row * 2 + 1]!];
      if (low === 0 && high === 0) continue;
      const known = this.rows.size;
      if (this.rows.numberOf(low, high) < known) repeats[row] = rowMark.copy;
    }
    if (kind === 'events' && chunk.columns.orderId) this.addTransactions(chunk);
    const fields = entityFields[kind];
    this.added.push({ file, repeats, wasGone, entities: fields ? this.entitiesOf(chunk, fields) : null });
  }

  /**
   * Marks what the files from `firstNew` on should hold and do not.
   * @returns what they changed of those before; null where none was added.
   */
  changes(firstNew: number): TableChanges | null {
    if (firstNew === 0) return null;
    const inOld = new Uint8Array(this.entities.size);
    for (const { file, entities } of this.added) {
      if (file < firstNew) for (const entity of entities ?? []) if (entity >= 0) inOld[entity] = 1;
    }
    const isNamed = (entity: number) => this.lastFile[entity]! >= firstNew;
    const gone = markGone(this.added, firstNew, inOld, isNamed);
    if (!this.added.some(({ file }) => file >= firstNew)) return null;
    const changes = { added: 0, changed: 0, unchanged: 0, gone };
    for (const { file, repeats, entities } of this.added) {
      if (file < firstNew) continue;
      for (let row = 0; row < repeats.length; row++) {
        const entity = entities?.[row] ?? -1;
        const counts = repeats[row] === rowMark.kept;
        if (!counts) changes.unchanged++;
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
