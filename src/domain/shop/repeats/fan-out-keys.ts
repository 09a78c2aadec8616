import { type FanOutRows, numberAt, type TableChunk } from '../columns';

/** What each row says of a line that a join may have repeated. */
export interface FanOutKeys extends FanOutRows {
  /** Pieces, NaN where the row tells none. */
  readonly quantity: Float64Array;
  /** What the row's goods cost, and what its order comes to; NaN where it does not say. */
  readonly worth: Float64Array;
  readonly total: Float64Array;
}

/** The keys of a chunk's rows, null where no join was seen in its file. */
export function fanOutKeysOf({ columns, rowCount, fanOut }: TableChunk): FanOutKeys | null {
  if (fanOut === undefined) return null;
  const quantity = new Float64Array(rowCount);
  const worth = new Float64Array(rowCount);
  const total = new Float64Array(rowCount);
  const first = (fields: readonly string[], row: number) =>
    fields.map((field) => numberAt(columns[field], row)).find((each) => !Number.isNaN(each)) ?? Number.NaN;
  for (let row = 0; row < rowCount; row++) {
    quantity[row] = numberAt(columns.quantity, row);
    const pieces = columns.quantity === undefined ? 1 : quantity[row]!;
    const sum = first(['lineTotal', 'lineGross', 'lineTaxed'], row);
    worth[row] = Number.isNaN(sum) ? first(['finalPrice', 'unitPrice'], row) * pieces : sum;
    total[row] = first(['orderTotal', 'orderSubtotal', 'amountPaid'], row);
  }
  return { ...fanOut, quantity, worth, total };
}
