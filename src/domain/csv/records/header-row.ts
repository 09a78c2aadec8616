import { normaliseHeader } from '../recognition/header-name';
import { isKnownName } from '../recognition/column-names';
import type { CsvRecord } from './records';

/** How many lines of preamble a report may have before its header. */
const deepestHeader = 25;

/**
 * Which of the first records is the header: among those as wide as the rows, or one narrower, the one with
 * the most known names; without any known name, the first one as wide as the rows if its cells are words,
 * all different.
 * @returns the record's position, or -1 where the rows begin at once.
 */
export function findHeader(records: readonly CsvRecord[]): number {
  const width = commonWidth(records);
  let best = -1;
  let bestKnown = 0;
  for (let i = 0; i < Math.min(records.length, deepestHeader); i++) {
    const fields = records[i]!.fields;
    if (fields.length < width - 1 || fields.length < Math.min(2, width)) continue;
    const known = fields.filter((field) => isKnownName(normaliseHeader(field))).length;
    if (known > bestKnown) {
      best = i;
      bestKnown = known;
    }
  }
  const first = records.findIndex((record) => record.fields.length >= width);
  // One known word may as well be a value of some row below a header in a language we do not know.
  if (bestKnown > 1 || (bestKnown === 1 && best === first)) return best;
  return first >= 0 && looksLikeNames(records[first]!.fields) ? first : -1;
}

/** The number of fields that most of the first records have. */
export function commonWidth(records: readonly CsvRecord[]): number {
  const counts = new Map<number, number>();
  for (const record of records) {
    const width = record.fields.length;
    counts.set(width, (counts.get(width) ?? 0) + 1);
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

function looksLikeNames(fields: readonly string[]): boolean {
  const filled = fields.map((field) => field.trim()).filter((field) => field !== '');
  if (filled.length < fields.length / 2) return false;
  if (new Set(filled).size < filled.length) return false;
  return filled.every((field) => field.length < 60 && !/^[\d\s.,:/-]+$/.test(field));
}
