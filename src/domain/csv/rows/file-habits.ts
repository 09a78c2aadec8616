import type { Table } from '../../shop/tables/table';
import { fieldsOf, type NamedField } from '../../shop/tables/tables';
import { type CurrencyHabit, currencyHabit } from '../cells/currency';
import type { DateOrder } from '../cells/dates';
import type { ReadPlan } from '../import-types';
import type { DecimalMark } from '../cells/numbers';
import { dataRecords } from '../records/data-records';
import type { CsvRecord } from '../records/records';
import { ColumnEvidence } from './column-evidence';

/** How this file writes things, decided column by column before any row is read for good. */
export interface FileHabits {
  readonly headers: readonly string[];
  /** Fields that a row must have: up to the last that is read, fewer where most rows leave off their last. */
  readonly fewest: number;
  /** Fields that a row may have: more than the header where most rows end in one delimiter too many. */
  readonly most: number;
  readonly dateOrders: ReadonlyMap<string, DateOrder>;
  readonly decimalMarks: ReadonlyMap<string, DecimalMark>;
  /** Id fields whose numbers a spreadsheet or a data frame has given a '.0'. */
  readonly floatIds: ReadonlySet<string>;
  readonly currency: CurrencyHabit;
}

const sampleRows = 2_000;
/** How far to look for a cell that decides between day and month first, or between point and comma. */
const mostRowsForEvidence = 400_000;

/** Reads the head of the file, further only where a column's order of day and month or decimal mark is still open. */
export async function fileHabits(
  source: AsyncIterable<CsvRecord[]>,
  table: Table,
  plan: ReadPlan,
): Promise<FileHabits> {
  let headers: readonly string[] = [];
  const sample: CsvRecord[] = [];
  const fields = fieldsOf(table).filter(({ name }) => plan.match[name] !== undefined);
  const evidence = new ColumnEvidence(fields, plan.match);
  let rows = 0;
  const records = dataRecords(source, plan, (header) => {
    headers = header;
  });
  for await (const batch of records) {
    for (const record of batch) {
      if (sample.length < sampleRows) sample.push(record);
      evidence.add(record.fields);
    }
    rows += batch.length;
    if (rows >= mostRowsForEvidence || (rows >= sampleRows && !evidence.isOpen)) break;
  }
  return summarise(fields, plan, headers, sample, evidence);
}

function summarise(
  fields: readonly NamedField[],
  plan: ReadPlan,
  headers: readonly string[],
  sample: readonly CsvRecord[],
  evidence: ColumnEvidence,
): FileHabits {
  const rows = sample.filter((record) => !record.openQuote).map((record) => record.fields);
  const width = headers.length > 0 ? headers.length : Math.max(0, ...rows.map((row) => row.length));
  const cells = (field: string) => {
    const column = plan.match[field] ?? -1;
    return rows.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
  };
  const money = fields.filter((f) => f.type === 'money');
  const ids = fields.filter((f) => f.type === 'id');
  const usual = usualWidth(rows, width);
  return {
    headers,
    fewest: Math.min(usual, lastNeeded(plan) + 1),
    most: Math.max(usual, width),
    dateOrders: evidence.dateOrders(),
    decimalMarks: evidence.decimalMarks(),
    floatIds: new Set(ids.filter((f) => isFloatColumn(cells(f.name))).map((f) => f.name)),
    currency: currencyHabit(
      headers,
      rows,
      money.map((f) => plan.match[f.name]!),
    ),
  };
}

/** The width that more than half of the rows have, else the header's. */
function usualWidth(rows: readonly (readonly string[])[], width: number): number {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  for (const [own, count] of counts) if (count > rows.length / 2) return own;
  return width;
}

/** A row that ends before the last matched column was cut off. */
function lastNeeded(plan: ReadPlan): number {
  return Math.max(-1, ...Object.values(plan.match));
}

function isFloatColumn(cells: readonly string[]): boolean {
  return cells.length > 0 && cells.filter((cell) => /^\d+\.0$/.test(cell)).length > cells.length * 0.9;
}
