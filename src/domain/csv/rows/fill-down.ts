import type { Table } from '../../shop/tables/table';
import { normaliseHeader } from '../recognition/header-name';
import type { FileHabits } from './file-habits';
import type { RowCells } from './row-cells';
import { CellTexts } from './row-currency';
import type { RowReader } from './row-reader';
import type { RowsAhead } from './rows-ahead';

/**
 * Some shops write what belongs to a whole order (or product) on its first row only. `FillDown` puts it
 * on the rows below as well, as the table's description says: blank is not zero there, and not 'no customer'.
 */
export class FillDown {
  private readonly groupField: number;
  /** The texts of the column that makes the groups, where no field has it. */
  private readonly groupTexts: CellTexts | null;
  private readonly groupColumn: number;
  private readonly carried: readonly number[];
  /** What stands on the first row of each block of rows only; empty where the file is in none. */
  private readonly ofBlocks: readonly number[];
  /** The field of days, where it goes down with its block or by itself. */
  private readonly days: readonly number[];
  /** What became of each line after its sale: blank beside a day of its own it is blank. */
  private readonly afterSale: ReadonlySet<number>;
  private readonly byDays: boolean;
  private readonly remembered: readonly number[];
  private readonly bareRows: { blank: readonly number[]; filled: readonly number[] } | null;
  private readonly date: number;
  private previousGroup = '';
  private readonly previousOwners: Int32Array;
  private readonly previousNumbers: Float64Array;

  constructor(
    { fillDown, happenedAt }: Table,
    private readonly reader: RowReader,
    private readonly cells: RowCells,
    {
      headers,
      inBlocks,
      byDays,
      afterSale,
    }: Pick<FileHabits, 'headers' | 'inBlocks' | 'byDays' | 'afterSale'>,
  ) {
    this.date = happenedAt === undefined ? -1 : reader.indexOf(happenedAt);
    const { group, carried = [], bareRows, blocks = [] } = fillDown ?? {};
    this.groupField = group && 'field' in group ? reader.indexOf(group.field) : -1;
    this.groupColumn =
      group && 'column' in group ? headers.findIndex((h) => normaliseHeader(h) === group.column) : -1;
    this.groupTexts = this.groupColumn < 0 ? null : new CellTexts((cell) => cell.trim());
    if (this.groupTexts !== null) cells.attach(this.groupColumn, this.groupTexts);
    this.carried = reader.positionsOf(carried);
    this.ofBlocks = inBlocks ? reader.positionsOf(blocks) : [];
    this.days = (inBlocks || byDays) && this.date >= 0 ? [this.date] : [];
    this.byDays = byDays;
    this.afterSale = new Set(reader.positionsOf(afterSale));
    this.remembered = [...new Set([...this.carried, ...this.ofBlocks, ...this.days])];
    this.bareRows = bareRows
      ? {
          blank: reader.positionsOf(bareRows.blank),
          filled: reader.positionsOf(bareRows.filled),
        }
      : null;
    this.previousOwners = new Int32Array(reader.fields.length);
    this.previousNumbers = new Float64Array(reader.fields.length).fill(Number.NaN);
  }

  /** Whether `fills` and `fillsFrom` can tell. */
  get isPlain(): boolean {
    return this.groupTexts === null && this.ofBlocks.length + this.days.length === 0;
  }

  /**
   * Looks at so many records ahead.
   * @param continues becomes 1 for each that is of the group of the one before it, 0 for the first.
   * @param isOdd becomes 1 for each that is of no group.
   */
  lookAhead(ahead: RowsAhead, rows: number, continues: Uint8Array, isOdd: Uint8Array): void {
    const { groupField, reader } = this;
    continues.fill(0, 0, rows);
    if (groupField < 0) return;
    const { texts } = reader.textFields[groupField]!;
    const owners = ahead.owners[groupField]!;
    for (let row = 0; row < rows; row++) {
      const own = owners[row]!;
      if (row > 0 && own === owners[row - 1]!) {
        continues[row] = 1;
        isOdd[row] = isOdd[row]! | (texts[own] === '' ? 1 : 0);
      } else if (texts[own] === '') isOdd[row] = 1;
      else if (row > 0 && texts[own] === texts[owners[row - 1]!]) continues[row] = 1;
    }
  }

