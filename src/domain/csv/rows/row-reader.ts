import { maskPersonalData } from '../../cleaning/mask';
import type { RowHash } from '../../cleaning/row-hash';
import { fnv1a } from '../../math/hash';
import { fieldTypes } from '../../shop/tables/field-types';
import type { Table } from '../../shop/tables/table';
import { fieldsOf, type NamedField } from '../../shop/tables/tables';
import { msPerDay } from '../../time';
import { currencyOfRow } from '../cells/currency';
import { timeOfDay } from '../cells/time-of-day';
import type { ReadPlan } from '../import-types';
import { normaliseHeader } from '../recognition/header-name';
import { type NumberReader, numberReader, type TextReader, textReader } from './cell-readers';
import type { FileHabits } from './file-habits';
import { joinColumns } from './join-columns';

/** A field that has a column in this file, or a column that joins tables. */
export type ReadField = Pick<NamedField, 'name' | 'type' | 'masked'>;

/** Reads the fields of a record into one string or one number each, and remembers what went wrong. */
export class RowReader {
  /** The fields that have a column, in the table's order, then the columns that join tables. */
  readonly fields: readonly ReadField[];
  readonly isText: readonly boolean[];
  readonly texts: string[];
  readonly numbers: Float64Array;
  /** Per field: the cell of this row held something that is no number or date. */
  readonly unreadable: Uint8Array;
  /** Of the row's money: an ISO code, a sign that countries share, or ''. */
  currency = '';
  maskedEmails = 0;
  maskedPhones = 0;

  private readonly positions: ReadonlyMap<string, number>;
  private readonly columns: readonly number[];
  /** Per field: the column with the time of day that a date lacks, or -1. */
  private readonly clocks: readonly number[];
  private readonly textReaders: readonly (TextReader | null)[];
  private readonly numberReaders: readonly (NumberReader | null)[];
  private readonly hashes: readonly number[];
  /** The columns that serve no field: two rows that differ there are two rows. */
  private readonly others: readonly { column: number; hash: number }[];

  constructor(
    table: Table,
    plan: ReadPlan,
    private readonly habits: FileHabits,
  ) {
    const matched = fieldsOf(table).filter((field) => (plan.match[field.name] ?? -1) >= 0);
    const joins = joinColumns(table, plan.match, habits.headers);
    this.fields = [...matched, ...joins.map(({ name }): ReadField => ({ name, type: 'id' }))];
    this.columns = [...matched.map((field) => plan.match[field.name]!), ...joins.map(({ column }) => column)];
    this.positions = new Map(this.fields.map(({ name }, f) => [name, f]));
    this.clocks = this.fields.map(({ type }, f) =>
      type === 'date' ? (plan.clocks[this.columns[f]!] ?? -1) : -1,
    );
    this.isText = this.fields.map(({ type }) => fieldTypes[type].kept === 'string');
    this.texts = this.fields.map(() => '');
    this.numbers = new Float64Array(this.fields.length);
    this.unreadable = new Uint8Array(this.fields.length);
    this.textReaders = this.fields.map((field, f) => (this.isText[f] ? textReader(field, habits) : null));
    this.numberReaders = this.fields.map((field, f) => (this.isText[f] ? null : numberReader(field, habits)));
    this.hashes = this.fields.map((field) => fnv1a(field.name));
    const read = new Set(this.columns);
    this.others = habits.headers
      .map((header, column) => ({ column, hash: fnv1a(normaliseHeader(header) || `column ${column}`) }))
      .filter(({ column }) => !read.has(column));
  }

  /** Reads a record into `texts`, `numbers` and `unreadable`. */
  read(record: readonly string[]): void {
    this.maskedEmails = 0;
    this.maskedPhones = 0;
    this.currency = currencyOfRow(this.habits.currency, record);
    for (let f = 0; f < this.fields.length; f++) {
      const cell = record[this.columns[f]!] ?? '';
      const readText = this.textReaders[f];
      if (readText) {
        this.texts[f] = this.fields[f]!.masked ? this.mask(readText(cell)) : readText(cell);
      } else {
        const value = this.atClock(f, this.numberReaders[f]!(cell), record);
        this.unreadable[f] = value !== null && !Number.isFinite(value) ? 1 : 0;
        this.numbers[f] = value === null || !Number.isFinite(value) ? Number.NaN : value;
      }
    }
  }

  /** Position of a field, or -1 where it has no column. */
  indexOf(field: string): number {
    return this.positions.get(field) ?? -1;
  }

  /** Positions of those of the fields that have a column. */
  positionsOf(fields: readonly string[]): number[] {
    return fields.map((field) => this.indexOf(field)).filter((f) => f >= 0);
  }

  /** Whether the row just read has a value at that position; position -1 has none. */
  has(f: number): boolean {
    if (f < 0) return false;
    return this.isText[f] ? this.texts[f] !== '' : !Number.isNaN(this.numbers[f]!);
  }

  /** Adds the row just read: its values in their one form, and the columns that serve no field as they are. */
  hash(into: RowHash, record: readonly string[]): void {
    into.reset();
    for (let f = 0; f < this.fields.length; f++) {
      if (this.isText[f]) into.addText(this.hashes[f]!, this.texts[f]!);
      else into.addNumber(this.hashes[f]!, this.numbers[f]!);
    }
    for (const { column, hash } of this.others) into.addText(hash, (record[column] ?? '').trim());
  }

  /** A day moved to its time of day; a day it stays where that cell is empty or no time. */
  private atClock(f: number, value: number | null, record: readonly string[]): number | null {
    const column = this.clocks[f]!;
    if (column < 0 || value === null) return value;
    const time = timeOfDay(record[column] ?? '');
    // A cell further down the file may hold its time itself, which must not be added twice.
    return Number.isFinite(time) && value % msPerDay === 0 ? value + time : value;
  }

  private mask(text: string): string {
    const masked = maskPersonalData(text);
    this.maskedEmails += masked.emails;
    this.maskedPhones += masked.phones;
    return masked.text;
  }
}
