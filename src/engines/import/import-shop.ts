import {
  type FileReport,
  type FileToImport,
  type ImportPosition,
  labelOf,
  type NewShop,
} from '../../contracts/import-api';
import type { StoredChunk } from '../../contracts/stored';
import { tableKinds } from '../../domain/shop/tables/tables';
import { beginShop } from '../../storage/shops';
import { putChunk, putRejected, settleShop } from '../../storage/tables';
import { Importer, type ImportSink } from './importer';

/**
 * Imports files as a new shop into storage (see ImportApi), in the order of the tables' descriptions. Each
 * write is awaited, so that memory stays bounded.
 */
export async function importShop(
  { id, name, files }: NewShop,
  onPosition: (position: ImportPosition) => void,
): Promise<void> {
  await beginShop(id, name);
  const place = ({ plan }: FileToImport) => tableKinds.indexOf(plan.kind);
  const numbered = files.map((each, number) => ({ ...each, number }));
  const sorted = numbered.sort((a, b) => place(a) - place(b));
  const importer = new Importer();
  const reports: FileReport[] = [];
  const chunks: WrittenChunk[] = [];
  for (const [done, { file, plan, number }] of sorted.entries()) {
    const sink = storingSink(id, number, chunks, positionIn(sorted, done, onPosition));
    reports.push(await importer.importFile(file, plan, sink));
  }
  const settled = importer.settle(reports);
  await settleShop(
    id,
    settled.reports,
    chunks.map((chunk) => ({ ...chunk, series: settled.series.get(chunk.stored.file) ?? 0 })),
  );
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

/** `chunks` is what the shop has so far, of all files. */
function storingSink(
  shopId: string,
  file: number,
  chunks: WrittenChunk[],
  progress: ImportSink['progress'],
): ImportSink {
  return {
    file,
    chunk: async (chunk) => {
      const number = chunks.filter(({ stored }) => stored.kind === chunk.kind).length;
      chunks.push({ stored: await putChunk(shopId, number, chunk), repeats: chunk.repeats });
    },
    rejected: (rows) => putRejected(shopId, file, rows),
    progress,
  };
}
