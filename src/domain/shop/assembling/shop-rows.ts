import { leftOutMarks, noAnswers } from '../answers';
import { type Column, filesOfRows, numberAt, stringAt, type TableChunk } from '../columns';
import { rowMark } from '../repeats/row-marks';
import { byKind, type TableKind } from '../tables/tables';

const leftOutByDefault = leftOutMarks(noAnswers);
const none: ReadonlySet<number> = new Set();

/**
 * The chunks of one table as one run of rows; fields are read by name and row. A row that counts elsewhere says
 * nothing here: whatever is asked of it is missing.
 */
export class ShopRows {
  readonly count: number;
  /** What each row is beside the others, an index into `rowMarks`. */
  readonly repeats: Uint8Array;
  /** The file of each row. */
  readonly fileOf: Int32Array;
  /** Files that write what was sold below zero; their numbers are replaced by those with the other sign. */
  readonly turned = new Set<number>();
  private readonly starts: number[] = [];
  private readonly replaced = new Map<string, Float64Array>();

  constructor(
    readonly chunks: readonly TableChunk[],
    readonly kind: TableKind,
    leftOut: ReadonlySet<number> = leftOutByDefault,
  ) {
    let count = 0;
    for (const chunk of chunks) {
      this.starts.push(count);
      count += chunk.rowCount;
    }
    this.count = count;
    this.repeats = new Uint8Array(count);
    this.fileOf = filesOfRows(chunks);
    chunks.forEach((chunk, i) => {
      this.repeats.set(chunk.repeats, this.starts[i]!);
    });
    for (let row = 0; row < count; row++)
      if (!leftOut.has(this.repeats[row]!)) this.repeats[row] = rowMark.kept;
  }

  /** The same rows, those that count elsewhere included; itself where there are none. */
  withEveryRow(): ShopRows {
    if (this.repeats.every((mark) => mark === rowMark.kept)) return this;
    return new ShopRows(this.chunks, this.kind, none);
  }

  /** These rows and behind them those of further chunks. Dates that cleaning has replaced stay so. */
  with(chunks: readonly TableChunk[], leftOut: ReadonlySet<number>): ShopRows {
    const all = new ShopRows([...this.chunks, ...chunks], this.kind, leftOut);
    for (const [field, values] of this.replaced) {
      const longer = all.numbers(field);
      longer.set(values);
      all.replace(field, longer);
    }
    for (const file of this.turned) all.turned.add(file);
    return all;
  }

  /** True where some chunk has the column. */
  has(field: string): boolean {
    return this.replaced.has(field) || this.chunks.some((chunk) => chunk.columns[field] !== undefined);
  }

  /** Numbers (or instants) of all rows; NaN where missing. */
  numbers(field: string): Float64Array {
    const replaced = this.replaced.get(field);
    if (replaced !== undefined) return replaced.slice();
    const values = new Float64Array(this.count);
    this.eachChunk(field, (column, rows, start) => {
      for (let row = 0; row < rows; row++) values[start + row] = numberAt(column, row);
    });
    return this.silenced(values, Number.NaN);
  }

  /** Puts other numbers into the place of a field's, as cleaning has left them. */
  replace(field: string, values: Float64Array): void {
    this.replaced.set(field, values);
  }

  /** The rows of the chunks in which the field's times are of Greenwich's clock: first and end of each run. */
  utcRuns(field: string): readonly (readonly [first: number, end: number])[] {
    return this.chunks.flatMap(({ columns, rowCount }, i) => {
      const column = columns[field];
      const first = this.starts[i]!;
      return column?.type === 'date' && column.isUtc ? [[first, first + rowCount] as const] : [];
    });
  }

  /** Where a row stands: the number of its file in the import, and its line there. */
  source(row: number): { file: number; line: number } {
    const i = this.starts.findLastIndex((start) => start <= row);
    const { file, lines } = this.chunks[i]!;
    return { file, line: lines[row - this.starts[i]!]! };
  }

  /** Strings of all rows; '' where missing. */
  strings(field: string): string[] {
    const values: string[] = new Array<string>(this.count);
    this.eachChunk(field, (column, rows, start) => {
      for (let row = 0; row < rows; row++) values[start + row] = stringAt(column, row);
    });
    return this.silenced(values, '');
  }

  /** The different strings of a field, of rows that count elsewhere too. */
  distinct(field: string): string[] {
    const found = new Set<string>();
    for (const { columns } of this.chunks) {
      const column = columns[field];
      if (column?.type === 'string') for (const text of column.dictionary) found.add(text);
    }
    return [...found];
  }

  /**
   * A number for each row's string, asked for once per dictionary entry rather than once per row.
   * @param missing what rows without the string get.
   */
  mapped(field: string, toNumber: (text: string, chunk: TableChunk) => number, missing: number): Int32Array {
    const values = new Int32Array(this.count);
    this.eachChunk(field, (column, rows, start, chunk) => {
      if (column?.type !== 'string') {
        values.fill(missing, start, start + rows);
        return;
      }
      const byCode = column.dictionary.map((text) => toNumber(text, chunk));
      for (let row = 0; row < rows; row++) {
        const code = column.codes[row]!;
        values[start + row] = code < 0 ? missing : byCode[code]!;
      }
    });
    return this.silenced(values, missing);
  }

  /** The sum of the fingerprints of a file's rows, whatever their order. */
  printOf(file: number): number {
    let sum = 0;
    for (const chunk of this.chunks) {
      if (chunk.file === file) for (const print of chunk.prints) sum = (sum + print) | 0;
    }
    return sum;
  }

  private silenced<V, T extends { [row: number]: V }>(values: T, missing: V): T {
    for (let row = 0; row < this.count; row++) if (this.repeats[row] !== rowMark.kept) values[row] = missing;
    return values;
  }

  private eachChunk(
    field: string,
    visit: (column: Column | undefined, rows: number, start: number, chunk: TableChunk) => void,
  ): void {
    this.chunks.forEach((chunk, i) => {
      visit(chunk.columns[field], chunk.rowCount, this.starts[i]!, chunk);
    });
  }
}

/** Every table of the shop, those without chunks included. */
export type ShopTables = Readonly<Record<TableKind, ShopRows>>;

/**
 * Sorts chunks by table.
 * @param leftOut the marks of rows that count for nothing (`leftOutMarks`); others count.
 */
export function shopTables(
  chunks: readonly TableChunk[],
  leftOut: ReadonlySet<number> = leftOutByDefault,
): ShopTables {
  return byKind(
    (kind) =>
      new ShopRows(
        chunks.filter((chunk) => chunk.kind === kind),
        kind,
        leftOut,
      ),
  );
}
