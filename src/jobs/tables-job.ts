import type { ShopContacts, ShopTotals, TableName, TablesApi } from '../contracts/tables-api';
import { call, openWorker, type WorkerHandle } from './worker-bridge';

const openTables = () =>
  openWorker<TablesApi>(
    () =>
      new Worker(new URL('../../workers/tables.worker.ts', import.meta.url), {
        type: 'module',
        name: 'tables',
      }),
  );

/** What a shop's tables come to; see TablesApi. */
export async function shopTotals(shopId: string, signal: AbortSignal): Promise<ShopTotals> {
  return withTables((handle) => call(handle, signal, handle.api.totals(shopId)));
}

/** One of a shop's tables as CSV, null where it has none; see TablesApi. */
export async function shopTable(shopId: string, table: TableName, signal: AbortSignal): Promise<Blob | null> {
  return withTables((handle) => call(handle, signal, handle.api.csv(shopId, table)));
}

/** How a shop's customers are reached, see TablesApi. */
export async function shopContacts(
  shopId: string,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<ShopContacts> {
  return withTables((handle) => call(handle, signal, handle.api.contacts(shopId, ids)));
}

async function withTables<T>(question: (handle: WorkerHandle<TablesApi>) => Promise<T>): Promise<T> {
  const handle = openTables();
  try {
    return await question(handle);
  } finally {
    handle.terminate();
  }
}
