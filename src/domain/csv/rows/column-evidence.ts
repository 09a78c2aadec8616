import { fieldTypes } from '../../shop/tables/field-types';
import type { NamedField } from '../../shop/tables/tables';
import {
  addEvidence,
  type DateOrder,
  dateOrder,
  type OrderEvidence,
  orderEvidence,
  orderIsOpen,
} from '../cells/dates';
import {
  addMark,
  type DecimalMark,
  decideMark,
  type MarkEvidence,
  markEvidence,
  markIsOpen,
} from '../cells/numbers';
import type { ColumnMatch } from '../import-types';

/** What the cells of a file's columns say, row by row, of how they are to be read. */
export class ColumnEvidence {
  private readonly dates: readonly { field: NamedField; column: number; found: OrderEvidence }[];
  private readonly marks: readonly { field: NamedField; column: number; found: MarkEvidence }[];

  /** @param fields those that have a column. */
  constructor(fields: readonly NamedField[], match: ColumnMatch) {
    const kept = (what: 'date' | 'number') =>
      fields
        .filter(({ type }) => fieldTypes[type].kept === what)
        .map((field) => ({ field, column: match[field.name]! }));
    this.dates = kept('date').map((column) => ({ ...column, found: orderEvidence() }));
    this.marks = kept('number').map((column) => ({ ...column, found: markEvidence() }));
  }

  add(record: readonly string[]): void {
    for (const { column, found } of this.dates) addEvidence(found, record[column] ?? '');
    for (const { column, found } of this.marks) addMark(found, record[column] ?? '');
  }

  /** True where some column needs a decision that no cell has shown yet. */
  get isOpen(): boolean {
    return (
      this.dates.some(({ found }) => orderIsOpen(found)) || this.marks.some(({ found }) => markIsOpen(found))
    );
  }

  dateOrders(): Map<string, DateOrder> {
    return new Map(this.dates.map(({ field, found }) => [field.name, dateOrder(found)]));
  }

  decimalMarks(): Map<string, DecimalMark> {
    const ofFile = markEvidence();
    for (const { found } of this.marks) {
      ofFile.point += found.point;
      ofFile.comma += found.comma;
    }
    return new Map(
      this.marks.map(({ field, found }) => [field.name, decideMark(found, ofFile, field.type === 'money')]),
    );
  }
}
