import type { NumberField } from './number-field';
import type { RowCells } from './row-cells';
import type { TextField } from './text-field';

/** The fields of a table: how each is read, and its column. */
interface FieldReaders {
  readonly textFields: readonly (TextField | null)[];
  readonly numberFields: readonly (NumberField | null)[];
  readonly columns: readonly number[];
}

/** What the records that are numbered ahead say, field by field, as far as their cells alone tell (see RowReader). */
export class RowsAhead {
  /** By field of text, and record: the cell that stands for its text; null for fields of numbers. */
  readonly owners: readonly (Int32Array<ArrayBuffer> | null)[];
  /** By record, once it was read: its fingerprint, and the currency of its money. */
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly core: Int32Array;
  /** Of a file in which a join repeats lines: the hash of the line, and of what is attached to it. */
  readonly line: Int32Array;
  readonly attached: Int32Array;
  readonly currencies: string[] = [];

  constructor(
    private readonly reader: FieldReaders,
    readonly cells: RowCells,
  ) {
    const { rowsAhead } = cells;
    this.owners = reader.textFields.map((field) => (field === null ? null : new Int32Array(rowsAhead)));
    this.low = new Int32Array(rowsAhead);
    this.high = new Int32Array(rowsAhead);
    this.core = new Int32Array(rowsAhead);
    this.line = new Int32Array(rowsAhead);
    this.attached = new Int32Array(rowsAhead);
  }

  /** Finds the texts of so many records. */
  look(rows: number): void {
    const { cells, reader } = this;
    for (let f = 0; f < this.owners.length; f++) {
      const owners = this.owners[f]!;
      if (owners === null) continue;
      const { owner } = reader.textFields[f]!;
      const at = this.at(f);
      for (let row = 0; row < rows; row++) owners[row] = owner[cells.numbersAhead[at + row]!]!;
    }
  }

  /** Where a field's cells begin among the numbers ahead. */
  at(f: number): number {
    return this.cells.aheadOf(this.reader.columns[f]!);
  }

  text(f: number, row: number): string {
    return this.reader.textFields[f]!.texts[this.owners[f]![row]!]!;
  }

  value(f: number, row: number): number {
    return this.reader.numberFields[f]!.values[this.cells.numbersAhead[this.at(f) + row]!]!;
  }

  has(f: number, row: number): boolean {
    return this.owners[f] === null ? !Number.isNaN(this.value(f, row)) : this.text(f, row) !== '';
  }

  /** Sets 1 in `some` for each of so many records that has a value of the field. */
  markFilled(f: number, some: Uint8Array, rows: number): void {
    const { numbersAhead } = this.cells;
    const owners = this.owners[f]!;
    if (owners !== null) {
      const { texts } = this.reader.textFields[f]!;
      for (let row = 0; row < rows; row++) if (texts[owners[row]!] !== '') some[row] = 1;
      return;
    }
    const { values } = this.reader.numberFields[f]!;
    const at = this.at(f);
    for (let row = 0; row < rows; row++) if (!Number.isNaN(values[numbersAhead[at + row]!]!)) some[row] = 1;
  }
}
