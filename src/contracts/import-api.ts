import type { ReadPlan, RowCounts } from '../domain/csv/import-types';
import type { FileRefusal, HeadInspection } from '../domain/csv/inspect';
import type { ShopChanges } from '../domain/shop/repeats/shop-changes';
import type { TableKind } from '../domain/shop/tables/tables';

/** What a source's bytes are, once unpacked; 'none' holds no table. */
export type SourceFormat = 'delimited' | 'workbook' | 'parquet' | 'json' | 'xml' | 'html' | 'none';

/** Which table of a file: a file holds one or several, as an archive holds files and a workbook sheets. */
export interface SourceRef {
  /** Of the file on the disk. */
  readonly name: string;
  /** '' for the file itself, else the table's place in it: the path of a member, the name of a sheet. */
  readonly source: string;
}

/** 'export.zip › orders.csv', or the file's own name. */
export function labelOf({ name, source }: SourceRef): string {
  return source === '' ? name : `${name} › ${source}`;
}

/** What a look at the head of one table found, before anything is imported. */
export interface FileInspection extends HeadInspection, SourceRef {
  readonly format: SourceFormat;
  /** Bytes that the table takes on the disk. */
  readonly size: number;
  readonly compressed: boolean;
}

/** How a table is to be read: the inspection's guess, possibly corrected by the user. */
export interface ImportPlan extends ReadPlan {
  readonly source: string;
  readonly size: number;
  readonly encoding: string;
}

/** A table that cannot be imported, and why. */
export interface DeclinedSource extends SourceRef {
  readonly refusal: FileRefusal;
}

/**
 * What became of the rows of one table: imported + merged + rejected = read. `rejectedBy` is empty where an early
 * version imported the shop.
 */
export interface ImportReport extends RowCounts {
  /** Position of the table among those that were imported together, from 0: two files may have one name. */
  readonly file: number;
  /** Of the file and its table (see `labelOf`). */
  readonly name: string;
  readonly kind: TableKind;
  /** Rows that count elsewhere: they say again what another row says, of this file or another. */
  readonly merged: number;
  /** Of these, rows that are earlier states of others. */
  readonly superseded: number;
  /** Of these, rows that say a line of their order again for a further payment of it. */
  readonly joinedPayments: number;
  /** Of these, rows that say a line of their order again for something that a join has attached to it. */
  readonly joined: number;
  /** Rows that perhaps do so: they count until the user says (rule `perhaps-joined-lines`). */
  readonly perhapsJoined: number;
  /** Of the superseded, rows of an earlier version of an order that was edited. */
  readonly edited: number;
  /** Files whose order numbers are also of this one, and of different orders. */
  readonly collidesWith: readonly number[];
  /** Signs whose bytes could not be read in the file's encoding; U+FFFD stands for them. */
  readonly replacedCharacters: number;
  /**
   * How many records more (or less) a second, independent count of the text found; null where both agree, or where
   * the format has no text to count.
   */
  readonly counter: number | null;
}

/** A report before the file was seen beside the others of its import. */
export type FileReport = Omit<
  ImportReport,
  'merged' | 'superseded' | 'joinedPayments' | 'joined' | 'perhapsJoined' | 'edited' | 'collidesWith'
>;

/** A file, and how one of its tables is to be read. */
export interface FileToImport {
  readonly file: File;
  readonly plan: ImportPlan;
}

/** Position in the whole import, in bytes of the tables as they lie on disk. */
export interface ImportPosition {
  /** Of the table that is read. */
  readonly fileName: string;
  /** From 1; each table of a file counts. */
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

/** One table of a file, and the encoding to read it in. */
export interface OneSource {
  readonly source: string;
  readonly encoding: string;
}

/** Files that are to be added to a shop that is kept: newer exports of it, or tables that it lacked. */
export interface ShopUpdate {
  readonly id: string;
  readonly files: readonly FileToImport[];
}

/** The import worker: it writes into storage by itself. One worker serves one import; cancel by ending the worker. */
export interface ImportApi {
  /**
   * Looks at every table that a file holds; what holds none is among them, with the refusal.
   * @param only looks at that table alone, in that encoding instead of the detected one.
   */
  inspect(file: File, only?: OneSource): Promise<readonly FileInspection[]>;
  /**
   * Imports files as a new shop, whose head is marked complete last. Where it fails or is ended, what it has written
   * is the caller's to remove.
   */
  importShop(shop: NewShop, onPosition: (position: ImportPosition) => void): Promise<void>;
  /**
   * Adds files to a shop and says what they changed. Where it fails or is ended the shop is as it was; what was
   * written goes with the next update.
   */
  updateShop(update: ShopUpdate, onPosition: (position: ImportPosition) => void): Promise<ShopChanges>;
}
