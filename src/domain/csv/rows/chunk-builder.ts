import type { RowHash } from '../../cleaning/row-hash';
import { type Column, chunkRows, type TableChunk } from '../../shop/columns';
import { fieldTypes } from '../../shop/tables/field-types';
import type { TableKind } from '../../shop/tables/tables';
import type { ReadField } from './row-reader';

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
  private readonly currencies = newTextColumn();
  private prints = new Uint32Array(firstRows * 2);
  /** Rows that the columns have room for. */
  private room = firstRows;
  private rows = 0;
  private text = 0;

  constructor(
    private readonly kind: TableKind,
    private readonly file: number,
    private readonly fields: readonly ReadField[],
    private readonly utcDates: ReadonlySet<string>,
  ) {
    const isText = fields.map(({ type }) => fieldTypes[type].kept === 'string');
    this.texts = isText.map((text) => (text ? newTextColumn() : null));
    this.numbers = isText.map((text) => (text ? null : new Float64Array(firstRows)));
  }

  get isEmpty(): boolean {
    return this.rows === 0;
  }

  /** Whether a row has to wait for the next chunk. */
  isFullFor(texts: readonly string[]): boolean {
    if (this.rows === 0) return false;
    if (this.rows === chunkRows) return true;
    let text = this.text;
    for (const own of texts) text += own.length;
    return text > chunkText;
  }

  /**
   * Adds the row of a line: by position of the field, its string in `texts` or its number in `numbers`.
   * @param currency of the row's money, '' where it has none or none is known.
   */
  add(line: number, print: RowHash, texts: readonly string[], numbers: Float64Array, currency: string): void {
    if (this.rows === this.room) this.grow();
    this.lines[this.rows] = line;
    this.prints[this.rows * 2] = print.low;
    this.prints[this.rows * 2 + 1] = print.high;
    addText(this.currencies, this.rows, currency);
    for (let f = 0; f < this.fields.length; f++) {
      const column = this.texts[f];
      if (column) this.text += addText(column, this.rows, texts[f]!);
      else this.numbers[f]![this.rows] = numbers[f]!;
    }
    this.rows++;
  }

  private grow(): void {
    this.room = Math.min(chunkRows, this.room * 4);
    this.lines = grown(this.lines, new Int32Array(this.room));
    this.prints = grown(this.prints, new Uint32Array(this.room * 2));
    for (const column of [...this.texts, this.currencies])
      if (column) column.codes = grown(column.codes, new Int32Array(this.room));
    for (const [f, values] of this.numbers.entries())
      if (values) this.numbers[f] = grown(values, new Float64Array(this.room));
  }

  /** Hands the chunk out and starts the next. Columns are cut to the rows, and own their buffers. */
  take(): TableChunk {
    const columns: Record<string, Column> = {};
    this.fields.forEach((field, f) => {
      const column = this.texts[f];
      if (column) {
        columns[field.name] = {
          type: 'string',
          codes: column.codes.slice(0, this.rows),
          dictionary: takeDictionary(column),
        };
      } else {
        const values = this.numbers[f]!.slice(0, this.rows);
        columns[field.name] =
          fieldTypes[field.type].kept === 'number'
            ? { type: 'number', values }
            : { type: 'date', values, ...(this.utcDates.has(field.name) ? { isUtc: true } : {}) };
      }
    });
    const dictionary = takeDictionary(this.currencies);
    if (dictionary.length > 0)
      columns.currency = { type: 'string', codes: this.currencies.codes.slice(0, this.rows), dictionary };
    const { kind, file, rows } = this;
    const chunk: TableChunk = {
      kind,
      rowCount: rows,
      file,
      series: 0,
      lines: this.lines.slice(0, rows),
      prints: this.prints.slice(0, rows * 2),
      repeats: new Uint8Array(rows),
      columns,
    };
    this.rows = 0;
    this.text = 0;
    return chunk;
  }
}

interface TextColumn {
  codes: Int32Array;
  dictionary: string[];
  readonly codeOf: Map<string, number>;
}

function newTextColumn(): TextColumn {
  return { codes: new Int32Array(firstRows), dictionary: [], codeOf: new Map() };
}

/** Hands the dictionary out, and leaves the column without words. */
function takeDictionary(column: TextColumn): string[] {
  const { dictionary } = column;
  column.dictionary = [];
  column.codeOf.clear();
  return dictionary;
}

function grown<Values extends Int32Array | Uint32Array | Float64Array>(from: Values, into: Values): Values {
  into.set(from);
  return into;
}

/** @returns the text that the dictionary grew by. */
function addText(column: TextColumn, row: number, text: string): number {
  if (text === '') {
    column.codes[row] = -1;
    return 0;
  }
  const known = column.codeOf.get(text);
  if (known !== undefined) {
    column.codes[row] = known;
    return 0;
  }
  column.codes[row] = column.dictionary.length;
  column.codeOf.set(text, column.dictionary.length);
  column.dictionary.push(text);
  return text.length;
}
