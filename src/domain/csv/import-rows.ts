import { maskPersonalData } from '../cleaning/mask';
import { isCancelled } from '../cleaning/order-status';
import { RowHash, type SeenRows } from '../cleaning/row-hash';
import { ChunkBuilder } from './rows/chunk-builder';
import { dataRecords, type FileHabits, fileHabits } from './rows/file-habits';
import { FillDown } from './rows/fill-down';
import type { ReadPlan, Reason, Rejection, RowCounts, RowSink } from './import-types';
import type { CsvRecord } from './records/records';
import { RowReader } from './rows/row-reader';
import { RowValidator } from './rows/validate-row';

const rejectionBatch = 1_000;

/**
 * Reads a delimited file into chunks of typed columns.
 * @param open opens the decoded text from its start; called twice, since dates and numbers can only be
 *   read once it is known how the file writes them.
 * @param seen rows imported before (of this or other files of the kind); equal rows are merged.
 * @returns the counts, for which imported + merged + rejected = read.
 */
export async function importRows(
  open: () => AsyncIterable<string>,
  plan: ReadPlan,
  seen: SeenRows,
  sink: RowSink,
): Promise<RowCounts> {
  const habits = await fileHabits(open(), plan);
  const importer = new RowImporter(plan, habits, seen);
  for await (const batch of dataRecords(open(), plan, () => {})) {
    for (const record of batch) {
      importer.take(record);
      if (importer.chunk.isFull) await sink.chunk(importer.chunk.take());
      if (importer.rejections.length >= rejectionBatch) await sink.rejected(importer.rejections.splice(0));
    }
    sink.progress(importer.counts.read);
  }
  if (!importer.chunk.isEmpty) await sink.chunk(importer.chunk.take());
  if (importer.rejections.length > 0) await sink.rejected(importer.rejections.splice(0));
  sink.progress(importer.counts.read);
  return importer.counts;
}

class RowImporter {
  readonly chunk: ChunkBuilder;
  readonly rejections: Rejection[] = [];
  readonly counts: RowCounts = {
    read: 0,
    imported: 0,
    merged: 0,
    rejected: 0,
    rejectedBy: {},
    cleaned: { maskedEmails: 0, maskedPhones: 0, cancelledLines: 0, unreadableFields: 0 },
  };

  private readonly reader: RowReader;
  private readonly validator: RowValidator;
  private readonly fillDown: FillDown;
  private readonly hash = new RowHash();
  private readonly isCancelled: () => boolean;

  constructor(
    plan: ReadPlan,
    private readonly habits: FileHabits,
    private readonly seen: SeenRows,
  ) {
    this.reader = new RowReader(plan, habits);
    this.validator = new RowValidator(plan.kind, this.reader);
    this.fillDown = new FillDown(plan, this.reader, habits.headers);
    this.chunk = new ChunkBuilder(plan.kind, this.reader.fields, this.reader.isText, habits.currency);
    this.isCancelled = plan.kind === 'orders' ? cancelledTest(this.reader) : () => false;
  }

  take(record: CsvRecord): void {
    this.counts.read++;
    const reason = this.shapeReason(record) ?? this.valueReason(record);
    if (reason !== null) {
      this.reject(record, reason);
      return;
    }
    this.reader.hash(this.hash, record.fields);
    if (!this.seen.add(this.hash.low, this.hash.high)) {
      this.counts.merged++;
      return;
    }
    this.counts.imported++;
    const { cleaned } = this.counts;
    cleaned.maskedEmails += this.reader.maskedEmails;
    cleaned.maskedPhones += this.reader.maskedPhones;
    cleaned.unreadableFields += this.validator.unreadableFields();
    if (this.isCancelled()) cleaned.cancelledLines++;
    this.chunk.add(this.reader.texts, this.reader.numbers);
  }

  private shapeReason({ fields, openQuote }: CsvRecord): Reason | null {
    if (openQuote) return 'open-quote';
    if (fields.every((field) => field.trim() === '')) return 'nothing-to-read';
    if (fields.length < this.habits.fewest) return 'too-few-fields';
    const extra =
      fields.length > this.habits.most && fields.slice(this.habits.most).some((f) => f.trim() !== '');
    return extra ? 'too-many-fields' : null;
  }

  private valueReason(record: CsvRecord): Reason | null {
    this.reader.read(record.fields);
    this.fillDown.apply(record.fields);
    return this.validator.reason(record.fields);
  }

  private reject(record: CsvRecord, reason: Reason): void {
    const { rejectedBy } = this.counts;
    this.counts.rejected++;
    rejectedBy[reason] = (rejectedBy[reason] ?? 0) + 1;
    this.rejections.push({ line: record.line, reason, record: maskPersonalData(record.raw).text });
  }
}

/** A line that takes back another: by its status, a negative quantity, or a total below zero. */
function cancelledTest(reader: RowReader): () => boolean {
  const status = reader.indexOf('status');
  const quantity = reader.indexOf('quantity');
  const total = reader.indexOf('lineTotal');
  const known = new Map<string, boolean>();
  return () => {
    if (quantity >= 0 && reader.numbers[quantity]! < 0) return true;
    if (total >= 0 && reader.numbers[total]! < 0) return true;
    if (status < 0) return false;
    const word = reader.texts[status]!;
    let cancelled = known.get(word);
    if (cancelled === undefined) {
      cancelled = isCancelled(word);
      known.set(word, cancelled);
    }
    return cancelled;
  };
}
