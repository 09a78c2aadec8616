import { normaliseHeader } from '../recognition/header-name';
import type { ReadPlan } from '../import-types';
import type { RowReader } from './row-reader';

/**
 * Some shops write what belongs to a whole order (or product) on its first row only. `FillDown` puts it
 * on the rows below as well: blank is not zero there, and not 'no customer'.
 */
export class FillDown {
  private readonly groupField: number;
  private readonly groupColumn: number;
  private readonly filled: readonly number[];
  private readonly dateField: number;
  private readonly customerFields: readonly number[];
  private readonly itemFields: readonly number[];
  private previousGroup = '';
  private readonly previousTexts: string[];
  private readonly previousNumbers: Float64Array;

  constructor(
    private readonly plan: ReadPlan,
    private readonly reader: RowReader,
    headers: readonly string[],
  ) {
    const positions = (names: readonly string[]) => names.map((n) => reader.indexOf(n)).filter((f) => f >= 0);
    const isOrder = plan.kind === 'orders';
    this.groupField = isOrder ? reader.indexOf('orderId') : -1;
    // Shopify's product rows share a handle; only the first row of a product has its title.
    this.groupColumn =
      plan.kind === 'products' ? headers.findIndex((h) => normaliseHeader(h) === 'handle') : -1;
    this.filled = positions(
      isOrder
        ? ['orderId', 'customerId', 'email', 'orderedAt', 'status', 'city', 'country']
        : ['title', 'description', 'category', 'brand', 'imageUrl'],
    );
    this.dateField = reader.indexOf('orderedAt');
    this.customerFields = positions(['customerId', 'email']);
    this.itemFields = positions(['productId', 'productTitle']);
    this.previousTexts = reader.texts.map(() => '');
    this.previousNumbers = new Float64Array(reader.fields.length).fill(Number.NaN);
  }

  /** Fills the row just read; call for every readable row, in the order of the file. */
  apply(record: readonly string[]): void {
    if (this.groupField < 0 && this.groupColumn < 0) return;
    const own =
      this.groupField >= 0 ? this.reader.texts[this.groupField]! : (record[this.groupColumn] ?? '').trim();
    const continues = own === '' ? this.isBareLine() : own === this.previousGroup;
    if (continues) this.fill();
    else this.previousGroup = own;
    this.remember();
  }

  /** A line of an order whose number, date and customer stand above: all blank here, but an item is not. */
  private isBareLine(): boolean {
    const { texts, numbers } = this.reader;
    if (this.plan.kind !== 'orders' || this.previousGroup === '' || this.dateField < 0) return false;
    if (!Number.isNaN(numbers[this.dateField]!) || this.reader.unreadable[this.dateField] === 1) return false;
    if (this.customerFields.some((f) => texts[f] !== '')) return false;
    return this.itemFields.some((f) => texts[f] !== '');
  }

  private fill(): void {
    const { texts, numbers, isText, unreadable } = this.reader;
    for (const f of this.filled) {
      if (isText[f]) {
        if (texts[f] === '') texts[f] = this.previousTexts[f]!;
      } else if (Number.isNaN(numbers[f]!) && unreadable[f] === 0) {
        numbers[f] = this.previousNumbers[f]!;
      }
    }
  }

  private remember(): void {
    const { texts, numbers } = this.reader;
    for (const f of this.filled) {
      this.previousTexts[f] = texts[f]!;
      this.previousNumbers[f] = numbers[f]!;
    }
  }
}
