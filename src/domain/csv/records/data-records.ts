import type { ReadPlan } from '../import-types';
import { tidyHeader } from '../recognition/header-name';
import { RecordCounter } from './count-records';
import type { Dialect } from './dialect';
import { type CsvRecord, RecordSplitter } from './records';
import { newTally, type TextTally } from './text-tally';

/**
 * All records of a delimited text, as many at a time as a piece of it completes.
 * @param tally is told how many they are, and how many a second counter finds.
 */
export async function* splitText(
  text: AsyncIterable<string>,
  dialect: Dialect,
  tally: TextTally = newTally(),
): AsyncGenerator<CsvRecord[], void> {
  const splitter = new RecordSplitter(dialect);
  const counter = new RecordCounter(dialect);
  for await (const piece of text) {
    counter.push(piece);
    const records = splitter.push(piece);
    tally.records += records.length;
    if (records.length > 0) yield records;
  }
  counter.finish();
  const last = splitter.finish();
  tally.records += last.length;
  tally.counted = counter.records;
  if (last.length > 0) yield last;
}

/** The records from the first row on; the header goes to `onHeader`. */
export async function* dataRecords(
  source: AsyncIterable<CsvRecord[]>,
  { headerLine, firstRow }: Pick<ReadPlan, 'headerLine' | 'firstRow'>,
  onHeader: (header: readonly string[]) => void,
): AsyncGenerator<CsvRecord[], void> {
  let headerSeen = headerLine < 0;
  let rowsReached = false;
  for await (const records of source) {
    if (rowsReached) {
      yield records;
      continue;
    }
    const header = headerSeen ? undefined : records.find(({ line }) => line > headerLine);
    if (header) {
      headerSeen = true;
      onHeader(header.fields.map(tidyHeader));
    }
    const rows = records.filter((record) => record.line >= firstRow && record !== header);
    rowsReached = rows.length > 0;
    if (rowsReached) yield rows;
  }
}
