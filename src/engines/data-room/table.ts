import type { RoomField } from '../../contracts/data-room-api';
import type { StoredChunk } from '../../contracts/stored';
import type { Column } from '../../domain/shop/columns';
import type { TableKind } from '../../domain/shop/tables/tables';

/** Where a table's columns come from. */
export interface ColumnSource {
  /** undefined where the chunk's file lacks the column. */
  column(chunk: StoredChunk, field: string): Promise<Column | undefined>;
  lines(chunk: StoredChunk): Promise<Int32Array>;
}

/**
 * One table of a shop, chunk by chunk and column by column: what a question needs is read then, and stays until the
 * table is let go.
 */
export class TableColumns {
  readonly rowCount: number;
  readonly #starts: readonly number[];
  readonly #read = new Map<string, Promise<Column | undefined>>();
  readonly #lines = new Map<number, Promise<Int32Array>>();

  constructor(
    readonly kind: TableKind,
    readonly chunks: readonly StoredChunk[],
    readonly fields: readonly RoomField[],
    private readonly source: ColumnSource,
  ) {
    const starts: number[] = [];
    let rows = 0;
    for (const { rowCount } of chunks) {
      starts.push(rows);
      rows += rowCount;
    }
    this.#starts = starts;
    this.rowCount = rows;
  }

  fieldOf(name: string): RoomField | undefined {
    return this.fields.find((field) => field.name === name);
  }

  /** Row with which a chunk begins. */
  startOf(chunk: number): number {
    return this.#starts[chunk]!;
  }

  /** The chunk that holds a row. */
  chunkOf(row: number): number {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= row) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The column of a chunk; undefined where the chunk's file lacks it. */
  column(field: string, chunk: number): Promise<Column | undefined> {
    return kept(this.#read, `${chunk} ${field}`, () => this.source.column(this.chunks[chunk]!, field));
  }

  /** The line in its file of each row of a chunk. */
  lines(chunk: number): Promise<Int32Array> {
    return kept(this.#lines, chunk, () => this.source.lines(this.chunks[chunk]!));
  }

  /** Visits a column chunk by chunk, in the order of the rows. */
  async each(
    field: string,
    visit: (column: Column | undefined, start: number, rows: number) => void,
  ): Promise<void> {
    for (let chunk = 0; chunk < this.chunks.length; chunk++) {
      visit(await this.column(field, chunk), this.startOf(chunk), this.chunks[chunk]!.rowCount);
    }
  }
}

/** What was read once; what failed is read again. */
export function kept<Key, T>(read: Map<Key, Promise<T>>, key: Key, load: () => Promise<T>): Promise<T> {
  const known = read.get(key);
  if (known !== undefined) return known;
  const reading = load();
  read.set(key, reading);
  reading.catch(() => read.delete(key));
  return reading;
}
