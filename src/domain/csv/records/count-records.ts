import type { Dialect } from './dialect';

enum At {
  FieldStart,
  Plain,
  Quoted,
  AfterQuote,
  BlankAfterQuote,
}

/**
 * Counts the records of a text in UTF-8 a second time, one byte after the other and without the scanner: line ends
 * outside quotes that end something. It knows nothing of quotes that were left open, where the scanner gives up a
 * line and goes on; there the two disagree, which is what it is for.
 */
export class RecordCounter {
  records = 0;
  private readonly delimiter: number;
  private readonly quote: number;
  private readonly escapes: boolean;
  private at = At.FieldStart;
  private hasContent = false;
  private skipsNext = false;
  /** Bytes of a byte order mark that went by where a record may begin. */
  private mark = 0;

  constructor({ delimiter, quote, quoteEscape }: Dialect) {
    this.delimiter = delimiter.charCodeAt(0);
    this.quote = quote.charCodeAt(0);
    this.escapes = quoteEscape === 'backslash';
  }

  push(bytes: Uint8Array): void {
    const { delimiter, quote, escapes } = this;
    const { length } = bytes;
    let { at } = this;
    for (let i = 0; i < length; i++) {
      let code = bytes[i]!;
      if (this.skipsNext) {
        this.skipsNext = false;
        continue;
      }
      if (at === At.Quoted) {
        while (code !== quote && !(escapes && code === 92) && ++i < length) code = bytes[i]!;
        if (i >= length) break;
        if (code === quote) at = At.AfterQuote;
        else this.skipsNext = true;
        continue;
      }
      if (at === At.Plain) {
        while (code !== delimiter && code !== 10 && code !== 13 && ++i < length) code = bytes[i]!;
        if (i >= length) break;
      } else if (at >= At.AfterQuote && code !== delimiter && code !== 10 && code !== 13) {
        // Doubled, blank behind the closing quote, or a quote that closed nothing.
        if (code === quote) at = at === At.AfterQuote ? At.Quoted : At.AfterQuote;
        else at = code === 32 ? At.BlankAfterQuote : At.Quoted;
        continue;
      }
      if (code === 10 || code === 13) {
        if (this.hasContent) this.endRecord();
        this.mark = 0;
        at = At.FieldStart;
      } else if (code === delimiter) {
        this.hasContent = true;
        at = At.FieldStart;
      } else if (!this.isOfMark(code)) {
        this.hasContent = true;
        if (at === At.FieldStart && code === quote) at = At.Quoted;
        else if (code !== 32 || at !== At.FieldStart) at = At.Plain;
      }
    }
    this.at = at;
  }

  /** Says that the text is over. */
  finish(): void {
    if (this.hasContent) this.endRecord();
  }

  /** Whether the byte goes on with a byte order mark at the start of a record, which is nothing. */
  private isOfMark(code: number): boolean {
    if (this.hasContent || this.mark > 2 || code !== marks[this.mark]) return false;
    this.mark++;
    return true;
  }

  private endRecord(): void {
    this.records++;
    this.hasContent = false;
  }
}

const marks = [0xef, 0xbb, 0xbf];
