import type { FlatCells } from '../records/record-block';
import { CellTable, numberOfText } from './cell-table';

/** The different cells of all columns of a table, by column numbered as they come; number 0 is the empty cell. */
export interface CellTables {
  /** The number that the next new cell of a column gets. */
  size(column: number): number;
  clear(column: number): void;
  /** The number of a cell that is a string; it is new where it is the column's `size` of before. */
  numberOfText(column: number, text: string): number;
  /** Says of which block the cells are that are numbered next. */
  begin(cells: FlatCells): void;
  /**
   * Numbers the cells of a column in records `from` to before `to`. New ones get the next numbers, in the order of
   * `added`, which holds their places in the block.
   * @param numbers one a record, 0 also where a record is too short.
   * @returns how many are new.
   */
  number(column: number, from: number, to: number, numbers: Int32Array, added: Int32Array): number;
}

/** Tables that number one cell after the other. */
export class PlainCellTables implements CellTables {
  private readonly tables: readonly CellTable[];
  private cells: FlatCells | null = null;

  constructor(columns: number) {
    this.tables = Array.from({ length: columns }, () => new CellTable());
  }

  size(column: number): number {
    return this.tables[column]!.size;
  }

  clear(column: number): void {
    this.tables[column]!.clear();
  }

  numberOfText(column: number, text: string): number {
    return numberOfText(this.tables[column]!, text);
  }

  begin(cells: FlatCells): void {
    this.cells = cells;
  }

  number(column: number, from: number, to: number, numbers: Int32Array, added: Int32Array): number {
    const { view, firsts, starts, ends } = this.cells!;
    const table = this.tables[column]!;
    let { size } = table;
    let count = 0;
    for (let i = from; i < to; i++) {
      const cell = firsts[i]! + column;
      let number = 0;
      if (cell < firsts[i + 1]!) {
        number = table.numberOf(view, starts[cell]!, ends[cell]!);
        if (number === size) {
          added[count++] = cell;
          size++;
        }
      }
      numbers[i - from] = number;
    }
    return count;
  }
}
