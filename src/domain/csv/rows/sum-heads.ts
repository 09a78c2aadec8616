import type { Table } from '../../shop/tables/table';
import { fieldsOf } from '../../shop/tables/tables';
import { parseNumber } from '../cells/numbers';
import type { ReadPlan } from '../import-types';
import type { CsvRecord } from '../records/records';
import { cellFlags, type RowFlags } from '../records/row-shape';

/** A record in the shape of the header. */
export interface ShapedRow {
  readonly record: CsvRecord;
  readonly fields: readonly string[];
}

/** An order with more rows is no order that one row sums up. */
const longestOrder = 500;

/** Of a sale of several products, in its place of a status (Mercado Livre). */
const packageOf = /^(?:pacote|paquete) de (\d{1,3}) produ/i;

/**
 * Finds rows that sum up the rows below them: eBay writes the total of an order of several items above them, without
 * an item. Such a row names no product, the rows below are of its order, are whole (they say themselves who bought
 * and when) and come to its amount. Where the rows below are not whole, the row above is the head of the order and no
 * repetition.
 */
export class SumHeads {
  private readonly order: number;
  private readonly products: readonly number[];
  private readonly anchors: readonly number[];
  private readonly quantity: number;
  private queue: ShapedRow[] = [];
  /** Rows that still belong to a package, whatever their order; -1 where the order says it. */
  private rowsLeft = -1;

  constructor(table: Table, { match }: Pick<ReadPlan, 'match'>) {
    const fields = fieldsOf(table);
    const columns = (names: readonly string[]) => names.flatMap((name) => match[name] ?? []);
    const identifying = (what: string) =>
      columns(fields.filter(({ identifies }) => identifies === what).map(({ name }) => name));
    this.order = identifying('order')[0] ?? -1;
    this.products = [...identifying('product'), ...columns(['productTitle'])];
    this.anchors = [...identifying('customer'), ...columns(table.happenedAt ? [table.happenedAt] : [])];
    this.quantity = match.quantity ?? -1;
  }

  /** Whether rows are held back. */
  get isWaiting(): boolean {
    return this.queue.length > 0;
  }

  /** By which of its cells a row is decided at once: a product, or no order; null where every row is. */
  get headColumns(): { readonly order: number; readonly products: readonly number[] } | null {
    const { order, products } = this;
    return order < 0 || products.length === 0 ? null : { order, products };
  }

  /** Whether a row is decided at once: nothing is held back, and it is no head itself. */
  isDecided(cells: RowFlags): boolean {
    if (this.queue.length > 0) return false;
    if (this.order < 0 || this.products.length === 0 || cells.is(this.order, cellFlags.blank)) return true;
    for (const column of this.products) if (!cells.is(column, cellFlags.blank)) return true;
    return false;
  }

  /**
   * Takes a row in; rows may be held back until the row below their order is there.
   * @param each is called for every row that is decided, in the order of the file.
   */
  push(row: ShapedRow, each: (row: ShapedRow, isSum: boolean) => void): void {
    if (this.queue.length > 0) {
      if (this.goesOn(row)) {
        this.queue.push(row);
        if (this.rowsLeft > 0) this.rowsLeft--;
        return;
      }
      this.flush(each);
    }
    if (this.order < 0 || this.products.length === 0 || !this.isBare(row)) {
      each(row, false);
      return;
    }
    this.queue = [row];
    const found = row.fields.map((field) => packageOf.exec(field)).find((match) => match !== null);
    this.rowsLeft = found ? Number(found[1]) : -1;
  }

  /** Decides what is held back: the table is over, or another order begins. */
  flush(each: (row: ShapedRow, isSum: boolean) => void): void {
    const [head, ...below] = this.queue;
    this.queue = [];
    if (head === undefined) return;
    each(head, this.sumsUp(head, below));
    for (const row of below) each(row, false);
  }

  /** Of an order, and of no product. */
  private isBare({ fields }: ShapedRow): boolean {
    return !isBlank(fields[this.order]) && this.products.every((column) => isBlank(fields[column]));
  }

  private goesOn({ fields }: ShapedRow): boolean {
    if (this.queue.length > longestOrder) return false;
    if (this.rowsLeft >= 0) return this.rowsLeft > 0;
    const own = fields[this.order]?.trim() ?? '';
    return own !== '' && own === this.queue[0]!.fields[this.order]?.trim();
  }

  private sumsUp(head: ShapedRow, below: readonly ShapedRow[]): boolean {
    if (below.length === 0 || below.some((row) => this.isBare(row))) return false;
    const filled = this.anchors.filter((column) => !isBlank(head.fields[column]));
    const isWhole = ({ fields }: ShapedRow) => filled.every((column) => !isBlank(fields[column]));
    if (filled.length === 0 || !below.every(isWhole)) return false;
    return head.fields.some((cell, column) => this.comesTo(cell, column, below));
  }

  /** Whether the amounts of the rows below, or these times their quantities, come to the amount of the head. */
  private comesTo(cell: string, column: number, below: readonly ShapedRow[]): boolean {
    if (column === this.quantity || !looksLikeMoney.test(cell)) return false;
    const cells = below.map(({ fields }) => fields[column] ?? '');
    if (cells.some(isBlank)) return false;
    return (['.', ','] as const).some((mark) => {
      const total = parseNumber(cell, mark) ?? 0;
      const amounts = cells.map((each) => parseNumber(each, mark) ?? 0);
      const pieces = below.map(({ fields }) => parseNumber(fields[this.quantity] ?? '', '.') ?? 1);
      const plain = amounts.reduce((sum, amount) => sum + amount, 0);
      const times = amounts.reduce((sum, amount, i) => sum + amount * pieces[i]!, 0);
      return Math.abs(total) > 0.005 && (Math.abs(plain - total) < 0.006 || Math.abs(times - total) < 0.006);
    });
  }
}

/** An amount with decimals or the sign of a currency; whole numbers may be anything. */
const looksLikeMoney = /\d[.,]\d\d?(?!\d)|\p{Sc}\s*\d|\d\s*\p{Sc}/u;

function isBlank(cell: string | undefined): boolean {
  return cell === undefined || cell === '' || cell.trim() === '';
}
