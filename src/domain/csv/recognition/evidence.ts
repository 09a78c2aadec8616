import { eventTypeOf } from '../../shop/tables/event-types';
import { parseDate } from '../cells/dates';
import { isMissing } from '../cells/missing';
import { decimalMark, parseNumber } from '../cells/numbers';

/** What the values of one column of the preview look like; shares are of the filled cells. */
export interface ColumnEvidence {
  readonly filled: number;
  readonly numbers: number;
  /** Cells of digits and number signs alone, without a unit. */
  readonly bareNumbers: number;
  /** Cells of several words, as people's names are. */
  readonly spaced: number;
  readonly dates: number;
  readonly emails: number;
  readonly events: number;
  /** Cells that may be ratings, out of 5, 10 or 100; and whether all are 0 or 1. */
  readonly ratings: number;
  readonly binary: boolean;
  readonly meanLength: number;
  readonly distinct: number;
}

const emailPattern = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/;

/** Looks at one column of the preview rows. */
export function columnEvidence(rows: readonly (readonly string[])[], column: number): ColumnEvidence {
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
    ratings: share((cell) => isRating(parseNumber(cell, mark))),
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

/** Whether the values allow the column to serve a field of this name and type. */
export function allows(evidence: ColumnEvidence, field: string, type: string): boolean {
  if (evidence.filled === 0) return true;
  if (field === 'rating') return evidence.ratings >= 0.6 && !evidence.binary;
  if (field === 'eventType') return evidence.events >= 0.3;
  switch (type) {
    case 'date':
      return evidence.dates >= 0.5;
    case 'number':
    case 'money':
      return evidence.numbers >= 0.6;
    case 'email':
      return evidence.emails >= 0.5;
    case 'text':
      return evidence.bareNumbers < 0.9;
    case 'url':
      return evidence.numbers < 0.5;
    default:
      return evidence.dates < 0.9 || evidence.numbers > 0.5 || field === 'status';
  }
}
