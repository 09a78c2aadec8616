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

/** Collects rows into one chunk of columns; strings are dictionary-encoded as they come. */
export class ChunkBuilder {
  private readonly texts: (TextColumn | null)[];
  private readonly numbers: (Float64Array | null)[];
  private readonly lines = new Int32Array(chunkRows);
  private currencies = newTextColumn();
  private readonly prints = new Uint32Array(chunkRows * 2);
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
    this.numbers = isText.map((text) => (text ? null : new Float64Array(chunkRows)));
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

  /** Hands the chunk out and starts the next. Columns are cut to the rows, and own their buffers. */
  take(): TableChunk {
    const columns: Record<string, Column> = {};
    this.fields.forEach((field, f) => {
      const column = this.texts[f];
      if (column) {
        columns[field.name] = {
          type: 'string',
          codes: column.codes.slice(0, this.rows),
          dictionary: column.dictionary,
        };
        this.texts[f] = newTextColumn();
      } else {
        const values = this.numbers[f]!.slice(0, this.rows);
        columns[field.name] =
          fieldTypes[field.type].kept === 'number'
            ? { type: 'number', values }
            : { type: 'date', values, ...(this.utcDates.has(field.name) ? { isUtc: true } : {}) };
      }
    });
    const { codes, dictionary } = this.currencies;
    if (dictionary.length > 0)
      columns.currency = { type: 'string', codes: codes.slice(0, this.rows), dictionary };
    this.currencies = newTextColumn();
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
  readonly codes: Int32Array;
  readonly dictionary: string[];
  readonly codeOf: Map<string, number>;
}

function newTextColumn(): TextColumn {
  return { codes: new Int32Array(chunkRows), dictionary: [], codeOf: new Map() };
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
