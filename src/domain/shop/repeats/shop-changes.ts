import type { TableKind } from '../tables/tables';

/** What a newer export changed of one table, in rows. */
export interface TableChanges {
  /** Rows of things that the shop did not have. */
  readonly added: number;
  /** Rows of things that it had otherwise. */
  readonly changed: number;
  readonly unchanged: number;
  /** Rows of things that the newer export should have and has not; the user says whether they count. */
  readonly gone: number;
}

/** Tables of which no file was added are absent. */
export type ShopChanges = Readonly<Partial<Record<TableKind, TableChanges>>>;
