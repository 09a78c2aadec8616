import { furtherFields } from '../tables/further-amounts';
import { discountFields } from './discounts';
import type { DoubtfulRows } from './doubts';
import { explainedGoods, isSame } from './explained-goods';
import { type Amounts, lineAmount, type MoneyColumns, type MoneyField } from './money-columns';
import type { OrderRows } from './order-rows';
import { sumsOfSome } from './sums-of-some';

/** What each row says of its own goods, before what belongs to the whole order. */
export interface LinePrices {
  /** Worth of the row's pieces, with the sign of the columns; NaN where no column tells. */
  readonly worth: Float64Array;
  /** Discount of the line that may have to come off its worth yet, 0 for none. */
  readonly discount: Float64Array;
  /** 1 where the worth is an amount before discounts by its name, and no other amount of the line is known. */
  readonly isBeforeDiscount: Uint8Array;
  /** By what a row's sum is below its price, and no column of the line says why. */
  readonly reduced: Float64Array;
  /** By file: rows whose sum and price contradict each other, with both sums. */
  readonly contradictions: readonly Contradiction[];
  /** Those rows. */
  readonly contradicting: DoubtfulRows;
}

export interface Contradiction {
  rows: number;
  byPrice: number;
  bySum: number;
}

const discounts = ['lineDiscount', ...discountFields] as const;

/** What lines say of their prices besides the columns of money. */
export interface LineTerms {
  /** Pieces of each row, and its product, -1 for none. */
  readonly quantity: Float64Array;
  readonly product: Int32Array;
  readonly listPrice: Float64Array | null;
  /** Off the price of each piece. */
  readonly unitDiscount: Float64Array | null;
  /** Pieces in each that the quantity counts, NaN where not known. */
  readonly packSize: Float64Array | null;
  /** Share that is off the price of each piece, 0 to 1. */
  readonly discountRate: Float64Array | null;
}

export function linePrices(
  money: MoneyColumns,
  { quantity, product, listPrice, packSize, unitDiscount, discountRate }: LineTerms,
  grouped: OrderRows,
): LinePrices {
  const n = quantity.length;
  const [worth, discount, reduced] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  const isBeforeDiscount = new Uint8Array(n);
  const contradictions = Array.from({ length: grouped.files }, () => ({ rows: 0, byPrice: 0, bySum: 0 }));
  const isContradicting = new Uint8Array(n);
  const said = priceSays(withFinalPrices(money), { quantity, product }, grouped);
  const ofLines = lineColumns(money, grouped);
  const at = (field: MoneyField, row: number) => ofLines[field]?.[row] ?? Number.NaN;
  const discountColumns = discounts.flatMap((field) => ofLines[field] ?? []);
  const furtherColumns = furtherFields.flatMap((field) => ofLines[field] ?? []);
  const isAlone = (row: number) => {
    const o = grouped.order[row]!;
    return grouped.starts[o + 1]! - grouped.starts[o]! === 1;
  };
  // What an order of one line has on top of its goods is on top of the line.
  const onTop = (field: 'orderTax' | 'orderShipping' | 'refundedAmount', row: number) =>
    isAlone(row) ? (money[field]?.values[row] ?? Number.NaN) : at(field, row);
  const offsOf = (row: number, offPieces: number) => [
    offPieces,
    ...discountColumns.map((amounts) => Math.abs(amounts[row]!)),
  ];
  for (let row = 0; row < n; row++) {
    const { price: byPrice, lineTotal } = said(row);
    const sum = firstKnown(lineTotal, at('orderTotal', row), at('orderSubtotal', row));
    const final = at('finalPrice', row);
    const offPieces = Math.abs(quantity[row]! * (unitDiscount?.[row] ?? 0)) || 0;
    // A final price has what is off the line off already.
    let off = 0;
    if (Number.isNaN(final)) {
      off = offPieces;
      for (const amounts of discountColumns) off += Math.abs(amounts[row]!) || 0;
    }
    const tax = firstKnown(at('lineTax', row), onTop('orderTax', row), 0);
    const postage = onTop('orderShipping', row) || 0;
    const back = Math.abs(onTop('refundedAmount', row)) || 0;
    // Beside a total of the line its subtotal is what the total is checked by.
    const isTotalled = !Number.isNaN(at('orderTotal', row)) && Number.isNaN(lineTotal);
    const subtotal = isTotalled ? at('orderSubtotal', row) : Number.NaN;
    const inPacks = Math.abs(byPrice) * (packSize?.[row] ?? 1);
    const ofOrder = isAlone(row) ? (money.orderTotal?.values[row] ?? Number.NaN) : Number.NaN;
    const inTotal = [sum, ofOrder].find((each) => isSame(Math.abs(each), inPacks));
    const ofPieces = inTotal ?? byPrice;
    const gross = firstKnown(ofPieces, at('lineGross', row), subtotal);
    // An amount that is off says it better than a share.
    const isAmount = off > 0 || Math.abs(money.orderDiscount?.values[row] ?? 0) > 0;
    const rate = isAmount || !Number.isNaN(final) ? 0 : discountRate?.[row] || 0;
    let isOff = off === 0;
    let own = rate > 0 && Number.isNaN(sum) ? gross * (1 - rate) : gross;
    if (!Number.isNaN(sum) && Number.isNaN(gross)) own = sum;
    else if (!Number.isNaN(sum) && !isSame(Math.abs(sum), Math.abs(gross))) {
      const [whole, total] = [Math.abs(gross), Math.abs(sum)];
      // Tax on top and postage belong to no goods; what was given back may be off the sum already.
      const sums = [total, total - tax, total - postage, total - postage - tax];
      const all = back > 0 ? [...sums, ...sums.map((each) => each + back)] : sums;
      const isRest = (rest: number) =>
        isSame(rest, whole) ||
        (off > 0 && isSame(rest, whole - off)) ||
        (rate > 0 && isSame(rest, whole * (1 - rate)));
      const offs = () => (off > 0 ? offsOf(row, offPieces) : []);
      const further = () => furtherColumns.map((amounts) => amounts[row]!);
      const goods = all.find(isRest) ?? explainedGoods(whole, all, offs(), further());
      if (Number.isNaN(goods)) {
        own = sum;
        isOff = true;
        reduced[row] = Math.max(0, whole - total);
        if (total > whole || off > 0) {
          const found = contradictions[grouped.file[row]!]!;
          isContradicting[row] = 1;
          found.rows++;
          found.byPrice += whole;
          found.bySum += total;
        }
      } else if (!isSame(goods, whole)) {
        own = Math.sign(sum) * goods;
        isOff = true;
      }
    }
    // A price that is what the amount before discounts leaves has them off.
    const before = Number.isNaN(sum) ? Math.abs(at('lineGross', row)) : Number.NaN;
    if (off > 0 && isSame(before - off, Math.abs(own))) isOff = true;
    // What she paid for the line beats what it cost; a list price is better than nothing.
    const paid = firstKnown(at('amountPaid', row), at('amountPayable', row));
    if (paid > 0 && !(Math.abs(own) <= paid)) {
      // By itself what was paid for a line holds its postage, too; so it does where it is explained so.
      const goods = Math.max(0, paid - postage);
      const offs = isOff || off === 0 ? [] : offsOf(row, offPieces);
      const isExplained = sumsOfSome(offs).some((each) => isSame(goods, own - each));
      own = Number.isNaN(own) || isExplained ? goods : paid;
      isOff = true;
    }
    if (Number.isNaN(own) && listPrice) own = quantity[row]! * listPrice[row]!;
    worth[row] = own;
    if (Number.isNaN(ofPieces) && Number.isNaN(sum) && own === at('lineGross', row))
      isBeforeDiscount[row] = 1;
    discount[row] = isOff || Number.isNaN(own) ? 0 : off;
  }
  return {
    worth,
    discount,
    isBeforeDiscount,
    reduced,
    contradictions,
    contradicting: { table: 'orders', marked: isContradicting },
  };
}

