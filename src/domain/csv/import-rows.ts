import { RuleTally } from '../cleaning/rules';
import type { TableChunk } from '../shop/columns';
import type { Table } from '../shop/tables/table';
import { tableOf } from '../shop/tables/tables';
import { CancelledRows } from './rows/cancelled-rows';
import { ChunkBuilder } from './rows/chunk-builder';
import { type FileHabits, fileHabits } from './rows/file-habits';
import { FillDown } from './rows/fill-down';
import type { ReadPlan, RejectReason, RowCounts, RowSink, UnreadColumn } from './import-types';
import { dataRecords } from './records/data-records';
import { type FlatCells, isBlankRecord, type RecordBlock } from './records/record-block';
import type { ReadingKernels } from './records/reading-kernels';
import type { CsvRecord } from './records/records';
import { RowShape } from './records/row-shape';
import { Rejections } from './rows/rejections';
import { RowCells } from './rows/row-cells';
import { RowReader } from './rows/row-reader';
import { type ShapedRow, SumHeads } from './rows/sum-heads';
import { unreadByName } from './rows/unread-columns';
import { UsualRows } from './rows/usual-rows';
import { RowValidator } from './rows/validate-row';

/**
 * Reads a table into chunks of typed columns.
 * @param open opens its records from the first line on; called twice, since dates and numbers can only be
 *   read once it is known how the file writes them.
 * @param table the description of the plan's kind.
 * @param kernels faster ways to read, where there are any.
 * @returns the counts, for which imported + rejected = read.
 */
export async function importRows(
  open: () => AsyncIterable<RecordBlock>,
  plan: ReadPlan,
  sink: RowSink,
  table: Table = tableOf(plan.kind),
  kernels: ReadingKernels | null = null,
): Promise<RowCounts> {
  const habits = await fileHabits(open(), table, plan);
  const importer = new RowImporter(table, plan, sink.file, habits, kernels);
  let rowsRead = 0;
  for await (const { block, from } of dataRecords(open(), plan, () => {})) {
    importer.begin();
    for (let i = from; i < block.count; ) {
      i += importer.take(block, i);
      if (importer.full.length > 0) for (const chunk of importer.full.splice(0)) await sink.chunk(chunk);
      if (importer.rejections.isFull) await sink.rejected(importer.rejections.take());
    }
    rowsRead += block.count - from;
    sink.progress(rowsRead);
  }
  importer.finish();
  for (const chunk of importer.full.splice(0)) await sink.chunk(chunk);
  if (!importer.chunk.isEmpty) await sink.chunk(importer.chunk.take());
  if (!importer.rejections.isEmpty) await sink.rejected(importer.rejections.take());
  sink.progress(rowsRead);
  return importer.counts();
}

/** Takes the records of one file, each to one fate: imported or rejected. */
class RowImporter {
  /** The chunk that grows, and those before it that no one has taken yet. */
  readonly chunk: ChunkBuilder;
  readonly full: TableChunk[] = [];
  readonly rejections: Rejections;

  readonly shape: RowShape;
  readonly sumHeads: SumHeads;
  readonly reader: RowReader;
  readonly validator: RowValidator;
  readonly fillDown: FillDown;
  readonly cells: RowCells;
  private readonly tally: RuleTally;
  private readonly cancelled: CancelledRows;
  private readonly usual: UsualRows;
  private imported = 0;
  private readonly unreadBy = new Map<string, number>();
  private readonly cleaned = { maskedEmails: 0, maskedPhones: 0, cancelledLines: 0, unreadableFields: 0 };

  constructor(
    private readonly table: Table,
    private readonly plan: ReadPlan,
    file: number,
    private readonly habits: FileHabits,
    kernels: ReadingKernels | null,
  ) {
    this.rejections = new Rejections(plan);
    this.tally = new RuleTally(plan.kind, file);
    const last = Math.max(-1, ...Object.values(plan.match));
    this.shape = new RowShape(habits.headers, habits.sample, plan.delimiter, (column) => column <= last);
    this.sumHeads = new SumHeads(table, plan);
    const width = Math.max(this.shape.width, habits.headers.length, last + 1);
    this.cells = new RowCells(width, this.shape.names, kernels?.cellTables);
    this.reader = new RowReader(table, plan, habits, this.cells, this.tally);
    this.validator = new RowValidator(table, this.reader, this.cells, habits.headers);
    this.fillDown = new FillDown(table, this.reader, this.cells, habits);
    this.chunk = new ChunkBuilder(
      plan.kind,
      file,
      this.reader,
      habits.utcDates,
      habits.fanOut?.proof,
      habits.tellsPieces,
    );
    this.cancelled = new CancelledRows(table, this.reader);
    this.usual = new UsualRows(this);
  }

