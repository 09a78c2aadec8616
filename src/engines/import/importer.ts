import { ClienteleError } from '../../contracts/errors';
import {
  type FileInspection,
  type ImportPlan,
  type ImportReport,
  labelOf,
  type OneSource,
} from '../../contracts/import-api';
import { SeenRows } from '../../domain/cleaning/row-hash';
import type { RowSink } from '../../domain/csv/import-types';
import { importRows } from '../../domain/csv/import-rows';
import { refusedInspection } from '../../domain/csv/inspect';
import type { TableKind } from '../../domain/shop/tables/tables';
import { UnreadableBytes } from './sources/byte-source';
import { listSources } from './sources/list-sources';
import type { Source } from './sources/source';

/** Milliseconds between two reports of progress: often enough to look smooth, seldom enough to cost nothing. */
const progressInterval = 100;

/** Where the rows of a table go; `chunk` and `rejected` are awaited, which holds the reading back. */
export interface ImportSink extends Pick<RowSink, 'file' | 'chunk' | 'rejected'> {
  /** @param bytesRead of the table as it lies on disk. */
  progress(bytesRead: number, rowsRead: number): void;
}

/** Looks at the head of every table of a file (see ImportApi). What is broken is refused as such. */
export async function inspectFile(file: File, only?: OneSource): Promise<FileInspection[]> {
  const found: FileInspection[] = [];
  try {
    for await (const source of listSources(file, only?.source)) {
      found.push(await inspectSource(file, source, only?.encoding));
    }
  } catch (error) {
    if (!(error instanceof UnreadableBytes)) throw error;
    const broken = refusedInspection('file-broken', '');
    found.push({
      name: file.name,
      source: '',
      format: 'none',
      size: file.size,
      compressed: false,
      ...broken,
    });
  }
  return found;
}

async function inspectSource(file: File, source: Source, encoding?: string): Promise<FileInspection> {
  const { name, format, size, compressed } = source;
  const place = { name: file.name, source: name, format, size, compressed };
  try {
    return { ...place, ...(await source.inspect(encoding)) };
  } catch (error) {
    if (!(error instanceof UnreadableBytes)) throw error;
    return { ...place, ...refusedInspection('file-broken', '') };
  }
}

/** Imports the tables of one shop; remembers their rows, so that a row in two of them is merged. */
export class Importer {
  private readonly seen = new Map<TableKind, SeenRows>();

  /** Reads a table into chunks that go to the sink. Throws ClienteleError where it cannot be read on. */
  async importFile(file: File, plan: ImportPlan, sink: ImportSink): Promise<ImportReport> {
    let bytesRead = 0;
    let reportedAt = 0;
    const progress = (rows: number) => {
      const now = performance.now();
      if (now - reportedAt < progressInterval) return;
      reportedAt = now;
      sink.progress(bytesRead, rows);
    };
    try {
      const source = await sourceOf(file, plan.source);
      const open = () =>
        source.records(plan, (bytes) => {
          bytesRead = bytes;
        });
      const counts = await importRows(open, plan, this.seenRows(plan.kind), {
        file: sink.file,
        chunk: (chunk) => sink.chunk(chunk),
        rejected: (rows) => sink.rejected(rows),
        progress,
      });
      sink.progress(source.size, counts.read);
      return {
        file: sink.file,
        name: labelOf({ name: file.name, source: plan.source }),
        kind: plan.kind,
        ...counts,
      };
    } catch (error) {
      if (!(error instanceof UnreadableBytes)) throw error;
      throw new ClienteleError('file-broken', `${file.name} cannot be read on: ${error.message}`);
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

async function sourceOf(file: File, name: string): Promise<Source> {
  for await (const source of listSources(file, name)) if (source.name === name) return source;
  throw new ClienteleError('file-broken', `${file.name} no longer holds ${name}`);
}
