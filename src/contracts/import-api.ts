import type { ReadPlan, RejectedRow, RowCounts } from '../domain/csv/import-types';
import type { HeadInspection } from '../domain/csv/inspect';
import type { TableKind } from '../domain/shop/tables/tables';
import type { TableChunk } from '../domain/shop/columns';

/** What a look at the head of a file found, before anything is imported. */
export interface FileInspection extends HeadInspection {
  readonly name: string;
  readonly size: number;
  readonly compressed: boolean;
}

/** How a file is to be read: the inspection's guess, possibly corrected by the user. */
export interface ImportPlan extends ReadPlan {
  readonly encoding: string;
  readonly compressed: boolean;
}

/** What became of the rows of one file; `rejectedBy` is empty for shops imported before it was counted. */
export interface ImportReport extends RowCounts {
  readonly name: string;
  readonly kind: TableKind;
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
