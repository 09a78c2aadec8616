import { maskPersonalData } from '../../cleaning/mask';
import type { RejectedRow, RejectReason } from '../import-types';
import type { Dialect } from '../records/dialect';
import type { CsvRecord } from '../records/records';
import { asWritten } from '../records/single-delimiter';

/** Characters kept of one rejected record. */
const longestKept = 2_000;
/** What one batch holds at most, in rows and in characters. */
const rowsOfBatch = 1_000;
const textOfBatch = 1 << 18;
/** What is kept of one file, 17 MB at two bytes a character: what is beyond is counted. */
const mostKept = 1 << 23;
/** What a row takes in storage besides its characters, in characters: millions of rows may be all but empty. */
const restOfRow = 64;

/** The rejected rows of one file: all counted, and kept as far as memory and storage should bear. */
export class Rejections {
  notKept = 0;
  private readonly by = new Map<RejectReason, number>();
  private batch: RejectedRow[] = [];
  private batchText = 0;
  private kept = 0;

  /** @param dialect of the records, which are kept as they stand in the file. */
  constructor(private readonly dialect: Dialect) {}

  add({ line, raw }: CsvRecord, reason: RejectReason): void {
    if (!this.isKeeping) {
      this.count(reason);
      return;
    }
    this.by.set(reason, (this.by.get(reason) ?? 0) + 1);
    const record = cut(asWritten(raw, this.dialect));
    this.batch.push({ line, reason, record });
    this.kept += record.length + restOfRow;
    this.batchText += record.length;
  }

  /** False once so many were kept that more are only counted. */
  get isKeeping(): boolean {
    return this.kept < mostKept;
  }

  /** Counts a row that is not kept. */
  count(reason: RejectReason): void {
    this.by.set(reason, (this.by.get(reason) ?? 0) + 1);
    this.notKept++;
  }

  get isFull(): boolean {
    return this.batch.length >= rowsOfBatch || this.batchText >= textOfBatch;
  }

  get isEmpty(): boolean {
    return this.batch.length === 0;
  }

  take(): RejectedRow[] {
    const { batch } = this;
    this.batch = [];
    this.batchText = 0;
    return batch;
  }

  /** How many rows were rejected for each reason. */
  counts(): Partial<Record<RejectReason, number>> {
    return Object.fromEntries(this.by);
  }

  get total(): number {
    let total = 0;
    for (const rows of this.by.values()) total += rows;
    return total;
  }
}

function cut(raw: string): string {
  if (raw.length <= longestKept) return maskPersonalData(raw).text;
  const kept = maskPersonalData(raw.slice(0, longestKept)).text;
  return `${kept}… [+${raw.length - longestKept}]`;
}
