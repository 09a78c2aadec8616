import type { Dialect } from './dialect';
import { RecordScanner } from './record-scanner';
import type { RecordBlock } from './record-block';
import type { CsvRecord } from './records';
import { asScanned, delimiterFilter } from './single-delimiter';

/** All records of a text at once, for small texts: file heads and tests. */
export function splitRecords(text: string, dialect: Dialect): CsvRecord[] {
  const scanner = new RecordScanner(asScanned(dialect));
  const filter = delimiterFilter(dialect);
  const records = recordsOf(scanner.push(filter.push(new TextEncoder().encode(text))));
  return [...records, ...recordsOf(scanner.push(filter.finish())), ...recordsOf(scanner.finish())];
}

/** The records of a block as strings. */
export function recordsOf(block: RecordBlock): CsvRecord[] {
  return Array.from({ length: block.count }, (_, i) => block.record(i));
}
