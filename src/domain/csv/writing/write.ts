import { guardId, guardText } from './guard';

/** `text` and `id` are guarded against formulas, `number` is written as it is. */
export interface WriteColumn {
  readonly name: string;
  readonly type: 'id' | 'text' | 'number';
}

export interface CsvWriter {
  /** The header line, with the byte order mark before it where that was asked for. */
  header(): string;
  /** One line. Throws where the number of values differs from the number of columns. */
  row(values: readonly (string | number)[]): string;
}

/**
 * Writes RFC 4180 lines (`\r\n`), guarded by column type against formula injection.
 * @param options.bom begin with U+FEFF, by which Excel knows that the file is UTF-8.
 */
export function csvWriter(columns: readonly WriteColumn[], options: { bom: boolean }): CsvWriter {
  return {
    header() {
      const line = columns.map((column) => quoted(column.name)).join(',');
      return `${options.bom ? '\ufeff' : ''}${line}\r\n`;
    },
    row(values) {
      if (values.length !== columns.length) {
        throw new Error(`${values.length} values for ${columns.length} columns`);
      }
      return `${values.map((value, i) => cell(value, columns[i]!.type)).join(',')}\r\n`;
    },
  };
}

function cell(value: string | number, type: WriteColumn['type']): string {
  if (typeof value === 'number') return Number.isNaN(value) ? '' : String(value);
  switch (type) {
    case 'id':
      return quoted(guardId(value));
    case 'text':
      return quoted(guardText(value));
    case 'number':
      return quoted(value);
    default:
      return type satisfies never;
  }
}

function quoted(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
