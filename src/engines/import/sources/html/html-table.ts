import { TableRecord } from '../table-record';
import { attributeOf, type XmlHandler } from '../xml/xml-reader';

/** Columns that a cell may say it is wide, and that a row may have. */
const mostColumns = 4_096;
/** UTF-16 units of one cell. */
const longestCell = 1 << 20;

const lineBreaks = new Set(['br', 'p', 'div', 'li']);

/**
 * Makes records of the rows of tables in HTML, each row with the number of its table. Cells and rows need no end tag; a
 * table inside of a cell belongs to the text of that cell. Cells are told apart by where they stand: one that spans
 * several columns or rows fills the first and leaves the others empty.
 */
export class HtmlTables implements XmlHandler {
  /** Of the table that is being read, from 0; -1 before the first. */
  table = -1;
  private records: TableRecord[] = [];
  private row = 0;
  private depth = 0;
  private fields: string[] | null = null;
  private cell: string | null = null;
  private span = 1;
  /** By column: how many rows below a cell above still fills. */
  private filled: number[] = [];
  private readonly onRow: (table: number, fields: string[]) => boolean;

  /** @param onRow says whether the row is wanted. */
  constructor(onRow: (table: number, fields: string[]) => boolean) {
    this.onRow = onRow;
  }

  /** The rows that were completed since it was asked last. */
  take(): TableRecord[] {
    const { records } = this;
    this.records = [];
    return records;
  }

  open(name: string, attributes: string): void {
    if (name === 'table') {
      if (this.depth++ > 0) return;
      this.table++;
      this.row = 0;
      this.filled = [];
      return;
    }
    if (this.depth !== 1) return;
    if (name === 'tr') {
      this.endRow();
      this.fields = [];
    } else if (name === 'td' || name === 'th') {
      this.endCell();
      this.fields ??= [];
      this.openCell(attributes);
    } else if (lineBreaks.has(name) && this.cell) this.text('\n');
  }

  close(name: string): void {
    if (name === 'table') {
      if (this.depth === 1) this.endRow();
      this.depth = Math.max(0, this.depth - 1);
    } else if (this.depth !== 1) return;
    else if (name === 'tr') this.endRow();
    else if (name === 'td' || name === 'th') this.endCell();
  }

  text(text: string): void {
    if (this.cell !== null && this.cell.length < longestCell) this.cell += text;
  }

  private openCell(attributes: string): void {
    const fields = this.fields!;
    while ((this.filled[fields.length] ?? 0) > 0) fields.push('');
    this.cell = '';
    this.span = spanOf(attributes, 'colspan');
    const rows = spanOf(attributes, 'rowspan');
    for (let i = 0; rows > 1 && i < this.span; i++) this.filled[fields.length + i] = rows;
  }

  private endCell(): void {
    if (this.cell === null || this.fields === null) return;
    if (this.fields.length < mostColumns) {
      this.fields.push(
        this.cell
          .replace(/[ \t\r\n]*\n[ \t\r\n]*/g, '\n')
          .replace(/[ \t]+/g, ' ')
          .trim(),
      );
      for (let i = 1; i < this.span && this.fields.length < mostColumns; i++) this.fields.push('');
    }
    this.cell = null;
  }

  private endRow(): void {
    this.endCell();
    const { fields } = this;
    this.fields = null;
    if (fields === null || fields.length === 0) return;
    // Cells of rows above that reach down into the last columns.
    while ((this.filled[fields.length] ?? 0) > 0) fields.push('');
    this.row++;
    for (let i = 0; i < this.filled.length; i++) this.filled[i] = Math.max(0, (this.filled[i] ?? 0) - 1);
    if (!this.onRow(this.table, fields) || fields.every((field) => field === '')) return;
    this.records.push(new TableRecord(this.row, fields));
  }
}

function spanOf(attributes: string, name: string): number {
  const span = Number(attributeOf(attributes, name) ?? attributeOf(attributes, name.toUpperCase()) ?? 1);
  return Number.isInteger(span) && span > 1 ? Math.min(span, mostColumns) : 1;
}
