import { detectDialect } from '../csv/records/detect-dialect';
import { splitRecords } from '../csv/records/split-records';

/** As many labels as are kept with a shop. */
export const mostLabels = 20_000;

/** Labels as a file has them. */
export interface LabelsOfText {
  /** The name of the column of labels; '' where the file names none. */
  readonly name: string;
  readonly rows: readonly (readonly [id: string, label: string])[];
}

/**
 * Ids and labels of a delimited text: its first two columns, with the names of the columns in the first line or without.
 * A first line is one of names where its label stands nowhere else below.
 */
export function labelsOfText(text: string): LabelsOfText {
  const plain = text.replace(/^\ufeff/, '');
  const records = splitRecords(plain, detectDialect([plain.slice(0, 100_000)]));
  const rows = records
    .filter(({ flaw, fields }) => flaw === null && fields.length > 1)
    .map(({ fields }) => [fields[0]!.trim(), fields[1]!.trim()] as const);
  const [first, ...others] = rows;
  if (first === undefined) return { name: '', rows: [] };
  const isNames = !others.some(([, label]) => label === first[1]);
  return {
    name: isNames ? first[1] : '',
    rows: (isNames ? others : rows).slice(0, mostLabels),
  };
}

/** The text of a file of labels, in UTF-8 or else in the usual encoding of Chinese spreadsheets. */
export function labelsText(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
