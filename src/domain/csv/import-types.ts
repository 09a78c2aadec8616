import type { TableChunk } from '../shop/columns';
import type { ImportRule, OptionalImportRule, RuleReport } from '../cleaning/rules';
import type { TableKind } from '../shop/tables/tables';
import type { BlockLabels } from './records/block-labels';
import type { Dialect } from './records/dialect';

/** Field → column. Fields that no column serves are absent. */
export type ColumnMatch = Readonly<Record<string, number>>;

/** How a table is to be read, as far as its records go (unpacking, decoding and splitting are done before). */
export interface ReadPlan extends Dialect {
  readonly kind: TableKind;
  readonly match: ColumnMatch;
  /** Lines before the header, or -1 where there is no header. */
  readonly headerLine: number;
  /** Line of the first row, from 1: what stands before it is preamble, header and descriptions of columns. */
  readonly firstRow: number;
  /** Column of dates without a time of day → the column that holds it, where the file has one. */
  readonly clocks: Readonly<Record<number, number>>;
  /** Headings of blocks of rows, whose rows are of whom or what the heading names; null where the file has none. */
  readonly labels?: BlockLabels | null;
  /** Cleaning rules that are left out; none where it is absent. */
  readonly rulesOff?: readonly OptionalImportRule[];
}

/** Why a row was not imported. */
export const rejectReasons = [
  'too-few-fields',
  'too-many-fields',
  'open-quote',
  'too-long',
  'malformed',
  'repeated-header',
  'other-table',
  'remark',
  'no-key',
  'bad-date',
  'bad-number',
  'nothing-to-read',
  'sum-row',
] as const;
export type RejectReason = (typeof rejectReasons)[number];

export interface RejectedRow {
  /** Line in the file where the record starts, from 1. */
  readonly line: number;
  readonly reason: RejectReason;
  /** The record as it stands in the file, masked; of a long one the beginning, '…' and how much more there is. */
  readonly record: string;
}

/** What became of the rows of one file by itself, before it is seen beside others: imported + rejected = read. */
export interface RowCounts {
  readonly read: number;
  readonly imported: number;
  readonly rejected: number;
  /** Sums to `rejected`; reasons that no row had are absent. */
  readonly rejectedBy: Readonly<Partial<Record<RejectReason, number>>>;
  /** Rejected rows, of a file with very many, that were counted and not kept. */
  readonly rejectedNotKept: number;
  /** Cleaning that changed values but dropped no row. */
  readonly cleaned: {
    readonly maskedEmails: number;
    readonly maskedPhones: number;
    /** Lines that cancel or return others (imported, netted when the shop is assembled). */
    readonly cancelledLines: number;
    /** Fields emptied because they could not be read as a number or date. */
    readonly unreadableFields: number;
  };
  /** Field of numbers or dates → its cells of imported rows that could not be read; fields without any are absent. */
  readonly unreadBy: Readonly<Record<string, number>>;
  readonly unreadColumns: readonly UnreadColumn[];
  /** The headers of columns in which rows of one line of an order differ, as far as a sample of the file shows. */
  readonly attachedColumns: readonly string[];
  /** What the rules that work on cells changed; those that changed nothing are absent. */
  readonly rules: readonly RuleReport<ImportRule>[];
  /** Rules that were left out by the user's wish. */
  readonly rulesOff: readonly OptionalImportRule[];
}

/** A column that was known by its name, or matched, and whose filled cells mostly could not be read. */
export interface UnreadColumn {
  /** The header. */
  readonly column: string;
  /** The field that it would have served. */
  readonly field: string;
  /** Up to three of the cells that could not be read. */
  readonly values: readonly string[];
}

/** Where the rows go; each call is awaited, which holds the reading back. */
export interface RowSink {
  /** Number of the file in its import, which its chunks bear. */
  readonly file: number;
  chunk(chunk: TableChunk): Promise<void>;
  rejected(rows: RejectedRow[]): Promise<void>;
  progress(rowsRead: number): void;
}
