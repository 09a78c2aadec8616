import type { CellTables } from '../rows/cell-tables';
import type { Dialect } from './dialect';
import type { PlainScanner } from './plain-scanner';

/**
 * Faster ways through what a table's reading spends its time on, for whoever has them; each gives what the plain way
 * gives.
 */
export interface ReadingKernels {
  readonly scanner: PlainScanner;
  /** Counts the records of a text in a dialect of bytes (see `isOfBytes`). */
  counter(dialect: Dialect): Counter;
  /** Tables of so many columns, without cells. */
  cellTables(columns: number): CellTables;
}

/** Counts records a second time (see RecordCounter). */
export interface Counter {
  readonly records: number;
  push(bytes: Uint8Array): void;
  /** Says that the text is over. */
  finish(): void;
}
