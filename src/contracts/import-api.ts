import type { ReadPlan, RowCounts } from '../domain/csv/import-types';
import type { HeadInspection } from '../domain/csv/inspect';
import type { TableKind } from '../domain/shop/tables/tables';

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

/** What became of the rows of one file; `rejectedBy` is empty where an early version imported the shop. */
export interface ImportReport extends RowCounts {
  /** Number of the file in its import, from 0: two files may have one name. */
  readonly file: number;
  readonly name: string;
  readonly kind: TableKind;
}

export interface FileToImport {
  readonly file: File;
  readonly plan: ImportPlan;
}

/** Position in the whole import, in bytes of the files as they lie on disk. */
export interface ImportPosition {
  readonly fileName: string;
  /** From 1. */
  readonly fileNumber: number;
  readonly files: number;
  readonly bytesDone: number;
  readonly bytesTotal: number;
  readonly rows: number;
}

export interface ImportProgress extends ImportPosition {
  readonly secondsLeft: number | null;
}

/** A shop that is to be made of files. */
export interface NewShop {
  readonly id: string;
  readonly name: string;
  readonly files: readonly FileToImport[];
}

/** The import worker: it writes into storage by itself. One worker serves one import; cancel by ending the worker. */
export interface ImportApi {
  /** @param encoding reads the file so instead of detecting its encoding. */
  inspect(file: File, encoding?: string): Promise<FileInspection>;
  /**
   * Imports files as a new shop, whose head is marked complete last. Where it fails or is ended, what it has written
   * is the caller's to remove.
   */
  importShop(shop: NewShop, onPosition: (position: ImportPosition) => void): Promise<void>;
}
