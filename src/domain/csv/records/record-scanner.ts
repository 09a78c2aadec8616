import type { Dialect } from './dialect';
import { longestRecord, mostCells } from './longest-record';
import { QuotedFields } from './quoted-fields';
import { isOfBytes, type PlainScanner } from './plain-scanner';
import { type RecordBlock, roomBehind, ScannedBlock } from './record-block';
import type { RecordFlaw } from './records';
import {
  afterLineEnd,
  carriageReturn,
  countLines,
  lineEndFrom,
  lineFeed,
  markAt,
  Outcome,
  space,
} from './scan';

/** How much is kept of a record that is too long or too wide. */
const keptOfLongLine = 4_096;

/**
 * Splits UTF-8 into records and cells (RFC 4180, read leniently) in one pass: `\n`, `\r\n` and `\r` may be mixed, quoted
 * cells may hold line ends, a quote inside an unquoted cell is a letter like any other. A quote that is opened and
 * not closed costs one line: that line comes back with a flaw, and reading goes on at the next line. A byte order mark
 * before a record (files joined into one) is no part of it. Bytes may be cut anywhere between two `push` calls. Time is
 * linear in the bytes, and no more of them is held than the longest record may have.
 */
export class RecordScanner {
  private readonly delimiter: number;
  private readonly quote: number;
  private readonly escapes: boolean;
  private readonly slow: QuotedFields;
  private readonly fast: PlainScanner | null;
  private readonly block = new ScannedBlock();
  /** What is not yet split, and behind it as much room again for cells whose escapes are taken off. */
  private buffer: Uint8Array<ArrayBuffer> = new Uint8Array(0);
  private length = 0;
  private position = 0;
  /** Bytes that wait until they are as many as the record under way has, which is scanned from its start again. */
  private waiting: Uint8Array[] = [];
  private waitingLength = 0;
  private passingOver = false;
  private line = 1;
  private end = 0;
  private next = 0;

  /** @param fast scans plain records, where it is given. */
  constructor(dialect: Dialect, fast: PlainScanner | null = null) {
    const { delimiter, quote, quoteEscape } = dialect;
    if (delimiter.length !== 1) throw new Error(`a delimiter is one character, not '${delimiter}'`);
    this.delimiter = delimiter.charCodeAt(0);
    this.quote = quote.charCodeAt(0);
    this.escapes = quoteEscape === 'backslash';
    this.fast = isOfBytes(dialect) ? fast : null;
    this.slow = new QuotedFields(this.delimiter, this.quote, this.escapes, this.block);
  }

  /** Takes in more bytes and gives the records that they complete. Empty lines are no records. */
  push(piece: Uint8Array): RecordBlock {
    const left = this.length - this.position;
    this.waiting.push(piece);
    this.waitingLength += piece.length;
    this.block.reset();
    if (left > 0 && this.waitingLength < left) return this.block;
    this.joinWaiting();
    return this.drain(false);
  }

  /** Says that the bytes are over and gives what is left. */
  finish(): RecordBlock {
    this.block.reset();
    this.joinWaiting();
    return this.drain(true);
  }

  private joinWaiting(): void {
    const left = this.buffer.subarray(this.position, this.length);
    const length = left.length + this.waitingLength;
    if (this.buffer.length < 2 * length + roomBehind) {
      const larger = new Uint8Array(3 * length + roomBehind);
      larger.set(left);
      this.buffer = larger;
    } else this.buffer.copyWithin(0, this.position, this.length);
    let at = left.length;
    for (const piece of this.waiting) {
      this.buffer.set(piece, at);
      at += piece.length;
    }
    this.length = length;
    this.position = 0;
    this.waiting = [];
    this.waitingLength = 0;
  }

  private drain(final: boolean): RecordBlock {
    const { block, buffer, length, slow } = this;
    slow.begin(buffer, length);
    if (!this.passingOver || this.passOver(final)) this.scanRecords(final);
    block.bytes = buffer.subarray(0, slow.spilled);
    block.view = new DataView(buffer.buffer);
    return block;
  }

