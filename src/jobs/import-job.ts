import * as Comlink from 'comlink';
import { ClienteleError } from '../contracts/errors';
import type {
  FileInspection,
  FileToImport,
  ImportApi,
  ImportPlan,
  ImportPosition,
} from '../contracts/import-api';
import type { ColumnMatch } from '../domain/csv/import-types';
import type { TableKind } from '../domain/shop/tables/tables';
import { exclusively, importLock } from '../storage/locks';
import { deleteShop } from '../storage/shops';
import { announce } from './other-tabs';
import { call, openWorker } from './worker-bridge';

const openImporter = () =>
  openWorker<ImportApi>(
    () =>
      new Worker(new URL('../../workers/import.worker.ts', import.meta.url), {
        type: 'module',
        name: 'import',
      }),
  );

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

/**
 * Imports files as a new shop. Its head is marked complete last: a cancelled, failed or cut-off import leaves no
 * shop, and shops imported before are not touched. The lock keeps other tabs from clearing the import up.
 * @returns the shop's id.
 */
export async function importShop(
  files: readonly FileToImport[],
  name: string,
  signal: AbortSignal,
  onPosition: (position: ImportPosition) => void,
): Promise<string> {
  const id = crypto.randomUUID();
  return exclusively(importLock(id), signal, async () => {
    const importer = openImporter();
    let underWay = true;
    // Progress comes by a port of its own, and the last of it may come after the answer.
    const whileUnderWay = (position: ImportPosition) => {
      if (underWay) onPosition(position);
    };
    try {
      const importing = importer.api.importShop({ id, name, files }, Comlink.proxy(whileUnderWay));
      await call(importer, signal, importing);
      announce(id);
      return id;
    } catch (error) {
      importer.terminate();
      // What failed first is what the user has to hear; remains go at the next look at the shops.
      await deleteShop(id).catch(() => undefined);
      throw error;
    } finally {
      underWay = false;
      importer.terminate();
    }
  });
}
