import type { ColumnShapes } from './column-shapes';

/** So many cells too many are looked at; more are another table. */
const mostExtra = 3;

/**
 * A row with filled cells too many, as '29,90' without quotes gives among commas: the cells that were one are
 * joined again where the columns' shapes leave exactly one way to do it.
 * @returns the row as wide as the header, or null where no way fits or more than one.
 */
export function repairShift(
  fields: readonly string[],
  width: number,
  shapes: ColumnShapes,
  delimiter: string,
): string[] | null {
  const extra = fields.length - width;
  if (extra < 1 || extra > mostExtra) return null;
  // ways[column][joined]: in how many ways the cells from column + joined on fill the columns from there, up to 2.
  const ways = Array.from({ length: width + 1 }, () => new Uint8Array(extra + 1));
  ways[width]![extra] = 1;
  for (let column = width - 1; column >= 0; column--) {
    for (let joined = 0; joined <= extra; joined++) {
      const at = column + joined;
      let count = shapes.fits(column, fields[at]!) ? ways[column + 1]![joined]! : 0;
      if (
        joined < extra &&
        ways[column + 1]![joined + 1]! > 0 &&
        joinsAt(fields, at, column, shapes, delimiter)
      )
        count += ways[column + 1]![joined + 1]!;
      ways[column]![joined] = Math.min(2, count);
    }
  }
  if (ways[0]![0] !== 1) return null;
  const row: string[] = [];
  let joined = 0;
  for (let column = 0; column < width; column++) {
    const at = column + joined;
    if (shapes.fits(column, fields[at]!) && ways[column + 1]![joined] === 1) {
      row.push(fields[at]!);
    } else {
      row.push(fields[at]! + delimiter + fields[at + 1]!);
      joined++;
    }
  }
  return row;
}

function joinsAt(
  fields: readonly string[],
  at: number,
  column: number,
  shapes: ColumnShapes,
  delimiter: string,
): boolean {
  return shapes.joins(column, fields[at]!.trimStart(), fields[at + 1]!.trimEnd(), delimiter);
}