  /** Whether a record ahead gets a value from the row last read. */
  fills(ahead: RowsAhead, row: number): boolean {
    const { groupField, reader, carried } = this;
    if (groupField < 0 || ahead.text(groupField, row) !== this.previousGroup) return false;
    return carried.some((f) => {
      if (ahead.has(f, row)) return false;
      const text = reader.textFields[f];
      return text ? text.texts[this.previousOwners[f]!] !== '' : !Number.isNaN(this.previousNumbers[f]!);
    });
  }

  /** Whether a record ahead, of the group of the one before it, gets a value from that one. */
  fillsFrom(ahead: RowsAhead, row: number): boolean {
    for (const f of this.carried) if (!ahead.has(f, row) && ahead.has(f, row - 1)) return true;
    return false;
  }

  /** Takes a record ahead, which was not filled, for the row above the next. */
  goOnFrom(ahead: RowsAhead, row: number): void {
    const { groupField, reader } = this;
    if (groupField < 0) return;
    this.previousGroup = ahead.text(groupField, row);
    for (const f of this.carried) {
      if (reader.isText[f]) this.previousOwners[f] = ahead.owners[f]![row]!;
      else this.previousNumbers[f] = ahead.value(f, row);
    }
  }

  /** Fills the row just read; call for every readable row, in the order of the file. */
  apply(): void {
    const { groupField, groupTexts, ofBlocks, days } = this;
    if (groupField >= 0 || groupTexts !== null) {
      const own = this.group();
      const continues = own === '' ? this.isBareRow() : own === this.previousGroup;
      if (continues) this.fill(this.carried);
      else this.previousGroup = own;
    } else if (ofBlocks.length + days.length === 0) return;
    const goesOn = ofBlocks.length > 0 && ofBlocks.every((f) => this.isBlank(f));
    if (goesOn) this.fill(ofBlocks);
    if (goesOn || this.byDays) this.fill(days);
    this.remember();
  }

  private group(): string {
    const { groupField, groupTexts, groupColumn, cells, reader } = this;
    return groupField >= 0 ? reader.texts[groupField]! : groupTexts!.texts[cells.numbers[groupColumn]!]!;
  }

  /** A line of an order whose number, date and customer stand above: all blank here, but an item is not. */
  private isBareRow(): boolean {
    if (this.bareRows === null || this.previousGroup === '') return false;
    if (this.date < 0 || !this.isBlank(this.date)) return false;
    const { blank, filled } = this.bareRows;
    return blank.every((f) => this.isBlank(f)) && filled.some((f) => this.reader.has(f));
  }

  private isBlank(f: number): boolean {
    return !this.reader.has(f) && this.reader.unreadable[f] === 0;
  }

  /** Lets the cells be numbered anew, and finds the texts of the row before among them. */
  renumber(clear: () => void): void {
    const { textFields } = this.reader;
    const texts = this.remembered.map((f) => textFields[f]?.texts[this.previousOwners[f]!] ?? '');
    clear();
    this.remembered.forEach((f, i) => {
      const field = textFields[f];
      if (field) this.previousOwners[f] = field.ownerOf(texts[i]!);
    });
  }

  private fill(fields: readonly number[]): void {
    const hasDay = this.date >= 0 && !this.isBlank(this.date);
    for (const f of fields)
      if (this.isBlank(f) && !(hasDay && this.afterSale.has(f)))
        this.reader.carry(f, this.previousOwners[f]!, this.previousNumbers[f]!);
  }

  private remember(): void {
    const { owners, numbers, isText } = this.reader;
    for (const f of this.remembered) {
      if (isText[f]) this.previousOwners[f] = owners[f]!;
      else this.previousNumbers[f] = numbers[f]!;
    }
  }
}
