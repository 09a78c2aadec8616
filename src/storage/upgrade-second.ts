import type { Transaction } from 'dexie';
import * as v from 'valibot';
import { tableKinds } from '../domain/shop/tables/tables';
import { count } from './schemas/checks';
import { rowParts } from './schemas/table-schemas';

/** As much of the second version's heads as the upgrade has to understand. */
const secondHead = v.looseObject({
  id: v.string(),
  reports: v.array(v.looseObject({ file: count, kind: v.picklist(tableKinds), imported: count })),
  chunks: v.array(v.looseObject({ kind: v.picklist(tableKinds), chunk: count, rowCount: count })),
});
type SecondHead = v.InferOutput<typeof secondHead>;

/**
 * From the second version of the database. Chunks say which file they are of, and have a line and a fingerprint for
 * each row: 0, since the second version kept none, and dropped the rows that it merged. A head that cannot be understood stays as it is and counts as damaged.
 */
export async function upgradeFromSecond(transaction: Transaction): Promise<void> {
  const shops = transaction.table<unknown, string>('shops');
  for (const record of await shops.toArray()) {
    const head = headWithFiles(record);
    if (head === null) continue;
    await shops.put(head);
    const columns = transaction.table<unknown, unknown>('columns');
    for (const { kind, chunk, rowCount } of head.chunks) {
      const key = { shopId: head.id, kind, chunk, rowCount };
      await columns.bulkPut([
        { ...key, field: rowParts.lines, column: new Int32Array(rowCount) },
        { ...key, field: rowParts.prints, column: new Uint32Array(rowCount * 2) },
        { ...key, field: rowParts.repeats, column: new Uint8Array(rowCount) },
      ]);
    }
  }
}

/**
 * A head whose chunks say their file; null for what is no head of the second version. Each file's rows filled
 * chunks of their own, in the order of the files.
 */
export function headWithFiles(record: unknown): SecondHead | null {
  const read = v.safeParse(secondHead, record);
  if (!read.success) return null;
  const { reports, chunks } = read.output;
  const files = chunks.map(() => 0);
  for (const kind of tableKinds) {
    const ofKind = reports.filter((report) => report.kind === kind).sort((a, b) => a.file - b.file);
    const own = [...chunks.keys()]
      .filter((i) => chunks[i]!.kind === kind)
      .sort((a, b) => chunks[a]!.chunk - chunks[b]!.chunk);
    let next = 0;
    for (const { file, imported } of ofKind) {
      for (let rows = 0; rows < imported && next < own.length; next++) {
        files[own[next]!] = file;
        rows += chunks[own[next]!]!.rowCount;
      }
    }
  }
  return {
    ...read.output,
    reports: reports.map((report) => ({ superseded: 0, collidesWith: [], ...report })),
    chunks: chunks.map((chunk, i) => ({ ...chunk, file: files[i]!, series: 0, merged: 0 })),
  };
}
