import type { Dialect } from './dialect';
import { RecordScanner } from './record-scanner';
import type { RecordBlock } from './record-block';
import type { CsvRecord } from './records';

/** All records of a text at once, for small texts: file heads and tests. */
export function splitRecords(text: string, dialect: Dialect): CsvRecord[] {
  const scanner = new RecordScanner(dialect);
  const records = recordsOf(scanner.push(new TextEncoder().encode(text)));
  return [...records, ...recordsOf(scanner.finish())];
}

/** The records of a block as strings. */
export function recordsOf(block: RecordBlock): CsvRecord[] {
  return Array.from({ length: block.count }, (_, i) => block.record(i));
}
