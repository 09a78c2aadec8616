import type { ReadPlan } from '../import-types';
import { tidyHeader } from '../recognition/header-name';
import { type CsvRecord, RecordSplitter } from './records';

/** All records of a delimited text, as many at a time as a piece of it completes. */
export async function* splitText(
  text: AsyncIterable<string>,
  delimiter: string,
): AsyncGenerator<CsvRecord[], void> {
  const splitter = new RecordSplitter(delimiter);
  for await (const piece of text) {
    const records = [...splitter.push(piece)];
    if (records.length > 0) yield records;
  }
  const last = [...splitter.finish()];
  if (last.length > 0) yield last;
}

/** The records after preamble and header; the header goes to `onHeader`. */
export async function* dataRecords(
  source: AsyncIterable<CsvRecord[]>,
  { headerLine }: Pick<ReadPlan, 'headerLine'>,
  onHeader: (header: readonly string[]) => void,
): AsyncGenerator<CsvRecord[], void> {
  let headerSeen = headerLine < 0;
  for await (const records of source) {
    if (headerSeen) {
      yield records;
      continue;
    }
    const header = records.findIndex(({ line }) => line > headerLine);
    if (header < 0) continue;
    headerSeen = true;
    onHeader(records[header]!.fields.map(tidyHeader));
    if (header + 1 < records.length) yield records.slice(header + 1);
  }
}
