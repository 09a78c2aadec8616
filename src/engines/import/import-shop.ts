import {
  type FileReport,
  type FileToImport,
  type ImportPosition,
  labelOf,
  type NewShop,
  type ShopUpdate,
} from '../../contracts/import-api';
import { openTableReading } from '../../compute/wasm/open-table-reading';
import type { StoredChunk } from '../../contracts/stored';
import { tableKinds } from '../../domain/shop/tables/tables';
import { sum } from '../../domain/math/vector';
import type { TableChunk } from '../../domain/shop/columns';
import type { ShopChanges } from '../../domain/shop/repeats/shop-changes';
import { beginShop, getShop } from '../../storage/shops';
import {
  chunksOf,
  dropUnlisted,
  getChunk,
  putChunk,
  putRejected,
  type SettledChunk,
  settleShop,
} from '../../storage/tables';
import { Importer, type ImportSink, type SettledImport } from './importer';

/**
 * Imports files as a new shop into storage (see ImportApi). A chunk is written while the next is read, and no more than
 * one at a time, so that memory stays bounded.
 */
export async function importShop(
  { id, name, files }: NewShop,
  onPosition: (position: ImportPosition) => void,
): Promise<void> {
  await beginShop(id, name);
  const importer = new Importer(await openTableReading());
  const chunks: WrittenChunk[] = [];
  const reports = await readFiles(id, files, 0, importer, chunks, onPosition);
  const settled = importer.settle(reports);
  await settleShop(id, settled.reports, inSeries(chunks, settled));
}

/**
 * Adds files to a shop that is kept (see ImportApi). Whatever was stored stays as it is until the last write, which
 * changes the head and the marks of rows at once.
 */
export async function updateShop(
  { id, files }: ShopUpdate,
  onPosition: (position: ImportPosition) => void,
): Promise<ShopChanges> {
  const head = await getShop(id);
  await dropUnlisted(head);
  const importer = new Importer(await openTableReading());
  const chunks: WrittenChunk[] = [];
  for (const stored of chunksOf(head)) {
    const chunk = await getChunk(id, stored);
    importer.takeStored(chunk);
    chunks.push({ stored, repeats: chunk.repeats });
  }
  const before = head.reports.map(({ imported, merged, ...report }) => ({
    ...report,
    // What an early version merged is not in storage any more.
    imported: sum(
      chunks.filter(({ stored }) => stored.file === report.file).map(({ stored }) => stored.rowCount),
    ),
  }));
  const firstNew = 1 + Math.max(-1, ...head.reports.map(({ file }) => file));
  const added = await readFiles(id, files, firstNew, importer, chunks, onPosition);
  const settled = importer.settle([...before, ...added], firstNew);
  await settleShop(id, settled.reports, inSeries(chunks, settled));
  return settled.changes;
}

/** Reads files into storage in the order of the tables' descriptions; they are numbered from `first` as given. */
async function readFiles(
  shopId: string,
  files: readonly FileToImport[],
  first: number,
  importer: Importer,
  chunks: WrittenChunk[],
  onPosition: (position: ImportPosition) => void,
): Promise<FileReport[]> {
  const place = ({ plan }: FileToImport) => tableKinds.indexOf(plan.kind);
  const numbered = files.map((each, number) => ({ ...each, number: first + number }));
  const sorted = numbered.sort((a, b) => place(a) - place(b));
  const reports: FileReport[] = [];
  for (const [done, { file, plan, number }] of sorted.entries()) {
    const sink = storingSink(shopId, number, chunks, positionIn(sorted, done, onPosition));
    try {
      reports.push(await importer.importFile(file, plan, sink));
    } finally {
      // What is removed after a failure must not be written behind it.
      await sink.written();
    }
  }
  return reports;
}

function inSeries(chunks: readonly WrittenChunk[], { series }: SettledImport): SettledChunk[] {
  return chunks.map((chunk) => ({ ...chunk, series: series.get(chunk.stored.file) ?? 0 }));
}

/** A chunk in storage, and the marks of its rows, which are settled last. */
interface WrittenChunk {
  readonly stored: StoredChunk;
  readonly repeats: Uint8Array;
}

function positionIn(
  files: readonly FileToImport[],
  done: number,
  onPosition: (position: ImportPosition) => void,
): ImportSink['progress'] {
  const sizes = files.map(({ plan }) => plan.size);
  const bytesBefore = sizes.slice(0, done).reduce((sum, size) => sum + size, 0);
  const bytesTotal = sizes.reduce((sum, size) => sum + size, 0);
  const { file, plan } = files[done]!;
  return (bytesRead, rows) =>
    onPosition({
      fileName: labelOf({ name: file.name, source: plan.source }),
      fileNumber: done + 1,
      files: files.length,
      bytesDone: bytesBefore + bytesRead,
      bytesTotal,
      rows,
    });
}

interface StoringSink extends ImportSink {
  /** Waits for the last chunk; until then a write may still fail. */
  written(): Promise<void>;
}

/** `chunks` is what the shop has so far, of all files. */
function storingSink(
  shopId: string,
  file: number,
  chunks: WrittenChunk[],
  progress: ImportSink['progress'],
): StoringSink {
  let writing = Promise.resolve();
  const write = async (chunk: TableChunk) => {
    const number = chunks.filter(({ stored }) => stored.kind === chunk.kind).length;
    chunks.push({ stored: await putChunk(shopId, number, chunk), repeats: chunk.repeats });
  };
  return {
    file,
    chunk: async (chunk) => {
      await writing;
      writing = write(chunk);
      // Whoever waits next is told.
      writing.catch(() => {});
    },
    written: () => writing,
    rejected: (rows) => putRejected(shopId, file, rows),
    progress,
  };
}
