import Dexie from 'dexie';
import { ClienteleError } from '../contracts/errors';
import type { ImportReport } from '../contracts/import-api';
import type { ShopHead, StoredChunk } from '../contracts/stored';
import type { RejectedRow } from '../domain/csv/import-types';
import { chunkBytes, type Column, type TableChunk } from '../domain/shop/columns';
import { sum } from '../domain/math/vector';
import { isMerged } from '../domain/shop/repeats/row-marks';
import { type ColumnRecord, database } from './database';
import { stored } from './errors';
import { changingRows } from './locks';
import { checked } from './schemas/checks';
import {
  columnSchema,
  linesSchema,
  printsSchema,
  rejectedSchema,
  repeatsSchema,
  rowParts,
} from './schemas/table-schemas';
import { completeShop, writeFor } from './shops';

/** Stores one chunk, a record a column, in one transaction. The answer belongs into the shop's head. */
export async function putChunk(shopId: string, number: number, chunk: TableChunk): Promise<StoredChunk> {
  const { kind, file, series, rowCount, lines, prints, repeats, columns } = chunk;
  const { lines: linesPart, prints: printsPart, repeats: repeatsPart } = rowParts;
  const parts = { ...columns, [linesPart]: lines, [printsPart]: prints, [repeatsPart]: repeats };
  const records: ColumnRecord[] = Object.entries(parts).map(([field, column]) => ({
    shopId,
    kind,
    chunk: number,
    field,
    rowCount,
    column,
  }));
  await writeFor(shopId, [database.columns], () => database.columns.bulkPut(records));
  const merged = countMerged(repeats);
  const fields = Object.keys(columns);
  return { kind, chunk: number, file, series, rowCount, merged, fields, bytes: chunkBytes(chunk) };
}

/** The chunks that a shop must have. Throws `shop-damaged` where they are not all that its import counted. */
export function chunksOf({ chunks, reports }: ShopHead): readonly StoredChunk[] {
  for (const { file, kind, imported } of reports) {
    const own = chunks.filter((chunk) => chunk.file === file && chunk.kind === kind);
    const listed = sum(own.map(({ rowCount, merged }) => rowCount - merged));
    if (listed !== imported)
      throw new ClienteleError('shop-damaged', `${kind} of file ${file}: ${listed} of ${imported} rows`);
  }
  return chunks;
}

/** Reads one chunk back. Throws `shop-damaged` where any of it is missing or is not what was stored. */
export async function getChunk(shopId: string, listed: StoredChunk): Promise<TableChunk> {
  const { kind, chunk, file, series, rowCount, merged, fields } = listed;
  const records = await stored(() =>
    database.columns
      .where('[shopId+kind+chunk+field]')
      .between([shopId, kind, chunk, Dexie.minKey], [shopId, kind, chunk, Dexie.maxKey])
      .toArray(),
  );
  const found = new Map(records.map(({ field, column }) => [field, column]));
  const columns: Record<string, Column> = {};
  for (const field of fields) columns[field] = checkedColumn(found.get(field), listed, field);
  const lines = checkedLines(found.get(rowParts.lines), listed);
  const prints = checked(printsSchema, found.get(rowParts.prints));
  const repeats = checked(repeatsSchema, found.get(rowParts.repeats));
  if (prints?.length !== rowCount * 2 || repeats?.length !== rowCount || countMerged(repeats) !== merged)
    throw new ClienteleError('shop-damaged', `rows of ${kind}, chunk ${chunk}`);
  return { kind, rowCount, file, series, lines, prints, repeats, columns };
}

/** Removes the rows that an update left which never finished: chunks and files that the head does not list. */
export async function dropUnlisted({ id, chunks, reports }: ShopHead): Promise<void> {
  const listed = new Set(chunks.map(({ kind, chunk }) => `${kind} ${chunk}`));
  const files = new Set(reports.map(({ file }) => file));
  await writeFor(id, [database.columns, database.rejected], async () => {
    const keys = await database.columns.where('shopId').equals(id).primaryKeys();
    await database.columns.bulkDelete(keys.filter(([, kind, chunk]) => !listed.has(`${kind} ${chunk}`)));
    await database.rejected
      .where('shopId')
      .equals(id)
      .filter(({ file }) => !files.has(file))
      .delete();
  });
}

