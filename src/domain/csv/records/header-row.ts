import { isKnownName } from '../recognition/column-names';
import { normaliseHeader } from '../recognition/header-name';
import { filledWidth } from './detect-dialect';
import type { CsvRecord } from './records';
import { columnClass, valueClass } from './value-class';

/** How many records of preamble a report may have before its header. */
const deepestHeader = 60;

/** Rows below a header that may describe its columns. */
const mostDescriptions = 3;

/** Rows that columns are judged by. */
const judgedRows = 100;

/** Where the table begins among the first records. */
export interface TableStart {
  /** Position of the header's record, or -1 where the rows begin at once. */
  readonly header: number;
  /** Position of the first row: behind the header, and behind rows that describe the columns. */
  readonly firstRow: number;
}

/**
 * Which of the first records is the header, and which the first row. The header is, among those about as wide
 * as the rows, the one with the most known names; without any known name, the first one as wide as the rows if
 * its cells are words, all different, that do not come up again below. Empty fields at the end do not count.
 */
export function findTableStart(records: readonly CsvRecord[]): TableStart {
  const header = findHeader(records);
  let firstRow = header + 1;
  const last = Math.min(header + mostDescriptions, records.length - 2);
  for (let at = header + 1; header >= 0 && at <= last; at++) {
    if (isDescription(records, at, header)) firstRow = at + 1;
    else if (filledWidth(records[at]!.fields) > 0) break;
  }
  return { header, firstRow };
}

function findHeader(records: readonly CsvRecord[]): number {
  const width = usualWidth(records);
  const narrowest = Math.max(Math.min(2, width), 0.6 * width);
  let best = -1;
  let bestKnown = 0;
  for (let i = 0; i < Math.min(records.length, deepestHeader); i++) {
    const { fields } = records[i]!;
    if (filledWidth(fields) < narrowest) continue;
    const known = knownNames(fields).size;
    if (known > bestKnown) {
      best = i;
      bestKnown = known;
    }
  }
  const first = records.findIndex(
    ({ fields }) => filledWidth(fields) >= 0.8 * width && filledWidth(fields) > 0,
  );
  // One known word may as well be a value of some row below a header in a language we do not know.
  if (bestKnown > 1 || (bestKnown === 1 && best === first)) return best;
  return first >= 0 && looksLikeNames(records, first) ? first : -1;
}

/**
 * The number of fields, up to the last that is filled, that most of the first records have. A preamble of single cells
 * may be longer than a short report's rows.
 */
function usualWidth(records: readonly CsvRecord[]): number {
  const counts = new Map<number, number>();
  const first = records.findIndex(({ fields }) => filledWidth(fields) > 1);
  for (const { fields } of records.slice(Math.max(0, first))) {
    const width = filledWidth(fields);
    if (width > 0) counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  let best = 0;
  let most = 0;
  for (const [width, count] of counts) {
    if (count > most || (count === most && width > best)) {
      best = width;
      most = count;
    }
  }
  return best;
}

/** The known names of columns among the fields, normalised. */
export function knownNames(fields: readonly string[]): Set<string> {
  return new Set(fields.map(normaliseHeader).filter((name) => name !== '' && isKnownName(name)));
}

function looksLikeNames(records: readonly CsvRecord[], at: number): boolean {
  const cells = records[at]!.fields.map((field) => field.trim());
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length < filledWidth(cells) / 2 || new Set(filled).size < filled.length) return false;
  const isName = (cell: string) =>
    cell.length < 60 &&
    !/^[\d\s.,:/-]+$/.test(cell) &&
    !['date', 'email', 'number'].includes(valueClass(cell));
  if (!filled.every(isName)) return false;
  const below = records.slice(at + 1, at + 1 + judgedRows);
  return !cells.some(
    (cell, column) => cell !== '' && below.some(({ fields }) => fields[column]?.trim() === cell),
  );
}

/** Words where the rows below have numbers, dates or addresses, in two columns or more and in none the like. */
function isDescription(records: readonly CsvRecord[], at: number, header: number): boolean {
  if (filledWidth(records[at]!.fields) > records[header]!.fields.length) return false;
  const below = records.slice(header + 1 + mostDescriptions, header + 1 + judgedRows);
  let contrary = 0;
  for (const [column, field] of records[at]!.fields.entries()) {
    const own = valueClass(field);
    if (own === 'empty') continue;
    const usual = columnClass(below.map(({ fields }) => fields[column] ?? ''));
    if (usual === 'words' || usual === 'empty') continue;
    if (own !== 'words') return false;
    contrary++;
  }
  return contrary >= 2;
}
