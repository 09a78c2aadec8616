import type { TableChunk } from '../shop/columns';
import type { TableKind } from '../shop/tables/tables';

/** How a file is to be read, as far as its text goes (decompression and decoding are done before). */
export interface ReadPlan {
  readonly kind: TableKind;
  /** Field → column. */
  readonly match: Readonly<Record<string, number>>;
  readonly delimiter: string;
  /** Lines before the header, or -1 where there is no header. */
  readonly headerLine: number;
  /** Column of dates without a time of day → the column that holds it, where the file has one. */
  readonly clocks: Readonly<Record<number, number>>;
}

/** Why a row was not imported. */
export type Reason =
  | 'too-few-fields'
  | 'too-many-fields'
  | 'open-quote'
  | 'no-key'
  | 'bad-date'
  | 'bad-number'
  | 'nothing-to-read'
  | 'sum-row';

export interface Rejection {
  /** Line in the file where the record starts, from 1. */
  readonly line: number;
  readonly reason: Reason;
  /** The record as it stands in the file, masked. */
  readonly record: string;
}

/** Always: imported + merged + rejected = read. */
export interface RowCounts {
  read: number;
  imported: number;
  merged: number;
  rejected: number;
  /** Sums to `rejected`; reasons that no row had are absent. */
  rejectedBy: Partial<Record<Reason, number>>;
  cleaned: {
    maskedEmails: number;
    maskedPhones: number;
    cancelledLines: number;
    unreadableFields: number;
  };
}

/** Where the rows go; each call is awaited, which holds the reading back. */
export interface RowSink {
  chunk(chunk: TableChunk): Promise<void>;
  rejected(rows: Rejection[]): Promise<void>;
  progress(rowsRead: number): void;
}
