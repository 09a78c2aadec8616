import type { Dialect } from './dialect';

enum At {
  FieldStart,
  Plain,
  Quoted,
  AfterQuote,
  BlankAfterQuote,
}

/**
 * Counts the records of a text a second time, one character after the other and without the splitter: line ends
 * outside quotes that end something. It knows nothing of quotes that were left open, where the splitter gives up a
 * line and goes on; there the two disagree, which is what it is for.
 */
export class RecordCounter {
  records = 0;
  private readonly delimiter: number;
  private readonly quote: number;
  private readonly quoteText: string;
  private readonly escapes: boolean;
  private at = At.FieldStart;
  private hasContent = false;
  private skipsNext = false;

  constructor({ delimiter, quote, quoteEscape }: Dialect) {
    this.delimiter = delimiter.charCodeAt(0);
    this.quote = quote.charCodeAt(0);
    this.quoteText = quote;
    this.escapes = quoteEscape === 'backslash';
  }

  push(text: string): void {
    const isPlain = this.at <= At.Plain && !text.includes(this.quoteText) && !text.includes('\r');
    if (isPlain) this.countLines(text);
    else this.countRecords(text);
  }

  /** Says that the text is over. */
  finish(): void {
    if (this.hasContent) this.endRecord();
  }

  private countLines(text: string): void {
    let from = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      if (this.hasContent || (end > from && !(end === from + 1 && text.charCodeAt(from) === 0xfeff)))
        this.endRecord();
      from = end + 1;
    }
    if (text.length > 0) this.at = this.endOf(text);
    if (from < text.length) this.hasContent = true;
  }

  /** Where a text without quotes leaves off: blanks do not begin a field that may still be quoted. */
  private endOf(text: string): At {
    let last = text.length - 1;
    while (last >= 0 && text.charCodeAt(last) === 32) last--;
    if (last < 0) return this.at;
    const code = text.charCodeAt(last);
    return code === this.delimiter || code === 10 || code === 0xfeff ? At.FieldStart : At.Plain;
  }

  private countRecords(text: string): void {
    const { delimiter, quote, escapes } = this;
    let { at } = this;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (this.skipsNext) {
        this.skipsNext = false;
        continue;
      }
      if (at === At.Quoted) {
        if (code === quote) at = At.AfterQuote;
        else if (code === 92 && escapes) this.skipsNext = true;
        continue;
      }
      if (at >= At.AfterQuote && code !== delimiter && code !== 10 && code !== 13) {
        // Doubled, blank behind the closing quote, or a quote that closed nothing.
        if (code === quote) at = at === At.AfterQuote ? At.Quoted : At.AfterQuote;
        else at = code === 32 ? At.BlankAfterQuote : At.Quoted;
        continue;
      }
      if (code === 10 || code === 13) {
        if (this.hasContent) this.endRecord();
        at = At.FieldStart;
      } else if (code === delimiter) {
        this.hasContent = true;
        at = At.FieldStart;
      } else if (code !== 0xfeff || this.hasContent) {
        this.hasContent = true;
        if (at === At.FieldStart && code === quote) at = At.Quoted;
        else if (code !== 32 || at !== At.FieldStart) at = At.Plain;
      }
    }
    this.at = at;
  }

  private endRecord(): void {
    this.records++;
    this.hasContent = false;
  }
}
