import type { TableKind } from './tables/tables';

/** Rows of one chunk: small enough for one IndexedDB record per column, large enough to load fast. */
export const chunkRows = 65_536;

/** Strings, dictionary-encoded within the chunk; a code of -1 stands for 'missing'. */
export interface StringColumn {
  readonly type: 'string';
  readonly codes: Int32Array;
  readonly dictionary: readonly string[];
}

/** Numbers; NaN stands for 'missing'. */
export interface NumberColumn {
  readonly type: 'number';
  readonly values: Float64Array;
}

/**
 * Instants in milliseconds since 1970, by the clock that the file shows (08:30 at +0800 is 08:30), so that days are
 * the shop's; NaN stands for 'missing'.
 */
export interface DateColumn {
  readonly type: 'date';
  readonly values: Float64Array;
  /** Set where the file tells its times by the clock of Greenwich and no shop's: Unix time, '…Z'. */
  readonly isUtc?: boolean | undefined;
}

export type Column = StringColumn | NumberColumn | DateColumn;

/**
 * Some rows of one table, all of one file. Only what the export has is present: fields and joining columns, named as
 * in the table's description, `currency`, of each row's money: an ISO code, a sign that countries share ('$'), or '',
 * and `cleanedColumn`.
 */
export interface TableChunk {
  readonly kind: TableKind;
  readonly rowCount: number;
  /** Number of the file (or part of one) in its import, from 0, as its report has it. */
  readonly file: number;
  /** Files of one series name the same order by the same number; another shop's count anew. 0 for the first. */
  readonly series: number;
  /** Line in the file where each row starts, from 1; 0 in shops of versions that did not keep it. */
  readonly lines: Int32Array;
  /**
   * Fingerprint of all cells of each row, two numbers a row: equal where the rows are, whichever columns are read.
   * Both are 0 in shops of versions that did not keep it.
   */
  readonly prints: Uint32Array;
  /**
   * Hash of what is read of each row, its state (`fieldsOfState`) left out, as the import has it at hand; not stored,
   * and found anew where it is absent.
   */
  readonly core?: Int32Array;
  /**
   * Of a file in which rows of one order differ only in what a join has attached: what shows that they are one line, and
   * by row the hash of its line without that, and of that alone. Not stored: the marks are.
   */
  readonly fanOut?: FanOutRows;
  /** Whether a column is of single pieces, of parcels or the like, so that a row is one of them. Not stored. */
  readonly tellsPieces?: boolean;
  /** What each row is beside the others of the shop: an index into `rowMarks`. Settled at the end of an import. */
  readonly repeats: Uint8Array;
  readonly columns: Readonly<Record<string, Column>>;
}

/** What a join may have repeated in a chunk. */
export interface FanOutRows {
  /**
   * What shows that rows which differ only in what is attached are one line, as far as a sample tells: the number of
   * the line is the same; the pieces that went out with each add up to at most what was ordered; a line may have several
   * of what is attached; it is a parcel, beside pieces that may be the parcel's or, by their name, those ordered; or no
   * name tells.
   */
  readonly proof: 'same-line' | 'shipped' | 'several' | 'parcel' | 'ordered-parcel' | 'unknown';
  readonly line: Int32Array;
  readonly attached: Int32Array;
}

/** What differs between two states, or versions, of one row. */
export const fieldsOfState: readonly string[] = [
  ...['status', 'updatedAt', 'orderVersion', 'lineVersion', 'version', 'isCurrent', 'recordedAt'],
];

/** The column that says what was done to a row's cells while it was read: names of `rowCleanings`, a blank between. */
export const cleanedColumn = 'cleaned';

/** Bytes that a chunk takes in storage, nearly: strings count two a sign. */
export function chunkBytes({ lines, prints, repeats, columns }: TableChunk): number {
  let bytes = lines.byteLength + prints.byteLength + repeats.byteLength;
  for (const column of Object.values(columns)) {
    if (column.type !== 'string') bytes += column.values.byteLength;
    else {
      bytes += column.codes.byteLength;
      for (const text of column.dictionary) bytes += 2 * text.length + 8;
    }
  }
  return bytes;
}

/** The string of a row, or '' where it is missing or the chunk lacks the column. */
export function stringAt(column: Column | undefined, row: number): string {
  if (column?.type !== 'string') return '';
  const code = column.codes[row]!;
  return code < 0 ? '' : column.dictionary[code]!;
}

/** The number (or instant) of a row, or NaN where it is missing or the chunk lacks the column. */
export function numberAt(column: Column | undefined, row: number): number {
  if (column === undefined || column.type === 'string') return Number.NaN;
  return column.values[row]!;
}

/** Masks of bits as a column of sets: the names of a row's bits, a blank between; missing where it has none. */
export function maskColumn(
  masks: Uint8Array | Uint16Array | Uint32Array,
  names: readonly string[],
): StringColumn {
  const dictionary: string[] = [];
  const codeOf = new Map<number, number>();
  const codes = new Int32Array(masks.length);
  for (let row = 0; row < masks.length; row++) {
    const mask = masks[row]!;
    if (mask !== 0 && !codeOf.has(mask)) {
      const set = names.filter((_, place) => (mask & (1 << place)) !== 0);
      codeOf.set(mask, dictionary.push(set.join(' ')) - 1);
    }
    codes[row] = mask === 0 ? -1 : codeOf.get(mask)!;
  }
  return { type: 'string', codes, dictionary };
}

/** The file of each row of some chunks, in their order. */
export function filesOfRows(chunks: readonly Pick<TableChunk, 'file' | 'rowCount'>[]): Int32Array {
  const files = new Int32Array(chunks.reduce((sum, { rowCount }) => sum + rowCount, 0));
  let start = 0;
  for (const { file, rowCount } of chunks) {
    files.fill(file, start, start + rowCount);
    start += rowCount;
  }
  return files;
}