  private scanRecords(final: boolean): void {
    const { block, buffer, length } = this;
    if (this.position < length) this.fast?.begin(buffer.subarray(0, length));
    while (this.position < length) {
      if (this.scanFast()) continue;
      const start = this.position + markAt(buffer, this.position, length);
      const firstCell = block.cellCount;
      let flaw: RecordFlaw | null = null;
      if (!this.scanPlain(start)) {
        block.cellCount = firstCell;
        const outcome = this.slow.scan(start, final);
        if (outcome === Outcome.Record) {
          this.end = this.slow.end;
          this.next = this.slow.next;
        } else {
          const isWide = outcome === Outcome.TooManyCells;
          const isLong = isWide || length - start > longestRecord;
          if (outcome === Outcome.Incomplete && !isLong) return;
          if (!isWide && this.giveUpLine(start, final)) flaw = 'open-quote';
          else if (isLong) {
            this.keepBeginning(start, firstCell, isWide ? 'too-many-fields' : 'too-long');
            if (isWide) this.passTo(start, this.slow.next);
            this.passingOver = true;
            if (!this.passOver(final)) return;
            continue;
          } else return;
        }
      }
      const { line } = this;
      this.line += flaw === null && this.slow.hasQuotes ? countLines(buffer, start, this.next) : 1;
      this.position = this.next;
      if (this.end > start) block.addRecord(line, start, this.end, firstCell, flaw);
      else block.cellCount = firstCell;
    }
  }

  /** Scans plain records with the faster scanner; false where there is none, or none of them. */
  private scanFast(): boolean {
    if (this.fast === null) return false;
    const { position, delimiter, quote, block } = this;
    const found = this.fast.scan(position, this.line, delimiter, quote, block.cellCount);
    block.addPlain(found);
    this.position = found.position;
    this.line = found.line;
    return this.position > position;
  }

  /**
   * Scans a record whose cells are plain, or quoted with nothing to be taken off inside; false for any other, and for one
   * that may not be there as a whole.
   */
  private scanPlain(start: number): boolean {
    if (this.escapes) return false;
    const { block, buffer, length, delimiter, quote } = this;
    const highest = Math.max(delimiter, carriageReturn);
    const mostCellsThen = block.cellCount + mostCells;
    let hasQuotes = false;
    let at = start;
    for (;;) {
      let from = at;
      let code = at < length ? buffer[at]! : 0;
      if (code === space) {
        let behind = at + 1;
        while (behind < length && buffer[behind] === space) behind++;
        if (behind >= length || buffer[behind] === quote) return false;
      }
      if (code === quote) {
        hasQuotes = true;
        from = ++at;
        while (at < length && buffer[at] !== quote) at++;
        if (at + 1 >= length) return false;
        code = buffer[at + 1]!;
        if (code !== delimiter && code !== lineFeed && code !== carriageReturn) return false;
        block.addCell(from, at);
        at++;
      } else {
        while (at < length) {
          code = buffer[at]!;
          if (code <= highest && (code === delimiter || code === lineFeed || code === carriageReturn)) break;
          at++;
        }
        if (at >= length) return false;
        block.addCell(from, at);
      }
      if (code === delimiter) {
        if (block.cellCount >= mostCellsThen) return false;
        at++;
        continue;
      }
      // A carriage return at the very end may be one half of a line end.
      if (code === carriageReturn && at + 1 >= length) return false;
      this.slow.hasQuotes = hasQuotes;
      this.end = at;
      this.next = code === carriageReturn && buffer[at + 1] === lineFeed ? at + 2 : at + 1;
      return true;
    }
  }

  /** Adds a record that is given up with what stands at its beginning. */
  private keepBeginning(start: number, firstCell: number, flaw: RecordFlaw): void {
    const end = characterAt(this.buffer, start + keptOfLongLine);
    this.block.addRecord(this.line, start, end, firstCell, flaw);
  }

  /** Drops the cells of a record up to a place between two of them. */
  private passTo(start: number, place: number): void {
    this.line += countLines(this.buffer, start, place);
    this.position = place;
  }

  /** Drops bytes up to the next line end; false where it is not yet there. */
  private passOver(final: boolean): boolean {
    const { buffer, length } = this;
    const end = lineEndFrom(buffer, this.position, length);
    const isOpen = end >= length - 1 && !(end < length && buffer[end] === lineFeed);
    if (isOpen && !final) {
      this.position = end;
      return false;
    }
    this.position = Math.min(afterLineEnd(buffer, end, length), length);
    this.line++;
    this.passingOver = false;
    return true;
  }

  /** Ends the record at the end of its first line; false where that is not yet there. */
  private giveUpLine(start: number, final: boolean): boolean {
    const at = lineEndFrom(this.buffer, start, this.length);
    if (at >= this.length - 1 && !final) return false;
    if (at - start > longestRecord) return false;
    this.end = at;
    this.next = afterLineEnd(this.buffer, at, this.length);
    return true;
  }
}

/** Where the character begins that a place is in. */
function characterAt(bytes: Uint8Array, at: number): number {
  let start = at;
  while ((bytes[start]! & 0xc0) === 0x80) start--;
  return start;
}
