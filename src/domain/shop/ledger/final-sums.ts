import { discountFields } from './discounts';
import { isSame } from './explained-goods';
import type { MoneyColumns } from './money-columns';
import type { OrderRows } from './order-rows';
import { sumsOfSome } from './sums-of-some';

const discounts = ['lineDiscount', ...discountFields] as const;

/**
 * The columns of money, with a 'final price' that is of all pieces of its line as the sum of the line. Tills write it
 * either way; lines of several pieces show which, by the price before the discount: no piece costs more than that.
 * Decided by file.
 */
export function withFinalSums(
  columns: MoneyColumns,
  quantity: Float64Array,
  { file, files }: OrderRows,
): MoneyColumns {
  const { finalPrice, unitPrice, lineTotal } = columns;
  if (finalPrice === undefined || unitPrice === undefined) return columns;
  const [ofPiece, ofLine] = [new Int32Array(files), new Int32Array(files)];
  for (let row = 0; row < quantity.length; row++) {
    const [price, final, pieces] = [
      unitPrice.values[row]!,
      finalPrice.values[row]!,
      Math.abs(quantity[row]!),
    ];
    if (!(pieces > 1 && price > 0 && final > 0)) continue;
    const offs = sumsOfSome(discounts.map((field) => Math.abs(columns[field]?.values[row] ?? 0) || 0));
    const f = file[row]!;
    if (offs.some((off) => isSame(final, pieces * price - off))) ofLine[f] = ofLine[f]! + 1;
    else if (final <= price + 0.01) ofPiece[f] = ofPiece[f]! + 1;
  }
  const isOfLine = (row: number) => ofLine[file[row]!]! > ofPiece[file[row]!]!;
  if (!ofLine.some((lines, f) => lines > ofPiece[f]!)) return columns;
  const final = finalPrice.values.map((amount, row) => (isOfLine(row) ? Number.NaN : amount));
  const sums = finalPrice.values.map((amount, row) => {
    const own = lineTotal?.values[row] ?? Number.NaN;
    return Number.isNaN(own) && isOfLine(row) ? amount : own;
  });
  const { finalPrice: _moved, ...others } = columns;
  return {
    ...others,
    ...(!final.every(Number.isNaN) && { finalPrice: { ...finalPrice, values: final } }),
    lineTotal: { levels: lineTotal?.levels ?? finalPrice.levels, values: sums },
  };
}
