import type { ReadPlan } from '../import-types';
import { tidyHeader } from '../recognition/header-name';
import { type CsvRecord, RecordSplitter } from './records';

/** The records of the file after its preamble and header; the header goes to `onHeader`. */
export async function* dataRecords(
  text: AsyncIterable<string>,
  { delimiter, headerLine }: Pick<ReadPlan, 'delimiter' | 'headerLine'>,
  onHeader: (header: readonly string[]) => void,
): AsyncGenerator<CsvRecord[], void> {
  const splitter = new RecordSplitter(delimiter);
  let headerSeen = headerLine < 0;
  const keep = (records: Iterable<CsvRecord>): CsvRecord[] => {
    const rows: CsvRecord[] = [];
    for (const record of records) {
      if (headerSeen) rows.push(record);
      else if (record.line > headerLine) {
        headerSeen = true;
        onHeader(record.fields.map(tidyHeader));
      }
    }
    return rows;
  };
  for await (const piece of text) {
    const rows = keep(splitter.push(piece));
    if (rows.length > 0) yield rows;
  }
  const last = keep(splitter.finish());
  if (last.length > 0) yield last;
}
