import { type Column, numberAt, stringAt, type TableChunk } from '../columns';
import { byKind, type TableKind } from '../tables/tables';

/** The chunks of one table as one run of rows; fields are read by name and row. */
export class ShopRows {
  readonly count: number;
  private readonly starts: number[] = [];

  constructor(
    readonly chunks: readonly TableChunk[],
    readonly kind: TableKind,
  ) {
    let count = 0;
    for (const chunk of chunks) {
      this.starts.push(count);
      count += chunk.rowCount;
    }
    this.count = count;
  }

  /** True where some chunk has the column. */
  has(field: string): boolean {
    return this.chunks.some((chunk) => chunk.columns[field] !== undefined);
  }

  /** Numbers (or instants) of all rows; NaN where missing. */
  numbers(field: string): Float64Array {
    const values = new Float64Array(this.count);
    this.eachChunk(field, (column, rows, start) => {
      for (let row = 0; row < rows; row++) values[start + row] = numberAt(column, row);
    });
    return values;
  }

  /** Strings of all rows; '' where missing. */
  strings(field: string): string[] {
    const values: string[] = new Array<string>(this.count);
    this.eachChunk(field, (column, rows, start) => {
      for (let row = 0; row < rows; row++) values[start + row] = stringAt(column, row);
    });
    return values;
  }

  /**
   * A number for each row's string, asked for once per dictionary entry rather than once per row.
   * @param missing what rows without the string get.
   */
  mapped(field: string, toNumber: (text: string) => number, missing: number): Int32Array {
    const values = new Int32Array(this.count);
    this.eachChunk(field, (column, rows, start) => {
      if (column?.type !== 'string') {
        values.fill(missing, start, start + rows);
        return;
      }
      const byCode = column.dictionary.map(toNumber);
      for (let row = 0; row < rows; row++) {
        const code = column.codes[row]!;
        values[start + row] = code < 0 ? missing : byCode[code]!;
      }
    });
    return values;
  }

  private eachChunk(
    field: string,
    visit: (column: Column | undefined, rows: number, start: number) => void,
  ): void {
    this.chunks.forEach((chunk, i) => {
      visit(chunk.columns[field], chunk.rowCount, this.starts[i]!);
    });
  }
}

/** Every table of the shop, those without chunks included. */
export type ShopTables = Readonly<Record<TableKind, ShopRows>>;

/** Sorts chunks by table. */
export function shopTables(chunks: readonly TableChunk[]): ShopTables {
  return byKind(
    (kind) =>
      new ShopRows(
        chunks.filter((chunk) => chunk.kind === kind),
        kind,
      ),
  );
}
