/** One record of a delimited file. */
export interface CsvRecord {
  /** Line in the file where the record starts, from 1. */
  readonly line: number;
  /** Fields with their quotes taken off; empty for a record with an open quote. */
  readonly fields: string[];
  /** The record as it stands in the file, without its line end. */
  readonly raw: string;
  /** The record opens a quote that is never closed; only its first line was given up. */
  readonly openQuote: boolean;
}

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;
const space = 32;

/** A quoted record longer than this (in UTF-16 units) is taken for one whose quote was left open. */
const longestQuotedRecord = 1 << 20;

/** Without a line end for this long the text so far is taken for a record, so that memory is bounded. */
const longestLine = 1 << 24;

enum Outcome {
  Record,
  Incomplete,
  OpenQuote,
}

/**
 * Splits decoded text into records and fields (RFC 4180, read leniently): `\n`, `\r\n` and `\r` may be
 * mixed, quoted fields may hold line ends, a quote inside an unquoted field is a letter like any other.
 * A quote that is opened and not closed costs one line: that line comes back with `openQuote`, and
 * reading goes on at the next line. Text may be cut anywhere between two `push` calls.
 */
export class RecordSplitter {
  private readonly delimiter: number;
  private buffer = '';
  private position = 0;
  private line = 1;
  private fields: string[] = [];
  private end = 0;
  private next = 0;

  constructor(delimiter: string) {
    if (delimiter.length !== 1) throw new Error(`a delimiter is one character, not '${delimiter}'`);
    this.delimiter = delimiter.charCodeAt(0);
  }

  /** Takes in more text and yields the records that it completes. Empty lines are no records. */
  *push(text: string): Generator<CsvRecord, void> {
    this.buffer = this.position < this.buffer.length ? this.buffer.slice(this.position) + text : text;
    this.position = 0;
    yield* this.drain(false);
  }

  /** Says that the text is over and yields what is left. */
  *finish(): Generator<CsvRecord, void> {
    yield* this.drain(true);
    this.buffer = '';
    this.position = 0;
  }

  private *drain(final: boolean): Generator<CsvRecord, void> {
    while (this.position < this.buffer.length) {
      const start = this.position;
      const outcome = this.scan(start, final);
      if (outcome === Outcome.Incomplete) {
        if (this.buffer.length - start < longestLine) return;
        this.giveUpLine(start, true);
      } else if (outcome === Outcome.OpenQuote && !this.giveUpLine(start, final)) {
        return;
      }
      const raw = this.buffer.slice(start, this.end);
      const line = this.line;
      this.line += countLines(this.buffer, start, this.next, this.fields.length > 0 ? raw : '');
      this.position = this.next;
      if (raw.length === 0) continue;
      yield { line, fields: this.fields, raw, openQuote: this.fields.length === 0 };
    }
  }

  /** Ends the record at the end of its first line and leaves it without fields. */
  private giveUpLine(start: number, final: boolean): boolean {
    let at = start;
    const length = this.buffer.length;
    while (at < length && !isLineEnd(this.buffer.charCodeAt(at))) at++;
    if (at >= length - 1 && !final) return false;
    this.fields = [];
    this.end = at;
    this.next = this.afterLineEnd(at);
    return true;
  }

  private afterLineEnd(at: number): number {
    if (this.buffer.charCodeAt(at) !== carriageReturn) return at + 1;
    return this.buffer.charCodeAt(at + 1) === lineFeed ? at + 2 : at + 1;
  }

