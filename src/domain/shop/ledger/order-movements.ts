import { takesBack } from '../../vocabulary/document-kinds';
import { saysYes } from '../../vocabulary/yes-no';
import { cameIn, isExchange, isPayment, wasGivenBack } from '../../vocabulary/movement-states';
import type { JoinedMovements } from '../assembling/join-movements';
import type { ShopRows, ShopTables } from '../assembling/shop-rows';
import { rowMark } from '../repeats/row-marks';
import { Doubtful, type Warn } from './doubts';
import type { OrderRows } from './order-rows';
import type { OrderWorth } from './order-worth';

/** What files of refunds and payments say of orders, by order, and by line where they name the product. */
export interface OrderMovements {
  /** Money given back, 0 for none. Of those that tell of one order's refunds the one that tells most. */
  readonly refunded: Float64Array;
  /** How much of it another of them tells as well. */
  readonly refundedTwice: Float64Array;
  /** Money paid in, NaN where no payment stands for the order. */
  readonly paid: Float64Array;
  /** 1 where payments stand for the order and none of them came in. */
  readonly unpaid: Uint8Array;
  /** 1 where something was given back and neither money nor pieces say how much. */
  readonly unknown: Uint8Array;
  /** 1 where a list of returned orders says that the order came back, and neither goods nor money: all of it. */
  readonly whole: Uint8Array;
  /** By row of orders: money, and pieces without it, that were given back of it. */
  readonly ofRow: { readonly money: Float64Array; readonly pieces: Float64Array };
}

/** What refunds come to by each that tells of them: a file of refunds, rows of payments, a column of the payments. */
interface RefundsTold {
  readonly ofFile: Float64Array;
  readonly ofPayments: Float64Array;
  readonly ofColumn: Float64Array;
}

/**
 * Adds up the rows of refunds and payments; null where the shop has none. Says what belongs to no order here.
 * @param sold pieces of each row of orders.
 */
export function sumMovements(
  { orders, refunds, payments }: Pick<ShopTables, 'orders' | 'refunds' | 'payments'>,
  orderOf: JoinedMovements,
  sold: Float64Array,
  grouped: OrderRows,
  warn: Warn,
): OrderMovements | null {
  if (refunds.count + payments.count === 0) return null;
  const sums = () => new Float64Array(grouped.orders);
  const told: RefundsTold = { ofFile: sums(), ofPayments: sums(), ofColumn: sums() };
  const movements: OrderMovements = {
    refunded: sums(),
    refundedTwice: sums(),
    paid: sums().fill(Number.NaN),
    unpaid: new Uint8Array(grouped.orders),
    unknown: new Uint8Array(grouped.orders),
    whole: new Uint8Array(grouped.orders),
    ofRow: { money: new Float64Array(orders.count), pieces: new Float64Array(orders.count) },
  };
  if (refunds.count > 0)
    addRefunds(
      refunds,
      orderOf.refunds,
      lineFinder(orders, refunds, orderOf.lines, grouped),
      sold,
      told.ofFile,
      movements,
      warn,
    );
  if (payments.count > 0) addPayments(payments, orderOf.payments, told, movements, warn);
  settleRefunds(told, movements);
  return movements;
}

/** What several tell of one order is the same refund: the largest sum counts, the next one tells it a second time. */
function settleRefunds(
  { ofFile, ofPayments, ofColumn }: RefundsTold,
  { refunded, refundedTwice }: OrderMovements,
): void {
  for (let o = 0; o < refunded.length; o++) {
    const [a, b, c] = [ofFile[o]!, ofPayments[o]!, ofColumn[o]!];
    refunded[o] = Math.max(a, b, c);
    refundedTwice[o] = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  }
}

function addRefunds(
  table: ShopRows,
  order: Int32Array,
  lineOf: (order: number, row: number) => number,
  sold: Float64Array,
  refunded: Float64Array,
  { unknown, whole, ofRow }: OrderMovements,
  warn: Warn,
): void {
  const money = table.numbers('refundedAmount');
  const pieces = table.numbers('refundedQuantity');
  const isBack = table.mapped('paymentStatus', (status) => (wasGivenBack(status) ? 1 : 0), 1);
  const isExchanged = table.mapped('amountKind', (kind) => (isExchange(kind) ? 1 : 0), 0);
  const cameBack = table.mapped('isRefunded', (word) => (saysYes(word) ? 1 : 0), -1);
  const isCounted = table.has('refundedQuantity') || table.has('refundedAmount');
  const isWhole = !['refundedAmount', 'refundedQuantity', 'productId', 'productTitle'].some((field) =>
    table.has(field),
  );
  const [elsewhere, open] = [Doubtful.rows('refunds', table.count), Doubtful.rows('refunds', table.count)];
  for (let row = 0; row < table.count; row++) {
    const amount = Math.abs(money[row]!);
    // Pieces for pieces; money beside them may be what they cost or what was given back.
    if (!counts(table, row) || (isExchanged[row] === 1 && !(amount > 0)) || cameBack[row] === 0) continue;
    const o = order[row]!;
    if (isBack[row] === 0 || isExchanged[row] === 1) open.add(row, amount);
    else if (o < 0) elsewhere.add(row, amount);
    else {
      const line = lineOf(o, row);
      // What came back of a line of one piece is that piece.
      const came = !isCounted && line >= 0 && sold[line] === 1 ? 1 : Math.abs(pieces[row]!);
      if (!Number.isNaN(amount)) {
        refunded[o] = refunded[o]! + amount;
        if (line >= 0) ofRow.money[line] = ofRow.money[line]! + amount;
      } else if (line >= 0 && came > 0) ofRow.pieces[line] = ofRow.pieces[line]! + came;
      else if (isWhole && cameBack[row] === 1) whole[o] = 1;
      else unknown[o] = 1;
    }
  }
  elsewhere.say(({ count, money }) => ({ about: 'refunds-not-joined', rows: count, money }), warn);
  open.say(({ count, money }) => ({ about: 'refunds-open', rows: count, money }), warn);
}

