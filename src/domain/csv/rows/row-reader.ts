import { maskPersonalData } from '../../cleaning/mask';
import { type RowHash, nameHash } from '../../cleaning/row-hash';
import { type FieldSpec, fieldsOf } from '../../shop/tables/tables';
import { type NumberReader, numberReader, type TextReader, textReader } from '../cells/cell-readers';
import { timeOfDay } from '../cells/time-of-day';
import type { FileHabits } from './file-habits';
import { normaliseHeader } from '../recognition/header-name';
import type { ReadPlan } from '../import-types';
import { joinKeys } from './join-keys';
import { msPerDay } from '../../time';

/** Free text in which customers may leave their address or number. */
const maskedFields: ReadonlySet<string> = new Set(['reviews.title', 'reviews.text']);

/** Reads the fields of a record into one string or one number each, and remembers what went wrong. */
export class RowReader {
  /** The fields that have a column, in the schema's order, then the keys that join tables. */
  readonly fields: readonly FieldSpec[];
  readonly isText: readonly boolean[];
  readonly texts: string[];
  readonly numbers: Float64Array;
  /** Per field: the cell of this row held something that is no number or date. */
  readonly unreadable: Uint8Array;
  maskedEmails = 0;
  maskedPhones = 0;

  private readonly columns: readonly number[];
  /** Per field: the column with the time of day that a date lacks, or -1. */
  private readonly clocks: readonly number[];
  private readonly textReaders: readonly (TextReader | null)[];
  private readonly numberReaders: readonly (NumberReader | null)[];
  private readonly masked: readonly boolean[];
  private readonly hashes: readonly number[];
  private readonly others: readonly { column: number; hash: number }[];

  constructor(plan: ReadPlan, habits: FileHabits) {
    const matched = fieldsOf(plan.kind).filter((field) => (plan.match[field.name] ?? -1) >= 0);
    const keys = joinKeys(plan, habits.headers);
    this.fields = [...matched, ...keys.map(({ name }): FieldSpec => ({ name, type: 'id' }))];
    this.columns = [...matched.map((field) => plan.match[field.name]!), ...keys.map(({ column }) => column)];
    this.clocks = this.fields.map(({ type }, f) =>
      type === 'date' ? (plan.clocks[this.columns[f]!] ?? -1) : -1,
    );
    this.isText = this.fields.map((field) => !['number', 'money', 'date'].includes(field.type));
    this.texts = this.fields.map(() => '');
    this.numbers = new Float64Array(this.fields.length);
    this.unreadable = new Uint8Array(this.fields.length);
    this.textReaders = this.fields.map((field, f) => (this.isText[f] ? textReader(field, habits) : null));
    this.numberReaders = this.fields.map((field, f) => (this.isText[f] ? null : numberReader(field, habits)));
    this.masked = this.fields.map((field) => maskedFields.has(`${plan.kind}.${field.name}`));
    this.hashes = this.fields.map((field) => nameHash(field.name));
    const read = new Set(this.columns);
    this.others = habits.headers
      .map((header, column) => ({ column, hash: nameHash(normaliseHeader(header) || `column ${column}`) }))
      .filter(({ column }) => !read.has(column));
  }

  /** Reads a record into `texts`, `numbers` and `unreadable`. */
  read(record: readonly string[]): void {
    this.maskedEmails = 0;
    this.maskedPhones = 0;
    for (let f = 0; f < this.fields.length; f++) {
      const cell = record[this.columns[f]!] ?? '';
      const readText = this.textReaders[f];
      if (readText) {
        this.texts[f] = this.masked[f] ? this.mask(readText(cell)) : readText(cell);
      } else {
        const value = this.atClock(f, this.numberReaders[f]!(cell), record);
        this.unreadable[f] = value !== null && !Number.isFinite(value) ? 1 : 0;
        this.numbers[f] = value === null || !Number.isFinite(value) ? Number.NaN : value;
      }
    }
  }

  /** Position of a field, or -1 where it has no column. */
  indexOf(field: string): number {
    return this.fields.findIndex((f) => f.name === field);
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
