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

/** Cells of one batch of records: as many as make the way through a generator cheap, few enough to hold. */
export const batchCells = 20_000;
