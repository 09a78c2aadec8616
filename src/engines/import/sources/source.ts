import type { SourceFormat } from '../../../contracts/import-api';
import { type FileRefusal, type HeadInspection, refusedInspection } from '../../../domain/csv/inspect';
import type { CsvRecord } from '../../../domain/csv/records/records';
import type { OnBytes } from './byte-source';

/** How the text of a source is read, where it is text. */
export interface TextReading {
  readonly encoding: string;
  readonly delimiter: string;
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
  /** All records from the first line on, header and preamble with them, a batch at a time. */
  records(reading: TextReading, onBytes: OnBytes): AsyncIterable<CsvRecord[]>;
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
