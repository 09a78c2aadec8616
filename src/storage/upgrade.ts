import type { Transaction } from 'dexie';
import * as v from 'valibot';
import type { StoredChunk } from '../contracts/stored';
import type { TableKind } from '../domain/shop/tables/tables';

/** As much of the first version's records as the upgrade has to understand. */
const firstHead = v.looseObject({
  id: v.string(),
  reports: v.array(v.looseObject({ name: v.string() })),
});
const firstRejected = v.looseObject({ id: v.number(), fileName: v.string() });
const firstVectors = v.object({
  id: v.number(),
  shopId: v.string(),
  key: v.string(),
  dimensions: v.number(),
  hashes: v.array(v.string()),
});

/**
 * From the first version of the database. Heads list their chunks, rejected rows go by the file's number instead of
 * its name, and hashes lie apart from their vectors. What cannot be understood stays as it is and counts as damaged.
 */
export async function upgradeFromFirst(transaction: Transaction): Promise<void> {
  const shops = transaction.table<unknown, string>('shops');
  for (const record of await shops.toArray()) {
    if (!v.is(firstHead, record)) continue;
    const names = record.reports.map(({ name }) => name);
    await numberRejected(transaction, record.id, names);
    await shops.put({
      ...record,
      reports: record.reports.map((report, file) => ({ rejectedBy: {}, ...report, file })),
      chunks: await chunksOf(transaction, record.id),
    });
  }
  await takeHashesApart(transaction);
}

async function chunksOf(transaction: Transaction, shopId: string): Promise<StoredChunk[]> {
  type Key = [string, TableKind, number, string];
  const columns = transaction.table<{ rowCount: number }, Key>('columns');
  const keys = await columns.where('shopId').equals(shopId).primaryKeys();
  const chunks = Object.values(Object.groupBy(keys, ([, kind, chunk]) => `${kind}/${chunk}`));
  return Promise.all(
    chunks.map(async (ofChunk = []) => {
      const [first] = ofChunk;
      const [, kind, chunk] = first!;
      const { rowCount } = (await columns.get(first!))!;
      return { kind, chunk, rowCount, fields: ofChunk.map(([, , , field]) => field) };
    }),
  );
}

async function numberRejected(transaction: Transaction, shopId: string, names: string[]): Promise<void> {
  const rejected = transaction.table<unknown, number>('rejected');
  for (const record of await rejected.where('shopId').equals(shopId).toArray()) {
    if (!v.is(firstRejected, record)) continue;
    await rejected.put({ ...record, file: Math.max(0, names.indexOf(record.fileName)) });
  }
}

async function takeHashesApart(transaction: Transaction): Promise<void> {
  const hashes: v.InferOutput<typeof firstVectors>[] = [];
  await transaction.table<unknown, number>('vectors').each((record) => {
    const read = v.safeParse(firstVectors, record);
    if (read.success) hashes.push(read.output);
  });
  await transaction.table<unknown, number>('hashes').bulkPut(hashes);
}
