import type { Table } from '../../shop/tables/table';
import { normaliseHeader } from '../recognition/header-name';
import type { RowReader } from './row-reader';

/**
 * Some shops write what belongs to a whole order (or product) on its first row only. `FillDown` puts it
 * on the rows below as well, as the table's description says: blank is not zero there, and not 'no customer'.
 */
export class FillDown {
  private readonly groupField: number;
  private readonly groupColumn: number;
  private readonly carried: readonly number[];
  private readonly bareRows: { blank: readonly number[]; filled: readonly number[] } | null;
  private readonly date: number;
  private previousGroup = '';
  private readonly previousTexts: string[];
  private readonly previousNumbers: Float64Array;

  constructor(
    { fillDown, happenedAt }: Table,
    private readonly reader: RowReader,
    headers: readonly string[],
  ) {
    this.date = happenedAt === undefined ? -1 : reader.indexOf(happenedAt);
    const { group, carried = [], bareRows } = fillDown ?? {};
    this.groupField = group && 'field' in group ? reader.indexOf(group.field) : -1;
    this.groupColumn =
      group && 'column' in group ? headers.findIndex((h) => normaliseHeader(h) === group.column) : -1;
    this.carried = reader.positionsOf(carried);
    this.bareRows = bareRows
      ? {
          blank: reader.positionsOf(bareRows.blank),
          filled: reader.positionsOf(bareRows.filled),
        }
      : null;
    this.previousTexts = reader.texts.map(() => '');
    this.previousNumbers = new Float64Array(reader.fields.length).fill(Number.NaN);
  }

  /** Fills the row just read; call for every readable row, in the order of the file. */
  apply(record: readonly string[]): void {
    if (this.groupField < 0 && this.groupColumn < 0) return;
    const own =
      this.groupField >= 0 ? this.reader.texts[this.groupField]! : (record[this.groupColumn] ?? '').trim();
    const continues = own === '' ? this.isBareRow() : own === this.previousGroup;
    if (continues) this.fill();
    else this.previousGroup = own;
    this.remember();
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

  private fill(): void {
    const { texts, numbers, isText } = this.reader;
    for (const f of this.carried) {
      if (!this.isBlank(f)) continue;
      if (isText[f]) texts[f] = this.previousTexts[f]!;
      else numbers[f] = this.previousNumbers[f]!;
    }
  }

  private remember(): void {
    const { texts, numbers } = this.reader;
    for (const f of this.carried) {
      this.previousTexts[f] = texts[f]!;
      this.previousNumbers[f] = numbers[f]!;
    }
  }
}
