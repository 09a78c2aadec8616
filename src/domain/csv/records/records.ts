import type { Dialect } from './dialect';

/** What is wrong with a record that could not be split into fields. */
export type RecordFlaw = 'open-quote' | 'too-long' | 'malformed';

/** One record of a delimited file. */
export interface CsvRecord {
  /** Line in the file where the record starts, from 1. */
  readonly line: number;
  /** Fields with their quotes taken off; empty for a record with a flaw. */
  readonly fields: string[];
  /** The record as it stands in the file, without its line end; the beginning of one that is too long. */
  readonly raw: string;
  /** A quote is opened and never closed, and only its first line was given up; or the line never ends; or it is no JSON. */
  readonly flaw: RecordFlaw | null;
}

const lineFeed = 10;
const carriageReturn = 13;
const space = 32;
const backslash = 92;
const byteOrderMark = 0xfeff;

/**
 * The longest record, in UTF-16 units. A quoted one that is longer is taken for one whose quote was left open; of a
 * line that is longer the beginning is kept and the rest passed over.
 */
export const longestRecord = 1 << 23;

/** How much is kept of a line that is too long. */
const keptOfLongLine = 4_096;

enum Outcome {
  Record,
  Incomplete,
  OpenQuote,
}

/**
 * Splits decoded text into records and fields (RFC 4180, read leniently): `\n`, `\r\n` and `\r` may be
 * mixed, quoted fields may hold line ends, a quote inside an unquoted field is a letter like any other.
 * A quote that is opened and not closed costs one line: that line comes back with a flaw, and reading goes
 * on at the next line. A byte order mark before a record (files joined into one) is no part of it. Text may
 * be cut anywhere between two `push` calls. Time is linear in the text, and no more of it is held than the
 * longest record may have.
 */
export class RecordSplitter {
  private readonly delimiter: number;
  private readonly quote: number;
  private readonly quoteText: string;
  private readonly escapes: boolean;
  private buffer = '';
  private position = 0;
  /** Text that waits until it is as long as the record under way, which is scanned from its start again. */
  private waiting: string[] = [];
  private waitingLength = 0;
  private passingOver = false;
  private line = 1;
  private fields: string[] = [];
  private end = 0;
  private next = 0;
  private hasQuotes = false;
  private quoted = '';

  constructor({ delimiter, quote, quoteEscape }: Dialect) {
    if (delimiter.length !== 1) throw new Error(`a delimiter is one character, not '${delimiter}'`);
    this.delimiter = delimiter.charCodeAt(0);
    this.quoteText = quote;
    this.quote = quote.charCodeAt(0);
    this.escapes = quoteEscape === 'backslash';
  }

  /** Takes in more text and gives the records that it completes. Empty lines are no records. */
  push(text: string): CsvRecord[] {
    const left = this.buffer.length - this.position;
    if (left > 0) {
      this.waiting.push(text);
      this.waitingLength += text.length;
      if (this.waitingLength < left) return [];
      this.joinWaiting();
    } else {
      this.buffer = text;
      this.position = 0;
    }
    return this.drain(false);
  }

  /** Says that the text is over and gives what is left. */
  finish(): CsvRecord[] {
    this.joinWaiting();
    const records = this.drain(true);
    this.buffer = '';
    this.position = 0;
    return records;
  }

  private joinWaiting(): void {
    this.buffer = this.buffer.slice(this.position) + this.waiting.join('');
    this.position = 0;
    this.waiting = [];
    this.waitingLength = 0;
  }

  private drain(final: boolean): CsvRecord[] {
    const records: CsvRecord[] = [];
    if (this.passingOver && !this.passOver(final)) return records;
    while (this.position < this.buffer.length) {
      let start = this.position;
      if (this.buffer.charCodeAt(start) === byteOrderMark) start++;
      let flaw: RecordFlaw | null = null;
      this.hasQuotes = false;
      const outcome = this.scan(start, final);
      if (outcome !== Outcome.Record) {
        const isLong = this.buffer.length - start > longestRecord;
        if (outcome === Outcome.Incomplete && !isLong) return records;
        if (this.giveUpLine(start, final)) {
          flaw = 'open-quote';
        } else if (isLong) {
          records.push(this.beginPassingOver(start));
          if (!this.passOver(final)) return records;
          continue;
        } else return records;
      }
      const raw = this.buffer.slice(start, this.end);
      const { line, fields } = this;
      this.line += this.hasQuotes && flaw === null ? countLines(this.buffer, start, this.next) : 1;
      this.position = this.next;
      if (raw.length === 0) continue;
      records.push({ line, fields: flaw === null ? fields : [], raw, flaw });
    }
    return records;
  }

  private beginPassingOver(start: number): CsvRecord {
    // Copied, since a slice would keep the whole line in memory.
    const raw = Array.from(this.buffer.slice(start, start + keptOfLongLine)).join('');
    this.passingOver = true;
    return { line: this.line, fields: [], raw, flaw: 'too-long' };
  }

  /** Drops text up to the next line end; false where it is not yet there. */
  private passOver(final: boolean): boolean {
    const end = lineEndFrom(this.buffer, this.position);
    // A carriage return at the very end may be one half of a line end.
    const isOpen = end >= this.buffer.length - 1 && this.buffer.charCodeAt(end) !== lineFeed;
    if (isOpen && !final) {
      this.buffer = this.buffer.slice(end);
      this.position = 0;
      return false;
    }
    this.position = Math.min(this.afterLineEnd(end), this.buffer.length);
    this.line++;
    this.passingOver = false;
    return true;
  }

