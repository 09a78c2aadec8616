import { sumWords } from '../../vocabulary/sum-rows';
import { unmetInRow } from '../../shop/tables/needs';
import type { Table } from '../../shop/tables/table';
import { fieldsOf } from '../../shop/tables/tables';
import type { RejectReason } from '../import-types';
import type { RowReader } from './row-reader';

/** Decides whether a row that was read can be imported, by what its kind of table needs. */
export class RowValidator {
  private readonly readable: readonly (readonly number[])[];
  /** Fields that a row of sums leaves blank: who and when. */
  private readonly anchors: readonly number[];

  constructor(
    private readonly table: Table,
    private readonly reader: RowReader,
  ) {
    this.readable = (table.readable ?? []).map((group) => reader.positionsOf(group));
    const anchors = fieldsOf(table).filter(
      ({ name, identifies }) => name === table.happenedAt || identifies === 'customer',
    );
    this.anchors = reader.positionsOf(anchors.map(({ name }) => name));
  }

  /** The reason to reject the row just read, or null. */
  reason(record: readonly string[]): RejectReason | null {
    if (this.isSumRow(record)) return 'sum-row';
    if (!this.reader.fields.some((_, f) => this.reader.has(f) || this.reader.unreadable[f] === 1))
      return 'nothing-to-read';
    return this.unreadableReason() ?? unmetInRow(this.table, this.isFilled);
  }

  /** Unreadable fields of a row that is imported all the same. */
  unreadableFields(): number {
    return this.reader.unreadable.reduce((sum, flag) => sum + flag, 0);
  }

  private readonly isFilled = (field: string) => this.reader.has(this.reader.indexOf(field));

  private unreadableReason(): RejectReason | null {
    for (const group of this.readable) {
      const unreadable = group.find((f) => this.reader.unreadable[f] === 1);
      if (unreadable === undefined || group.some((f) => this.reader.has(f))) continue;
      return this.reader.fields[unreadable]!.type === 'date' ? 'bad-date' : 'bad-number';
    }
    return null;
  }

  private isSumRow(record: readonly string[]): boolean {
    const first = record.find((cell) => cell.trim() !== '');
    if (first === undefined || first.length > 16 || !sumWords.test(first.trim())) return false;
    return !this.anchors.some((f) => this.reader.has(f) && this.reader.texts[f] !== first.trim());
  }
}
