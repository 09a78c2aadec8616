import { decimalMark, parseNumber } from '../cells/numbers';

/** Columns of which, row by row, one says how many pieces, one what a piece costs and one what all of them come to. */
export interface MultipliedColumns {
  readonly quantity: number;
  readonly price: number;
  readonly total: number;
}

/** Rows of several pieces that must bear it out, and the share of all rows. */
const fewest = 3;
const enough = 0.95;
/** More columns of numbers are a table of figures, in which some triple would fit by chance. */
const mostColumns = 12;
/** Pieces of one line that a till or an office sells. */
const mostPieces = 10_000;

/**
 * Finds pieces, price and sum of lines by their values alone, whatever the columns are called: whole numbers times
 * amounts are the sums, on nearly all rows and not only where one piece is sold. Null where nothing or more than one
 * choice fits.
 * @param rows the first rows.
 * @param numeric the columns of numbers that may be one of the three.
 */
export function multipliedColumns(
  rows: readonly (readonly string[])[],
  numeric: readonly number[],
): MultipliedColumns | null {
  if (numeric.length < 3 || numeric.length > mostColumns) return null;
  const values = new Map(numeric.map((column) => [column, numbersOf(rows, column)]));
  const isPieces = (column: number) => {
    const known = values.get(column)!.filter((value) => !Number.isNaN(value));
    return (
      known.length > 0 && known.every((value) => Number.isInteger(value) && Math.abs(value) < mostPieces)
    );
  };
  const found: MultipliedColumns[] = [];
  for (const quantity of numeric.filter(isPieces))
    for (const price of numeric)
      for (const total of numeric) {
        if (price === quantity || total === quantity || price === total) continue;
        if (multiplies(values.get(quantity)!, values.get(price)!, values.get(total)!))
          found.push({ quantity, price, total });
      }
  const [first, second] = found;
  if (first === undefined || found.length > 2) return null;
  if (second === undefined) return first;
  // Both factors are whole numbers: the one that is written with decimals is the price, else the greater one.
  if (second.quantity !== first.price || second.price !== first.quantity) return null;
  const [own, other] = [first.price, second.price].map((column) =>
    priceLike(rows, column, values.get(column)!),
  );
  return own! >= other! ? first : second;
}

/** The numbers in a column, NaN where a cell holds none. */
export function numbersOf(rows: readonly (readonly string[])[], column: number): number[] {
  const cells = rows.map((row) => (row[column] ?? '').trim());
  const mark = decimalMark(cells.filter((cell) => cell !== ''));
  return cells.map((cell) => parseNumber(cell, mark) ?? Number.NaN);
}

/** How much a column of whole numbers looks like prices: by decimals that are written, then by size. */
function priceLike(rows: readonly (readonly string[])[], column: number, values: readonly number[]): number {
  const isWritten = rows.some((row) => /[.,]\d\d\D*$/.test((row[column] ?? '').trim()));
  const known = values.filter((value) => !Number.isNaN(value)).map(Math.abs);
  return (isWritten ? 1e12 : 0) + known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length);
}

function multiplies(
  pieces: readonly number[],
  prices: readonly number[],
  totals: readonly number[],
): boolean {
  let [known, fits, several] = [0, 0, 0];
  const kinds = new Set<number>();
  for (let row = 0; row < pieces.length; row++) {
    const must = pieces[row]! * prices[row]!;
    if (Number.isNaN(must) || Number.isNaN(totals[row]!) || must === 0) continue;
    known++;
    if (Math.abs(must - totals[row]!) > 0.0101 + 1e-9 * Math.abs(must)) continue;
    fits++;
    if (Math.abs(pieces[row]!) === 1) continue;
    several++;
    kinds.add(prices[row]!);
  }
  return several >= fewest && fits >= enough * known && (kinds.size > 1 || several < fits);
}
