import { RowHash } from '../../cleaning/row-hash';
import { fnv1a } from '../../math/hash';
import { normaliseHeader } from '../recognition/header-name';
import type { FanOut } from './fan-out';
import { fieldsOfState } from '../../shop/columns';
import type { NumberField } from './number-field';
import { OtherColumn } from './other-column';
import type { ReadField } from './read-field';
import type { RowCells } from './row-cells';
import type { RowsAhead } from './rows-ahead';
import type { TextField } from './text-field';

/** The row just read, field by field (see RowReader). */
interface RowRead {
  readonly fields: readonly ReadField[];
  readonly textFields: readonly (TextField | null)[];
  readonly numberFields: readonly (NumberField | null)[];
  readonly owners: Int32Array;
  readonly numbers: Float64Array;
  readonly currency: string;
}

const currencyColumn = fnv1a('currency');

/** What is equal where rows are: their values in their one form, and the columns that serve no field as they are. */
export class RowFingerprint {
  /** The fingerprint of the row (see RowHash). */
  low = 0;
  high = 0;
  /** The hash of what is read of the row, the status left out (see TableChunk). */
  core = 0;
  /** The hash of the line without what a join has attached to it, and of that; 0 where the file has no such columns. */
  line = 0;
  attached = 0;
  /** The columns that serve no field: two rows that differ there are two rows. */
  private readonly others: readonly OtherColumn[];
  private readonly hash = new RowHash();
  private hashedCurrency = { name: '', hash: 0 };
  /** The fields by which states of one row differ: its status and when it was changed. */
  private readonly ofState: readonly number[];
  /** By column: 1 where it is attached, and where it says nothing of the line. Both null without a join. */
  private readonly isBy: Uint8Array | null;
  private readonly isOpen: Uint8Array | null;

  /**
   * @param row read anew for each row.
   * @param columns by field.
   * @param isMoved by field: its value is not what its cell says.
   */
  constructor(
    private readonly row: RowRead,
    private readonly columns: readonly number[],
    private readonly isMoved: Uint8Array,
    private readonly cells: RowCells,
    headers: readonly string[],
    fanOut: FanOut | null = null,
  ) {
    this.isBy = fanOut && flagsOf(fanOut.by, cells.width);
    this.isOpen = fanOut && flagsOf(fanOut.open, cells.width);
    this.ofState = [...row.fields.keys()].filter((f) => fieldsOfState.includes(row.fields[f]!.name));
    const read = new Set(columns);
    this.others = headers.flatMap((header, column) => {
      if (read.has(column)) return [];
      return [new OtherColumn(column, fnv1a(normaliseHeader(header) || `column ${column}`), cells)];
    });
  }

  /** Finds the fingerprint of the row just read. */
  find(): void {
    const { textFields, numberFields, owners, numbers: values } = this.row;
    const { columns, isMoved } = this;
    const { numbers } = this.cells;
    let low = 0;
    let high = 0;
    let ofState = 0;
    const { isBy, isOpen } = this;
    let [open, by] = [0, 0];
    for (let f = 0; f < columns.length; f++) {
      const before = low;
      const text = textFields[f];
      if (text) {
        const owner = owners[f]!;
        low = (low + text.low[owner]!) | 0;
        high = (high + text.high[owner]!) | 0;
        if (this.ofState.includes(f)) ofState = (ofState + text.low[owner]!) | 0;
      } else if (isMoved[f] === 0) {
        const number = numbers[columns[f]!]!;
        const own = numberFields[f]!;
        low = (low + own.low[number]!) | 0;
        high = (high + own.high[number]!) | 0;
      } else {
        this.hash.reset();
        this.hash.addNumber(numberFields[f]!.columnHash, values[f]!);
        low = (low + this.hash.low) | 0;
        high = (high + this.hash.high) | 0;
      }
      if (isOpen === null) continue;
      if (isOpen[columns[f]!] === 1) open = (open + low - before) | 0;
      if (isBy![columns[f]!] === 1) by = (by + low - before) | 0;
    }
    this.core = (low - ofState + this.currencyHash(this.row.currency)) | 0;
    for (const { column, low: lows, high: highs } of this.others) {
      const number = numbers[column]!;
      low = (low + lows[number]!) | 0;
      high = (high + highs[number]!) | 0;
      if (isOpen === null) continue;
      if (isOpen[column] === 1) open = (open + lows[number]!) | 0;
      if (isBy![column] === 1) by = (by + lows[number]!) | 0;
    }
    this.low = low;
    this.high = high;
    if (isOpen !== null) {
      this.line = (low - open) | 0;
      this.attached = by;
    }
  }

