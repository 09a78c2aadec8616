import { furtherFields } from '../tables/further-amounts';
import type { ShopRows } from '../assembling/shop-rows';
import { type Level, levelOfLineAmount, levelOfOrderAmount, spreadByFile } from './amount-levels';
import type { OrderRows } from './order-rows';

const ofLines = [
  'unitPrice',
  'finalPrice',
  'lineGross',
  'lineTotal',
  'lineTaxed',
  'lineDiscount',
  'lineTax',
  'refundedQuantity',
] as const;
const ofEither = [
  'orderSubtotal',
  'orderDiscount',
  'sellerDiscount',
  'platformDiscount',
  'orderShipping',
  'orderTax',
  'orderFee',
  'paidByCredit',
  'orderTotal',
  'amountPayable',
  'amountPaid',
  'amountReceived',
  'refundedAmount',
  'refundedPostage',
  'totalLeft',
  ...furtherFields,
] as const;
export type MoneyField = (typeof ofLines)[number] | (typeof ofEither)[number];

/** One column of amounts, and by file whether it is of the line or of the order. */
export interface Amounts {
  readonly values: Float64Array;
  readonly levels: readonly Level[];
}

/** The amounts that the export has; a field without a column is absent. */
export type MoneyColumns = Readonly<Partial<Record<MoneyField, Amounts>>>;

/** Those that say what goods or orders came to. */
const sums = [
  'unitPrice',
  'lineGross',
  'lineTotal',
  'orderSubtotal',
  'orderTotal',
  'amountPayable',
  'amountPaid',
  'amountReceived',
] as const satisfies readonly MoneyField[];

/**
 * Reads the columns of money and decides by the data to what each amount belongs.
 * @param quantity pieces of each row.
 */
export function moneyColumns(table: ShopRows, quantity: Float64Array, grouped: OrderRows): MoneyColumns {
  const columns = readColumns(table, quantity, grouped);
  // A sum that is 0 on every row says nothing of the money where another sum says something.
  const isZero = (field: MoneyField) =>
    columns[field]?.values.every((value) => !(Math.abs(value) > 0)) === true;
  const zeros = sums.filter((field) => columns[field] && isZero(field));
  if (zeros.length < sums.filter((field) => columns[field]).length)
    for (const field of zeros) delete columns[field];
  // Beside prices such a sum is of the goods ('小計'), by itself it is all that the order came to.
  const field = columns.unitPrice === undefined ? 'orderTotal' : 'orderSubtotal';
  const ofOrders = columns[field] === undefined ? totalsOfOrders(columns.lineTotal, grouped) : null;
  return ofOrders === null ? columns : { ...columns, [field]: ofOrders };
}

function readColumns(
  table: ShopRows,
  quantity: Float64Array,
  grouped: OrderRows,
): Partial<Record<MoneyField, Amounts>> {
  const columns: Partial<Record<MoneyField, Amounts>> = {};
  for (const [fields, levelOf] of [
    [ofLines, levelOfLineAmount],
    [ofEither, levelOfOrderAmount],
  ] as const) {
    for (const field of fields) {
      if (!table.has(field)) continue;
      const values = table.numbers(field);
      // A piece has a price whether or not all pieces of an order cost the same.
      const levels =
        field === 'unitPrice' || field === 'finalPrice'
          ? Array.from({ length: grouped.files }, (): Level => 'line')
          : spreadByFile(values, grouped).map(levelOf);
      columns[field] = { values, levels };
    }
  }
  const unnumbered = filesWithoutNumbers(table, grouped);
  const isRowByRow = new Uint8Array(grouped.files);
  for (const field of [
    'orderSubtotal',
    'orderTotal',
    'amountPayable',
    'amountPaid',
    'amountReceived',
  ] as const) {
    const amounts = columns[field];
    if (amounts === undefined) continue;
    const fits = fitsLines(amounts.values, columns.unitPrice, quantity, unnumbered, grouped);
    fits.forEach((fit, f) => {
      if (fit === 1 && unnumbered[f] === 1) isRowByRow[f] = 1;
    });
    const levels = amounts.levels.map((level, f): Level => (fits[f] === 1 ? 'line' : level));
    columns[field] = { ...amounts, levels };
  }
  // Where rows without a number each have a total of their own, postage and the like are theirs, too.
  if (isRowByRow.includes(1))
    for (const [field, { values, levels }] of Object.entries(columns) as [MoneyField, Amounts][])
      columns[field] = {
        values,
        levels: levels.map((level, f): Level => (isRowByRow[f] === 1 ? 'line' : level)),
      };
  return columns;
}

