import type { OrderRows } from './order-rows';
import type { LedgerWarning } from './warnings';

/** Warnings about rows that nothing else in the ledger tells. */
export const doubts = [
  'totals-disagree',
  'line-sums-disagree',
  'discount-not-proven',
  'discount-above-goods',
  'refund-above-paid',
  'refund-not-known',
  'refunds-not-joined',
  'refunds-open',
  'refunds-told-twice',
  'payments-not-joined',
  'payments-disagree',
  'orders-by-time',
  'bundle-parts',
  'refund-or-return',
  'priced-by-list',
  'tax-on-top',
] as const satisfies readonly LedgerWarning['about'][];
export type Doubt = (typeof doubts)[number];

/** The tables that warnings are about. */
export type DoubtTable = 'orders' | 'refunds' | 'payments';

/** By table what is doubtful of each row: a bit a warning, by its place in `doubts`. */
export type DoubtMasks = Readonly<Record<DoubtTable, Uint32Array>>;

/** Rows of one table that a warning is about: other than 0 for each of them. */
export interface DoubtfulRows {
  readonly table: DoubtTable;
  readonly marked: ArrayLike<number>;
}

/** Says a warning, and which rows it is about where it is a doubt. */
export type Warn = (warning: LedgerWarning, about?: DoubtfulRows) => void;

/** Marks the rows of a warning. */
export function markDoubt(masks: DoubtMasks, about: LedgerWarning['about'], rows: DoubtfulRows): void {
  const place = (doubts as readonly string[]).indexOf(about);
  const mask = masks[rows.table];
  for (let row = 0; row < mask.length; row++) if (rows.marked[row]) mask[row] = mask[row]! | (1 << place);
}

/** The rows of orders that are marked; copies of rows are the collector's to leave out. */
export function rowsOfOrders(marked: ArrayLike<number>, { order }: OrderRows): DoubtfulRows {
  const rows = new Uint8Array(order.length);
  for (let row = 0; row < rows.length; row++) rows[row] = marked[order[row]!]!;
  return { table: 'orders', marked: rows };
}

/** Says the warnings of several files. They are about the same kind of doubt, whose rows are marked once. */
export function warnByFile(warnings: readonly LedgerWarning[], rows: () => DoubtfulRows, warn: Warn): void {
  warnings.forEach((warning, place) => {
    if (place === 0) warn(warning, rows());
    else warn(warning);
  });
}

/** Counts the rows, or the orders, that a warning is about, with their money. */
export class Doubtful {
  count = 0;
  money = 0;

  private constructor(
    private readonly marked: Uint8Array,
    private readonly rows: (marked: Uint8Array) => DoubtfulRows,
  ) {}

  static orders(grouped: OrderRows): Doubtful {
    return new Doubtful(new Uint8Array(grouped.orders), (marked) => rowsOfOrders(marked, grouped));
  }

  static rows(table: DoubtTable, count: number): Doubtful {
    return new Doubtful(new Uint8Array(count), (marked) => ({ table, marked }));
  }

  /** @param place of the row or the order, each added once. @param money NaN where it is not known. */
  add(place: number, money = 0): void {
    this.marked[place] = 1;
    this.count++;
    this.money += money || 0;
  }

  /** Says the warning where there is any. */
  say(warningOf: (of: Readonly<Pick<Doubtful, 'count' | 'money'>>) => LedgerWarning, warn: Warn): void {
    if (this.count > 0) warn(warningOf(this), this.rows(this.marked));
  }
}
