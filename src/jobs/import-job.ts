import * as Comlink from 'comlink';
import { ClienteleError } from '../contracts/errors';
import {
  type DeclinedSource,
  type FileInspection,
  type FileToImport,
  type ImportApi,
  type ImportPlan,
  type ImportPosition,
  labelOf,
  type OneSource,
} from '../contracts/import-api';
import type { ColumnMatch } from '../domain/csv/import-types';
import { dialectOf } from '../domain/csv/records/dialect';
import type { ShopChanges } from '../domain/shop/repeats/shop-changes';
import type { TableKind } from '../domain/shop/tables/tables';
import { exclusively, importLock } from '../storage/locks';
import { deleteShop, getShop } from '../storage/shops';
import { dropUnlisted } from '../storage/tables';
import { checkRoom } from './room';
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

/** Looks at the tables of a file (see ImportApi), each as it is detected or the one as the user says it is. */
export async function inspectFile(
  file: File,
  signal: AbortSignal,
  only?: OneSource,
): Promise<readonly FileInspection[]> {
  const importer = openImporter();
  try {
    return await call(importer, signal, importer.api.inspect(file, only));
  } finally {
    importer.terminate();
  }
}

/** What becomes of the tables of some files without a user's word. */
export interface PlannedFiles {
  readonly files: readonly FileToImport[];
  readonly declined: readonly DeclinedSource[];
}

/** Reads the plans off the files themselves, for callers that show no preview; one that is refused stops no other. */
export async function planFiles(files: readonly File[], signal: AbortSignal): Promise<PlannedFiles> {
  const planned: FileToImport[] = [];
  const declined: DeclinedSource[] = [];
  for (const file of files) {
    for (const inspection of await inspectFile(file, signal)) {
      const { name, source, kind, refusal, matches } = inspection;
      if (refusal !== null || kind === null) {
        declined.push({ name, source, refusal: refusal ?? 'file-not-recognised' });
      } else planned.push({ file, plan: planOf(inspection, kind, matches[kind]) });
    }
  }
  return { files: planned, declined };
}

/** @throws the reason for which the first of the files was refused, where there is none to import. */
export function plannedOrRefused({ files, declined }: PlannedFiles): readonly FileToImport[] {
  const [first] = declined;
  if (files.length === 0 && first !== undefined) throw new ClienteleError(first.refusal, labelOf(first));
  return files;
}

/**
 * How a file is to be read: as it was found, with the kind and the match that the user may have corrected.
 * @param rulesOff cleaning rules that are left out.
 */
export function planOf(
  inspection: FileInspection,
  kind: TableKind,
  match: ColumnMatch,
  rulesOff: ImportPlan['rulesOff'] & {} = [],
): ImportPlan {
  const { source, size, encoding, headerLine, firstRow, clocks, labels } = inspection;
  const text = { encoding, ...dialectOf(inspection) };
  return { kind, match, source, size, ...text, headerLine, firstRow, clocks, labels, rulesOff };
}

/**
 * Imports files as a new shop. Its head is marked complete last: a cancelled, failed or cut-off import leaves no
 * shop, and shops imported before are not touched. The lock keeps other tabs from clearing the import up.
 * @returns the shop's id.
 * @throws `storage-full` before it begins, where what the files hold cannot fit.
 */
export async function importShop(
  files: readonly FileToImport[],
  name: string,
  signal: AbortSignal,
  onPosition: (position: ImportPosition) => void,
): Promise<string> {
  await checkRoom(files);
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

/**
 * Adds files to a shop that is kept. Where it is cancelled or fails the shop is as it was. Only one tab at a time
 * changes a shop.
 * @returns what the files changed, in rows by table.
 */
export async function updateShop(
  shopId: string,
  files: readonly FileToImport[],
  signal: AbortSignal,
  onPosition: (position: ImportPosition) => void,
): Promise<ShopChanges> {
  return exclusively(importLock(shopId), signal, async () => {
    const importer = openImporter();
    let underWay = true;
    const whileUnderWay = (position: ImportPosition) => {
      if (underWay) onPosition(position);
    };
    try {
      const updating = importer.api.updateShop({ id: shopId, files }, Comlink.proxy(whileUnderWay));
      const changes = await call(importer, signal, updating);
      announce(shopId);
      return changes;
    } catch (error) {
      importer.terminate();
      // What failed first is what the user has to hear; the next update tries again.
      await getShop(shopId)
        .then(dropUnlisted)
        .catch(() => undefined);
      throw error;
    } finally {
      underWay = false;
      importer.terminate();
    }
  });
}
