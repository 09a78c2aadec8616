import { takesBack } from '../../vocabulary/document-kinds';
import { orderState } from '../../vocabulary/order-status';
import { stockMovement } from '../../vocabulary/stock-movements';
import type { ShopRows } from './shop-rows';

/** Share of a file's rows that must be below zero. */
const mostly = 0.8;
/** Fewer rows may well be returns. */
const fewest = 10;
/** Share of rows below zero from which on signs of returns count. */
const often = 0.5;

const amounts = [
  'quantity',
  'lineTotal',
  'lineGross',
  'lineTaxed',
  'orderTotal',
  'orderSubtotal',
  'amountPaid',
];
const people = ['customerId', 'email', 'phone', 'personName'];
/** Numbers of credit notes and returns. */
const numberOfReturn =
  /^#?(?:c|cn|cr|crn|cm|rma|ret|rf|ref|refund|gs|gut|av|avoir|nc|na|r|sr)[-_ /.]?\d|退|返|红/i;

/**
 * Turns the signs of files that write what was sold below zero, as journals of stock write what goes out and books what
 * is owed: told by the word for the movement, or by nearly all rows of customers where nothing speaks of returns and no
 * other file has the sales. Their numbers are put into `orders.turned`.
 */
export function turnSoldBelowZero(orders: ShopRows): void {
  const has = amounts.filter((field) => orders.has(field));
  if (has.length === 0) return;
  const columns = has.map((field) => [field, orders.numbers(field)] as const);
  if (!columns.some(([, values]) => values.some((value) => value < 0))) return;
  const signs = signsOf(
    orders,
    columns.map(([, values]) => values),
  );
  const files = [...new Set(orders.fileOf)];
  const turned = files.filter((file) => isTurned(orders, signs, file));
  if (turned.length === 0) return;
  for (const file of turned) orders.turned.add(file);
  // What came in or was counted is nobody's sale, whatever it cost.
  const isOther = signs.sign.map((sign, row) =>
    orders.turned.has(orders.fileOf[row]!) &&
    (signs.word[row] === movement.other || (sign > 0 && signs.isOfSomebody[row] === 0))
      ? 1
      : 0,
  );
  for (const [, values] of columns)
    for (const file of turned)
      if (isMostlyBelow(values, orders.fileOf, file)) turn(values, orders.fileOf, file);
  const prices = ['unitPrice', 'finalPrice'].filter((field) => orders.has(field));
  for (const [field, values] of [
    ...columns,
    ...prices.map((field) => [field, orders.numbers(field)] as const),
  ]) {
    isOther.forEach((is, row) => {
      if (is === 1) values[row] = 0;
    });
    orders.replace(field, values);
  }
}

/** What the word for a movement says. */
const movement = { none: 0, sold: 1, other: 2, back: 3 } as const;

interface RowSigns {
  /** -1, 0 or 1 by the first amount of a row that is not zero. */
  readonly sign: Int8Array;
  /** One of `movement`. */
  readonly word: Int32Array;
  readonly isOfSomebody: Uint8Array;
  /** 1 where the row's number, state or order speaks of a return. */
  readonly isReturn: Uint8Array;
}

function signsOf(orders: ShopRows, columns: readonly Float64Array[]): RowSigns {
  const sign = new Int8Array(orders.count);
  for (let row = 0; row < sign.length; row++)
    sign[row] = Math.sign(columns.find((values) => Math.abs(values[row]!) > 0)?.[row] ?? 0);
  const isOfSomebody = new Uint8Array(orders.count);
  for (const field of people)
    orders
      .mapped(field, () => 1, 0)
      .forEach((is, row) => {
        if (is === 1) isOfSomebody[row] = 1;
      });
  const isReturn = new Uint8Array(orders.count);
  const mark = (field: string, says: (text: string) => boolean) =>
    orders
      .mapped(field, (text) => (says(text) ? 1 : 0), 0)
      .forEach((is, row) => {
        if (is === 1) isReturn[row] = 1;
      });
  mark('orderId', (id) => numberOfReturn.test(id));
  mark('parentOrderId', () => true);
  for (const field of ['status', 'paymentStatus'])
    mark(field, (word) => ['refunded', 'partlyRefunded', 'cancelled'].includes(orderState(word)));
  const word = orders.mapped(
    'amountKind',
    (kind) => (takesBack(kind) ? movement.back : movement[stockMovement(kind) ?? 'none']),
    0,
  );
  return { sign, word, isOfSomebody, isReturn };
}

function isTurned(orders: ShopRows, signs: RowSigns, file: number): boolean {
  const { sign, word, isOfSomebody, isReturn } = signs;
  const [sold, named] = [
    { rows: 0, below: 0 },
    { rows: 0, below: 0 },
  ];
  let [back, soldElsewhere] = [0, false];
  for (let row = 0; row < sign.length; row++) {
    const own = sign[row]!;
    if (own === 0) continue;
    if (orders.fileOf[row] !== file) {
      soldElsewhere ||= own > 0;
      continue;
    }
    if (word[row] === movement.sold) count(sold, own);
    if (isOfSomebody[row] === 0 || word[row] === movement.other) continue;
    count(named, own);
    if (own < 0 && (isReturn[row] === 1 || word[row] === movement.back)) back++;
  }
  if (sold.rows > 0) return areBelow(sold);
  if (!areBelow(named) || orders.has('refundedAmount')) return false;
  return back < often * named.below && !soldElsewhere;
}

interface Counted {
  rows: number;
  below: number;
}

function count(counted: Counted, sign: number): void {
  counted.rows++;
  if (sign < 0) counted.below++;
}

const areBelow = ({ rows, below }: Counted) => rows >= fewest && below >= mostly * rows;

function isMostlyBelow(values: Float64Array, fileOf: Int32Array, file: number): boolean {
  let [below, above] = [0, 0];
  values.forEach((value, row) => {
    if (fileOf[row] !== file) return;
    if (value < 0) below++;
    else if (value > 0) above++;
  });
  return below > above;
}

function turn(values: Float64Array, fileOf: Int32Array, file: number): void {
  values.forEach((value, row) => {
    if (fileOf[row] === file && value !== 0) values[row] = -value;
  });
}
