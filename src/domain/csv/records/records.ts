/** What is wrong with a record that could not be split into fields, or that is a heading or a sum of a block of rows. */
export type RecordFlaw = 'open-quote' | 'too-long' | 'too-many-fields' | 'malformed' | 'remark' | 'sum-row';

/** One record of a delimited file. */
export interface CsvRecord {
  /** Line in the file where the record starts, from 1. */
  readonly line: number;
  /** Fields with their quotes taken off; empty for a record with a flaw. */
  readonly fields: string[];
  /** The record as it stands in the file, without its line end; the beginning of one that is too long or too wide. */
  readonly raw: string;
  /**
   * A quote is opened and never closed, and only its first line was given up; or the line never ends; or its cells do not; or it is no JSON;
   * or it is no row of its report.
   */
  readonly flaw: RecordFlaw | null;
}
