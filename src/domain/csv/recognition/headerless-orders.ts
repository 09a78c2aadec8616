import type { ColumnProfile } from '../../shop/tables/field-types';
import { median } from '../../math/vector';
import { decimalMark, parseNumber } from '../cells/numbers';
import { orderState } from '../../vocabulary/order-status';
import { shareThatFollows } from './share-that-follows';

type Rows = readonly (readonly string[])[];

/** So few rows of numbers may be anything. */
const fewestRows = 10;
/** Share of rows or values that must bear out what is said of a column. */
const nearlyAll = 0.95;

/**
 * Names for the columns of a file of orders that has none, by what their values do: orders have one day and one
 * customer, customers come back on other days, products have one price; a price times pieces is the sum. null where one
 * reading is as good as another, above all where it stays open whether an amount is of a piece or of the line.
 */
export function namesOfOrders(profiles: readonly ColumnProfile[], rows: Rows): string[] | null {
  if (rows.length < fewestRows) return null;
  const columns = profiles.map((profile, column) => ({
    column,
    profile,
    shape: shapeOf(profile, cellsOf(rows, column)),
  }));
  const of = (shape: Shape) => columns.filter((each) => each.shape === shape).map(({ column }) => column);
  const [date] = of('date');
  const codes = of('code');
  const emails = of('email');
  const amounts = of('amount');
  const counts = of('count');
  const titles = of('text');
  // A word may be a town as well; that of a product goes with its price.
  if (titles.length === 0)
    titles.push(...of('word').filter((word) => tellsPrice(rows, word, amounts[0], counts[0])));
  if (
    date === undefined ||
    of('date').length > 1 ||
    emails.length > 1 ||
    titles.length > 1 ||
    counts.length > 1
  )
    return null;
  const follows = (column: number, by: number) => shareThatFollows(rows, column, by);
  // An order's rows have one day; a number that never comes again is of one, too.
  const orders = codes.filter((code) => !(follows(date, code) < nearlyAll) && isOfMany(rows, code));
  const rest = withoutSynonyms(
    rows,
    codes.filter((code) => code !== orders[0]),
  );
  if (orders.length > 1) return null;
  const products = rest.filter(
    (code) =>
      [titles[0], amounts[0]].some((told) => told !== undefined && follows(told, code) >= nearlyAll) ||
      shareThatFollows(perPieceOf(rows, code, amounts[0], counts[0]), 1, 0) >= nearlyAll,
  );
  const customers = rest.filter((code) => !products.includes(code));
  if (products.length > 1 || customers.length > 1) return null;
  if (customers.length + emails.length === 0) return null;
  const money = meaningOf(amounts, counts[0], products[0] ?? titles[0], rows);
  if (money === null) return null;
  const names: (readonly [number | undefined, string])[] = [
    [date, 'date'],
    [orders[0], 'order_id'],
    [customers[0], 'customer_id'],
    [emails[0], 'email'],
    [products[0], 'sku'],
    [titles[0], 'product'],
    [counts[0], 'quantity'],
    [of('state')[0], 'status'],
    ...money,
  ];
  const nameOf = new Map(
    names.flatMap(([column, name]) => (column === undefined ? [] : [[column, name] as const])),
  );
  return profiles.map((_, column) => nameOf.get(column) ?? `Column ${column + 1}`);
}

/** Whether what a piece costs goes with the words of a column, and is not the same beside all of them. */
function tellsPrice(
  rows: Rows,
  word: number,
  amount: number | undefined,
  count: number | undefined,
): boolean {
  if (amount === undefined) return false;
  const perPiece = count === undefined ? [] : perPieceOf(rows, word, amount, count);
  const pairs = rows.map((row) => [row[word] ?? '', row[amount] ?? '']);
  return [pairs, perPiece].some(
    (each) => new Set(each.map(([, price]) => price)).size > 1 && shareThatFollows(each, 1, 0) >= nearlyAll,
  );
}

/** Of two numbers of the same things, one in a list and one in a sample of it, the first speaks for both. */
function withoutSynonyms(rows: Rows, codes: readonly number[]): number[] {
  const isSaid = (code: number, by: number) => shareThatFollows(rows, code, by) === 1;
  return codes.filter((code, i) => !codes.slice(0, i).some((by) => isSaid(code, by) && isSaid(by, code)));
}

type Shape = 'date' | 'email' | 'amount' | 'count' | 'code' | 'text' | 'word' | 'state' | 'other';

