import { eventTypeOf } from '../../vocabulary/event-types';
import type { ColumnProfile } from '../../shop/tables/field-types';
import { parseDate } from '../cells/dates';
import { isMissing } from '../../vocabulary/missing';
import { decimalMark, parseNumber } from '../cells/numbers';
import { parseRating } from '../cells/ratings';
import { parseVotes } from '../cells/votes';

const emailPattern = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/;

/** What the values of one column of the first rows look like. */
export function profileColumn(rows: readonly (readonly string[])[], column: number): ColumnProfile {
  const cells = rows.map((row) => (row[column] ?? '').trim()).filter((cell) => !isMissing(cell));
  const mark = decimalMark(cells);
  const share = (test: (cell: string) => boolean) =>
    cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
  return {
    filled: cells.length,
    numbers: share((cell) => Number.isFinite(parseNumber(cell, mark) ?? Number.NaN)),
    bareNumbers: share((cell) => /^[-+]?[\d.,]+$/.test(cell)),
    spaced: share((cell) => /\S\s\S/.test(cell)),
    dates: share((cell) => isDate(cell)),
    emails: share((cell) => emailPattern.test(cell)),
    events: share((cell) => eventTypeOf(cell) >= 0),
    ratings: share((cell) => isRating(parseRating(cell, mark))),
    votes: share((cell) => Number.isFinite(parseVotes(cell, mark) ?? Number.NaN)),
    binary: cells.length > 0 && cells.every((cell) => /^[01](?:\.0)?$/.test(cell)),
    meanLength: cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length),
    distinct: new Set(cells).size,
  };
}

function isDate(cell: string): boolean {
  const at = parseDate(cell, 'mdy') ?? Number.NaN;
  return Number.isFinite(at) || Number.isFinite(parseDate(cell, 'dmy') ?? Number.NaN);
}

function isRating(value: number | null): boolean {
  return value !== null && value >= 0 && (value <= 10 ? Number.isInteger(value * 10) : value <= 100);
}