  /** Ends the record at the end of its first line; false where that is not yet there. */
  private giveUpLine(start: number, final: boolean): boolean {
    const at = lineEndFrom(this.buffer, start);
    if (at >= this.buffer.length - 1 && !final) return false;
    if (at - start > longestRecord) return false;
    this.end = at;
    this.next = this.afterLineEnd(at);
    return true;
  }

  private afterLineEnd(at: number): number {
    if (this.buffer.charCodeAt(at) !== carriageReturn) return at + 1;
    return this.buffer.charCodeAt(at + 1) === lineFeed ? at + 2 : at + 1;
  }

  private scan(start: number, final: boolean): Outcome {
    const { buffer, delimiter, escapes } = this;
    const length = buffer.length;
    const fields: string[] = [];
    let at = start;
    for (;;) {
      const quoteAt = this.quoteStart(at);
      if (quoteAt >= 0) {
        this.hasQuotes = true;
        const outcome = this.quotedField(start, quoteAt, final);
        if (outcome !== Outcome.Record) return outcome;
        fields.push(this.quoted);
        at = this.next;
      } else {
        const fieldStart = at;
        for (; at < length; at++) {
          const code = buffer.charCodeAt(at);
          if (code === delimiter || code === lineFeed || code === carriageReturn) break;
          if (code === backslash && escapes && buffer.charCodeAt(at + 1) === delimiter) at++;
        }
        const field = buffer.slice(fieldStart, at);
        fields.push(escapes ? this.unescapeDelimiters(field) : field);
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
      this.end = Math.min(at, length);
      this.next = Math.min(this.afterLineEnd(at), length);
      return Outcome.Record;
    }
  }

  /** Reads the field whose opening quote is at `open`; leaves its text in `quoted`, its end in `next`. */
  private quotedField(recordStart: number, open: number, final: boolean): Outcome {
    const { buffer, quoteText, quote } = this;
    let from = open + 1;
    let isEscaped = false;
    let lineEnd = open;
    for (;;) {
      const at = buffer.indexOf(quoteText, from);
      const reached = at < 0 ? buffer.length : at;
      if (reached - recordStart > longestRecord) return Outcome.OpenQuote;
      if (at < 0) return final ? Outcome.OpenQuote : Outcome.Incomplete;
      if (at === buffer.length - 1 && !final) return Outcome.Incomplete;
      if (this.escapes && isBehindBackslash(buffer, open, at)) {
        isEscaped = true;
        from = at + 1;
        continue;
      }
      if (buffer.charCodeAt(at + 1) === quote) {
        isEscaped = true;
        from = at + 2;
        continue;
      }
      const close = this.afterClosingQuote(at + 1);
      if (close >= buffer.length && !final) return Outcome.Incomplete;
      if (close >= 0) {
        const text = buffer.slice(open + 1, at);
        this.quoted = isEscaped ? this.unescape(text) : text;
        this.next = close;
        return Outcome.Record;
      }
      // A quote that neither closes nor is doubled: after a line end and right behind a delimiter it opens
      // a field of a later record, so the quote before it was left open. Elsewhere it is an inch mark.
      if (this.opensField(at)) {
        while (lineEnd < at && !isLineEnd(buffer.charCodeAt(lineEnd))) lineEnd++;
        if (lineEnd < at) return Outcome.OpenQuote;
      }
      from = at + 1;
    }
  }

  private unescapeDelimiters(field: string): string {
    const delimiter = String.fromCharCode(this.delimiter);
    return field.replaceAll(`\\${delimiter}`, delimiter);
  }

  private unescape(text: string): string {
    const single = text.replaceAll(this.quoteText + this.quoteText, this.quoteText);
    return this.escapes ? single.replace(/\\(["'\\])/g, '$1') : single;
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

  /** Position of the quote that opens a field at `at` (blanks may stand before it), or -1. */
  private quoteStart(at: number): number {
    const { buffer, quote } = this;
    const code = buffer.charCodeAt(at);
    if (code === quote) return at;
    if (code !== space) return -1;
    let i = at + 1;
    while (buffer.charCodeAt(i) === space) i++;
    return buffer.charCodeAt(i) === quote ? i : -1;
  }

  private opensField(at: number): boolean {
    const before = this.buffer.charCodeAt(at - 1);
    return before === this.delimiter || isLineEnd(before);
  }
}

function isLineEnd(code: number): boolean {
  return code === lineFeed || code === carriageReturn;
}

function isBehindBackslash(text: string, open: number, at: number): boolean {
  let slashes = 0;
  while (at - 1 - slashes > open && text.charCodeAt(at - 1 - slashes) === backslash) slashes++;
  return slashes % 2 === 1;
}

function lineEndFrom(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isLineEnd(text.charCodeAt(at))) at++;
  return at;
}

/** Line ends in text[start, end). */
function countLines(text: string, start: number, end: number): number {
  let lines = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === lineFeed || (code === carriageReturn && text.charCodeAt(i + 1) !== lineFeed)) lines++;
  }
  return lines;
}

/** All records of a text at once, for small texts: file heads and tests. */
export function splitRecords(text: string, dialect: Dialect): CsvRecord[] {
  const splitter = new RecordSplitter(dialect);
  return [...splitter.push(text), ...splitter.finish()];
}
