import { fieldTypes } from '../../shop/tables/field-types';
import type { Table } from '../../shop/tables/table';
import { fieldsOf } from '../../shop/tables/tables';
import { dayFirstDates, parseDate } from '../cells/dates';
import { parseNumber } from '../cells/numbers';
import { parseRating } from '../cells/ratings';
import { parseVotes } from '../cells/votes';
import type { ColumnMatch, UnreadColumn } from '../import-types';
import { indexNames } from '../recognition/column-names';
import { normaliseHeader } from '../recognition/header-name';

/** Values of an unread column that are shown. */
export const shownValues = 3;

/**
 * Columns that are called like a field and serve none, since most of their cells are not what the field holds: dates
 * in an unknown calendar, ratings in unknown words. Without a word of them they would be dropped in silence.
 * @param rows the first of the file.
 */
export function unreadByName(
  table: Table,
  match: ColumnMatch,
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): UnreadColumn[] {
  const used = new Set(Object.values(match));
  const names = headers.map(normaliseHeader);
  const unread: UnreadColumn[] = [];
  for (const field of fieldsOf(table)) {
    // What only may be an amount is none where it holds something else.
    const isOpen = field.takesLeftovers || fieldTypes[field.type].kept === 'string';
    if (match[field.name] !== undefined || isOpen) continue;
    const { rank, isLike } = indexNames(field.names);
    const column = names.findIndex((name, i) => !used.has(i) && (rank.has(name) || isLike(name)));
    if (column < 0) continue;
    const filled = rows.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
    const unreadable = filled.filter((cell) => Number.isNaN(readAs(field.type, cell)));
    if (unreadable.length === 0 || unreadable.length * 2 <= filled.length) continue;
    used.add(column);
    const values = [...new Set(unreadable)].slice(0, shownValues);
    unread.push({ column: headers[column]!, field: field.name, values });
  }
  return unread;
}

/**
 * Names that are called like a field and came too late to be a column of their table.
 * @param late with some of their values.
 */
export function unreadSinceLate(table: Table, late: ReadonlyMap<string, readonly string[]>): UnreadColumn[] {
  const unread: UnreadColumn[] = [];
  for (const [column, values] of late) {
    const name = normaliseHeader(column);
    const field = fieldsOf(table).find(({ names }) => {
      const { rank, isLike } = indexNames(names);
      return rank.has(name) || isLike(name);
    });
    if (field) unread.push({ column, field: field.name, values });
  }
  return unread;
}

function readAs(type: string, cell: string): number | null {
  if (type === 'date') {
    const at = parseDate(cell);
    return Number.isNaN(at) ? parseDate(cell, dayFirstDates) : at;
  }
  if (type === 'rating') return parseRating(cell);
  return type === 'votes' ? parseVotes(cell) : parseNumber(cell);
}
