import { filledWidth } from './detect-dialect';
import { knownNames } from './header-row';
import type { CsvRecord } from './records';
import { valueClass } from './value-class';

/** Share of the cells of a header that are known names at least. */
const knownShare = 0.3;

/**
 * Whether a record is the header of some table: at least two known names, a third of its cells or more, and no
 * cell that is a number.
 */
export function isHeaderLike(fields: readonly string[]): boolean {
  const filled = fields.filter((field) => field.trim() !== '');
  if (filled.length < 2 || filled.some((field) => field.length > 80 || /^[\s\d.,:/-]+$/.test(field)))
    return false;
  const known = knownNames(filled).size;
  return known >= 2 && known >= knownShare * filled.length;
}

/**
 * Whether the records are a report of several small tables and not one list: headers of other tables stand
 * among them, known by their names or because the same words come again and again in lines of another width; or
 * the header comes again and again with lines in between that are no rows of it.
 * @param header position of the header that was found.
 */
export function isInBlocks(records: readonly CsvRecord[], header: number): boolean {
  if (header < 0) return false;
  const own = new Set(filledCells(records[header]!));
  const width = filledWidth(records[header]!.fields);
  const times = new Map<string, number>();
  for (const { raw } of records) times.set(raw, (times.get(raw) ?? 0) + 1);
  let others = 0;
  let repeats = 0;
  let narrow = 0;
  for (const [at, record] of records.entries()) {
    const filled = filledCells(record);
    const ownWidth = filledWidth(record.fields);
    if (at > header && filled.length > 0 && ownWidth <= width / 2) narrow++;
    if (filled.length < 2 || Math.abs(at - header) <= 1) continue;
    const comesAgain = times.get(record.raw)! >= 3 && ownWidth !== width && filled.every(isWord);
    if (!comesAgain && !isHeaderLike(record.fields)) continue;
    const shared = filled.filter((field) => own.has(field)).length;
    if (shared >= 0.9 * own.size) repeats++;
    else if (shared < filled.length / 2 && hasRows(records, at)) others++;
  }
  return others >= 2 || (repeats > 0 && others > 0 && narrow > 0) || (repeats >= 3 && narrow >= repeats);
}

function filledCells({ fields }: CsvRecord): string[] {
  return fields.map((field) => field.trim()).filter((field) => field !== '');
}

function isWord(cell: string): boolean {
  return valueClass(cell) === 'words';
}

function hasRows(records: readonly CsvRecord[], at: number): boolean {
  const below = records[at + 1];
  return below !== undefined && !isHeaderLike(below.fields) && filledCells(below).length >= 2;
}
