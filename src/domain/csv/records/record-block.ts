import type { PlainRecords } from './plain-scanner';
import type { CsvRecord, RecordFlaw } from './records';

/** Records of a table, some at a time. What a block gives is valid until the next one is asked for. */
export interface RecordBlock {
  readonly count: number;
  /** Where the cells stand as bytes; null for formats that give each cell as a string. */
  readonly cells: FlatCells | null;
  /** Line in the file where record `i` starts, from 1. */
  lineOf(i: number): number;
  /** Record `i` as strings: what all but the hot path goes by. */
  record(i: number): CsvRecord;
}

/** Cells of all records of a block as places in one run of bytes, UTF-8. */
export interface FlatCells {
  readonly count: number;
  readonly bytes: Uint8Array;
  /** The cells of record `i` are `firsts[i]` to before `firsts[i + 1]`. */
  readonly firsts: Int32Array;
  /** Cell `c` is `bytes[starts[c]]` to before `bytes[ends[c]]`, its quotes and escapes taken off. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The same bytes, with `roomBehind` more. */
  readonly view: DataView;
  /** 1 for records with a flaw, which have no cells. */
  readonly isFlawed: Uint8Array;
  /** A string that may share its memory with those of other cells: whoever keeps it takes `ownText` of it. */
  textOf(start: number, end: number): string;
  /** Bytes from where record `i` begins in the file to where the one before record `to` ends. */
  byteLength(i: number, to: number): number;
}

/** Bytes that stand behind the last cell of a view, whatever they are: cells are read four bytes at a time. */
export const roomBehind = 3;

/** Whether all cells of record `i` are empty, or hold nothing but blanks of one byte. */
export function isBlankRecord({ bytes, firsts, starts, ends }: FlatCells, i: number): boolean {
  for (let c = firsts[i]!; c < firsts[i + 1]!; c++)
    for (let at = starts[c]!; at < ends[c]!; at++) if (!isBlankByte(bytes[at]!)) return false;
  return firsts[i + 1]! > firsts[i]!;
}

function isBlankByte(code: number): boolean {
  return code === 0x20 || code === 0x09;
}

/** A block of records that are strings already, of formats such as workbooks. */
export function blockOf(records: readonly CsvRecord[]): RecordBlock {
  return {
    count: records.length,
    cells: null,
    lineOf: (i) => records[i]!.line,
    record: (i) => records[i]!,
  };
}

export async function* inBlocks(
  batches: AsyncIterable<readonly CsvRecord[]>,
): AsyncGenerator<RecordBlock, void> {
  for await (const batch of batches) yield blockOf(batch);
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
/** A byte a sign, so that places in the bytes are places in the text. */
const byteDecoder = new TextDecoder('windows-1252');

/** Cells longer than this are decoded by themselves: the call costs less than its bytes then. */
const shortCell = 64;

/** The records that the scanner found in its buffer. */
export class ScannedBlock implements RecordBlock, FlatCells {
  count = 0;
  firsts = new Int32Array(1024);
  lines = new Int32Array(1024);
  isFlawed = new Uint8Array(1024);
  rawStarts = new Int32Array(1024);
  rawEnds = new Int32Array(1024);
  starts = new Int32Array(8192);
  ends = new Int32Array(8192);
  cellCount = 0;
  bytes = new Uint8Array(0);
  view = new DataView(new ArrayBuffer(0));
  private readonly flaws = new Map<number, RecordFlaw>();
  /** The bytes as signs behind a blank, made when the first short cell is asked for. */
  private signs: string | null = null;

  get cells(): FlatCells {
    return this;
  }

  /** Begins anew, for records of other bytes. */
  reset(): void {
    this.count = 0;
    this.cellCount = 0;
    this.signs = null;
    this.flaws.clear();
  }

  addCell(start: number, end: number): void {
    if (this.cellCount === this.starts.length) {
      this.starts = doubled(this.starts);
      this.ends = doubled(this.ends);
    }
    this.starts[this.cellCount] = start;
    this.ends[this.cellCount++] = end;
  }

  /** Adds the record whose cells were added from `firstCell` on; one with a flaw has none. */
  addRecord(line: number, start: number, end: number, firstCell: number, flaw: RecordFlaw | null): void {
    this.makeRoom(1);
    const i = this.count++;
    if (flaw !== null) {
      this.cellCount = firstCell;
      this.flaws.set(i, flaw);
    }
    this.lines[i] = line;
    this.isFlawed[i] = flaw === null ? 0 : 1;
    this.rawStarts[i] = start;
    this.rawEnds[i] = end;
    this.firsts[i] = firstCell;
    this.firsts[i + 1] = this.cellCount;
  }

  /** Adds records with all their cells. */
  addPlain({ starts, ends, lines, rawStarts, rawEnds, cellsUpTo }: PlainRecords): void {
    while (this.cellCount + starts.length > this.starts.length) {
      this.starts = doubled(this.starts);
      this.ends = doubled(this.ends);
    }
    this.starts.set(starts, this.cellCount);
    this.ends.set(ends, this.cellCount);
    this.makeRoom(lines.length);
    this.firsts[this.count] = this.cellCount;
    this.lines.set(lines, this.count);
    this.rawStarts.set(rawStarts, this.count);
    this.rawEnds.set(rawEnds, this.count);
    this.firsts.set(cellsUpTo, this.count + 1);
    this.isFlawed.fill(0, this.count, this.count + lines.length);
    this.cellCount += starts.length;
    this.count += lines.length;
  }

  private makeRoom(records: number): void {
    while (this.count + records >= this.lines.length) {
      this.lines = doubled(this.lines);
      this.firsts = doubled(this.firsts);
      this.rawStarts = doubled(this.rawStarts);
      this.rawEnds = doubled(this.rawEnds);
      this.isFlawed = doubled(this.isFlawed);
    }
  }

  lineOf(i: number): number {
    return this.lines[i]!;
  }

  byteLength(i: number, to: number): number {
    return this.rawEnds[to - 1]! - this.rawStarts[i]!;
  }

  record(i: number): CsvRecord {
    const fields: string[] = [];
    for (let c = this.firsts[i]!; c < this.firsts[i + 1]!; c++)
      fields.push(this.textOf(this.starts[c]!, this.ends[c]!));
    const raw = decoder.decode(this.bytes.subarray(this.rawStarts[i], this.rawEnds[i]));
    return { line: this.lines[i]!, fields, raw, flaw: this.flaws.get(i) ?? null };
  }

  textOf(start: number, end: number): string {
    if (end - start <= shortCell) {
      let i = start;
      while (i < end && this.bytes[i]! < 0x80) i++;
      if (i === end) {
        // What a decoder gives lies outside of the engine's own memory, where every look at a sign of it is slow;
        // joined to another string it is copied in when it is first cut.
        this.signs ??= ` ${byteDecoder.decode(this.bytes)}`;
        return this.signs.slice(start + 1, end + 1);
      }
    }
    return decoder.decode(this.bytes.subarray(start, end));
  }
}

/**
 * The text in memory of its own. Engines cut strings out of others without copying them, so that a cell that is kept
 * would keep the whole piece of the file.
 */
export function ownText(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}

function doubled<Values extends Int32Array | Uint8Array>(values: Values): Values {
  const more = new (values.constructor as new (length: number) => Values)(values.length * 2);
  more.set(values);
  return more;
}
