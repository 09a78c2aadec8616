import { RowHash } from '../../cleaning/row-hash';
import { fnv1a } from '../../math/hash';
import { numberAt, stringAt, type TableChunk } from '../columns';

/** What each row says of a payment and of a line, by which rows that a join has multiplied are told. */
export interface PaymentKeys {
  /** Hash of number, way, day and amount of the payment. */
  readonly payment: Int32Array;
  /** Hash of product, pieces and prices. */
  readonly line: Int32Array;
  readonly amount: Float64Array;
  /** What the row's goods cost by its price, NaN where it has none. */
  readonly worth: Float64Array;
  /** Whether payments have numbers. */
  readonly isNumbered: boolean;
}

const ofPayments = ['paymentKey', 'paymentMethod', 'paidAt', 'amountPaid'];
const ofLines = [
  'productId',
  'productTitle',
  'quantity',
  'unitPrice',
  'finalPrice',
  'lineTotal',
  'lineGross',
];

/** The keys of a chunk's rows; null where no order of it is paid in several ways, or under several numbers. */
export function paymentKeysOf(chunk: TableChunk): PaymentKeys | null {
  const { columns, rowCount } = chunk;
  if (columns.amountPaid === undefined || !hasSeveralPayments(chunk)) return null;
  const isNumbered = columns.paymentKey !== undefined;
  const amount = new Float64Array(rowCount);
  const worth = new Float64Array(rowCount).fill(Number.NaN);
  const { unitPrice, finalPrice, quantity, lineTotal, orderTotal } = columns;
  const isWithoutLines = [unitPrice, finalPrice, lineTotal].every((column) => column === undefined);
  for (let row = 0; row < rowCount; row++) {
    amount[row] = numberAt(columns.amountPaid, row);
    const price = [finalPrice, unitPrice].map((column) => numberAt(column, row)).find((each) => each > 0);
    const pieces = quantity === undefined ? 1 : numberAt(quantity, row);
    const byPrice = lineTotal === undefined ? (price ?? Number.NaN) * pieces : numberAt(lineTotal, row);
    // Of an order without lines, its own sum.
    worth[row] = isWithoutLines ? numberAt(orderTotal, row) : byPrice;
  }
  return { payment: hashes(chunk, ofPayments), line: hashes(chunk, ofLines), amount, worth, isNumbered };
}

/** Whether two rows of one order, one below the other, name different payments. */
function hasSeveralPayments({
  columns: { orderId, paymentKey, paymentMethod, paidAt },
  rowCount,
}: TableChunk): boolean {
  if (orderId?.type !== 'string') return false;
  const codes = [paymentKey, paymentMethod].flatMap((column) =>
    column?.type === 'string' ? [column.codes] : [],
  );
  for (let row = 1; row < rowCount; row++) {
    if (orderId.codes[row] !== orderId.codes[row - 1]) continue;
    if (codes.some((column) => column[row] !== column[row - 1])) return true;
    if (Math.abs(numberAt(paidAt, row) - numberAt(paidAt, row - 1)) > 0) return true;
  }
  return false;
}

function hashes({ columns, rowCount }: TableChunk, fields: readonly string[]): Int32Array {
  const found = new Int32Array(rowCount);
  const hash = new RowHash();
  for (let row = 0; row < rowCount; row++) {
    hash.reset();
    for (const field of fields) {
      const column = columns[field];
      if (column === undefined) continue;
      if (column.type === 'string') hash.addText(fnv1a(field), stringAt(column, row));
      else hash.addNumber(fnv1a(field), numberAt(column, row));
    }
    found[row] = hash.low;
  }
  return found;
}