/** A stored chunk with what is known of its rows once all rows of the shop are there. */
export interface SettledChunk {
  readonly stored: StoredChunk;
  readonly series: number;
  readonly repeats: Uint8Array;
}

/**
 * Ends an import, in one transaction: notes which rows count elsewhere, and from now on the shop counts. Waits for those
 * who read the shop's tables.
 */
export async function settleShop(
  shopId: string,
  reports: readonly ImportReport[],
  chunks: readonly SettledChunk[],
): Promise<void> {
  const settled = chunks.map(({ stored, series, repeats }) => ({
    ...stored,
    series,
    merged: countMerged(repeats),
  }));
  // Of an update all marks are found anew, and as many as before may be of other rows.
  const records = chunks.map(({ stored: { kind, chunk, rowCount }, repeats }): ColumnRecord => {
    return { shopId, kind, chunk, field: rowParts.repeats, rowCount, column: repeats };
  });
  await changingRows(shopId, () =>
    writeFor(shopId, [database.columns], async () => {
      await database.columns.bulkPut(records);
      await completeShop(shopId, reports, settled);
    }),
  );
}

function countMerged(repeats: Uint8Array): number {
  let merged = 0;
  for (const mark of repeats) if (isMerged(mark)) merged++;
  return merged;
}

/** Reads one column of a chunk that has it. Throws `shop-damaged` as `getChunk` does. */
export async function getColumn(shopId: string, listed: StoredChunk, field: string): Promise<Column> {
  const { kind, chunk } = listed;
  const record = await stored(() => database.columns.get([shopId, kind, chunk, field]));
  return checkedColumn(record?.column, listed, field);
}

/** Reads the lines of a chunk's rows in their file. Throws `shop-damaged` as `getChunk` does. */
export async function getLines(shopId: string, listed: StoredChunk): Promise<Int32Array> {
  const { kind, chunk } = listed;
  const record = await stored(() => database.columns.get([shopId, kind, chunk, rowParts.lines]));
  return checkedLines(record?.column, listed);
}

function checkedLines(found: unknown, { kind, chunk, rowCount }: StoredChunk): Int32Array {
  const lines = checked(linesSchema, found);
  if (lines?.length !== rowCount) throw new ClienteleError('shop-damaged', `${kind} lines, chunk ${chunk}`);
  return lines;
}

function checkedColumn(found: unknown, { kind, chunk, rowCount }: StoredChunk, field: string): Column {
  const column = checked(columnSchema, found);
  if (column === undefined || lengthOf(column) !== rowCount)
    throw new ClienteleError('shop-damaged', `${kind}.${field}, chunk ${chunk}`);
  return column;
}

function lengthOf(column: Column): number {
  return column.type === 'string' ? column.codes.length : column.values.length;
}

/** @param file its number in the import, from 0, as in its report. */
export async function putRejected(shopId: string, file: number, rows: readonly RejectedRow[]): Promise<void> {
  await writeFor(shopId, [database.rejected], () => database.rejected.add({ shopId, file, rows }));
}

/** Rejected rows of one file, in the order of the file. Throws `shop-damaged` where any cannot be read. */
export async function getRejected(shopId: string, file: number): Promise<RejectedRow[]> {
  const records = await stored(() =>
    database.rejected.where('[shopId+file]').equals([shopId, file]).sortBy('id'),
  );
  return records.flatMap((record) => {
    const rows = checked(rejectedSchema, record.rows);
    if (rows === undefined) throw new ClienteleError('shop-damaged', `rejected rows of file ${file}`);
    return rows;
  });
}
