import type { Dialect } from './dialect';

/** Scans records whose cells are plain, or quoted with nothing to be taken off inside. */
export interface PlainScanner {
  /** Takes in the bytes that are scanned from now on. */
  begin(bytes: Uint8Array): void;
  /**
   * Scans until a record comes that is not plain, or not there as a whole, or until there is no more room.
   * @param delimiter a byte below 128, as the quote.
   * @param firstCell how many cells were found before.
   */
  scan(position: number, line: number, delimiter: number, quote: number, firstCell: number): PlainRecords;
}

/** What a scan found; its arrays are valid until the next one. */
export interface PlainRecords {
  /** Where the next record begins, and in which line. */
  readonly position: number;
  readonly line: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly lines: Int32Array;
  readonly rawStarts: Int32Array;
  readonly rawEnds: Int32Array;
  /** By record, the cell behind its last. */
  readonly cellsUpTo: Int32Array;
}

/** Whether scanners and counters of bytes know the dialect: signs of one byte, and no escapes. */
export function isOfBytes({ delimiter, quote, quoteEscape }: Dialect): boolean {
  return delimiter.charCodeAt(0) < 0x80 && quote.charCodeAt(0) < 0x80 && quoteEscape !== 'backslash';
}
