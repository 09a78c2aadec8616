import { rowCleanings } from '../../cleaning/rules';
import { cleanedColumn, type Column, chunkRows, maskColumn, type TableChunk } from '../../shop/columns';
import { fieldTypes } from '../../shop/tables/field-types';
import type { TableKind } from '../../shop/tables/tables';
import type { FanOutProof } from './fan-out';
import type { RowReader } from './row-reader';
import type { RowsAhead } from './rows-ahead';
import type { TextField } from './text-field';

/**
 * Text of one chunk at most (in UTF-16 units), unless one row alone has more: 16 MB as stored, so that any of
 * its columns stays far below the 32 MB that a record may have.
 */
const chunkText = 8 * 1024 * 1024;

/** Room for rows at first: most files are small. */
const firstRows = 1024;

/** Collects rows into one chunk of columns; strings are dictionary-encoded as they come. */
export class ChunkBuilder {
  private readonly texts: (TextColumn | null)[];
  private readonly numbers: (Float64Array | null)[];
  private lines = new Int32Array(firstRows);
  private currencyCodes = new Int32Array(firstRows);
  private readonly currencies: string[] = [];
  /** What was done to each row's cells, as its reader says. */
  private cleaned = new Uint8Array(firstRows);
  private prints = new Uint32Array(firstRows * 2);
  private core = new Int32Array(firstRows);
  /** Of a file in which a join repeats lines: the hash of each row's line, and of what is attached to it. */
  private line = new Int32Array(firstRows);
  private attached = new Int32Array(firstRows);
  /** Rows that the columns have room for. */
  private room = firstRows;
  private rows = 0;
  private text = 0;

  constructor(
    private readonly kind: TableKind,
    private readonly file: number,
    private readonly reader: RowReader,
    private readonly utcDates: ReadonlySet<string>,
    private readonly fanOut: FanOutProof | null = null,
    private readonly tellsPieces = false,
  ) {
    this.texts = reader.textFields.map((field) => (field ? new TextColumn(field) : null));
    this.numbers = reader.textFields.map((field) => (field ? null : new Float64Array(firstRows)));
  }

  get isEmpty(): boolean {
    return this.rows === 0;
  }

  /** Whether a row has to wait for the next chunk. @param text that it has at most. */
  isFullFor(text: number): boolean {
    return this.rows === chunkRows || (this.rows > 0 && this.text + text > chunkText);
  }

  /** Adds the row that was just read, of a line. */
  add(line: number): void {
    if (this.rows === this.room) this.grow();
    const { rows, reader, texts } = this;
    this.lines[rows] = line;
    this.prints[rows * 2] = reader.fingerprint.low;
    this.prints[rows * 2 + 1] = reader.fingerprint.high;
    this.cleaned[rows] = reader.cleaned;
    this.core[rows] = reader.fingerprint.core;
    this.line[rows] = reader.fingerprint.line;
    this.attached[rows] = reader.fingerprint.attached;
    this.currencyCodes[rows] = this.currencyCode(reader.currency);
    for (let f = 0; f < texts.length; f++) {
      const column = texts[f];
      if (column) this.text += column.add(rows, reader.owners[f]!);
      else this.numbers[f]![rows] = reader.numbers[f]!;
    }
    this.rows++;
  }

  /** How many rows the chunk may still take, as far as their number goes. */
  get rowsLeft(): number {
    return chunkRows - this.rows;
  }

  /** Adds records ahead, from one to before another. */
  addAhead(ahead: RowsAhead, from: number, to: number, lineOf: (row: number) => number): void {
    while (this.rows + to - from > this.room) this.grow();
    const { texts, prints, lines, core, currencyCodes } = this;
    const shift = this.rows - from;
    for (let row = from; row < to; row++) {
      lines[row + shift] = lineOf(row);
      prints[(row + shift) * 2] = ahead.low[row]!;
      prints[(row + shift) * 2 + 1] = ahead.high[row]!;
    }
    core.set(ahead.core.subarray(from, to), this.rows);
    if (this.fanOut !== null) {
      this.line.set(ahead.line.subarray(from, to), this.rows);
      this.attached.set(ahead.attached.subarray(from, to), this.rows);
    }
    this.cleaned.fill(0, this.rows, this.rows + to - from);
    for (let row = from; row < to; row++) {
      const isSame = row > from && ahead.currencies[row] === ahead.currencies[row - 1];
      currencyCodes[row + shift] = isSame
        ? currencyCodes[row + shift - 1]!
        : this.currencyCode(ahead.currencies[row]!);
    }
    for (let f = 0; f < texts.length; f++) {
      const column = texts[f];
      if (column) this.text += column.addAll(this.rows, ahead.owners[f]!, from, to);
      else {
        const values = this.numbers[f]!;
        const { values: known } = this.reader.numberFields[f]!;
        const { numbersAhead } = ahead.cells;
        const at = ahead.at(f);
        for (let row = from; row < to; row++) values[row + shift] = known[numbersAhead[at + row]!]!;
      }
    }
    this.rows += to - from;
  }

