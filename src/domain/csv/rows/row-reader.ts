import { type ImportRule, rowCleanings, type RuleTally } from '../../cleaning/rules';
import { fieldTypes } from '../../shop/tables/field-types';
import type { Table } from '../../shop/tables/table';
import { fieldsOf } from '../../shop/tables/tables';
import { coinsOf } from '../../vocabulary/currencies';
import { msPerDay } from '../../time';
import type { ReadPlan, UnreadColumn } from '../import-types';
import { currencyFamilies } from '../recognition/currency-columns';
import { ClockColumn } from './clock-column';
import { CurrencyFamily } from './currency-family';
import type { FileHabits } from './file-habits';
import { joinColumns } from './join-columns';
import { numberedLines } from './numbered-lines';
import { NumberField, numberStates } from './number-field';
import { PackedLines } from './packed-lines';
import type { ReadField } from './read-field';
import type { RowCells } from './row-cells';
import { RowCurrency } from './row-currency';
import { RowFingerprint } from './row-fingerprint';
import type { RowsAhead } from './rows-ahead';
import { TextField } from './text-field';
import { shownValues } from './unread-columns';

const wasUnreadable = 1 << rowCleanings.indexOf('unreadableFields');
const none: readonly string[] = [];

/** Reads the cells of a row into one string or one number a field, and remembers what went wrong. */
export class RowReader {
  /** The fields that have a column, in the table's order, then the columns that join tables. */
  readonly fields: readonly ReadField[];
  readonly isText: readonly boolean[];
  /** By field of text: the cell that stands for its text (see TextField), and the text. */
  readonly owners: Int32Array;
  readonly texts: string[];
  readonly numbers: Float64Array;
  /** By field: the cell of this row held something that is no number or date. */
  readonly unreadable: Uint8Array;
  /** Fields of text, null for those of numbers; and the other way round. */
  readonly textFields: readonly (TextField | null)[];
  readonly numberFields: readonly (NumberField | null)[];
  /** Of the row's money: an ISO code, a sign that countries share, or ''. */
  currency = '';
  maskedEmails = 0;
  maskedPhones = 0;
  /** What was done to cells of the row: a bit for each of `rowCleanings`, by its place there. */
  cleaned = 0;
  readonly fingerprint: RowFingerprint;

  /** By field of numbers or dates: cells that could be read, cells that could not, and some of those. */
  private readonly readable: Uint32Array;
  private readonly unread: Uint32Array;
  private readonly unreadValues: readonly Set<string>[];
  private readonly positions: ReadonlyMap<string, number>;
  /** By field, its column. */
  readonly columns: readonly number[];
  /** By field: the column with the time of day that a date lacks, or null. */
  private readonly clocks: readonly (ClockColumn | null)[];
  /** 1 for fields of money in the smallest coin. */
  private readonly isInCoins: Uint8Array;
  /** By field: its value is not what its cell says: a day with its time, a value carried down. */
  private readonly isMoved: Uint8Array;
  private readonly rowCurrency: RowCurrency;
  /** Lines that stand side by side in a row, as one cell of a column of their own. */
  private readonly packedLines: PackedLines | null;
  /** By field: the columns of its amount in several currencies, null where it has one. */
  private readonly families: readonly (CurrencyFamily | null)[];