/** The price of a piece, the final one where there is one. */
function withFinalPrices(money: MoneyColumns): MoneyColumns {
  const { finalPrice, unitPrice } = money;
  if (finalPrice === undefined) return money;
  const values = finalPrice.values.map((final, row) =>
    Number.isNaN(final) ? (unitPrice?.values[row] ?? Number.NaN) : final,
  );
  return { ...money, unitPrice: { ...finalPrice, values } };
}

function firstKnown(first: number, second: number, third = Number.NaN): number {
  if (!Number.isNaN(first)) return first;
  return Number.isNaN(second) ? third : second;
}

/** Of each column that is the lines' in some file the amounts of the rows themselves, NaN where they are the order's. */
function lineColumns(
  money: MoneyColumns,
  { file, head }: OrderRows,
): Partial<Record<MoneyField, Float64Array>> {
  const hasHeads = head.includes(1);
  const found: Partial<Record<MoneyField, Float64Array>> = {};
  for (const [field, { values, levels }] of Object.entries(money) as [MoneyField, Amounts][]) {
    if (levels.every((level) => level === 'order')) continue;
    const isWhole = !hasHeads && levels.every((level) => level === 'line');
    found[field] = isWhole
      ? values
      : values.map((value, row) => (head[row] === 1 || levels[file[row]!] === 'order' ? Number.NaN : value));
  }
  return found;
}

/**
 * What the columns of prices and of sums say of all pieces of a row. A 'price' may be of the whole line ('item-price'),
 * and the only amount beside the pieces of one piece, whatever it is called ('Valor do Produto'): sums of lines or
 * orders of several pieces show which.
 */
