import type { TableKind } from '../../shop/tables/tables';
import type { Reason } from '../import-types';
import type { RowReader } from './row-reader';

/** A row has to have one of the first group to be known by, and one of the second to say anything. */
const needs: Readonly<Record<TableKind, { key: readonly string[]; content: readonly string[] }>> = {
  customers: { key: ['customerId', 'email'], content: [] },
  products: { key: ['productId', 'title'], content: [] },
  orders: { key: ['orderId', 'customerId', 'email', 'productId', 'productTitle'], content: [] },
  reviews: { key: [], content: ['text', 'title', 'rating'] },
  events: { key: ['customerId', 'email', 'sessionId'], content: [] },
};

const sumWords =
  /^(?:grand |sub)?(?:total|sum)s?:?$|^(?:合计|总计|小计|汇总|合計|總計|総計|小計|summe|gesamt(?:summe)?|somme|suma|soma|jumlah total)[:：]?$/i;

/** Decides whether a row that was read can be imported, for one kind of table. */
export class RowValidator {
  private readonly key: readonly number[];
  private readonly content: readonly number[];
  private readonly requiredDate: number;
  private readonly quantity: number;
  private readonly money: readonly number[];
  private readonly anchors: readonly number[];

  constructor(
    kind: TableKind,
    private readonly reader: RowReader,
  ) {
    const positions = (names: readonly string[]) => names.map((n) => reader.indexOf(n)).filter((f) => f >= 0);
    this.key = positions(needs[kind].key);
    this.content = positions(needs[kind].content);
    const dateName = kind === 'orders' ? 'orderedAt' : kind === 'events' ? 'occurredAt' : '';
    this.requiredDate = reader.indexOf(dateName);
    this.quantity = kind === 'orders' ? reader.indexOf('quantity') : -1;
    this.money = kind === 'orders' ? positions(['unitPrice', 'lineTotal']) : [];
    this.anchors = positions(['customerId', 'email', 'orderedAt', 'reviewedAt', 'occurredAt']);
  }

  /** The reason to reject the row just read, or null. */
  reason(record: readonly string[]): Reason | null {
    if (this.isSumRow(record)) return 'sum-row';
    if (!this.reader.fields.some((_, f) => this.has(f) || this.reader.unreadable[f] === 1))
      return 'nothing-to-read';
    if (this.requiredDate >= 0 && this.reader.unreadable[this.requiredDate] === 1) return 'bad-date';
    if (this.hasBadNumber()) return 'bad-number';
    if (this.key.length > 0 && !this.key.some((f) => this.has(f))) return 'no-key';
    if (this.content.length > 0 && !this.content.some((f) => this.has(f))) {
      return this.content.some((f) => this.reader.unreadable[f] === 1) ? 'bad-number' : 'nothing-to-read';
    }
    return null;
  }

  /** Unreadable fields of a row that is imported all the same. */
  unreadableFields(): number {
    return this.reader.unreadable.reduce((sum, flag) => sum + flag, 0);
  }

  private has(f: number): boolean {
    return this.reader.isText[f] ? this.reader.texts[f] !== '' : !Number.isNaN(this.reader.numbers[f]!);
  }

  /** An order line without a quantity or without any readable amount would distort what customers spend. */
  private hasBadNumber(): boolean {
    const { unreadable } = this.reader;
    if (this.quantity >= 0 && unreadable[this.quantity] === 1) return true;
    return this.money.some((f) => unreadable[f] === 1) && !this.money.some((f) => this.has(f));
  }

  private isSumRow(record: readonly string[]): boolean {
    const first = record.find((cell) => cell.trim() !== '');
    if (first === undefined || first.length > 16 || !sumWords.test(first.trim())) return false;
    return !this.anchors.some((f) => this.has(f) && this.reader.texts[f] !== first.trim());
  }
}