  constructor(
    table: Table,
    plan: ReadPlan,
    private readonly habits: FileHabits,
    private readonly cells: RowCells,
    private readonly tally: RuleTally,
  ) {
    const { rulesOff = [] } = plan;
    const matched = fieldsOf(table).filter((field) => (plan.match[field.name] ?? -1) >= 0);
    const joins = joinColumns(table, plan.match, habits.headers);
    const joined = joins.map(({ name }): ReadField => ({ name, type: 'id' }));
    const packed = numberedLines(table, plan.match, habits.headers);
    this.fields = [...matched, ...joined, ...(packed === null ? [] : [packed.field])];
    this.columns = [
      ...matched.map((field) => plan.match[field.name]!),
      ...joins.map(({ column }) => column),
      ...(packed === null ? [] : [cells.added]),
    ];
    this.packedLines = packed === null ? null : new PackedLines(packed, matched, habits, cells, rulesOff);
    this.positions = new Map(this.fields.map(({ name }, f) => [name, f]));
    this.isText = this.fields.map(({ type }) => fieldTypes[type].kept === 'string');
    this.owners = new Int32Array(this.fields.length);
    this.texts = this.fields.map(() => '');
    this.numbers = new Float64Array(this.fields.length);
    this.unreadable = new Uint8Array(this.fields.length);
    this.isMoved = new Uint8Array(this.fields.length);
    this.readable = new Uint32Array(this.fields.length);
    this.unread = new Uint32Array(this.fields.length);
    this.unreadValues = this.fields.map(() => new Set());
    this.textFields = this.fields.map((field, f) =>
      this.isText[f] ? new TextField(field, this.columns[f]!, habits, cells, rulesOff) : null,
    );
    this.numberFields = this.fields.map((field, f) =>
      this.isText[f] ? null : new NumberField(field, habits, rulesOff),
    );
    this.fields.forEach((_, f) => {
      cells.attach(this.columns[f]!, this.textFields[f] ?? this.numberFields[f]!);
    });
    this.clocks = this.fields.map(({ type }, f) => {
      const column = type === 'date' ? (plan.clocks[this.columns[f]!] ?? -1) : -1;
      return column < 0 ? null : new ClockColumn(column, cells);
    });
    const inCoins = habits.inMinorUnits && !rulesOff.includes('minorUnits');
    this.isInCoins = Uint8Array.from(this.fields, ({ name, type }) =>
      inCoins && type === 'money' && !habits.scales.has(name) ? 1 : 0,
    );
    this.fingerprint = new RowFingerprint(
      this,
      this.columns,
      this.isMoved,
      cells,
      habits.headers,
      habits.fanOut,
    );
    this.rowCurrency = new RowCurrency(habits.currency, cells);
    const families = currencyFamilies(habits.headers);
    this.families = this.fields.map((field, f) => {
      const family = field.type === 'money' ? families.get(this.columns[f]!) : undefined;
      return family === undefined
        ? null
        : new CurrencyFamily(field, this.columns[f]!, family, habits, cells, rulesOff);
    });
  }

  /** Whether a row says what its cells say one by one: no lines side by side, times apart, coins, further currencies. */
  get isPlain(): boolean {
    return (
      this.packedLines === null &&
      this.clocks.every((clock) => clock === null) &&
      this.families.every((family) => family === null) &&
      this.isInCoins.every((inCoins) => inCoins === 0)
    );
  }

  /** By how much the texts of a row may be longer than its cells. */
  longestGain(): number {
    let gain = 0;
    for (const field of this.textFields) if (field !== null) gain += field.longestGain;
    return gain;
  }

  /** Reads records ahead, from one to before another, in none of which a cell holds what is no number or date. */
  readAhead(ahead: RowsAhead, from: number, to: number): void {
    this.rowCurrency.readAhead(from, to, ahead.currencies);
    this.fingerprint.findAhead(ahead, from, to);
    for (let f = 0; f < this.columns.length; f++) {
      const field = this.numberFields[f]!;
      if (field === null) continue;
      const { states } = field;
      const at = ahead.at(f);
      let read = 0;
      for (let row = from; row < to; row++)
        if (states[this.cells.numbersAhead[at + row]!] === numberStates.value) read++;
      this.readable[f] = this.readable[f]! + read;
    }
  }

