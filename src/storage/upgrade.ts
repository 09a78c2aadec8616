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
const firstProfile = v.looseObject({ keywords: v.array(v.looseObject({ term: v.string() })) });
const firstRun = v.looseObject({ summary: v.looseObject({ profiles: v.array(firstProfile) }) });
const firstSegmentation = v.looseObject({
  stage: v.literal('segmentation'),
  output: v.looseObject({ profiles: v.array(firstProfile) }),
});

/**
 * From the first version of the database. Heads list their chunks, rejected rows go by the file's number instead of
 * its name, hashes lie apart from their vectors, and profiles hold the topics of their segment's name instead of the
 * name in two languages. What cannot be understood stays as it is and counts as damaged.
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
  await giveTopics(transaction);
}

async function chunksOf(
  transaction: Transaction,
  shopId: string,
): Promise<Pick<StoredChunk, 'kind' | 'chunk' | 'rowCount' | 'fields'>[]> {
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

async function giveTopics(transaction: Transaction): Promise<void> {
  for (const [name, given] of [
    ['runs', runWithTopics],
    ['stages', segmentationWithTopics],
  ] as const) {
    const table = transaction.table<unknown, string>(name);
    // One record after the other: other stages' outputs are large.
    const found = await table.filter((record) => given(record) !== null).toArray();
    for (const record of found) await table.put(given(record));
  }
}

/** A run's record with topics in its profiles; null for what is no run of the first version. */
export function runWithTopics(record: unknown): object | null {
  if (!v.is(firstRun, record)) return null;
  const { summary } = record;
  return { ...record, summary: { ...summary, profiles: summary.profiles.map(withTopics) } };
}

function segmentationWithTopics(record: unknown): object | null {
  if (!v.is(firstSegmentation, record)) return null;
  const { output } = record;
  return { ...record, output: { ...output, profiles: output.profiles.map(withTopics) } };
}

/** The first version kept no topics: the two strongest keywords stand for them. */
function withTopics(profile: v.InferOutput<typeof firstProfile>): object {
  return { topics: profile.keywords.slice(0, 2).map(({ term }) => term), ...profile };
}
