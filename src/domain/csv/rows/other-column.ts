import { RowHash } from '../../cleaning/row-hash';
import type { CellReader, RowCells } from './row-cells';

const firstCells = 16;

/** A column that serves no field: what its cells add to the fingerprints of their rows. */
export class OtherColumn implements CellReader {
  low = new Int32Array(firstCells);
  high = new Int32Array(firstCells);
  private readonly hash = new RowHash();

  /** @param columnHash of its name. */
  constructor(
    readonly column: number,
    private readonly columnHash: number,
    cells: RowCells,
  ) {
    cells.attach(column, this);
  }

  read(number: number, cell: string): boolean {
    if (number >= this.low.length) this.grow(number);
    this.hash.reset();
    this.hash.addText(this.columnHash, cell.trim());
    this.low[number] = this.hash.low;
    this.high[number] = this.hash.high;
    return false;
  }

  clear(): void {}

  private grow(number: number): void {
    const { low, high } = this;
    const length = Math.max(number + 1, low.length * 2);
    this.low = new Int32Array(length);
    this.high = new Int32Array(length);
    this.low.set(low);
    this.high.set(high);
  }
}
