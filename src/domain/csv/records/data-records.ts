import type { ReadPlan } from '../import-types';
import { tidyHeader } from '../recognition/header-name';
import { withBlockLabels } from './block-labels';
import { RecordCounter } from './count-records';
import type { Dialect } from './dialect';
import { isOfBytes } from './plain-scanner';
import type { ReadingKernels } from './reading-kernels';
import type { RecordBlock } from './record-block';
import { RecordScanner } from './record-scanner';
import { asScanned, type DelimiterFilter, delimiterFilter } from './single-delimiter';
import { newTally, type TextTally } from './text-tally';

/**
 * All records of a delimited text, as many at a time as a piece of it completes.
 * @param pieces of UTF-8, cut anywhere.
 * @param tally is told how many records they are, and how many a second counter finds.
 * @param kernels faster ways to read, where there are any.
 */
export async function* scanText(
  pieces: AsyncIterable<Uint8Array>,
  dialect: Dialect,
  tally: TextTally = newTally(),
  kernels: ReadingKernels | null = null,
): AsyncGenerator<RecordBlock, void> {
  const scanned = asScanned(dialect);
  const scanner = new RecordScanner(scanned, kernels?.scanner);
  const counter =
    kernels !== null && isOfBytes(scanned) ? kernels.counter(scanned) : new RecordCounter(scanned);
  for await (const piece of filtered(pieces, delimiterFilter(dialect))) {
    counter.push(piece);
    const block = scanner.push(piece);
    tally.records += block.count;
    if (block.count > 0) yield block;
  }
  counter.finish();
  const last = scanner.finish();
  tally.records += last.count;
  tally.counted = counter.records;
  if (last.count > 0) yield last;
}

async function* filtered(
  pieces: AsyncIterable<Uint8Array>,
  filter: DelimiterFilter,
): AsyncGenerator<Uint8Array, void> {
  for await (const piece of pieces) yield filter.push(piece);
  yield filter.finish();
}

/** Records of a block from one on. */
export interface DataRecords {
  readonly block: RecordBlock;
  readonly from: number;
}

/** The records from the first row on; the header goes to `onHeader`. */
export async function* dataRecords(
  source: AsyncIterable<RecordBlock>,
  { headerLine, firstRow, labels = null }: Pick<ReadPlan, 'headerLine' | 'firstRow' | 'labels'>,
  onHeader: (header: readonly string[]) => void,
): AsyncGenerator<DataRecords, void> {
  let headerSeen = headerLine < 0;
  let rowsReached = false;
  for await (const block of withBlockLabels(source, labels, headerLine)) {
    let from = 0;
    if (!headerSeen) {
      const header = firstBehind(block, headerLine);
      if (header < block.count) {
        headerSeen = true;
        onHeader(block.record(header).fields.map(tidyHeader));
        from = header + 1;
      }
    }
    if (!rowsReached) from = Math.max(from, firstBehind(block, firstRow - 1));
    if (from >= block.count) continue;
    rowsReached = true;
    yield { block, from };
  }
}

/** The first record that starts behind a line, or their number. */
function firstBehind(block: RecordBlock, line: number): number {
  let i = 0;
  while (i < block.count && block.lineOf(i) <= line) i++;
  return i;
}
