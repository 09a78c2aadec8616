import * as Comlink from 'comlink';
import { ClienteleError } from '../contracts/errors';
import type {
  FileInspection,
  ImportApi,
  ImportPlan,
  ImportReport,
  ImportSink,
} from '../contracts/import-api';
import type { ColumnMatch } from '../domain/csv/import-types';
import type { TableKind } from '../domain/shop/tables/tables';
import { isQuotaError } from '../storage/errors';
import { deleteShop, putShop, updateShop } from '../storage/shops';
import { putChunk, putRejected } from '../storage/tables';
import { removeRemains } from './remains';
import { call, openWorker, type WorkerHandle } from './worker-bridge';

const openImporter = () =>
  openWorker<ImportApi>(
    () =>
      new Worker(new URL('../../workers/import.worker.ts', import.meta.url), {
        type: 'module',
        name: 'import',
      }),
  );

/** Products and customers first, so that order lines already find their names. */
const order: readonly TableKind[] = ['customers', 'products', 'orders', 'events', 'reviews'];

/** Looks at the head of a file, in the given encoding or, without one, in the detected. */
export async function inspectFile(
  file: File,
  signal: AbortSignal,
  encoding?: string,
): Promise<FileInspection> {
  const importer = openImporter();
  try {
    return await call(importer, signal, importer.api.inspect(file, encoding));
  } finally {
    importer.terminate();
  }
}

/**
 * Reads the plan off the file itself, for callers that show no preview.
 * @throws with the reason for which a file has to be refused.
 */
export async function planFile(file: File, signal: AbortSignal): Promise<FileToImport> {
  const inspection = await inspectFile(file, signal);
  const { kind, refusal, matches } = inspection;
  if (refusal || !kind) throw new ClienteleError(refusal ?? 'file-not-recognised', file.name);
  return { file, plan: planOf(inspection, kind, matches[kind]) };
}

/** How a file is to be read: as it was found, with the kind and the match that the user may have corrected. */
export function planOf(inspection: FileInspection, kind: TableKind, match: ColumnMatch): ImportPlan {
  const { encoding, delimiter, headerLine, clocks, compressed } = inspection;
  return { kind, match, encoding, delimiter, headerLine, clocks, compressed };
}

export interface FileToImport {
  readonly file: File;
  readonly plan: ImportPlan;
}

/** Position in the whole import, in bytes of the files as they lie on disk. */
export interface ImportPosition {
  readonly fileName: string;
  readonly fileNumber: number;
  readonly files: number;
  readonly bytesDone: number;
  readonly bytesTotal: number;
  readonly rows: number;
}

export interface ImportedShop {
  readonly shopId: string;
  readonly reports: readonly ImportReport[];
}

/**
 * Imports files as a new shop. The shop's head is marked complete last: a cancelled, failed or cut-off
 * import leaves no shop, and shops imported before are not touched.
 */
export async function importShop(
  files: readonly FileToImport[],
  name: string,
  signal: AbortSignal,
  onPosition: (position: ImportPosition) => void,
): Promise<ImportedShop> {
  await removeRemains();
  const shopId = crypto.randomUUID();
  const importer = openImporter();
  const writes = new Set<Promise<void>>();
  try {
    await putShop({
      id: shopId,
      name,
      createdAt: Date.now(),
      complete: 0,
      reports: [],
      facts: null,
      segmentNames: {},
    });
    const reports = await importAll(importer, shopId, files, signal, onPosition, writes);
    await updateShop(shopId, { complete: 1, reports });
    return { shopId, reports };
  } catch (error) {
    importer.terminate();
    // A write still under way would land after the removal.
    await Promise.allSettled(writes);
    await deleteShop(shopId);
    throw isQuotaError(error) ? new ClienteleError('storage-full', 'The browser has no room left.') : error;
  } finally {
    importer.terminate();
  }
}

async function importAll(
  importer: WorkerHandle<ImportApi>,
  shopId: string,
  files: readonly FileToImport[],
  signal: AbortSignal,
  onPosition: (position: ImportPosition) => void,
  writes: Set<Promise<void>>,
): Promise<ImportReport[]> {
  const sorted = [...files].sort((a, b) => order.indexOf(a.plan.kind) - order.indexOf(b.plan.kind));
  const bytesTotal = sorted.reduce((sum, { file }) => sum + file.size, 0);
  const reports: ImportReport[] = [];
  const chunks = new Map<TableKind, number>();
  let bytesBefore = 0;
  for (const [index, { file, plan }] of sorted.entries()) {
    const sink = storingSink(shopId, file.name, { chunks, writes }, (bytes, rows) =>
      onPosition({
        fileName: file.name,
        fileNumber: index + 1,
        files: sorted.length,
        bytesDone: bytesBefore + bytes,
        bytesTotal,
        rows,
      }),
    );
    reports.push(await call(importer, signal, importer.api.importFile(file, plan, Comlink.proxy(sink))));
    bytesBefore += file.size;
  }
  return reports;
}

/** Writes what the worker hands out; the worker waits for each write, so memory stays bounded. */
function storingSink(
  shopId: string,
  fileName: string,
  { chunks, writes }: { chunks: Map<TableKind, number>; writes: Set<Promise<void>> },
  onProgress: (bytes: number, rows: number) => void,
): ImportSink {
  const tracked = async (write: Promise<void>) => {
    writes.add(write);
    await write.finally(() => writes.delete(write));
  };
  return {
    async chunk(chunk) {
      const number = chunks.get(chunk.kind) ?? 0;
      chunks.set(chunk.kind, number + 1);
      await tracked(putChunk(shopId, number, chunk));
    },
    async rejected(rows) {
      await tracked(putRejected(shopId, fileName, rows));
    },
    progress(bytesRead, _bytesTotal, rowsRead) {
      onProgress(bytesRead, rowsRead);
    },
  };
}
