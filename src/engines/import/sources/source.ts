import type { SourceFormat } from '../../../contracts/import-api';
import { type FileRefusal, type HeadInspection, refusedInspection } from '../../../domain/csv/inspect';
import type { Dialect } from '../../../domain/csv/records/dialect';
import type { TextTally } from '../../../domain/csv/records/text-tally';
import type { ReadingKernels } from '../../../domain/csv/records/reading-kernels';
import type { RecordBlock } from '../../../domain/csv/records/record-block';
import type { CsvRecord } from '../../../domain/csv/records/records';
import type { OnBytes } from './byte-source';

/** How the text of a source is read, where it is text. */
export interface TextReading extends Dialect {
  readonly encoding: string;
}

/** One table out of a dropped file, whatever the file's format. */
export interface Source {
  /** '' for the file itself, else its place inside: the path of an archive's member, the name of a sheet. */
  readonly name: string;
  readonly format: SourceFormat;
  /** Bytes that it takes on the disk. */
  readonly size: number;
  /** True where those bytes are packed. */
  readonly compressed: boolean;
  /** @param encoding that the user says the text is in; detected where left out. */
  inspect(encoding?: string): Promise<HeadInspection>;
  /**
   * All records from the first line on, header and preamble with them, a batch at a time.
   * @param kernels faster ways to read, where there are any.
   */
  records(
    reading: TextReading,
    onBytes: OnBytes,
    tally: TextTally,
    kernels?: ReadingKernels | null,
  ): AsyncIterable<RecordBlock>;
}

/** Records that a look at a table takes: more than it shows, so that the header may stand below a preamble. */
const lookedAt = 300;

/** Batches that it waits for: a sheet of nothing but empty rows is made to exhaust whoever looks for the first. */
const awaited = 4_096;

/** The first records of a table. */
export async function headRecords(records: AsyncIterable<CsvRecord[]>): Promise<CsvRecord[]> {
  const head: CsvRecord[] = [];
  let batches = 0;
  for await (const batch of records) {
    head.push(...batch.slice(0, lookedAt - head.length));
    if (head.length >= lookedAt || ++batches > awaited) break;
  }
  return head;
}

/** A source that holds no table, with the reason. */
export function refusedSource(name: string, size: number, refusal: FileRefusal): Source {
  return {
    name,
    format: 'none',
    size,
    compressed: false,
    inspect: async () => refusedInspection(refusal, ''),
    records: () => {
      throw new Error(`${name} was refused (${refusal}) and is not read`);
    },
  };
}
