import type { Table } from '../../shop/tables/table';
import { type DateHabit, parseDate } from '../cells/dates';
import type { ColumnMatch } from '../import-types';
import { joinColumns } from './join-columns';

/** What a sample must show: fewer rows or blocks are no shape, and where most rows name somebody the others are nobody's. */
const [fewestRows, fewestBlocks, leastBlank] = [6, 3, 0.3];
/** Shares that stand for 'all' and 'some', since a few rows are always out of the common. */
const [all, some] = [0.95, 0.2];

/** The columns that say whose a row is, of fields and of joins, by the table's description. */
export function columnsOfPeople(
  table: Table,
  match: ColumnMatch,
  headers: readonly string[],
): ReadonlyMap<string, number> {
  const names: readonly string[] = table.fillDown?.blocks ?? [];
  const joins = joinColumns(table, match, headers);
  return new Map(
    names.flatMap((name) => {
      const column = match[name] ?? joins.find((join) => join.name === name)?.column;
      return column === undefined ? [] : [[name, column] as const];
    }),
  );
}

/**
 * Whether rows stand in blocks, the customer on the first row of each and the rows below blank. A blank is nobody in
 * most exports, so the shape must show: each block is of somebody else, and the days run within blocks and begin anew
 * with the next, or stay the same within and change between, or there is no column of days or numbers of orders at all.
 * @param people the columns that say whose a row is.
 * @param days the column of days with its habit, null where there is none.
 */
export function standInBlocks(
  rows: readonly (readonly string[])[],
  people: readonly number[],
  days: { readonly column: number; readonly habit: DateHabit | undefined } | null,
  hasNumbers: boolean,
): boolean {
  if (people.length === 0 || rows.length < fewestRows) return false;
  const keys = rows.map((row) => people.map((column) => (row[column] ?? '').trim()).join('\n'));
  const isStart = keys.map((key) => key.trim() !== '');
  const starts = keys.filter((_, row) => isStart[row]);
  const blank = rows.length - starts.length;
  if (!isStart[0] || starts.length < fewestBlocks || blank < leastBlank * rows.length) return false;
  const areOwn = new Set(starts).size >= all * starts.length;
  if (days === null) return areOwn && !hasNumbers;
  const at = rows.map((row) => parseDate((row[days.column] ?? '').trim(), days.habit) ?? Number.NaN);
  const within = new Steps();
  const between = new Steps();
  for (let row = 1, last = at[0]!; row < rows.length; row++) {
    // A blank day is the one above.
    const own = Number.isNaN(at[row]!) && !isStart[row] ? last : at[row]!;
    (isStart[row] ? between : within).add(own - last);
    last = own;
  }
  const runs = within.back <= (1 - all) * within.count && between.back >= some * between.count;
  const runsDown = within.on <= (1 - all) * within.count && between.on >= some * between.count;
  if (areOwn && (runs || runsDown) && within.same < within.count) return true;
  const isOneDay = within.same >= all * within.count;
  return (
    isOneDay && between.same <= (1 - some) * between.count && (areOwn ? runs || !hasNumbers : !hasNumbers)
  );
}

/** Whether each day stands on the first of its rows only: the days that are written go on in one direction, each once. */
export function standByDays(
  rows: readonly (readonly string[])[],
  days: { readonly column: number; readonly habit: DateHabit | undefined } | null,
): boolean {
  if (days === null || rows.length < fewestRows) return false;
  const cells = rows.map((row) => (row[days.column] ?? '').trim());
  const written = cells
    .filter((cell) => cell !== '')
    .map((cell) => parseDate(cell, days.habit) ?? Number.NaN);
  if (cells[0] === '' || written.length < fewestBlocks) return false;
  if (rows.length - written.length < leastBlank * rows.length) return false;
  const steps = new Steps();
  written.forEach((at, i) => {
    if (i > 0) steps.add(at - written[i - 1]!);
  });
  return Math.max(steps.on, steps.back) >= all * (written.length - 1);
}

/** Of the days of rows one below the other. */
class Steps {
  on = 0;
  back = 0;
  same = 0;

  get count(): number {
    return this.on + this.back + this.same;
  }

  add(step: number): void {
    if (step > 0) this.on++;
    else if (step < 0) this.back++;
    else if (step === 0) this.same++;
  }
}
