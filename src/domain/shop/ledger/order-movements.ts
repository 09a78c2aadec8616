import { takesBack } from '../../vocabulary/document-kinds';
import { cameIn, isExchange, isPayment, wasGivenBack } from '../../vocabulary/movement-states';
import type { OrdersOfMovements } from '../assembling/join-movements';
import type { ShopRows, ShopTables } from '../assembling/shop-rows';
import { type DoubtfulRows, rowsOfOrders, type Warn } from './doubts';
import type { OrderRows } from './order-rows';
import type { OrderWorth } from './order-worth';

/** What files of refunds and payments say of orders, by order, and by line where they name the product. */
export interface OrderMovements {
  /** Money given back, 0 for none. */
  readonly refunded: Float64Array;
  /** Money paid in, NaN where no payment stands for the order. */
  readonly paid: Float64Array;
  /** 1 where something was given back and neither money nor pieces say how much. */
  readonly unknown: Uint8Array;
  /** By row of orders: money, and pieces without it, that were given back of it. */
  readonly ofRow: { readonly money: Float64Array; readonly pieces: Float64Array };
}

/** Adds up the rows of refunds and payments; null where the shop has none. Says what belongs to no order here. */
export function sumMovements(
  { orders, refunds, payments }: Pick<ShopTables, 'orders' | 'refunds' | 'payments'>,
  orderOf: OrdersOfMovements,
  grouped: OrderRows,
  warn: Warn,
): OrderMovements | null {
  if (refunds.count + payments.count === 0) return null;
  const sums: OrderMovements = {
    refunded: new Float64Array(grouped.orders),
    paid: new Float64Array(grouped.orders).fill(Number.NaN),
    unknown: new Uint8Array(grouped.orders),
    ofRow: { money: new Float64Array(orders.count), pieces: new Float64Array(orders.count) },
  };
  if (refunds.count > 0)
    addRefunds(refunds, orderOf.refunds, lineFinder(orders, refunds, grouped), sums, warn);
  if (payments.count > 0) addPayments(payments, orderOf.payments, sums, warn);
  return sums;
}

/** Counts rows of a table and their money, to be said. */
class Told {
  rows = 0;
  money = 0;
  readonly about: DoubtfulRows & { readonly marked: Uint8Array };

  constructor(table: DoubtfulRows['table'], count: number) {
    this.about = { table, marked: new Uint8Array(count) };
  }

  add(row: number, money: number): void {
    this.about.marked[row] = 1;
    this.rows++;
    this.money += Number.isNaN(money) ? 0 : money;
  }
}

function sayTold(
  about: 'refunds-not-joined' | 'refunds-open' | 'payments-not-joined',
  { rows, money, about: where }: Told,
  warn: Warn,
): void {
  if (rows > 0) warn({ about, rows, money }, where);
}

function addRefunds(
  table: ShopRows,
  order: Int32Array,
  lineOf: (order: number, row: number) => number,
  { refunded, unknown, ofRow }: OrderMovements,
  warn: Warn,
): void {
  const money = table.numbers('refundedAmount');
  const pieces = table.numbers('refundedQuantity');
  const isBack = table.mapped('paymentStatus', (status) => (wasGivenBack(status) ? 1 : 0), 1);
  const isExchanged = table.mapped('amountKind', (kind) => (isExchange(kind) ? 1 : 0), 0);
  const [elsewhere, open] = [new Told('refunds', table.count), new Told('refunds', table.count)];
  for (let row = 0; row < table.count; row++) {
    if (!counts(table, row) || isExchanged[row] === 1) continue;
    const amount = Math.abs(money[row]!);
    const o = order[row]!;
    if (isBack[row] === 0) open.add(row, amount);
    else if (o < 0) elsewhere.add(row, amount);
    else {
      const line = lineOf(o, row);
      if (!Number.isNaN(amount)) {
        refunded[o] = refunded[o]! + amount;
        if (line >= 0) ofRow.money[line] = ofRow.money[line]! + amount;
      } else if (line >= 0 && Math.abs(pieces[row]!) > 0)
        ofRow.pieces[line] = ofRow.pieces[line]! + Math.abs(pieces[row]!);
      else unknown[o] = 1;
    }
  }
  sayTold('refunds-not-joined', elsewhere, warn);
  sayTold('refunds-open', open, warn);
}