  /** Says that the records to come are of another block. */
  begin(): void {
    this.cells.forget();
  }

  /**
   * Takes record `i` of a block, and those behind it that can be taken with it: most many at a time, others by the numbers
   * of their cells, and what is out of the common as strings.
   * @returns how many it took.
   */
  take(block: RecordBlock, i: number): number {
    const { cells } = block;
    if (cells !== null && !this.rejections.isKeeping && isBlankRecord(cells, i)) {
      // Of millions of empty rows no string is made once they are only counted.
      this.sumHeads.flush(this.takeRow);
      this.rejections.count('nothing-to-read');
      return 1;
    }
    if (cells !== null && cells.firsts[i + 1]! - cells.firsts[i]! === this.shape.width) {
      this.makeRoom(cells.byteLength(i, i + 1));
      const taken = this.takeUsual(block, cells, i);
      if (taken > 0) return taken;
      this.cells.takeFlat(cells, i);
      if (this.shape.isUsual(this.cells) && this.sumHeads.isDecided(this.cells)) {
        const reason = this.valueReason(block.lineOf(i));
        if (reason === null) this.add(block.lineOf(i));
        else this.rejections.add(block.record(i), reason);
        return 1;
      }
    }
    this.takeRecord(block.record(i));
    return 1;
  }

  /** Takes records as far as they are usual, where none of them may end the chunk. */
  private takeUsual(block: RecordBlock, cells: FlatCells, i: number): number {
    const { to } = this.cells.lookAt(cells, i);
    const text = cells.byteLength(i, to) + (to - i) * this.reader.longestGain();
    if (this.cells.isFull || this.chunk.isFullFor(text)) return 0;
    const run = this.usual.take(cells, i, (row) => block.lineOf(row), this.chunk.rowsLeft);
    if (run === null) return 0;
    const taken = run.to - run.from;
    this.imported += taken;
    this.cleaned.cancelledLines += this.cancelled.countAhead(run);
    return taken;
  }

  private takeRecord(record: CsvRecord): void {
    const reason = this.shape.check(record);
    if (reason === null) {
      this.sumHeads.push({ record, fields: this.shape.fields }, this.takeRow);
      return;
    }
    this.sumHeads.flush(this.takeRow);
    this.rejections.add(record, reason);
  }

  /** Takes what was held back at the end of the table. */
  finish(): void {
    this.sumHeads.flush(this.takeRow);
  }

  private readonly takeRow = ({ record, fields }: ShapedRow, isSum: boolean): void => {
    let length = 0;
    for (const field of fields) length += field.length;
    this.makeRoom(length);
    this.cells.takeFields(fields);
    const reason = isSum ? 'sum-row' : this.valueReason(record.line);
    if (reason === null) this.add(record.line);
    else this.rejections.add(record, reason);
  };

  /** Adds the row that was just read. */
  private add(line: number): void {
    this.reader.fingerprint.find();
    this.imported++;
    this.cleaned.maskedEmails += this.reader.maskedEmails;
    this.cleaned.maskedPhones += this.reader.maskedPhones;
    for (const field of this.reader.unreadableFields()) {
      this.cleaned.unreadableFields++;
      this.unreadBy.set(field, (this.unreadBy.get(field) ?? 0) + 1);
    }
    if (this.cancelled.isCancelled()) this.cleaned.cancelledLines++;
    this.chunk.add(line);
  }

  /** Ends the chunk where a row with so much text has no place in it; only then cells may be numbered anew. */
  private makeRoom(text: number): void {
    if (!this.chunk.isFullFor(text) && !this.cells.isFull) return;
    if (!this.chunk.isEmpty) this.full.push(this.chunk.take());
    if (!this.cells.isLarge) return;
    this.fillDown.renumber(() => this.cells.beginAnew());
  }

  counts(): RowCounts {
    const { imported, cleaned, rejections } = this;
    const rejected = rejections.total;
    return {
      read: imported + rejected,
      imported,
      rejected,
      rejectedBy: rejections.counts(),
      rejectedNotKept: rejections.notKept,
      cleaned,
      unreadBy: Object.fromEntries(this.unreadBy),
      unreadColumns: this.unreadColumns(),
      attachedColumns: (this.habits.fanOut?.by ?? []).map((column) => this.habits.headers[column] ?? ''),
      rules: this.tally.reports(),
      rulesOff: this.plan.rulesOff ?? [],
    };
  }

  private unreadColumns(): UnreadColumn[] {
    const { headers, sample } = this.habits;
    const rows = sample.map(({ fields }) => fields);
    return [...this.reader.unreadColumns(), ...unreadByName(this.table, this.plan.match, headers, rows)];
  }

  private valueReason(line: number): RejectReason | null {
    this.reader.read(line);
    this.fillDown.apply();
    return this.validator.reason();
  }
}
