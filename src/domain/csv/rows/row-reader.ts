import { maskPersonalData } from '../../cleaning/mask';
import type { RuleTally } from '../../cleaning/rules';
import type { RowHash } from '../../cleaning/row-hash';
import { fnv1a } from '../../math/hash';
import { fieldTypes } from '../../shop/tables/field-types';
import type { Table } from '../../shop/tables/table';
import { fieldsOf, type NamedField } from '../../shop/tables/tables';
import { msPerDay } from '../../time';
import { currencyOfRow } from '../cells/currency';
import { timeOfDay } from '../cells/time-of-day';
import { isDamagedId } from '../cells/ids';
import type { ReadPlan, UnreadColumn } from '../import-types';
import { normaliseHeader } from '../recognition/header-name';
import { type NumberReader, numberReader, type TextReader, textReader } from './cell-readers';
import type { FileHabits } from './file-habits';
import { isMissing } from '../../vocabulary/missing';
import { unguardText } from '../writing/guard';
import { joinColumns } from './join-columns';
import { shownValues } from './unread-columns';

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

  /** Per field of numbers or dates: cells that could be read, cells that could not, and some of those. */
  private readonly readable: Uint32Array;
  private readonly unread: Uint32Array;
  private readonly unreadValues: readonly Set<string>[];
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
    private readonly tally: RuleTally,
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
    this.readable = new Uint32Array(this.fields.length);
    this.unread = new Uint32Array(this.fields.length);
    this.unreadValues = this.fields.map(() => new Set());
    this.textReaders = this.fields.map((field, f) => (this.isText[f] ? textReader(field, habits) : null));
    this.numberReaders = this.fields.map((field, f) => (this.isText[f] ? null : numberReader(field, habits)));
    this.hashes = this.fields.map((field) => fnv1a(field.name));
    const read = new Set(this.columns);
    this.others = habits.headers
      .map((header, column) => ({ column, hash: fnv1a(normaliseHeader(header) || `column ${column}`) }))
      .filter(({ column }) => !read.has(column));
  }

  /** Reads the record of a line into `texts`, `numbers` and `unreadable`. */
  read(record: readonly string[], line: number): void {
    this.maskedEmails = 0;
    this.maskedPhones = 0;
    this.currency = currencyOfRow(this.habits.currency, record);
    for (let f = 0; f < this.fields.length; f++) {
      const cell = record[this.columns[f]!] ?? '';
      const readText = this.textReaders[f];
      if (readText) {
        const text = readText(cell);
        if (text !== cell) this.noteText(f, line, cell, text);
        this.texts[f] = this.fields[f]!.masked ? this.mask(text, line) : text;
      } else {
        const value = this.atClock(f, this.numberReaders[f]!(cell), record);
        const isUnreadable = value !== null && !Number.isFinite(value);
        this.unreadable[f] = isUnreadable ? 1 : 0;
        this.numbers[f] = value === null || isUnreadable ? Number.NaN : value;
        if (isUnreadable) this.noteUnreadable(f, cell);
        else if (value !== null) this.readable[f]!++;
        else if (cell !== '' && this.fields[f]!.type === 'date') this.notePlaceholder(line, cell);
      }
    }
  }

  /** Matched columns most of whose filled cells could not be read. */
  unreadColumns(): UnreadColumn[] {
    return this.fields.flatMap(({ name }, f) =>
      this.unread[f]! > this.readable[f]!
        ? [
            {
              column: this.habits.headers[this.columns[f]!] ?? '',
              field: name,
              values: [...this.unreadValues[f]!],
            },
          ]
        : [],
    );
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

  private noteUnreadable(f: number, cell: string): void {
    this.unread[f]!++;
    const values = this.unreadValues[f]!;
    if (values.size < shownValues) values.add(cell.trim().slice(0, 80));
  }

  private notePlaceholder(line: number, cell: string): void {
    if (!isMissing(cell.trim())) this.tally.add('placeholderDates', line, cell.trim(), '');
  }

  /** Blanks at the ends and guards are no change that anybody asks about. */
  private noteText(f: number, line: number, cell: string, text: string): void {
    const { type, masked } = this.fields[f]!;
    if (type === 'id') {
      if (text === '' && isDamagedId(cell.trim())) this.tally.add('damagedIds', line, cell.trim(), '');
    } else if ((type === 'text' || type === 'category') && text !== '') {
      const plain = unguardText(cell.trim()).replace(/\s+/g, ' ');
      // What may hold an address is shown after masking only.
      if (plain !== text)
        this.tally.add(
          'markup',
          line,
          masked ? maskPersonalData(plain).text : plain,
          masked ? maskPersonalData(text).text : text,
        );
    }
  }

  private mask(text: string, line: number): string {
    const masked = maskPersonalData(text);
    if (masked.text !== text) this.tally.add('personalData', line, '', masked.text);
    this.maskedEmails += masked.emails;
    this.maskedPhones += masked.phones;
    return masked.text;
  }
}
