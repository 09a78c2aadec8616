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
] as const satisfies readonly LedgerWarning['about'][];
export type Doubt = (typeof doubts)[number];

/** The tables that warnings are about. */
export type DoubtTable = 'orders' | 'refunds' | 'payments';

/** By table what is doubtful of each row: a bit a warning, by its place in `doubts`. */
export type DoubtMasks = Readonly<Record<DoubtTable, Uint16Array>>;

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
  return { table: 'orders', marked: Uint8Array.from(order, (o) => marked[o]!) };
}

/** Counts the orders that a warning is about, with their money. */
export class DoubtfulOrders {
  count = 0;
  money = 0;
  private readonly marked: Uint8Array;

  constructor(orders: number) {
    this.marked = new Uint8Array(orders);
  }

  add(o: number, money = 0): void {
    this.marked[o] = 1;
    this.count++;
    this.money += money;
  }

  /** Says the warning where there is any such order. */
  say(
    warningOf: (of: Readonly<Pick<DoubtfulOrders, 'count' | 'money'>>) => LedgerWarning,
    grouped: OrderRows,
    warn: Warn,
  ): void {
    if (this.count > 0) warn(warningOf(this), rowsOfOrders(this.marked, grouped));
  }
}
