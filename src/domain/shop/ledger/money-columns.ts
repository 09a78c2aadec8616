import type { ShopRows } from '../assembling/shop-rows';
import { type Level, levelOfLineAmount, levelOfOrderAmount, spreadByFile } from './amount-levels';
import type { OrderRows } from './order-rows';

const ofLines = [
  'unitPrice',
  'lineGross',
  'lineTotal',
  'lineDiscount',
  'lineTax',
  'refundedQuantity',
] as const;
const ofEither = [
  'orderSubtotal',
  'orderDiscount',
  'orderShipping',
  'orderTax',
  'orderTotal',
  'amountPayable',
  'amountPaid',
  'amountReceived',
  'refundedAmount',
] as const;
export type MoneyField = (typeof ofLines)[number] | (typeof ofEither)[number];

/** One column of amounts, and by file whether it is of the line or of the order. */
export interface Amounts {
  readonly values: Float64Array;
  readonly levels: readonly Level[];
}

/** The amounts that the export has; a field without a column is absent. */
export type MoneyColumns = Readonly<Partial<Record<MoneyField, Amounts>>>;

/** Reads the columns of money and decides by the data to what each amount belongs. */
export function moneyColumns(table: ShopRows, grouped: OrderRows): MoneyColumns {
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
        field === 'unitPrice'
          ? Array.from({ length: grouped.files }, (): Level => 'line')
          : spreadByFile(values, grouped).map(levelOf);
      columns[field] = { values, levels };
    }
  }
  return columns;
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
