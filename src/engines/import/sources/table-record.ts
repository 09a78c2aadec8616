import type { CsvRecord } from '../../../domain/csv/records/records';

/** A row of a format that has cells and no text between them; its text is made when a rejected row shows it. */
export class TableRecord implements CsvRecord {
  readonly line: number;
  readonly fields: string[];
  readonly flaw = null;

  constructor(line: number, fields: string[]) {
    this.line = line;
    this.fields = fields;
  }

  get raw(): string {
    return this.fields
      .map((field) => (/[",\n\r]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field))
      .join(',');
  }
}

/** Columns that rows are filled up to at most: a lone cell far out must not widen all rows after it. */
const widestFilled = 512;

/** Makes records of a sheet's rows, as wide as the widest before: a sheet leaves out what is empty at a row's end. */
export class SheetRecords {
  private records: TableRecord[] = [];
  private width = 0;

  add(line: number, fields: string[]): void {
    if (fields.length > this.width) this.width = Math.min(fields.length, widestFilled);
    while (fields.length < this.width) fields.push('');
    this.records.push(new TableRecord(line, fields));
  }

  /** The rows that were added since it was asked last. */
  take(): TableRecord[] {
    const { records } = this;
    this.records = [];
    return records;
  }
}

/** Cells of one batch of records: as many as make the way through a generator cheap, few enough to hold. */
export const batchCells = 20_000;
