/** How records and fields are set apart in a delimited text. */
export interface Dialect {
  /** One character; '' where the fields need none, as in a workbook. */
  readonly delimiter: string;
  /** What stands around fields that hold delimiters, quotes or line ends. */
  readonly quote: '"' | "'";
  /** How a quote inside such a field is written: twice (RFC 4180), or behind a backslash. */
  readonly quoteEscape: 'doubled' | 'backslash';
}

/** The dialect of RFC 4180. */
export const commaDialect: Dialect = { delimiter: ',', quote: '"', quoteEscape: 'doubled' };

/** Of tables whose fields are apart already. */
export const noDialect: Dialect = { ...commaDialect, delimiter: '' };
