import type { ScannedBlock } from './record-block';
import { longestRecord, mostCells } from './longest-record';
import { afterLineEnd, backslash, isLineEnd, lineFeed, Outcome, space } from './scan';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Scans records with all that a cell may have: blanks around quotes, quotes inside that are doubled, escaped or neither,
 * backslashes before delimiters. Cells whose escapes are taken off are written behind the bytes.
 */
export class QuotedFields {
  /** Where the record last scanned ends, and where the next begins. */
  end = 0;
  next = 0;
  hasQuotes = false;
  /** Up to where the buffer is filled. */
  spilled = 0;
  private buffer: Uint8Array<ArrayBuffer> = new Uint8Array(0);
  private length = 0;
  private data: Uint8Array = new Uint8Array(0);

  constructor(
    private readonly delimiter: number,
    private readonly quote: number,
    private readonly escapes: boolean,
    private readonly block: ScannedBlock,
  ) {}

  /** @param buffer with as much room behind its `length` bytes as these take. */
  begin(buffer: Uint8Array<ArrayBuffer>, length: number): void {
    this.buffer = buffer;
    this.length = length;
    this.data = buffer.subarray(0, length);
    this.spilled = length;
  }

  /** Adds the cells of the record that begins at `start` to the block, unless it is not there as a whole. */
  scan(start: number, final: boolean): Outcome {
    const { buffer, delimiter, block, length } = this;
    const { cellCount } = block;
    const { spilled } = this;
    const leave = (outcome: Outcome) => {
      block.cellCount = cellCount;
      this.spilled = spilled;
      return outcome;
    };
    this.hasQuotes = false;
    let at = start;
    for (;;) {
      const quoteAt = this.quoteStart(at);
      if (quoteAt >= 0) {
        this.hasQuotes = true;
        const outcome = this.quotedField(start, quoteAt, final);
        if (outcome !== Outcome.Record) return leave(outcome);
        at = this.next;
      } else at = this.plainField(at);
      if (at < length && buffer[at] === delimiter) {
        at++;
        if (block.cellCount - cellCount >= mostCells) {
          this.next = at;
          return leave(Outcome.TooManyCells);
        }
        // A delimiter at the very end stands before one more, empty cell.
        if (at === length && !final) return leave(Outcome.Incomplete);
        continue;
      }
      // A carriage return at the very end may be one half of a line end.
      if (at >= length - 1 && !final && !(at < length && buffer[at] === lineFeed))
        return leave(Outcome.Incomplete);
      this.end = Math.min(at, length);
      this.next = Math.min(afterLineEnd(buffer, at, length), length);
      return Outcome.Record;
    }
  }

  /** Adds the unquoted cell that begins at `from`; gives its end. */
  private plainField(from: number): number {
    const { buffer, delimiter, escapes, length } = this;
    let hasEscapes = false;
    let at = from;
    for (; at < length; at++) {
      const code = buffer[at]!;
      if (code === delimiter || isLineEnd(code)) break;
      if (escapes && code === backslash && at + 1 < length && buffer[at + 1] === delimiter) {
        hasEscapes = true;
        at++;
      }
    }
    if (hasEscapes)
      this.spill(this.textOf(from, at).replaceAll(`\\${this.sign(delimiter)}`, this.sign(delimiter)));
    else this.block.addCell(from, at);
    return at;
  }

  /** Adds the cell whose opening quote is at `open`; leaves its end in `next`. */
  private quotedField(recordStart: number, open: number, final: boolean): Outcome {
    const { buffer, quote, length } = this;
    let from = open + 1;
    let isEscaped = false;
    let lineEnd = open;
    for (;;) {
      const found = this.data.indexOf(quote, from);
      const at = found < 0 ? length : found;
      if (at - recordStart > longestRecord) return Outcome.OpenQuote;
      if (at === length) return final ? Outcome.OpenQuote : Outcome.Incomplete;
      if (at === length - 1 && !final) return Outcome.Incomplete;
      if (this.escapes && isBehindBackslash(buffer, open, at)) {
        isEscaped = true;
        from = at + 1;
        continue;
      }
      if (at + 1 < length && buffer[at + 1] === quote) {
        isEscaped = true;
        from = at + 2;
        continue;
      }
      const close = this.afterClosingQuote(at + 1);
      if (close >= length && !final) return Outcome.Incomplete;
      if (close >= 0) {
        if (isEscaped && this.escapes) this.spill(this.unescape(this.textOf(open + 1, at)));
        else if (isEscaped) this.spillSingle(open + 1, at);
        else this.block.addCell(open + 1, at);
        this.next = close;
        return Outcome.Record;
      }
      // A quote that neither closes nor is doubled: after a line end and right behind a delimiter it opens
      // a cell of a later record, so the quote before it was left open. Elsewhere it is an inch mark.
      if (this.opensField(at)) {
        while (lineEnd < at && !isLineEnd(buffer[lineEnd]!)) lineEnd++;
        if (lineEnd < at) return Outcome.OpenQuote;
      }
      from = at + 1;
    }
  }

  /** Writes a cell behind the bytes, shorter than it stands among them. */
  private spill(text: string): void {
    const from = this.spilled;
    const { written } = encoder.encodeInto(text, this.buffer.subarray(from));
    this.spilled = from + written;
    this.block.addCell(from, this.spilled);
  }

  /** Writes a cell behind the bytes with one quote for each two. */
  private spillSingle(start: number, end: number): void {
    const { buffer, quote } = this;
    const from = this.spilled;
    let to = from;
    for (let at = start; at < end; at++) {
      buffer[to++] = buffer[at]!;
      if (buffer[at] === quote && at + 1 < end && buffer[at + 1] === quote) at++;
    }
    this.spilled = to;
    this.block.addCell(from, to);
  }

  private unescape(text: string): string {
    const quote = this.sign(this.quote);
    return text.replaceAll(quote + quote, quote).replace(/\\(["'\\])/g, '$1');
  }

  private textOf(start: number, end: number): string {
    return decoder.decode(this.buffer.subarray(start, end));
  }

  private sign(code: number): string {
    return String.fromCharCode(code);
  }

  /** Where the cell ends if the quote before `at` closes it (blanks may follow), else -1. */
  private afterClosingQuote(at: number): number {
    const { buffer, delimiter, length } = this;
    for (let i = at; i < length; i++) {
      const code = buffer[i]!;
      if (code === delimiter || isLineEnd(code)) return i;
      if (code !== space) return -1;
    }
    return length;
  }

  /** Position of the quote that opens a cell at `at` (blanks may stand before it), or -1. */
  private quoteStart(at: number): number {
    const { buffer, quote, length } = this;
    let i = at;
    while (i < length && buffer[i] === space) i++;
    return i < length && buffer[i] === quote ? i : -1;
  }

  private opensField(at: number): boolean {
    const before = this.buffer[at - 1]!;
    return before === this.delimiter || isLineEnd(before);
  }
}

function isBehindBackslash(bytes: Uint8Array, open: number, at: number): boolean {
  let slashes = 0;
  while (at - 1 - slashes > open && bytes[at - 1 - slashes] === backslash) slashes++;
  return slashes % 2 === 1;
}
