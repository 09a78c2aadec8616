import {
  type AsyncBuffer,
  type FileMetaData,
  parquetMetadataAsync,
  parquetRead,
  parquetSchema,
} from 'hyparquet';
import { inspectTable } from '../../../../domain/csv/inspect';
import { inBlocks } from '../../../../domain/csv/records/record-block';
import type { CsvRecord } from '../../../../domain/csv/records/records';
import { bytesAt, type OnBytes, UnreadableBytes } from '../byte-source';
import { headRecords, type Source } from '../source';
import { SourceRefused } from '../source-refused';
import { batchCells, TableRecord } from '../table-record';
import { parsers, takeOverDecimals, type ValueText, valueTexts } from './cell-text';
import { compressors } from './compressors';

/** Values of one row group, which has to be held whole: a writer's usual million rows of a hundred columns. */
const mostValues = 1e8;
const lookedAtRows = 300;

interface Table {
  readonly file: AsyncBuffer;
  readonly metadata: FileMetaData;
  readonly columns: readonly { readonly name: string; readonly text: ValueText }[];
}

/** The table of a Parquet file; its row groups are read one at a time. */
export function parquetSource(name: string, blob: Blob): Source {
  return {
    name,
    format: 'parquet',
    size: blob.size,
    compressed: false,
    inspect: async () => inspectTable(await headRecords(recordsOf(blob, lookedAtRows, () => {}))),
    records: (_, onBytes) => inBlocks(recordsOf(blob, Number.POSITIVE_INFINITY, onBytes)),
  };
}

/** The names of the columns, then a record a row, up to the given number of rows. */
async function* recordsOf(blob: Blob, mostRows: number, onBytes: OnBytes): AsyncGenerator<CsvRecord[], void> {
  const table = await readable(openTable(blob));
  yield [
    new TableRecord(
      1,
      table.columns.map(({ name }) => name),
    ),
  ];
  let start = 0;
  let bytes = 0;
  for (const group of table.metadata.row_groups) {
    const end = start + Number(group.num_rows);
    const rows = await readable(readRows(table, start, Math.min(end, mostRows)));
    for (let at = 0; at < rows.length; ) {
      const size = Math.max(1, Math.floor(batchCells / table.columns.length));
      yield recordsIn(table, rows, at, at + size, start);
      at += size;
    }
    bytes += Number(group.total_compressed_size ?? group.total_byte_size);
    onBytes(Math.min(bytes, blob.size));
    start = end;
    if (start >= mostRows) return;
  }
}

/** Rows from `from` to before `to` of a group whose first row is number `groupStart` of the file. */
function recordsIn(
  { columns }: Table,
  rows: readonly (readonly unknown[])[],
  from: number,
  to: number,
  groupStart: number,
): CsvRecord[] {
  return rows.slice(from, to).map((row, i) => {
    const fields = columns.map(({ text }, column) => text(row[column]));
    // The names of the columns are line 1.
    return new TableRecord(groupStart + from + i + 2, fields);
  });
}

async function openTable(blob: Blob): Promise<Table> {
  const file = {
    byteLength: blob.size,
    slice: (from: number, to?: number) => bytesAt(blob, from, to ?? blob.size),
  };
  const metadata = await parquetMetadataAsync(file);
  const { children } = parquetSchema(metadata);
  const widest = Math.max(0, ...metadata.row_groups.map(({ num_rows }) => Number(num_rows)));
  if (widest * children.length > mostValues) throw new SourceRefused('table-too-large');
  const scales = takeOverDecimals(metadata.schema);
  const texts = valueTexts(children, scales);
  return {
    file,
    metadata,
    columns: children.map(({ element }, i) => ({ name: element.name, text: texts[i]! })),
  };
}

async function readRows({ file, metadata }: Table, rowStart: number, rowEnd: number): Promise<unknown[][]> {
  let rows: unknown[][] = [];
  await parquetRead({
    file,
    metadata,
    rowStart,
    rowEnd,
    compressors,
    parsers,
    onComplete: (read) => {
      rows = read;
    },
  });
  return rows;
}

/** Whatever the library makes of bytes that are not as the format wants them, the file is broken. */
async function readable<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof SourceRefused || error instanceof UnreadableBytes) throw error;
    throw new SourceRefused(/codec/.test(String(error)) ? 'packing-unknown' : 'file-broken');
  }
}
