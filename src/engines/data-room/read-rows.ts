import type { RoomCell, RoomRow } from '../../contracts/data-room-api';
import { writtenInstant } from '../../domain/csv/writing/instant';
import { csvWriter, type WriteColumn } from '../../domain/csv/writing/write';
import type { Column } from '../../domain/shop/columns';
import { tableOf } from '../../domain/shop/tables/tables';
import type { TableColumns } from './table';

/**
 * The cells of some rows of a table; only the chunks that hold them are read.
 * @param without fields that are left empty, since they cannot be had yet.
 */
export function readRows(
  table: TableColumns,
  rows: ArrayLike<number>,
  without: readonly string[] = [],
): Promise<RoomRow[]> {
  return rowsWith(table, rows, cellAt, without);
}

async function rowsWith<Cell>(
  table: TableColumns,
  rows: ArrayLike<number>,
  cellOf: (column: Column | undefined, row: number) => Cell,
  without: readonly string[] = [],
): Promise<(Omit<RoomRow, 'cells'> & { readonly cells: readonly Cell[] })[]> {
  const read = [];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const chunk = table.chunkOf(row);
    const at = row - table.startOf(chunk);
    const cells: Cell[] = [];
    for (const { name } of table.fields) {
      const column = without.includes(name) ? undefined : await table.column(name, chunk);
      cells.push(cellOf(column, at));
    }
    const line = (await table.lines(chunk))[at]!;
    read.push({ row, file: table.chunks[chunk]!.file, line, cells });
  }
  return read;
}

function cellAt(column: Column | undefined, row: number): RoomCell {
  if (column === undefined) return null;
  if (column.type === 'string') {
    const code = column.codes[row]!;
    return code < 0 ? null : column.dictionary[code]!;
  }
  const value = column.values[row]!;
  return Number.isNaN(value) ? null : value;
}

const rowsAtOnce = 4096;

/**
 * Rows as CSV, in pieces for a Blob: ids and texts guarded against formulas, dates as ISO 8601 by their column's
 * clock.
 */
export async function rowsCsv(
  table: TableColumns,
  count: number,
  rowsFrom: (from: number, count: number) => ArrayLike<number>,
  bom: boolean,
): Promise<string[]> {
  const writer = csvWriter(
    table.fields.map((field) => writeColumn(table, field)),
    { bom },
  );
  const pieces = [writer.header()];
  for (let from = 0; from < count; from += rowsAtOnce) {
    const rows = await rowsWith(table, rowsFrom(from, Math.min(rowsAtOnce, count - from)), written);
    pieces.push(rows.map(({ cells }) => writer.row(cells)).join(''));
  }
  return pieces;
}

function writeColumn(table: TableColumns, { name, type }: TableColumns['fields'][number]): WriteColumn {
  if (type !== 'string') return { name, type: 'number' };
  const isId = tableOf(table.kind).fields[name]?.type === 'id';
  return { name, type: isId ? 'id' : 'text' };
}

function written(column: Column | undefined, row: number): string | number {
  const cell = cellAt(column, row);
  if (cell === null) return '';
  return column?.type === 'date' ? writtenInstant(Number(cell), column.isUtc === true) : cell;
}
