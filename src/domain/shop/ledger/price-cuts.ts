import { discountFields } from './discounts';
import type { MoneyColumns } from './money-columns';
import type { OrderRows } from './order-rows';

const discounts = ['lineDiscount', ...discountFields] as const;
/** A column that is the cut from the list price on fewer rows is something else. */
const enough = 0.6;

const isSame = (a: number, b: number) => Math.abs(a - b) <= 0.0151 + 1e-9 * Math.abs(a);

/**
 * The columns of money without discounts that are no more than the way from the list price to the price charged ('Total
 * Discount' beside 'Original Price' and 'Deal Price'): prices have them off, and they must not come off again. Decided
 * by file, from the rows and orders that have such a discount.
 */
export function withoutPriceCuts(
  columns: MoneyColumns,
  listPrice: Float64Array | null,
  quantity: Float64Array,
  grouped: OrderRows,
): MoneyColumns {
  if (listPrice === null) return columns;
  const cuts = cutsOfRows(columns, listPrice, quantity, grouped);
  const left = { ...columns };
  for (const field of discounts) {
    const amounts = columns[field];
    if (amounts === undefined) continue;
    const isCut = filesOfCuts(amounts.values, cuts, grouped);
    if (!isCut.includes(true)) continue;
    const values = amounts.values.map((value, row) => (isCut[grouped.file[row]!] ? 0 : value));
    left[field] = { ...amounts, values };
  }
  return left;
}

interface Cuts {
  /** By row: what the list price is above the price, of one piece and of all. */
  readonly ofPiece: Float64Array;
  readonly ofLine: Float64Array;
}

function cutsOfRows(
  { unitPrice, lineTotal }: MoneyColumns,
  listPrice: Float64Array,
  quantity: Float64Array,
  { file }: OrderRows,
): Cuts {
  const ofPiece = new Float64Array(quantity.length).fill(Number.NaN);
  const ofLine = ofPiece.slice();
  for (let row = 0; row < quantity.length; row++) {
    const list = listPrice[row]!;
    const pieces = quantity[row]!;
    const price = unitPrice?.values[row] ?? Number.NaN;
    const total = lineTotal?.levels[file[row]!] === 'line' ? lineTotal.values[row]! : Number.NaN;
    if (!Number.isNaN(price)) {
      ofPiece[row] = list - price;
      ofLine[row] = pieces * (list - price);
    } else if (!Number.isNaN(total)) {
      // A list price beside nothing but a sum of the line is of one piece, or of all.
      ofPiece[row] = list - total;
      ofLine[row] = pieces * list - total;
    }
  }
  return { ofPiece, ofLine };
}

/** By file: whether the column says what its rows' prices, or its orders' prices together, are below their list prices. */
function filesOfCuts(values: Float64Array, { ofPiece, ofLine }: Cuts, grouped: OrderRows): boolean[] {
  const { orders, starts, rows, file, files } = grouped;
  const [same, seen] = [new Int32Array(files), new Int32Array(files)];
  for (let o = 0; o < orders; o++) {
    const [from, to] = [starts[o]!, starts[o + 1]!];
    let sum = 0;
    for (let i = from; i < to; i++) sum += ofLine[rows[i]!]! || 0;
    for (let i = from; i < to; i++) {
      const row = rows[i]!;
      const off = Math.abs(values[row]!);
      if (!(off > 0) || Number.isNaN(ofLine[row]!)) continue;
      const f = file[row]!;
      seen[f] = seen[f]! + 1;
      const cut = [ofLine[row]!, ofPiece[row]!, sum].some((each) => each > 0 && isSame(each, off));
      if (cut) same[f] = same[f]! + 1;
    }
  }
  return Array.from(same, (count, f) => count > 0 && count >= enough * seen[f]!);
}
