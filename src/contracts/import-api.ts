import type { Reason, Rejection } from '../domain/csv/import-types';
import type { TableKind } from '../domain/shop/tables/tables';
import type { TableChunk } from '../domain/shop/columns';

/** Which of the file's columns serves each canonical field; a field without a column is absent. */
export type ColumnMatch = Readonly<Record<string, number>>;

/** What a look at the head of a file found, before anything is imported. */
export interface FileInspection {
  readonly name: string;
  readonly size: number;
  /** As TextDecoder names it, e.g. 'utf-8', 'gb18030'. */
  readonly encoding: string;
  /** True where another encoding scored nearly as well, so that the user should look. */
  readonly encodingDoubtful: boolean;
  readonly compressed: boolean;
  readonly delimiter: string;
  /** Lines before the header (preamble), skipped and counted as such, not as rows. */
  readonly headerLine: number;
  readonly headers: readonly string[];
  /** Best guess, or null where nothing fits; `kindScore` 0 to 1. */
  readonly kind: TableKind | null;
  readonly kindScore: number;
  /** The shop system whose header signature fits, e.g. 'Shopify', or null. */
  readonly platform: string | null;
  /** A match for every kind, so that correcting the kind needs no second look. */
  readonly matches: Readonly<Record<TableKind, ColumnMatch>>;
  /** Column of dates without a time of day → the column that holds it ('Order date' → 'Order time'). */
  readonly clocks: Readonly<Record<number, number>>;
  /** Up to 20 rows, as strings. */
  readonly preview: readonly (readonly string[])[];
  /** Set where the file must be refused (empty, binary, a report rather than rows), with the code. */
  readonly refusal: 'file-empty' | 'file-not-text' | 'file-not-recognised' | 'file-no-rows' | null;
}

/** How a file is to be read: the inspection's guess, possibly corrected by the user. */
export interface ImportPlan {
  readonly kind: TableKind;
  readonly match: ColumnMatch;
  readonly encoding: string;
  readonly delimiter: string;
  readonly headerLine: number;
  readonly clocks: Readonly<Record<number, number>>;
  readonly compressed: boolean;
}

/** Why a row was not imported. */
export type RejectReason = Reason;

export type RejectedRow = Rejection;

/** Always: imported + merged + rejected = read. */
export interface ImportReport {
  readonly name: string;
  readonly kind: TableKind;
  readonly read: number;
  readonly imported: number;
  /** Exact duplicates of a row already imported (of this or an earlier file of the same kind). */
  readonly merged: number;
  readonly rejected: number;
  /** Sums to `rejected`; reasons that no row had are absent. Empty for shops imported before it was counted. */
  readonly rejectedBy: Readonly<Partial<Record<RejectReason, number>>>;
  /** Cleaning that changed values but dropped no row. */
  readonly cleaned: {
    readonly maskedEmails: number;
    readonly maskedPhones: number;
    /** Lines that cancel or return others (imported, netted when the shop is assembled). */
    readonly cancelledLines: number;
    /** Fields emptied because they could not be read as a number or date. */
    readonly unreadableFields: number;
  };
}

/** What the import worker hands out while it reads; each call is awaited, which holds the reading back. */
export interface ImportSink {
  chunk(chunk: TableChunk): Promise<void>;
  rejected(rows: RejectedRow[]): Promise<void>;
  progress(bytesRead: number, bytesTotal: number, rowsRead: number): void;
}

/** The import worker. One worker serves one import of one or more files; cancel by ending the worker. */
export interface ImportApi {
  /** @param encoding reads the file so instead of detecting its encoding. */
  inspect(file: File, encoding?: string): Promise<FileInspection>;
  importFile(file: File, plan: ImportPlan, sink: ImportSink): Promise<ImportReport>;
}
