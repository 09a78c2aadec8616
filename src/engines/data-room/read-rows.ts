import type { RoomCell, RoomRow } from '../../contracts/data-room-api';
import { csvWriter, type WriteColumn } from '../../domain/csv/writing/write';
import type { Column } from '../../domain/shop/columns';
import { tableOf } from '../../domain/shop/tables/tables';
import type { TableColumns } from './table';

/**
 * The cells of some rows of a table; only the chunks that hold them are read.
 * @param without fields that are left empty, since they cannot be had yet.
 */
export async function readRows(
  table: TableColumns,
  rows: ArrayLike<number>,
  without: readonly string[] = [],
): Promise<RoomRow[]> {
  const read: RoomRow[] = [];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const chunk = table.chunkOf(row);
    const at = row - table.startOf(chunk);
    const cells: RoomCell[] = [];
    for (const { name } of table.fields) {
      cells.push(without.includes(name) ? null : cellAt(await table.column(name, chunk), at));
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

/** Rows as CSV, in pieces for a Blob: ids and texts guarded against formulas, dates as ISO 8601 by the shop's clock. */
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
    const rows = await readRows(table, rowsFrom(from, Math.min(rowsAtOnce, count - from)));
    pieces.push(
      rows
        .map(({ cells }) => writer.row(cells.map((cell, i) => written(cell, table.fields[i]!.type))))
        .join(''),
    );
  }
  return pieces;
}

function writeColumn(table: TableColumns, { name, type }: TableColumns['fields'][number]): WriteColumn {
  if (type !== 'string') return { name, type: 'number' };
  const isId = tableOf(table.kind).fields[name]?.type === 'id';
  return { name, type: isId ? 'id' : 'text' };
}

function written(cell: RoomCell, type: Column['type']): string | number {
  if (cell === null) return '';
  return type === 'date' && typeof cell === 'number' ? new Date(cell).toISOString() : cell;
}
