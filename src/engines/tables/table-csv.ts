import type { StoredChunk } from '../../contracts/stored';
import { writtenInstant } from '../../domain/csv/writing/instant';
import { csvWriter, type WriteColumn } from '../../domain/csv/writing/write';
import { cleanedColumn, type Column, numberAt, stringAt, type TableChunk } from '../../domain/shop/columns';
import { fieldsOf, tableOf, type TableKind } from '../../domain/shop/tables/tables';

/** A column that was found out of a table's rows. */
export interface FoundColumn {
  readonly column: WriteColumn;
  /** @param row among all rows of the table, in the order of its chunks. */
  cell(row: number): string | number;
}

/** Which rows of a table are written, and what with them. */
export interface TableRows {
  /** Whether a row of a chunk is written; all are, where it is left out. */
  counts(chunk: TableChunk, row: number): boolean;
  readonly found: readonly FoundColumn[];
}

/** Rows of text that become one piece of a Blob, which the browser may keep on disk. */
const rowsPerPiece = 16_384;

/**
 * A canonical table as CSV, guarded against formulas: the stored fields in the order of the table's description, then
 * the columns that join it to others, behind the file and the line that each row comes from and before what was found.
 * Instants are ISO 8601 and told by the clock of the chunk; what is missing is empty.
 * @param listed the table's chunks; they are read one after the other.
 * @param fileNames by number of the file.
 */
export async function tableCsv(
  kind: TableKind,
  listed: readonly StoredChunk[],
  fileNames: ReadonlyMap<number, string>,
  read: (chunk: StoredChunk) => Promise<TableChunk>,
  { counts = () => true, found = [] }: Partial<TableRows> = {},
): Promise<Blob> {
  const fields = storedFields(kind, listed);
  const columns: WriteColumn[] = [
    { name: 'file', type: 'text' },
    { name: 'line', type: 'number' },
    ...fields.map((name): WriteColumn => ({ name, type: writtenAs(kind, name) })),
    ...found.map(({ column }) => column),
  ];
  const writer = csvWriter(columns, { bom: false });
  const pieces: (string | Blob)[] = [writer.header()];
  let rowsBefore = 0;
  for (const each of listed) {
    const chunk = await read(each);
    const file = fileNames.get(chunk.file) ?? '';
    const ofFields = fields.map((field) => chunk.columns[field]);
    for (let from = 0; from < chunk.rowCount; from += rowsPerPiece) {
      const lines: string[] = [];
      const end = Math.min(chunk.rowCount, from + rowsPerPiece);
      for (let row = from; row < end; row++) {
        if (!counts(chunk, row)) continue;
        const cells = ofFields.map((of) => cellOf(of, row));
        const further = found.map(({ cell }) => cell(rowsBefore + row));
        lines.push(writer.row([file, chunk.lines[row] || '', ...cells, ...further]));
      }
      pieces.push(new Blob(lines));
    }
    rowsBefore += chunk.rowCount;
  }
  return new Blob(pieces, { type: 'text/csv;charset=utf-8' });
}

/** Every field that a chunk has, those of the description first; what was done to the cells is no field. */
function storedFields(kind: TableKind, listed: readonly StoredChunk[]): string[] {
  const stored = new Set(listed.flatMap(({ fields }) => fields));
  stored.delete(cleanedColumn);
  const described = fieldsOf(tableOf(kind)).map(({ name }) => name);
  return [
    ...described.filter((name) => stored.has(name)),
    ...[...stored].filter((name) => !described.includes(name)),
  ];
}

function writtenAs(kind: TableKind, name: string): WriteColumn['type'] {
  const type = fieldsOf(tableOf(kind)).find((field) => field.name === name)?.type;
  if (type === 'number' || type === 'money' || type === 'rating') return 'number';
  return type === 'id' || type === undefined ? 'id' : 'text';
}

function cellOf(column: Column | undefined, row: number): string | number {
  if (column?.type === 'string') return stringAt(column, row);
  const value = numberAt(column, row);
  return column?.type === 'date' ? writtenInstant(value, column.isUtc === true) : value;
}