  /** Files have few currencies. */
  private currencyCode(currency: string): number {
    if (currency === '') return -1;
    const known = this.currencies.indexOf(currency);
    return known >= 0 ? known : this.currencies.push(currency) - 1;
  }

  private grow(): void {
    this.room = Math.min(chunkRows, this.room * 4);
    this.lines = grown(this.lines, new Int32Array(this.room));
    this.prints = grown(this.prints, new Uint32Array(this.room * 2));
    this.core = grown(this.core, new Int32Array(this.room));
    this.line = grown(this.line, new Int32Array(this.room));
    this.attached = grown(this.attached, new Int32Array(this.room));
    this.currencyCodes = grown(this.currencyCodes, new Int32Array(this.room));
    this.cleaned = grown(this.cleaned, new Uint8Array(this.room));
    for (const column of this.texts)
      if (column) column.codes = grown(column.codes, new Int32Array(this.room));
    for (const [f, values] of this.numbers.entries())
      if (values) this.numbers[f] = grown(values, new Float64Array(this.room));
  }

  /** Hands the chunk out and starts the next. Columns are cut to the rows, and own their buffers. */
  take(): TableChunk {
    const columns: Record<string, Column> = {};
    this.reader.fields.forEach((field, f) => {
      const column = this.texts[f];
      if (column) {
        columns[field.name] = {
          type: 'string',
          codes: column.codes.slice(0, this.rows),
          dictionary: column.takeDictionary(),
        };
      } else {
        const values = this.numbers[f]!.slice(0, this.rows);
        columns[field.name] =
          fieldTypes[field.type].kept === 'number'
            ? { type: 'number', values }
            : { type: 'date', values, ...(this.utcDates.has(field.name) ? { isUtc: true } : {}) };
      }
    });
    const dictionary = this.currencies.splice(0);
    if (dictionary.length > 0)
      columns.currency = { type: 'string', codes: this.currencyCodes.slice(0, this.rows), dictionary };
    const cleaned = maskColumn(this.cleaned.subarray(0, this.rows), rowCleanings);
    if (cleaned.dictionary.length > 0) columns[cleanedColumn] = cleaned;
    const { kind, file, rows } = this;
    const chunk: TableChunk = {
      kind,
      rowCount: rows,
      file,
      series: 0,
      lines: this.lines.slice(0, rows),
      prints: this.prints.slice(0, rows * 2),
      core: this.core.slice(0, rows),
      ...(this.fanOut === null
        ? {}
        : {
            fanOut: {
              proof: this.fanOut,
              line: this.line.slice(0, rows),
              attached: this.attached.slice(0, rows),
            },
          }),
      ...(this.kind === 'orders' ? { tellsPieces: this.tellsPieces } : {}),
      repeats: new Uint8Array(rows),
      columns,
    };
    this.rows = 0;
    this.text = 0;
    return chunk;
  }
}

function grown<Values extends Uint8Array | Int32Array | Uint32Array | Float64Array>(
  from: Values,
  into: Values,
): Values {
  into.set(from);
  return into;
}

/** A column of strings, each by its number in the chunk's dictionary. */
class TextColumn {
  codes = new Int32Array(firstRows);
  private dictionary: string[] = [];
  /** By cell of the field: its code, where `chunkOf` has the number of this chunk. */
  private codeOf = new Int32Array(firstRows);
  private chunkOf = new Int32Array(firstRows);
  private chunk = 1;

  constructor(private readonly field: TextField) {}

  /** Puts the text of a cell into a row. @returns the text that the dictionary grew by. */
  add(row: number, cell: number): number {
    if (cell >= this.codeOf.length) this.grow(cell);
    if (this.chunkOf[cell] === this.chunk) {
      this.codes[row] = this.codeOf[cell]!;
      return 0;
    }
    const text = this.field.texts[cell]!;
    const code = text === '' ? -1 : this.dictionary.push(text) - 1;
    this.codes[row] = code;
    this.codeOf[cell] = code;
    this.chunkOf[cell] = this.chunk;
    return text.length;
  }

  /** Puts the texts of `cells`, from one to before another, into rows. @returns the text that the dictionary grew by. */
  addAll(row: number, cells: Int32Array, from: number, to: number): number {
    let text = 0;
    const { codes } = this;
    for (let i = from, at = row; i < to; i++, at++) {
      const cell = cells[i]!;
      if (cell < this.chunkOf.length && this.chunkOf[cell] === this.chunk) codes[at] = this.codeOf[cell]!;
      else text += this.add(at, cell);
    }
    return text;
  }

  /** Hands the dictionary out, and leaves the column without words. */
  takeDictionary(): string[] {
    const { dictionary } = this;
    this.dictionary = [];
    this.chunk++;
    return dictionary;
  }

  private grow(cell: number): void {
    const length = Math.max(cell + 1, this.codeOf.length * 2);
    this.codeOf = grown(this.codeOf, new Int32Array(length));
    this.chunkOf = grown(this.chunkOf, new Int32Array(length));
  }
}