function addPayments(
  table: ShopRows,
  order: Int32Array,
  { ofPayments, ofColumn }: RefundsTold,
  { paid, unpaid }: OrderMovements,
  warn: Warn,
): void {
  const money = table.numbers('paymentAmount');
  const back = table.numbers('refundedAmount');
  const isIn = table.mapped('paymentStatus', (status) => (cameIn(status) ? 1 : 0), 1);
  const kind = table.mapped('amountKind', (each) => (takesBack(each) ? -1 : isPayment(each) ? 1 : 0), 1);
  const elsewhere = Doubtful.rows('payments', table.count);
  const hasPaid = new Uint8Array(unpaid.length);
  for (let row = 0; row < table.count; row++) {
    if (!counts(table, row) || kind[row] === 0) continue;
    const o = order[row]!;
    if (o >= 0) (isIn[row] === 0 ? unpaid : hasPaid)[o] = 1;
    if (isIn[row] === 0) continue;
    const amount = money[row]!;
    if (o < 0) elsewhere.add(row, Math.abs(amount));
    else {
      ofColumn[o] = ofColumn[o]! + (Math.abs(back[row]!) || 0);
      if (Number.isNaN(amount)) continue;
      if (kind[row]! < 0 || amount < 0) ofPayments[o] = ofPayments[o]! + Math.abs(amount);
      else paid[o] = (paid[o]! || 0) + amount;
    }
  }
  hasPaid.forEach((came, o) => {
    if (came === 1) unpaid[o] = 0;
  });
  elsewhere.say(({ count, money }) => ({ about: 'payments-not-joined', rows: count, money }), warn);
}

function counts({ repeats }: ShopRows, row: number): boolean {
  return repeats[row] === rowMark.kept;
}

/** Finds the line of an order that a row of refunds names by its number or its product, -1 where it names none. */
function lineFinder(
  orders: ShopRows,
  refunds: ShopRows,
  named: Int32Array,
  { order: orderOf, starts, rows, head }: OrderRows,
): (order: number, row: number) => number {
  const ofOrders = [orders.strings('productId'), orders.strings('productTitle')] as const;
  const ofRefunds = [refunds.strings('productId'), refunds.strings('productTitle')] as const;
  return (order, row) => {
    const [line] = named.subarray(row, row + 1);
    if (line !== undefined && line >= 0 && orderOf[line] === order && head[line] === 0) return line;
    const lines = Array.from(rows.subarray(starts[order]!, starts[order + 1]!)).filter(
      (line) => head[line] === 0,
    );
    const isNamed = ofRefunds.some((names) => names[row] !== '');
    const calls = (by: number, of: number) => (line: number) =>
      ofRefunds[by]![row] !== '' && ofRefunds[by]![row] === ofOrders[of]![line];
    // Under 'item' one file has the code and the next the title.
    const ways = [calls(0, 0), calls(1, 1), calls(1, 0), calls(0, 1)];
    const found = ways.map((way) => lines.find(way)).find((line) => line !== undefined);
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

/** Says how many refunds are told by more than one of: the orders, as a column or as rows, refunds and payments. */
export function sayToldTwice(
  { returned }: OrderWorth,
  movements: OrderMovements | null,
  ofColumn: Float64Array,
  grouped: OrderRows,
  warn: Warn,
): void {
  if (movements === null) return;
  const { refunded, refundedTwice } = movements;
  const twice = Doubtful.orders(grouped);
  for (let o = 0; o < grouped.orders; o++) {
    const ofOrders = Math.max(Math.abs(returned[o]!), Math.abs(ofColumn[o]!) || 0);
    const both = Math.max(refundedTwice[o]!, Math.min(refunded[o]!, ofOrders));
    if (both > 0) twice.add(o, both);
  }
  twice.say(({ count, money }) => ({ about: 'refunds-told-twice', orders: count, money }), warn);
}
