import type { Dialect, Gap } from './dialect';
import { longestRecord } from './longest-record';
import { isLineEnd, space } from './scan';

/** Stands between fields where the file has no single character for it: U+001F, the 'unit separator'. */
const unitSeparator = 0x1f;
const unitSign = String.fromCharCode(unitSeparator);

/** Brings what sets the fields of a text apart to one character. Bytes may be cut anywhere between two calls. */
export interface DelimiterFilter {
  push(piece: Uint8Array): Uint8Array;
  /** What was held back. */
  finish(): Uint8Array;
}

/** The dialect as the scanner and the counter split it: the same where its delimiter is one character. */
export function asScanned(dialect: Dialect): Dialect {
  return isSingle(dialect) ? dialect : { ...dialect, delimiter: unitSign };
}

/** What brings a text to `asScanned`. */
export function delimiterFilter(dialect: Dialect): DelimiterFilter {
  if (isSingle(dialect)) return unfiltered;
  return dialect.delimiter.length > 1 ? new LongDelimiter(dialect.delimiter) : new LinesInFields(dialect);
}

/** A record as it stands in the file, by its bytes as they were scanned. */
export function asWritten(raw: string, dialect: Dialect): string {
  return isSingle(dialect) ? raw : raw.replaceAll(unitSign, dialect.delimiter);
}

function isSingle({ delimiter, mostFields }: Dialect): boolean {
  return delimiter === '' || (delimiter.length === 1 && delimiter !== ' ' && mostFields === undefined);
}

const nothing = new Uint8Array();
const unfiltered: DelimiterFilter = { push: (piece) => piece, finish: () => nothing };

/** Writes one character for each delimiter of several. */
class LongDelimiter implements DelimiterFilter {
  private readonly delimiter: Uint8Array;
  /** Bytes at the end of the last piece with which a delimiter may begin. */
  private held: Uint8Array = nothing;

  constructor(delimiter: string) {
    this.delimiter = new TextEncoder().encode(delimiter);
  }

  push(piece: Uint8Array): Uint8Array {
    const { delimiter } = this;
    const bytes = joined(this.held, piece);
    const last = bytes.length - delimiter.length;
    let [from, to] = [0, 0];
    for (;;) {
      let at = bytes.indexOf(delimiter[0]!, from);
      if (at < 0 || at > last) at = Math.max(from, last + 1);
      bytes.copyWithin(to, from, at);
      to += at - from;
      if (at > last) {
        this.held = bytes.slice(at);
        return bytes.subarray(0, to);
      }
      const isFound = delimiter.every((code, i) => bytes[at + i] === code);
      bytes[to++] = isFound ? unitSeparator : bytes[at]!;
      from = at + (isFound ? delimiter.length : 1);
    }
  }

  finish(): Uint8Array {
    return this.held;
  }
}

/** Writes the character into whole lines, each time in the place of one byte of what sets fields apart there. */
class LinesInFields implements DelimiterFilter {
  /** The line under way. */
  private held: Uint8Array = nothing;
  private readonly delimiter: number;
  private readonly gaps: readonly Gap[] | null;
  private readonly mostMarks: number;

  constructor({ delimiter, gaps, mostFields = Number.POSITIVE_INFINITY }: Dialect) {
    this.delimiter = delimiter.charCodeAt(0);
    this.gaps = gaps ?? null;
    this.mostMarks = mostFields - 1;
  }

  push(piece: Uint8Array): Uint8Array {
    const bytes = joined(this.held, piece);
    let start = 0;
    for (let at = this.held.length; at < bytes.length; at++) {
      if (!isLineEnd(bytes[at]!)) continue;
      this.mark(bytes, start, at);
      start = at + 1;
    }
    // A line beyond the longest record is given up anyway: it must not be held whole.
    if (bytes.length - start > longestRecord) start = bytes.length;
    this.held = bytes.slice(start);
    return bytes.subarray(0, start);
  }

  finish(): Uint8Array {
    this.mark(this.held, 0, this.held.length);
    return this.held;
  }

  private mark(bytes: Uint8Array, start: number, end: number): void {
    if (this.gaps === null) this.markRuns(bytes, start, end);
    else markGaps(bytes, start, end, this.gaps);
  }

  /** Marks the last byte of each run of delimiters before a field, but of what the line begins with. */
  private markRuns(bytes: Uint8Array, start: number, end: number): void {
    const { delimiter } = this;
    let marks = 0;
    let isInside = false;
    for (let at = start; at < end && marks < this.mostMarks; at++) {
      if (bytes[at] === delimiter) continue;
      if (isInside && bytes[at - 1] === delimiter) {
        bytes[at - 1] = unitSeparator;
        marks++;
      }
      isInside = true;
    }
  }
}

/**
 * Marks the last blank of each gap, into which long cells may reach; a line in which a gap has none stays as it is, since
 * it would be cut inside a cell.
 */
function markGaps(bytes: Uint8Array, start: number, end: number, gaps: readonly Gap[]): void {
  const blanks: number[] = [];
  let blank = -1;
  let characters = 0;
  for (let at = start; at < end && blanks.length < gaps.length; at++) {
    if ((bytes[at]! & 0xc0) === 0x80) continue;
    const [from, to] = gaps[blanks.length]!;
    if (characters >= from && bytes[at] === space) blank = at;
    if (++characters < to) continue;
    if (blank < 0) return;
    blanks.push(blank);
    blank = -1;
  }
  for (const at of blanks) bytes[at] = unitSeparator;
}

/** A copy, which may be written into. */
function joined(held: Uint8Array, piece: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(held.length + piece.length);
  bytes.set(held);
  bytes.set(piece, held.length);
  return bytes;
}