/**
 * By file: 1 where a sum is mostly no more than each single line of its order is worth, although it is the same on
 * all of them: the line's, of a file with one row a piece, and not the order's. Where orders are made of rows by their
 * time, a sum below the goods of all rows together is of the row, with its postage in it or not.
 */
function fitsLines(
  values: Float64Array,
  price: Amounts | undefined,
  quantity: Float64Array,
  unnumbered: Uint8Array,
  { orders, starts, rows, file, files, head }: OrderRows,
): Uint8Array {
  const [ofLine, ofOrder] = [new Int32Array(files), new Int32Array(files)];
  for (let o = 0; o < orders && price; o++) {
    if (starts[o + 1]! - starts[o]! < 2) continue;
    let [least, most, all, amount, priced] = [Infinity, 0, 0, Number.NaN, 0];
    for (let i = starts[o]!; i < starts[o + 1]!; i++) {
      const row = rows[i]!;
      if (head[row] === 1) continue;
      const worth = price.values[row]! * quantity[row]!;
      if (worth > 0) {
        [least, most, priced] = [Math.min(least, worth), Math.max(most, worth), priced + 1];
        all += worth;
      }
      if (values[row]! > 0) amount = values[row]!;
    }
    const f = file[rows[starts[o]!]!]!;
    const isOfRow = amount <= least + 0.005 || (unnumbered[f] === 1 && amount < all - 0.005);
    const votes = isOfRow ? ofLine : amount > most + 0.005 ? ofOrder : null;
    // Beside parts of a bundle that cost nothing, the one line that does costs what the order does.
    if (votes && priced > 1) votes[f] = votes[f]! + 1;
  }
  return Uint8Array.from(ofLine, (lines, f) =>
    lines >= (unnumbered[f] === 1 ? 1 : 3) && lines > ofOrder[f]! ? 1 : 0,
  );
}

/** 1 for files whose rows name no order. */
function filesWithoutNumbers(table: ShopRows, { file, files }: OrderRows): Uint8Array {
  const found = new Uint8Array(files).fill(1);
  table
    .mapped('orderId', () => 1, 0)
    .forEach((isNamed, row) => {
      if (isNamed === 1) found[file[row]!] = 0;
    });
  return found;
}

/** Sums that are the line's by their name and stand for whole orders: what the orders came to, where nothing else says it. */
function totalsOfOrders(sums: Amounts | undefined, { file, head }: OrderRows): Amounts | null {
  if (sums === undefined) return null;
  const isOrders = (row: number) => head[row] === 1 || sums.levels[file[row]!] === 'order';
  const values = sums.values.map((value, row) => (isOrders(row) ? value : Number.NaN));
  return values.every(Number.isNaN) ? null : { values, levels: sums.levels.map((): Level => 'order') };
}

/** The amount of the row itself, NaN where it has none or it is the order's. */
export function lineAmount(amounts: Amounts | undefined, row: number, { file, head }: OrderRows): number {
  if (amounts === undefined || head[row] === 1 || amounts.levels[file[row]!] === 'order') return Number.NaN;
  return amounts.values[row]!;
}

/**
 * What the column comes to for each order: the sum of its lines, or the one amount that stands on them; NaN where no
 * row has any. An amount that is the order's beats those of its lines.
 * @param level 'order' leaves out amounts that are the lines'.
 */
export function orderAmounts(
  amounts: Amounts | undefined,
  grouped: OrderRows,
  level?: 'order',
): Float64Array {
  const { orders, starts, rows, file, head } = grouped;
  const sums = new Float64Array(orders).fill(Number.NaN);
  if (amounts === undefined) return sums;
  const { values, levels } = amounts;
  for (let o = 0; o < orders; o++) {
    let own = Number.NaN;
    let sum = Number.NaN;
    for (let i = starts[o]!; i < starts[o + 1]!; i++) {
      const row = rows[i]!;
      const value = values[row]!;
      if (Number.isNaN(value)) continue;
      if (head[row] === 1 || levels[file[row]!] === 'order') {
        // Blank or 0 below the first row: the order's amount is the one that says something.
        if (Number.isNaN(own) || own === 0) own = value;
      } else if (level === undefined) sum = (Number.isNaN(sum) ? 0 : sum) + value;
    }
    sums[o] = Number.isNaN(own) ? sum : own;
  }
  return sums;
}