  private scan(start: number, final: boolean): Outcome {
    const { buffer, delimiter } = this;
    const length = buffer.length;
    const fields: string[] = [];
    let at = start;
    for (;;) {
      const quoteAt = quoteStart(buffer, at);
      if (quoteAt >= 0) {
        const outcome = this.quotedField(start, quoteAt, final);
        if (outcome !== Outcome.Record) return outcome;
        fields.push(this.quoted);
        at = this.next;
      } else {
        const fieldStart = at;
        for (; at < length; at++) {
          const code = buffer.charCodeAt(at);
          if (code === delimiter || code === lineFeed || code === carriageReturn) break;
        }
        fields.push(buffer.slice(fieldStart, at));
      }
      if (at < length && buffer.charCodeAt(at) === delimiter) {
        at++;
        // A delimiter at the very end of the text stands before one more, empty field.
        if (at === length && !final) return Outcome.Incomplete;
        continue;
      }
      if (at >= length - 1 && !final && !(at < length && buffer.charCodeAt(at) === lineFeed)) {
        return Outcome.Incomplete;
      }
      this.fields = fields;
      this.end = at;
      this.next = Math.min(this.afterLineEnd(at), length);
      return Outcome.Record;
    }
  }

  private quoted = '';

  /** Reads the field whose opening quote is at `open`; leaves its text in `quoted`, its end in `next`. */
  private quotedField(recordStart: number, open: number, final: boolean): Outcome {
    const { buffer, delimiter } = this;
    let from = open + 1;
    let doubled = false;
    for (;;) {
      const at = buffer.indexOf('"', from);
      const reached = at < 0 ? buffer.length : at;
      if (reached - recordStart > longestQuotedRecord) return Outcome.OpenQuote;
      if (at < 0) return final ? Outcome.OpenQuote : Outcome.Incomplete;
      if (at === buffer.length - 1 && !final) return Outcome.Incomplete;
      const after = buffer.charCodeAt(at + 1);
      if (after === quote) {
        doubled = true;
        from = at + 2;
        continue;
      }
      const close = this.afterClosingQuote(at + 1);
      if (close >= buffer.length && !final) return Outcome.Incomplete;
      if (close >= 0) {
        const text = buffer.slice(open + 1, at);
        this.quoted = doubled ? text.replaceAll('""', '"') : text;
        this.next = close;
        return Outcome.Record;
      }
      // `"` that neither closes nor is doubled: after a line end and right behind a delimiter it opens
      // a field of a later record, so the quote before it was left open. Elsewhere it is an inch mark.
      if (opensField(buffer, at, delimiter) && hasLineEnd(buffer, open, at)) return Outcome.OpenQuote;
      from = at + 1;
    }
  }

  /** Where the field ends if the quote before `at` closes it (blanks may follow), else -1. */
  private afterClosingQuote(at: number): number {
    const { buffer, delimiter } = this;
    for (let i = at; i < buffer.length; i++) {
      const code = buffer.charCodeAt(i);
      if (code === delimiter || isLineEnd(code)) return i;
      if (code !== space) return -1;
    }
    return buffer.length;
  }
}

function isLineEnd(code: number): boolean {
  return code === lineFeed || code === carriageReturn;
}

/** Position of the quote that opens a field at `at` (blanks may stand before it), or -1. */
function quoteStart(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === quote) return at;
  if (code !== space) return -1;
  let i = at + 1;
  while (text.charCodeAt(i) === space) i++;
  return text.charCodeAt(i) === quote ? i : -1;
}

function opensField(text: string, at: number, delimiter: number): boolean {
  const before = text.charCodeAt(at - 1);
  return before === delimiter || isLineEnd(before);
}

function hasLineEnd(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isLineEnd(text.charCodeAt(i))) return true;
  return false;
}

/** Line ends in text[start, end); records without a quote hold exactly the one that ends them. */
function countLines(text: string, start: number, end: number, raw: string): number {
  if (!raw.includes('"')) return 1;
  let lines = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === lineFeed || (code === carriageReturn && text.charCodeAt(i + 1) !== lineFeed)) lines++;
  }
  return lines;
}

/** All records of a text at once, for small texts: file heads and tests. */
export function splitRecords(text: string, delimiter: string): CsvRecord[] {
  const splitter = new RecordSplitter(delimiter);
  return [...splitter.push(text), ...splitter.finish()];
}
