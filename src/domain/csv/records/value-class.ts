import { isMissing } from '../../vocabulary/missing';
import { dayFirstDates, parseDate } from '../cells/dates';
import { parseNumber } from '../cells/numbers';

/** What a cell looks like, as far as it takes to tell columns apart. */
export type ValueClass = 'empty' | 'number' | 'date' | 'email' | 'words';

const emailPattern = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/;

export function valueClass(cell: string): ValueClass {
  const text = cell.trim();
  if (isMissing(text)) return 'empty';
  if (text.length > 60) return 'words';
  if (Number.isFinite(parseNumber(text, '.') ?? Number.NaN)) return 'number';
  if (Number.isFinite(parseNumber(text, ',') ?? Number.NaN)) return 'number';
  const isDate = Number.isFinite(parseDate(text)) || Number.isFinite(parseDate(text, dayFirstDates));
  if (isDate) return 'date';
  return emailPattern.test(text) ? 'email' : 'words';
}

/** The class of each cell; cells of a column repeat, and each is looked at once. */
export function classesOf(cells: readonly string[]): ValueClass[] {
  const known = new Map<string, ValueClass>();
  return cells.map((cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const found = valueClass(cell);
    known.set(cell, found);
    return found;
  });
}

/** The class that nine tenths of a column's filled cells have, 'words' where none does, 'empty' where none is filled. */
export function columnClass(cells: readonly string[]): ValueClass {
  return classOfMost(classesOf(cells));
}

/** The same by the cells' classes. */
export function classOfMost(classes: readonly ValueClass[]): ValueClass {
  const counts = { number: 0, date: 0, email: 0, words: 0 };
  let filled = 0;
  for (const found of classes) {
    if (found === 'empty') continue;
    counts[found]++;
    filled++;
  }
  if (filled === 0) return 'empty';
  for (const found of ['number', 'date', 'email'] as const) if (counts[found] >= 0.9 * filled) return found;
  return 'words';
}
