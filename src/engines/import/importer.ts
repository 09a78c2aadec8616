import { ClienteleError, messageOf } from '../../contracts/errors';
import {
  type FileInspection,
  type FileReport,
  type ImportPlan,
  type ImportReport,
  labelOf,
  type OneSource,
} from '../../contracts/import-api';
import type { ReadingKernels } from '../../domain/csv/records/reading-kernels';
import type { RowSink } from '../../domain/csv/import-types';
import { importRows } from '../../domain/csv/import-rows';
import { asNamedOrders } from '../../domain/csv/recognition/named-as-orders';
import { asNamed } from '../../domain/csv/recognition/named-as-returns';
import { unreadSinceLate } from '../../domain/csv/rows/unread-columns';
import { tableOf } from '../../domain/shop/tables/tables';
import { newTally } from '../../domain/csv/records/text-tally';
import { type FileRefusal, refusedInspection } from '../../domain/csv/inspect';
import type { TableChunk } from '../../domain/shop/columns';
import { RepeatFinder } from '../../domain/shop/repeats/repeat-finder';
import type { ShopChanges } from '../../domain/shop/repeats/shop-changes';
import { UnreadableBytes } from './sources/byte-source';
import { listSources } from './sources/list-sources';
import type { Source } from './sources/source';
import { SourceRefused } from './sources/source-refused';

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
    const refused = refusedInspection(refusalOf(error), '');
    found.push({
      name: file.name,
      source: '',
      format: 'none',
      size: file.size,
      compressed: false,
      ...refused,
    });
  }
  // A workbook comes with sheets that nobody has filled.
  const filled = found.filter(({ format, refusal }) => format !== 'workbook' || refusal !== 'file-empty');
  return filled.length > 0 ? filled : found;
}

async function inspectSource(file: File, source: Source, encoding?: string): Promise<FileInspection> {
  const { name, format, size, compressed } = source;
  const place = { name: file.name, source: name, format, size, compressed };
  try {
    const names = { file: file.name, source: name };
    const look = asNamed(asNamedOrders(await source.inspect(encoding), names), names);
    return { ...place, ...look };
  } catch (error) {
    return { ...place, ...refusedInspection(refusalOf(error), '') };
  }
}

/** Why bytes or a format could not be read; anything else that was thrown is thrown on. */
function refusalOf(error: unknown): FileRefusal {
  if (error instanceof SourceRefused) return error.refusal;
  if (error instanceof UnreadableBytes) return 'file-broken';
  throw error;
}

/** What an import comes to once all files are read. */
export interface SettledImport {
  readonly reports: readonly ImportReport[];
  readonly series: ReadonlyMap<number, number>;
  readonly changes: ShopChanges;
}

/** Imports the tables of one shop; remembers what tells their rows apart, so that a row in two of them counts once. */
export class Importer {
  private readonly repeats = new RepeatFinder();

  /** @param kernels faster ways to read, where there are any. */
  constructor(private readonly kernels: ReadingKernels | null = null) {}

  /** Reads a table into chunks that go to the sink. Throws ClienteleError where it cannot be read on. */
  async importFile(file: File, plan: ImportPlan, sink: ImportSink): Promise<FileReport> {
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
      let tally = newTally();
      const open = () => {
        tally = newTally();
        return source.records(
          plan,
          (bytes) => {
            bytesRead = bytes;
          },
          tally,
          this.kernels,
        );
      };
      const rows: RowSink = {
        file: sink.file,
        chunk: (chunk) => {
          this.repeats.add(chunk);
          return sink.chunk(chunk);
        },
        rejected: (rejected) => sink.rejected(rejected),
        progress,
      };
      const counts = await importRows(open, plan, rows, tableOf(plan.kind), this.kernels);
      sink.progress(source.size, counts.read);
      return {
        file: sink.file,
        name: labelOf({ name: file.name, source: plan.source }),
        kind: plan.kind,
        ...counts,
        unreadColumns: [...counts.unreadColumns, ...unreadSinceLate(tableOf(plan.kind), tally.lateColumns)],
        replacedCharacters: tally.replacedCharacters,
        counter:
          tally.counted === null || tally.counted === tally.records ? null : tally.counted - tally.records,
      };
    } catch (error) {
      const refusal = refusalOf(error);
      throw new ClienteleError(refusal, `${file.name} cannot be read on: ${messageOf(error)}`);
    }
  }

  /** Takes rows of a shop that is kept in, before files are added to it. */
  takeStored(chunk: TableChunk): void {
    this.repeats.add(chunk);
  }

  /**
   * Once all files are read: marks in the chunks' `repeats` which of their rows count elsewhere.
   * @param firstNew the first file that was added to a shop that is kept; 0 for a new shop.
   * @returns the reports of the files, the series in which each numbers its orders, and what the added files changed.
   */
  settle(reports: readonly FileReport[], firstNew = 0): SettledImport {
    const { merged, collisions, series, changes } = this.repeats.settle(firstNew);
    const settled = reports.map((report) => {
      const {
        copies = 0,
        superseded = 0,
        payments = 0,
        joined = 0,
        perhapsJoined = 0,
        edited = 0,
      } = merged.get(report.file) ?? {};
      const others = collisions.map(({ files }) => files).filter((files) => files.includes(report.file));
      return {
        ...report,
        imported: report.imported - copies - superseded,
        merged: copies + superseded,
        superseded,
        joinedPayments: payments,
        joined,
        perhapsJoined,
        edited,
        collidesWith: others.flat().filter((file) => file !== report.file),
      };
    });
    return { reports: settled, series, changes };
  }
}

async function sourceOf(file: File, name: string): Promise<Source> {
  for await (const source of listSources(file, name)) if (source.name === name) return source;
  throw new ClienteleError('file-broken', `${file.name} no longer holds ${name}`);
}
