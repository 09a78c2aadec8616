import { RowHash } from '../../cleaning/row-hash';
import { eventTypeOf, eventTypes } from '../../vocabulary/event-types';
import { type TableChunk, stringAt } from '../columns';
import { KeyNumbers } from './key-numbers';
import { rowMark } from './row-marks';

const purchase = eventTypes.indexOf('purchase');

/**
 * Marks equal rows of the other tables, of one file or of several, all but the first: a customer, a product or a
 * review is not there twice. Purchases of one transaction and product are sent once, however often a page told
 * of them.
 */
export class RepeatedFacts {
  private readonly rows = new KeyNumbers();
  private readonly transactions = new KeyNumbers();
  private readonly hash = new RowHash();

  add(chunk: TableChunk): void {
    const { rowCount, prints, repeats } = chunk;
    for (let row = 0; row < rowCount; row++) {
      const known = this.rows.size;
      if (this.rows.numberOf(prints[row * 2]!, prints[row * 2 + 1]!) < known) repeats[row] = rowMark.copy;
    }
    if (chunk.kind === 'events' && chunk.columns.orderId) this.addTransactions(chunk);
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
      this.hash.addText(3, stringAt(columns.productTitle, row));
      if (this.transactions.numberOf(this.hash.low, this.hash.high) < known) repeats[row] = rowMark.copy;
    }
  }
}