function shapeOf(profile: ColumnProfile, cells: readonly string[]): Shape {
  const share = (test: (cell: string) => boolean) => cells.filter(test).length / Math.max(1, cells.length);
  if (profile.emails >= nearlyAll) return 'email';
  const isWritten = profile.numbers < 0.5 || share((cell) => /^(?:19|20)\d{6}$/.test(cell)) >= nearlyAll;
  if (profile.dates >= nearlyAll && profile.meanLength >= 8 && isWritten) return 'date';
  if (share((cell) => /^-?\p{Sc}? ?\d[\d,.]*[.,]\d{1,2}$/u.test(cell)) >= 0.8 && profile.numbers >= nearlyAll)
    return 'amount';
  if (
    share((cell) => /^-?\d{1,3}$/.test(cell)) >= nearlyAll &&
    profile.distinct <= Math.max(12, cells.length / 10)
  )
    return 'count';
  if (
    profile.distinct <= 12 &&
    share((cell) => /^[\p{L}_ -]+$/u.test(cell) && orderState(cell) !== 'unknown') >= nearlyAll
  )
    return 'state';
  if (profile.spaced >= 0.5) return 'text';
  if (profile.distinct > 1 && share((cell) => /^\p{L}[\p{L}\p{M}'’ -]*$/u.test(cell)) >= nearlyAll)
    return 'word';
  return share((cell) => /^[\p{L}\d_.#/-]{1,40}$/u.test(cell)) >= nearlyAll &&
    share((cell) => /\d/.test(cell)) >= nearlyAll
    ? 'code'
    : 'other';
}

/**
 * Whether a column has about as many values as orders have: at least a third of the rows, and each in rows that follow
 * each other.
 */
function isOfMany(rows: Rows, column: number): boolean {
  const cells = cellsOf(rows, column);
  const runs = cells.filter((cell, i) => i === 0 || cells[i - 1] !== cell).length;
  const distinct = new Set(cells).size;
  return distinct >= 0.3 * cells.length && runs <= 1.05 * distinct;
}

/** What the amounts are, as columns with names; null where that stays open. */
function meaningOf(
  amounts: readonly number[],
  count: number | undefined,
  product: number | undefined,
  rows: Rows,
): (readonly [number, string])[] | null {
  const [one, other] = amounts;
  if (one === undefined || amounts.length > 2) return null;
  if (count === undefined) return other === undefined ? [[one, 'line_total']] : null;
  const pieces = numbersOf(rows, count);
  const isProduct = (price: number, sum: number) => {
    const [prices, sums] = [numbersOf(rows, price), numbersOf(rows, sum)];
    const agree = pieces.filter((many, row) => Math.abs(prices[row]! * many - sums[row]!) < 0.011);
    return agree.length >= nearlyAll * rows.length;
  };
  const severalPieces = pieces.filter((many) => Math.abs(many) > 1);
  if (other !== undefined) {
    if (severalPieces.length < 3) return null;
    if (isProduct(one, other))
      return [
        [one, 'unit_price'],
        [other, 'line_total'],
      ];
    return isProduct(other, one)
      ? [
          [other, 'unit_price'],
          [one, 'line_total'],
        ]
      : null;
  }
  if (severalPieces.length === 0) return [[one, 'line_total']];
  if (product === undefined) return growsWith(pieces, numbersOf(rows, one)) ? [[one, 'line_total']] : null;
  const asPrice = shareThatFollows(rows, one, product);
  const asSum = shareThatFollows(perPieceOf(rows, product, one, count), 1, 0);
  if (asPrice >= nearlyAll && !(asSum >= nearlyAll)) return [[one, 'unit_price']];
  return asSum >= nearlyAll && !(asPrice >= nearlyAll) ? [[one, 'line_total']] : null;
}

/** Rows of one piece, and of several, below which amounts say nothing of what they are of. */
const fewestToCompare = 20;

/** Whether amounts beside several pieces are so much higher than those beside one that they are of all pieces. */
function growsWith(pieces: readonly number[], amounts: readonly number[]): boolean {
  const ofOne = amounts.filter((_, row) => pieces[row] === 1);
  const several = amounts.flatMap((amount, row) =>
    pieces[row]! > 1 ? [{ amount, each: amount / pieces[row]! }] : [],
  );
  if (ofOne.length < fewestToCompare || several.length < fewestToCompare) return false;
  const one = median(ofOne);
  const all = median(several.map(({ amount }) => amount));
  const each = median(several.map((of) => of.each));
  return all > 1.5 * one && each > one / 1.3 && each < one * 1.3;
}

/** Pairs of a value and the amount of one piece beside it, were the amount that of the line; none without pieces. */
function perPieceOf(rows: Rows, value: number, amount: number | undefined, count: number | undefined): Rows {
  if (amount === undefined || count === undefined) return [];
  const [amounts, pieces] = [numbersOf(rows, amount), numbersOf(rows, count)];
  return rows.map((row, i) => [row[value] ?? '', (amounts[i]! / pieces[i]!).toFixed(4)]);
}

/** The numbers of a column by its own decimal mark, NaN where a cell has none. */
function numbersOf(rows: Rows, column: number): number[] {
  const cells = rows.map((row) => row[column] ?? '');
  const mark = decimalMark(cells);
  return cells.map((cell) => parseNumber(cell, mark) ?? Number.NaN);
}

function cellsOf(rows: Rows, column: number): string[] {
  return rows.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
}