function priceSays(
  money: MoneyColumns,
  pieces: Pieces,
  grouped: OrderRows,
): (row: number) => { readonly price: number; readonly lineTotal: number } {
  const { unitPrice, lineTotal } = money;
  const { quantity } = pieces;
  const { file } = grouped;
  if (unitPrice === undefined) {
    const found = lineTotal === undefined ? [] : piecesOrLines(lineTotal, money, pieces, grouped);
    return (row) => {
      const amount = lineAmount(lineTotal, row, grouped);
      return found[file[row]!] === 'pieces'
        ? { price: quantity[row]! * amount, lineTotal: Number.NaN }
        : { price: Number.NaN, lineTotal: amount };
    };
  }
  const found = piecesOrLines(unitPrice, money, pieces, grouped);
  return (row) => {
    const amount = lineAmount(unitPrice, row, grouped);
    const price = found[file[row]!] === 'lines' ? amount : quantity[row]! * amount;
    return { price, lineTotal: lineAmount(lineTotal, row, grouped) };
  };
}

type Pieces = Pick<LineTerms, 'quantity' | 'product'>;

/** By file: whether a column's amounts are of one piece or of the line; null where nothing shows it. */
function piecesOrLines(
  amounts: Amounts,
  money: MoneyColumns,
  { quantity, product }: Pieces,
  grouped: OrderRows,
): ('pieces' | 'lines' | null)[] {
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
      const price = lineAmount(amounts, row, grouped);
      if (Number.isNaN(price)) continue;
      f = file[row]!;
      const total = amounts === money.lineTotal ? Number.NaN : lineAmount(money.lineTotal, row, grouped);
      if (!Number.isNaN(total)) count(f, quantity[row]! * price, price, [total]);
      else if (money.lineGross !== undefined) {
        const gross = lineAmount(money.lineGross, row, grouped);
        // No pieces cost more than their sum before discounts.
        const isAbove = quantity[row]! * price > gross + 0.01 && price <= gross + 0.01;
        count(f, quantity[row]! * price, price, isAbove ? [price] : grossSaid(money, row, grouped));
      }
      pieces += quantity[row]! * price;
      line += price;
    }
    if (!isSame(pieces, line) && ofPiece[f]! + ofLine[f]! < enough)
      count(f, pieces, line, worthsSaid(money, rows[starts[o]!]!));
  }
  const byProduct = piecesOrLinesByProduct(amounts, { quantity, product }, grouped);
  return Array.from(ofLine, (lines, f) =>
    lines === ofPiece[f]! ? byProduct[f]! : lines > ofPiece[f]! ? 'lines' : 'pieces',
  );
}

/** What the goods of a line come to by an amount before discounts: with each of its discounts off or not. */
function grossSaid(money: MoneyColumns, row: number, grouped: OrderRows): number[] {
  const gross = lineAmount(money.lineGross, row, grouped);
  const offs = discounts.map((field) => Math.abs(lineAmount(money[field], row, grouped)) || 0);
  return Number.isNaN(gross) ? [] : sumsOfSome(offs).map((off) => gross - off);
}

/**
 * The same by what one product costs in lines of other numbers of pieces, where no sum shows it: amounts of lines go
 * with the pieces, prices do not.
 */
function piecesOrLinesByProduct(
  amounts: Amounts,
  { quantity, product }: Pieces,
  grouped: OrderRows,
): ('pieces' | 'lines' | null)[] {
  const { files, file } = grouped;
  const [ofPiece, ofLine] = [new Int32Array(files), new Int32Array(files)];
  const first = new Map<number, number>();
  for (let row = 0; row < product.length; row++) {
    const amount = lineAmount(amounts, row, grouped);
    if (product[row]! < 0 || !(quantity[row]! > 0) || !(amount > 0)) continue;
    const key = product[row]! * files + file[row]!;
    const other = first.get(key);
    if (other === undefined) first.set(key, row);
    if (other === undefined || quantity[other] === quantity[row]) continue;
    const f = file[row]!;
    const before = lineAmount(amounts, other, grouped);
    if (isSame(before, amount)) ofPiece[f] = ofPiece[f]! + 1;
    else if (isSame((before / quantity[other]!) * quantity[row]!, amount)) ofLine[f] = ofLine[f]! + 1;
  }
  return Array.from(ofLine, (lines, f) => {
    const [most, least] = [Math.max(lines, ofPiece[f]!), Math.min(lines, ofPiece[f]!)];
    if (most < fewest || least > 0.1 * most) return null;
    return lines > ofPiece[f]! ? 'lines' : 'pieces';
  });
}

/** Pairs of lines of one product that show what its price is of. */
const fewest = 3;

/** Lines and orders of several pieces that decide. */
const enough = 1_000;

/** What the goods of an order may come to by the amounts on its first row: discounts and postage in or out. */
function worthsSaid(money: MoneyColumns, row: number): number[] {
  const off = discountFields.reduce((sum, field) => sum + (Math.abs(money[field]?.values[row] ?? 0) || 0), 0);
  const postage = money.orderShipping?.values[row] || 0;
  const whole = [money.orderSubtotal, money.orderTotal].flatMap((amounts) => amounts?.values[row] ?? []);
  return whole
    .filter((amount) => amount > 0)
    .flatMap((amount) => [amount, amount + off, amount - postage, amount - postage + off]);
}