function addPayments(
  table: ShopRows,
  order: Int32Array,
  { paid, refunded }: OrderMovements,
  warn: Warn,
): void {
  const money = table.numbers('paymentAmount');
  const back = table.numbers('refundedAmount');
  const isIn = table.mapped('paymentStatus', (status) => (cameIn(status) ? 1 : 0), 1);
  const kind = table.mapped('amountKind', (each) => (takesBack(each) ? -1 : isPayment(each) ? 1 : 0), 1);
  const elsewhere = new Told('payments', table.count);
  for (let row = 0; row < table.count; row++) {
    if (!counts(table, row) || isIn[row] === 0 || kind[row] === 0) continue;
    const o = order[row]!;
    const amount = money[row]!;
    const isBack = kind[row]! < 0 || amount < 0;
    if (o < 0) elsewhere.add(row, Math.abs(amount));
    else {
      const given = (isBack ? Math.abs(amount) || 0 : 0) + (Math.abs(back[row]!) || 0);
      refunded[o] = refunded[o]! + given;
      if (!isBack && !Number.isNaN(amount)) paid[o] = (paid[o]! || 0) + amount;
    }
  }
  sayTold('payments-not-joined', elsewhere, warn);
}

function counts({ repeats }: ShopRows, row: number): boolean {
  return repeats[row] === 0;
}

/** Finds the line of an order that a row of refunds names by its product, -1 where it names none of the order's. */
function lineFinder(
  orders: ShopRows,
  refunds: ShopRows,
  { starts, rows, head }: OrderRows,
): (order: number, row: number) => number {
  const ofOrders = [orders.strings('productId'), orders.strings('productTitle')] as const;
  const ofRefunds = [refunds.strings('productId'), refunds.strings('productTitle')] as const;
  return (order, row) => {
    const lines = Array.from(rows.subarray(starts[order]!, starts[order + 1]!)).filter(
      (line) => head[line] === 0,
    );
    const isNamed = ofRefunds.some((names) => names[row] !== '');
    const found = lines.find((line) =>
      ofRefunds.some((names, by) => names[row] !== '' && names[row] === ofOrders[by]![line]),
    );
    // A refund that names no product is of an order's only line.
    return found ?? (!isNamed && lines.length === 1 ? lines[0]! : -1);
  };
}

/** By order what files of refunds gave back beyond the rows of the order that take back; null without such files. */
export function refundsOfFiles(
  { returned }: OrderWorth,
  movements: OrderMovements | null,
): Float64Array | null {
  return movements?.refunded.map((sum, o) => Math.max(0, sum - Math.abs(returned[o]!))) ?? null;
}

/** Says how many refunds stand in a file of their own and in the orders as well, as a column or as rows. */
export function sayToldTwice(
  { returned }: OrderWorth,
  movements: OrderMovements | null,
  ofColumn: Float64Array,
  grouped: OrderRows,
  warn: Warn,
): void {
  let [orders, money] = [0, 0];
  const isBoth = new Uint8Array(grouped.orders);
  movements?.refunded.forEach((filed, o) => {
    const both = Math.min(filed, Math.max(Math.abs(returned[o]!), Math.abs(ofColumn[o]!) || 0));
    if (!(both > 0)) return;
    isBoth[o] = 1;
    orders++;
    money += both;
  });
  if (orders > 0) warn({ about: 'refunds-told-twice', orders, money }, rowsOfOrders(isBoth, grouped));
}
