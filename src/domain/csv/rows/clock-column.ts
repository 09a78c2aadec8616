import { timeOfDay } from '../cells/time-of-day';
import type { CellReader, RowCells } from './row-cells';

/** A column of times of day, which belong to the dates of another. */
export class ClockColumn implements CellReader {
  private times: number[] = [];

  constructor(
    private readonly column: number,
    private readonly cells: RowCells,
  ) {
    cells.attach(column, this);
  }

  /** Milliseconds since midnight in the row's cell; 0 where it is empty or no time. */
  time(): number {
    return this.times[this.cells.numbers[this.column]!]!;
  }

  read(number: number, cell: string): boolean {
    this.times[number] = timeOfDay(cell) || 0;
    return false;
  }

  clear(): void {
    this.times = [];
  }
}
