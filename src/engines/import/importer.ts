import { ClienteleError } from '../../contracts/errors';
import type { FileInspection, ImportPlan, ImportReport } from '../../contracts/import-api';
import { SeenRows } from '../../domain/cleaning/row-hash';
import type { RowSink } from '../../domain/csv/import-types';
import { importRows } from '../../domain/csv/import-rows';
import { headSize, inspectHead } from '../../domain/csv/inspect';
import type { TableKind } from '../../domain/shop/tables/tables';
import { fileText, headBytes } from './file-text';

/** Milliseconds between two reports of progress: often enough to look smooth, seldom enough to cost nothing. */
const progressInterval = 100;

/** Where the rows of a file go; `chunk` and `rejected` are awaited, which holds the reading back. */
export interface ImportSink extends Pick<RowSink, 'file' | 'chunk' | 'rejected'> {
  /** @param bytesRead of the file as it lies on disk. */
  progress(bytesRead: number, rowsRead: number): void;
}

/**
 * Looks at the head of a file, in the given encoding or, without one, in the detected.
 * Throws ClienteleError 'file-not-text' where a gzip file is broken.
 */
export async function inspectFile(file: File, encoding?: string): Promise<FileInspection> {
  try {
    const { bytes, compressed, whole } = await headBytes(file, headSize);
    return { name: file.name, size: file.size, compressed, ...inspectHead(bytes, whole, encoding) };
  } catch (error) {
    throw new ClienteleError('file-not-text', `${file.name} cannot be read: ${String(error)}`);
  }
}

/** Imports the files of one shop; remembers their rows, so that a row in two files is merged. */
export class Importer {
  private readonly seen = new Map<TableKind, SeenRows>();

  /** Reads a file into chunks that go to the sink. Throws ClienteleError where it cannot be read on. */
  async importFile(file: File, plan: ImportPlan, sink: ImportSink): Promise<ImportReport> {
    let bytesRead = 0;
    let reportedAt = 0;
    const progress = (rows: number) => {
      const now = performance.now();
      if (now - reportedAt < progressInterval) return;
      reportedAt = now;
      sink.progress(bytesRead, rows);
    };
    const open = () =>
      fileText(file, plan.encoding, plan.compressed, (bytes) => {
        bytesRead = bytes;
      });
    try {
      const counts = await importRows(open, plan, this.seenRows(plan.kind), {
        file: sink.file,
        chunk: (chunk) => sink.chunk(chunk),
        rejected: (rows) => sink.rejected(rows),
        progress,
      });
      sink.progress(file.size, counts.read);
      return { file: sink.file, name: file.name, kind: plan.kind, ...counts };
    } catch (error) {
      // Broken gzip data and a file that changed while it was read come up as errors of the platform.
      if (
        error instanceof TypeError ||
        (error instanceof DOMException && error.name === 'NotReadableError')
      ) {
        throw new ClienteleError('file-not-text', `${file.name} cannot be read on: ${error.message}`);
      }
      throw error;
    }
  }

  private seenRows(kind: TableKind): SeenRows {
    const known = this.seen.get(kind);
    if (known !== undefined) return known;
    const fresh = new SeenRows();
    this.seen.set(kind, fresh);
    return fresh;
  }
}
