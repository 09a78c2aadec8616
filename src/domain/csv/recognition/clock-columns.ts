import { dateWord, timeWord } from '../../vocabulary/day-and-time';
import { timeOfDay } from '../cells/time-of-day';
import { dayFirstDates, parseDate } from '../cells/dates';
import { normaliseHeader } from './header-name';
import { isMissing } from '../../vocabulary/missing';
import { isDateOfRow } from './column-names';
import { msPerDay } from '../../time';

/** Share of a column's filled cells that must be what the column is taken for. */
const enough = 0.9;

/**
 * Exports that write the day and the time of day in two columns ('Order date' and 'Order time'): for each
 * column of days the one that holds its times, by its name and its cells.
 * @param rows the first rows of the file.
 */
export function clockColumns(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): Record<number, number> {
  const names = headers.map(normaliseHeader);
  const cells = (column: number) => rows.map((row) => row[column] ?? '').filter((cell) => !isMissing(cell));
  const clocks = [...names.keys()].filter(
    (column) => timeWord.test(names[column]!) && areTimes(cells(column)),
  );
  if (clocks.length === 0) return {};
  const found: Record<number, number> = {};
  for (const column of names.keys()) {
    const clock = bestClock(names, column, clocks);
    if (clock !== undefined && areDays(cells(column))) found[column] = clock;
  }
  return found;
}

function areTimes(cells: readonly string[]): boolean {
  const times = cells.filter((cell) => Number.isFinite(timeOfDay(cell)));
  return times.length > 0 && times.length >= cells.length * enough;
}

/** Dates, and none of them with a time of day: then there would be two, and nothing shows which holds. */
function areDays(cells: readonly string[]): boolean {
  const dates = cells.map(anyDate).filter(Number.isFinite);
  return (
    dates.length > 0 && dates.length >= cells.length * enough && dates.every((at) => at % msPerDay === 0)
  );
}

function anyDate(cell: string): number {
  const monthFirst = parseDate(cell) ?? Number.NaN;
  return Number.isFinite(monthFirst) ? monthFirst : (parseDate(cell, dayFirstDates) ?? Number.NaN);
}

/**
 * The column of times whose name goes with that of the column of days: 'order time' with 'order date', else
 * a bare 'time', else, with a bare 'date' only, the time of the order, review or event. 'Delivery time'
 * goes with none of them.
 */
function bestClock(names: readonly string[], column: number, clocks: readonly number[]): number | undefined {
  const about = names[column]!.replace(dateWord, '');
  const others = clocks.filter((clock) => clock !== column);
  const aboutOf = (clock: number) => names[clock]!.replace(timeWord, '');
  return (
    others.find((clock) => aboutOf(clock) === about) ??
    others.find((clock) => aboutOf(clock) === '') ??
    (about === '' ? others.find((clock) => isDateOfRow(names[clock]!)) : undefined)
  );
}
