import { lineAmount, type MoneyColumns } from './money-columns';
import type { OrderRows } from './order-rows';

/** What each row says of its own goods, before what belongs to the whole order. */
export interface LinePrices {
  /** Worth of the row's pieces, with the sign of the columns; NaN where no column tells. */
  readonly worth: Float64Array;
  /** Discount of the line that may have to come off its worth yet, 0 for none. */
  readonly discount: Float64Array;
  /** By what a row's sum is below its price, and no column of the line says why. */
  readonly reduced: Float64Array;
  /** By file: rows whose sum and price contradict each other, with both sums. */
  readonly contradictions: readonly Contradiction[];
}

export interface Contradiction {
  rows: number;
  byPrice: number;
  bySum: number;
}

/** A cent, and what rounding each piece may add. */
const isSame = (a: number, b: number) => Math.abs(a - b) <= 0.0101 + 1e-9 * Math.abs(a);

/** @param quantity pieces of each row. */
export function linePrices(
  money: MoneyColumns,
  listPrice: Float64Array | null,
  quantity: Float64Array,
  grouped: OrderRows,
): LinePrices {
  const n = quantity.length;
  const [worth, discount, reduced] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  const contradictions = Array.from({ length: grouped.files }, () => ({ rows: 0, byPrice: 0, bySum: 0 }));
  const ofLine = pricesOfLines(money, quantity, grouped);
  const at = (field: keyof MoneyColumns, row: number) => lineAmount(money[field], row, grouped);
  for (let row = 0; row < n; row++) {
    const price = at('unitPrice', row);
    const byPrice = ofLine[grouped.file[row]!] === 1 ? price : quantity[row]! * price;
    const sum = firstKnown(at('lineTotal', row), at('orderTotal', row), at('orderSubtotal', row));
    const off = Math.abs(at('lineDiscount', row) || 0) + Math.abs(at('orderDiscount', row) || 0);
    const tax = firstKnown(at('lineTax', row), at('orderTax', row), 0);
    const postage = at('orderShipping', row) || 0;
    const gross = firstKnown(byPrice, at('lineGross', row));
    let isOff = off === 0;
    let own = gross;
    if (!Number.isNaN(sum) && Number.isNaN(gross)) own = sum;
    else if (!Number.isNaN(sum) && !isSame(Math.abs(sum), Math.abs(gross))) {
      const [whole, total] = [Math.abs(gross), Math.abs(sum)];
      // Tax on top and postage belong to no goods.
      const goods = [total, total - tax, total - postage, total - postage - tax].find(
        (rest) => isSame(rest, whole) || (off > 0 && isSame(rest, whole - off)),
      );
      if (goods === undefined) {
        own = sum;
        isOff = true;
        reduced[row] = Math.max(0, whole - total);
        if (total > whole || off > 0) {
          const found = contradictions[grouped.file[row]!]!;
          found.rows++;
          found.byPrice += whole;
          found.bySum += total;
        }
      } else if (!isSame(goods, whole)) {
        own = Math.sign(sum) * goods;
        isOff = true;
      }
    }
    // What she paid for the line beats what it cost; a list price is better than nothing.
    const paid = firstKnown(at('amountPaid', row), at('amountPayable', row));
    if (paid > 0 && !(Math.abs(own) <= paid)) {
      own = paid;
      isOff = true;
    }
    if (Number.isNaN(own) && listPrice) own = quantity[row]! * listPrice[row]!;
    worth[row] = own;
    discount[row] = isOff || Number.isNaN(own) ? 0 : off;
  }
  return { worth, discount, reduced, contradictions };
}

function firstKnown(...amounts: readonly number[]): number {
  return amounts.find((amount) => !Number.isNaN(amount)) ?? Number.NaN;
}

/** By file: 1 where the 'price' is of all pieces of the line, which sums of lines or orders of several pieces show. */
function pricesOfLines(money: MoneyColumns, quantity: Float64Array, grouped: OrderRows): Uint8Array {
  const { files, file, orders, starts, rows } = grouped;
  const [ofPiece, ofLine] = [new Int32Array(files), new Int32Array(files)];
  const count = (f: number, pieces: number, line: number, wholes: readonly number[]) => {
    if (isSame(pieces, line)) return;
    if (wholes.some((whole) => isSame(pieces, whole))) ofPiece[f] = ofPiece[f]! + 1;
    else if (wholes.some((whole) => isSame(line, whole))) ofLine[f] = ofLine[f]! + 1;
  };
  for (let o = 0; o < orders; o++) {
    let [pieces, line, f] = [0, 0, 0];
    for (let i = starts[o]!; i < starts[o + 1]!; i++) {
      const row = rows[i]!;
      const price = lineAmount(money.unitPrice, row, grouped);
      if (Number.isNaN(price)) continue;
      f = file[row]!;
      const total = lineAmount(money.lineTotal, row, grouped);
      count(f, quantity[row]! * price, price, Number.isNaN(total) ? [] : [total]);
      pieces += quantity[row]! * price;
      line += price;
    }
    if (!isSame(pieces, line) && ofPiece[f]! + ofLine[f]! < enough)
      count(f, pieces, line, worthsSaid(money, rows[starts[o]!]!));
  }
  return Uint8Array.from(ofLine, (lines, f) => (lines > ofPiece[f]! ? 1 : 0));
}

/** Lines and orders of several pieces that decide. */
const enough = 1_000;

/** What the goods of an order may come to by the amounts on its first row: discounts and postage in or out. */
function worthsSaid(money: MoneyColumns, row: number): number[] {
  const off = Math.abs(money.orderDiscount?.values[row] ?? 0) || 0;
  const postage = money.orderShipping?.values[row] || 0;
  const whole = [money.orderSubtotal, money.orderTotal].flatMap((amounts) => amounts?.values[row] ?? []);
  return whole
    .filter((amount) => amount > 0)
    .flatMap((amount) => [amount, amount + off, amount - postage, amount - postage + off]);
}