  /** Finds the fingerprints of records ahead, from one to before another, whose values are what their cells say. */
  findAhead(ahead: RowsAhead, from: number, to: number): void {
    const { textFields, numberFields } = this.row;
    const { columns, cells } = this;
    const { low, high, core, owners } = ahead;
    low.fill(0, from, to);
    high.fill(0, from, to);
    for (let f = 0; f < columns.length; f++) {
      const text = textFields[f];
      if (text) addFound(ahead, owners[f]!, 0, text, from, to);
      else addFound(ahead, cells.numbersAhead, ahead.at(f), numberFields[f]!, from, to);
    }
    let name = '';
    let ofCurrency = 0;
    for (let row = from; row < to; row++) {
      if (ahead.currencies[row] !== name) {
        name = ahead.currencies[row]!;
        ofCurrency = this.currencyHash(name);
      }
      core[row] = low[row]! + ofCurrency;
    }
    for (const f of this.ofState) {
      const lows = textFields[f]?.low;
      const own = owners[f];
      if (lows && own) for (let row = from; row < to; row++) core[row] = core[row]! - lows[own[row]!]!;
    }
    for (const other of this.others)
      addFound(ahead, cells.numbersAhead, cells.aheadOf(other.column), other, from, to);
    if (this.isOpen !== null) this.findLinesAhead(ahead, from, to);
  }

  private findLinesAhead(ahead: RowsAhead, from: number, to: number): void {
    const { textFields, numberFields } = this.row;
    const { columns, cells } = this;
    const [line, attached] = [ahead.line, ahead.attached];
    attached.fill(0, from, to);
    for (let row = from; row < to; row++) line[row] = ahead.low[row]!;
    const take = (column: number, numbers: Int32Array, at: number, lows: Int32Array) => {
      if (this.isOpen![column] === 1)
        for (let row = from; row < to; row++) line[row] = line[row]! - lows[numbers[at + row]!]!;
      if (this.isBy![column] === 1)
        for (let row = from; row < to; row++) attached[row] = attached[row]! + lows[numbers[at + row]!]!;
    };
    for (let f = 0; f < columns.length; f++) {
      const text = textFields[f];
      if (text) take(columns[f]!, ahead.owners[f]!, 0, text.low);
      else take(columns[f]!, cells.numbersAhead, ahead.at(f), numberFields[f]!.low);
    }
    for (const { column, low } of this.others) take(column, cells.numbersAhead, cells.aheadOf(column), low);
  }

  private currencyHash(currency: string): number {
    if (currency === '') return 0;
    if (currency !== this.hashedCurrency.name) {
      this.hash.reset();
      this.hash.addText(currencyColumn, currency);
      this.hashedCurrency = { name: currency, hash: this.hash.low };
    }
    return this.hashedCurrency.hash;
  }
}

function flagsOf(columns: readonly number[], width: number): Uint8Array {
  const flags = new Uint8Array(width);
  for (const column of columns) flags[column] = 1;
  return flags;
}

/** Adds what cells add to the fingerprints of records ahead; `numbers[at + row]` is the record's cell. */
function addFound(
  { low, high }: RowsAhead,
  numbers: Int32Array,
  at: number,
  found: Pick<OtherColumn, 'low' | 'high'>,
  from: number,
  to: number,
): void {
  const { low: lows, high: highs } = found;
  for (let row = from; row < to; row++) {
    const number = numbers[at + row]!;
    low[row] = low[row]! + lows[number]!;
    high[row] = high[row]! + highs[number]!;
  }
}
