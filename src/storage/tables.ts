import Dexie from 'dexie';
import type { Column, TableChunk } from '../domain/shop/columns';
import type { TableKind } from '../domain/shop/tables/tables';
import { database, type ColumnRecord } from './database';

/** Stores one chunk, a record a column, in one transaction. */
export async function putChunk(shopId: string, number: number, chunk: TableChunk): Promise<void> {
  const records: ColumnRecord[] = Object.entries(chunk.columns).map(([field, column]) => ({
    shopId,
    kind: chunk.kind,
    chunk: number,
    field,
    rowCount: chunk.rowCount,
    column,
  }));
  await database.columns.bulkPut(records);
}

/** How many chunks a shop has, for progress. */
export async function chunkKeys(shopId: string): Promise<{ kind: TableKind; chunk: number }[]> {
  const keys = await database.columns.where('shopId').equals(shopId).primaryKeys();
  const distinct = new Map(keys.map(([, kind, chunk]) => [`${kind}/${chunk}`, { kind, chunk }]));
  return [...distinct.values()].sort((a, b) =>
    a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : a.chunk - b.chunk,
  );
}

/** Reads one chunk back. */
export async function getChunk(shopId: string, kind: TableKind, chunk: number): Promise<TableChunk> {
  const records = await database.columns
    .where('[shopId+kind+chunk+field]')
    .between([shopId, kind, chunk, Dexie.minKey], [shopId, kind, chunk, Dexie.maxKey])
    .toArray();
  const columns: Record<string, Column> = {};
  for (const record of records) columns[record.field] = record.column;
  return { kind, rowCount: records[0]?.rowCount ?? 0, columns };
}

export interface StoredReject {
  readonly line: number;
  readonly reason: string;
  readonly record: string;
}

export async function putRejected(
  shopId: string,
  fileName: string,
  rows: readonly StoredReject[],
): Promise<void> {
  await database.rejected.add({ shopId, fileName, rows });
}

/** Rejected rows of one file, in the order of the file. */
export async function getRejected(shopId: string, fileName: string): Promise<StoredReject[]> {
  const records = await database.rejected.where('[shopId+fileName]').equals([shopId, fileName]).sortBy('id');
  return records.flatMap((record) => [...record.rows]);
}
