import type { Dialect, Gap } from './dialect';
import { longestRecord } from './longest-record';
import { isLineEnd, markAt, space } from './scan';

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
  const { gaps, quote, mostFields = Number.POSITIVE_INFINITY } = dialect;
  const delimiter = new TextEncoder().encode(dialect.delimiter);
  if (gaps !== undefined) return new LineFilter(1, cutsInGaps(gaps));
  if (delimiter.length > 1) return new LineFilter(delimiter.length, cutsAt(delimiter, quote.charCodeAt(0)));
  return new LineFilter(1, cutsBehindRuns(delimiter[0]!, quote.charCodeAt(0), mostFields - 1));
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

/** Where a line is cut into fields, from its first to its last byte; valid until the next call. */
type Cuts = (bytes: Uint8Array, start: number, end: number) => readonly number[];

/** Writes the character into whole lines, each time in the place of so many bytes. */
class LineFilter implements DelimiterFilter {
  /** The line under way. */
  private held: Uint8Array = nothing;

  constructor(
    private readonly width: number,
    private readonly cuts: Cuts,
  ) {}

  push(piece: Uint8Array): Uint8Array {
    const bytes = joined(this.held, piece);
    let [start, to] = [0, 0];
    for (let at = this.held.length; at < bytes.length; at++) {
      if (!isLineEnd(bytes[at]!)) continue;
      to = this.write(bytes, start, at, to);
      bytes[to++] = bytes[at]!;
      start = at + 1;
    }
    // A line beyond the longest record is given up anyway: it must not be held whole.
    if (bytes.length - start > longestRecord) {
      bytes.copyWithin(to, start);
      to += bytes.length - start;
      start = bytes.length;
    }
    this.held = bytes.slice(start);
    return bytes.subarray(0, to);
  }

  finish(): Uint8Array {
    return this.held.subarray(0, this.write(this.held, 0, this.held.length, 0));
  }

  /** Writes a line further to the front; @returns where it ends there. */
  private write(bytes: Uint8Array, start: number, end: number, to: number): number {
    let from = start;
    for (const at of this.cuts(bytes, start + markAt(bytes, start, end), end)) {
      while (from < at) bytes[to++] = bytes[from++]!;
      bytes[to++] = unitSeparator;
      from += this.width;
    }
    while (from < end) bytes[to++] = bytes[from++]!;
    return to;
  }
}

/** At each delimiter of several characters. */
function cutsAt(delimiter: Uint8Array, quote: number): Cuts {
  const [first] = delimiter;
  const isCut: IsCut = (bytes, at) => {
    let i = 0;
    while (i < delimiter.length && bytes[at + i] === delimiter[i]) i++;
    return i === delimiter.length;
  };
  const quoted = new QuotedCells(quote, isCut);
  const cuts: number[] = [];
  return (bytes, start, end) => {
    quoted.beginLine();
    cuts.length = 0;
    for (let at = quoted.behind(bytes, start, end); at < end; at++) {
      if (bytes[at] !== first || !isCut(bytes, at)) continue;
      cuts.push(at);
      at = quoted.behind(bytes, at + delimiter.length, end) - 1;
    }
    return cuts;
  };
}

/** At the last byte of each run of delimiters before a field, but of what the line begins with. */
function cutsBehindRuns(delimiter: number, quote: number, most: number): Cuts {
  const quoted = new QuotedCells(quote, (bytes, at) => bytes[at] === delimiter);
  const cuts: number[] = [];
  return (bytes, start, end) => {
    quoted.beginLine();
    cuts.length = 0;
    let isInside = false;
    for (let at = start; at < end && cuts.length < most; at++) {
      const isFirst = bytes[at] !== delimiter && (at === start || bytes[at - 1] === delimiter);
      if (!isFirst) continue;
      if (isInside) cuts.push(at - 1);
      isInside = true;
      at = Math.max(at, quoted.behind(bytes, at, end) - 1);
    }
    return cuts;
  };
}

type IsCut = (bytes: Uint8Array, at: number) => boolean;

/** The cells that stand in quotes: what they hold sets nothing apart. One that goes on in the next line is not seen. */
class QuotedCells {
  /** What no quote closes leaves none in its line that would close another. */
  private isOpen = false;

  constructor(
    private readonly quote: number,
    private readonly isCut: IsCut,
  ) {}

  beginLine(): void {
    this.isOpen = false;
  }

  /** The place behind the quoted cell that begins at one; the place itself where none does. */
  behind(bytes: Uint8Array, at: number, end: number): number {
    const { quote } = this;
    if (bytes[at] !== quote || this.isOpen) return at;
    for (let i = at + 1; i < end; i++) {
      if (bytes[i] !== quote) continue;
      if (i + 1 === end || this.isCut(bytes, i + 1)) return i + 1;
      if (bytes[i + 1] === quote) i++;
    }
    this.isOpen = true;
    return at;
  }
}

/**
 * At the last blank of each gap, into which long cells may reach; nowhere in a line in which a gap has none, since it
 * would be cut inside a cell.
 */
function cutsInGaps(gaps: readonly Gap[]): Cuts {
  return (bytes, start, end) => {
    const cuts: number[] = [];
    let blank = -1;
    let characters = 0;
    for (let at = start; at < end && cuts.length < gaps.length; at++) {
      if ((bytes[at]! & 0xc0) === 0x80) continue;
      const [from, to] = gaps[cuts.length]!;
      if (characters >= from && bytes[at] === space) blank = at;
      if (++characters < to) continue;
      if (blank < 0) return [];
      cuts.push(blank);
      blank = -1;
    }
    return cuts;
  };
}

/** A copy, which may be written into. */
function joined(held: Uint8Array, piece: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(held.length + piece.length);
  bytes.set(held);
  bytes.set(piece, held.length);
  return bytes;
}
