import { fieldTypes } from '../../shop/tables/field-types';
import type { NamedField } from '../../shop/tables/tables';
import {
  addEvidence,
  dateOrder,
  type OrderEvidence,
  orderEvidence,
  orderIsOpen,
  shortYearInFront,
} from '../cells/date-order';
import { type DateHabit, type DateOrder, minguoDay } from '../cells/dates';
import { type Clock, offsetIn } from '../cells/time-of-day';
import {
  type AccountSide,
  addMark,
  type DecimalMark,
  decideMark,
  type MarkEvidence,
  markEvidence,
  markIsOpen,
  sideBelow,
} from '../cells/numbers';
import { msPerDay } from '../../time';
import type { ColumnMatch } from '../import-types';

/** Rows whose offsets are looked at: a file has one clock, or two for summer and winter. */
const rowsForOffsets = 2_000;

/** What the cells of a file's columns say, row by row, of how they are to be read. */
export class ColumnEvidence {
  private readonly dates: readonly {
    field: NamedField;
    column: number;
    found: OrderEvidence;
    /** Cells looked at, those of them by the clock of Greenwich, and those that are days by Taiwan's years. */
    cells: { filled: number; utc: number; minguo: number };
  }[];
  /** Minutes east of Greenwich → cells that say so. */
  private readonly offsets = new Map<number, number>();
  private readonly tomorrow = Date.now() + msPerDay;
  private isBuddhist = false;
  private isPersian = false;
  private rows = 0;
  private readonly marks: readonly { field: NamedField; column: number; found: MarkEvidence }[];

  /** @param fields those that have a column. */
  constructor(fields: readonly NamedField[], match: ColumnMatch) {
    const kept = (what: 'date' | 'number') =>
      fields
        .filter(({ type }) => fieldTypes[type].kept === what)
        .map((field) => ({ field, column: match[field.name]! }));
    this.dates = kept('date').map((column) => ({
      ...column,
      found: orderEvidence(),
      cells: { filled: 0, utc: 0, minguo: 0 },
    }));
    this.marks = kept('number').map((column) => ({ ...column, found: markEvidence() }));
  }

  add(record: readonly string[]): void {
    for (const { column, found, cells } of this.dates) {
      const cell = record[column] ?? '';
      addEvidence(found, cell, this.tomorrow);
      if (this.rows < rowsForOffsets && cell !== '') this.addClock(cell, cells);
    }
    this.rows++;
    for (const { column, found } of this.marks) addMark(found, record[column] ?? '');
  }

  /** True where some column needs a decision that no cell has shown yet. */
  get isOpen(): boolean {
    return (
      this.dates.some(({ found }) => orderIsOpen(found)) || this.marks.some(({ found }) => markIsOpen(found))
    );
  }

  /**
   * @param isEnglish whether nothing in the headers is of another language.
   * @param isPersian whether the headers are Persian.
   */
  dateHabits(isEnglish: boolean, isPersian: boolean): Map<string, DateHabit> {
    const clock = this.clock();
    return new Map(
      this.dates.map(({ field, found, cells }): [string, DateHabit] => {
        const isMinguo = cells.filled > 0 && cells.minguo === cells.filled;
        const year = isPersian || this.isPersian ? shortYearInFront(found) : null;
        if (year !== null) return [field.name, { order: 'ymd', clock, shortYears: year, isMinguo }];
        const order = dateOrder(found, this.orderBeside(found), isEnglish);
        const shortYears = this.isBuddhist ? 'buddhist' : 'common';
        return [field.name, { order, clock, shortYears, isMinguo }];
      }),
    );
  }

  /** Fields in which a word behind the amount makes it one below zero, and that word. */
  sidesBelow(): Map<string, AccountSide> {
    const below = new Map<string, AccountSide>();
    for (const { field, found } of this.marks) {
      const side = sideBelow(found);
      if (side !== '') below.set(field.name, side);
    }
    return below;
  }

  /** Fields whose times are by the clock of Greenwich, in a file that shows no other. */
  utcDates(): Set<string> {
    if ([...this.offsets.keys()].some((offset) => offset !== 0)) return new Set();
    const own = this.dates.filter(({ cells }) => cells.utc > cells.filled / 2);
    return new Set(own.map(({ field }) => field.name));
  }

  /**
   * @param scaled fields whose numbers stand for thousands: '81.600' is no group of three there.
   * @param currency what all money of the file is in, '' where that is not known.
   */
  decimalMarks(scaled: ReadonlyMap<string, number>, currency: string): Map<string, DecimalMark> {
    const ofFile = markEvidence();
    for (const { found } of this.marks) {
      ofFile.point += found.point;
      ofFile.comma += found.comma;
    }
    return new Map(
      this.marks.map(({ field, found }) => {
        const own = scaled.has(field.name) ? { ...found, openPoints: 0 } : found;
        return [field.name, decideMark(own, ofFile, field.type === 'money', currency)];
      }),
    );
  }

  private addClock(cell: string, cells: { filled: number; utc: number; minguo: number }): void {
    const offset = /^\d{10}(?:\d{3}|\d{6}|\d{9})?(?:\.\d+)?$/.test(cell) ? 0 : offsetIn(cell);
    cells.filled++;
    if (offset === 0) cells.utc++;
    if (Number.isFinite(minguoDay(cell))) cells.minguo++;
    if (!Number.isNaN(offset)) this.offsets.set(offset, (this.offsets.get(offset) ?? 0) + 1);
    if (/(?:^|\D)2[45]\d\d(?!\d)|[๐-๙]|\p{Script=Thai}/u.test(cell)) this.isBuddhist = true;
    // Urdu has the same digits and no calendar of its own; years of the calendar itself stand in other columns.
    if (/[\u06f0-\u06f9]|^1(?:3[5-9]|4[0-3])\d[-/]/.test(cell)) this.isPersian = true;
  }

  /**
   * The clock by which the file's times are told, so that days are the shop's: as the cells write them where all
   * are of one place, an hour apart in summer; else by the offset that most have. Files in UTC stay so.
   */
  private clock(): Clock {
    const known = [...this.offsets].sort((a, b) => b[1] - a[1]);
    if (known.length === 0) return 0;
    const east = known.map(([offset]) => offset);
    return Math.max(...east) - Math.min(...east) <= 60 ? 'own' : known[0]![0];
  }

  /** The order that the other columns of dates show beyond doubt. */
  private orderBeside(own: OrderEvidence): DateOrder | null {
    let [days, months] = [0, 0];
    for (const { found } of this.dates) {
      if (found === own) continue;
      days += found.dayFirst;
      months += found.monthFirst;
    }
    return days === months ? null : days > months ? 'dmy' : 'mdy';
  }
}