  /** Reads the row's cells into `owners`, `texts`, `numbers` and `unreadable`. */
  read(line: number): void {
    this.maskedEmails = 0;
    this.maskedPhones = 0;
    this.cleaned = 0;
    this.currency = this.rowCurrency.read();
    this.packedLines?.read();
    const { columns, textFields } = this;
    for (let f = 0; f < columns.length; f++) {
      const number = this.cells.numbers[columns[f]!]!;
      const field = textFields[f];
      if (field) this.readText(f, field, number, line);
      else this.readNumber(f, this.numberFields[f]!, number, line);
      const family = this.families[f]!;
      if (family !== null) this.readFurther(f, family, line);
    }
  }

  /** Carries a value of a row above down to this one. */
  carry(f: number, owner: number, number: number): void {
    const field = this.textFields[f];
    if (field) {
      this.owners[f] = owner;
      this.texts[f] = field.texts[owner]!;
    } else {
      this.numbers[f] = number;
      this.isMoved[f] = 1;
    }
  }

  /** Fields of the row just read whose cell held something that is no number or date. */
  unreadableFields(): readonly string[] {
    if ((this.cleaned & wasUnreadable) === 0) return none;
    return this.fields.flatMap(({ name }, f) => (this.unreadable[f] === 1 ? [name] : []));
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

  private readText(f: number, field: TextField, number: number, line: number): void {
    const owner = field.owner[number]!;
    this.owners[f] = owner;
    this.texts[f] = field.texts[owner]!;
    if (field.notes.size > 0) {
      const notes = field.notes.get(number);
      if (notes) for (const { rule, before, after } of notes) this.note(rule, line, before, after);
    }
    if (field.masked.size === 0) return;
    const masked = field.masked.get(number);
    this.maskedEmails += masked?.emails ?? 0;
    this.maskedPhones += masked?.phones ?? 0;
  }

  private readNumber(f: number, field: NumberField, number: number, line: number): void {
    const state = field.states[number]!;
    let value = field.values[number]!;
    const clock = this.clocks[f]!;
    // A cell further down the file may hold its time itself, which must not be added twice.
    const time = clock !== null && value % msPerDay === 0 ? clock.time() : 0;
    value += time;
    this.isMoved[f] = time === 0 ? 0 : 1;
    this.numbers[f] = value;
    if (this.isInCoins[f] === 1 && value !== 0 && !Number.isNaN(value)) this.readCoins(f, line);
    this.unreadable[f] = state === numberStates.unreadable ? 1 : 0;
    if (state === numberStates.value) this.readable[f] = this.readable[f]! + 1;
    else if (state === numberStates.unreadable) this.noteUnreadable(f, field.unreadable.get(number));
    else if (field.placeholders.size > 0) {
      const placeholder = field.placeholders.get(number);
      if (placeholder !== undefined) this.note('placeholderDates', line, placeholder, '');
    }
  }

  /** Turns an amount in the smallest coin into one in the row's currency. */
  private readCoins(f: number, line: number): void {
    const coins = coinsOf(this.currency);
    if (coins === 1) return;
    const written = this.numbers[f]!;
    this.numbers[f] = written / coins;
    this.isMoved[f] = 1;
    this.note('minorUnits', line, String(written), String(written / coins));
  }

  private note(rule: ImportRule, line: number, before: string, after: string): void {
    this.cleaned |= 1 << rowCleanings.indexOf(rule);
    this.tally.add(rule, line, before, after);
  }

  /** Reads the amount in another column, where the row's currency or a blank cell says so. */
  private readFurther(f: number, family: CurrencyFamily, line: number): void {
    const further = family.inCurrency(this.currency, this.numbers[f]!);
    if (further === null) return;
    this.readNumber(f, further.values, this.cells.numbers[further.column]!, line);
    this.isMoved[f] = 1;
  }

  private noteUnreadable(f: number, cell: string | undefined): void {
    this.cleaned |= wasUnreadable;
    this.unread[f] = this.unread[f]! + 1;
    const values = this.unreadValues[f]!;
    if (cell !== undefined && values.size < shownValues) values.add(cell.trim().slice(0, 80));
  }
}
