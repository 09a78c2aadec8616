/** From the first character to before another. */
export type Gap = readonly [from: number, to: number];

/** How records and fields are set apart in a delimited text. */
export interface Dialect {
  /**
   * One character; several ('::'); a blank, which stands for any run of blanks; '' where the fields need none, as in a
   * workbook.
   */
  readonly delimiter: string;
  /** What stands around fields that hold delimiters, quotes or line ends. */
  readonly quote: '"' | "'";
  /** How a quote inside such a field is written: twice (RFC 4180), or behind a backslash. */
  readonly quoteEscape: 'doubled' | 'backslash';
  /** Where columns stand below each other: the characters of a line between two of them, blank or some of them. */
  readonly gaps?: readonly Gap[];
  /** The last of so many fields holds what is left of the line, delimiters with it. */
  readonly mostFields?: number;
}

/** Those that set fields apart by themselves, in nearly all files. */
export const usualDelimiters = [',', ';', '\t', '|', '^', '~', '\u0001', '\u001f'] as const;

/** The dialect of RFC 4180. */
export const commaDialect: Dialect = { delimiter: ',', quote: '"', quoteEscape: 'doubled' };

/** Of tables whose fields are apart already. */
export const noDialect: Dialect = { ...commaDialect, delimiter: '' };

/** What of a look, or of a plan, is its dialect. */
export function dialectOf({ delimiter, quote, quoteEscape, gaps, mostFields }: Dialect): Dialect {
  return {
    delimiter,
    quote,
    quoteEscape,
    ...(gaps === undefined ? {} : { gaps }),
    ...(mostFields === undefined ? {} : { mostFields }),
  };
}
