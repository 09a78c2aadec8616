import { dayAt, fullYear, type ShortYears } from './calendar';
import { type DateOrder, shortYearFirst, yearLast } from './dates';
import { plainCell } from './digits';

/** What a column's cells have said so far about the order of day and month. */
export interface OrderEvidence {
  /** Cells that are a date only with the day first, and only with the month first. */
  dayFirst: number;
  monthFirst: number;
  /** Cells that both orders read. */
  either: number;
  readonly byDay: Reading;
  readonly byMonth: Reading;
  dotted: number;
  /** The first and the third numbers of cells of three short ones, the year of which may stand first. */
  readonly firsts: Set<string>;
  readonly thirds: Set<string>;
  /** Cells that are no day with the year first. */
  notYearFirst: number;
  /** The same of the Persian calendar: '03/05/31' is a day of 2024 there. */
  notPersian: number;
}

/** The cells that both orders read, as one of them reads them. */
interface Reading {
  first: number;
  last: number;
  previous: number;
  /** Steps back and steps forth from row to row: exports are sorted by date, one way or the other. */
  back: number;
  forth: number;
  /** Cells that would lie after tomorrow. */
  ahead: number;
}

export function orderEvidence(): OrderEvidence {
  return {
    dayFirst: 0,
    monthFirst: 0,
    either: 0,
    byDay: reading(),
    byMonth: reading(),
    dotted: 0,
    firsts: new Set(),
    thirds: new Set(),
    notYearFirst: 0,
    notPersian: 0,
  };
}

function reading(): Reading {
  return { first: Infinity, last: -Infinity, previous: Number.NaN, back: 0, forth: 0, ahead: 0 };
}

/**
 * Adds one cell to the evidence; cells that are not 'number, number, year' say nothing.
 * @param tomorrow the last instant at which something can have happened.
 */
export function addEvidence(evidence: OrderEvidence, cell: string, tomorrow = Infinity): void {
  const text = plainCell(cell);
  addShortYear(evidence, text, tomorrow);
  const found = yearLast.exec(text) ?? /^(\d{2})(\d{2})((?:19|20)\d{2})()$/.exec(text);
  if (found === null) return;
  const first = Number(found[1]);
  const second = Number(found[2]);
  const year = fullYear(found[3]!, 'common');
  const asDay = dayAt(year, second, first);
  const asMonth = dayAt(year, first, second);
  if (text.includes('.')) evidence.dotted++;
  if (Number.isNaN(asDay) && Number.isNaN(asMonth)) return;
  if (Number.isNaN(asDay)) evidence.monthFirst++;
  else if (Number.isNaN(asMonth)) evidence.dayFirst++;
  else {
    evidence.either++;
    goOn(evidence.byDay, asDay, tomorrow);
    goOn(evidence.byMonth, asMonth, tomorrow);
  }
}

function addShortYear(evidence: OrderEvidence, text: string, tomorrow: number): void {
  const found = shortYearFirst.exec(text);
  if (found === null) {
    if (!yearLast.test(text)) return;
    evidence.notYearFirst++;
    evidence.notPersian++;
    return;
  }
  const [month, day] = [Number(found[2]), Number(found[3])];
  if (!(dayAt(fullYear(found[1]!, 'common'), month, day) <= tomorrow)) evidence.notYearFirst++;
  if (!(dayAt(fullYear(found[1]!, 'persian'), month, day) <= tomorrow)) evidence.notPersian++;
  evidence.firsts.add(found[1]!);
  evidence.thirds.add(found[3]!);
}

/**
 * The calendar by whose short years, written in front, all short dates are days that have come; Persia's first, since it
 * is asked of Persian files, where the year stands in front. null for none.
 */
export function shortYearInFront({ firsts, notPersian, notYearFirst }: OrderEvidence): ShortYears | null {
  if (firsts.size === 0) return null;
  if (notPersian === 0) return 'persian';
  return notYearFirst === 0 ? 'common' : null;
}

/** Years are few and days are many: where the first numbers are few and the third many, the year stands first. */
function isYearFirst({ firsts, thirds, notYearFirst }: OrderEvidence): boolean {
  return notYearFirst === 0 && thirds.size > 4 && thirds.size > 3 * firsts.size;
}

function goOn(reading: Reading, at: number, tomorrow: number): void {
  reading.first = Math.min(reading.first, at);
  reading.last = Math.max(reading.last, at);
  if (at < reading.previous) reading.back++;
  else if (at > reading.previous) reading.forth++;
  reading.previous = at;
  if (at > tomorrow) reading.ahead++;
}

/** True where no cell has yet shown the order, although some need it. */
export function orderIsOpen(evidence: OrderEvidence): boolean {
  return evidence.either > 0 && !isYearFirst(evidence) && evidence.dayFirst === evidence.monthFirst;
}

/**
 * The order by the evidence: short years in front; else cells that allow one only; else the order that leaves nothing in the future; else the
 * file's other columns of dates (`ofFile`); else the one in which the rows are sorted; else the one that makes the
 * dates span less time, since read the wrong way the days of one month scatter over a year. Then dots, which mean
 * day first, and the language of the headers.
 */
export function dateOrder(
  evidence: OrderEvidence,
  ofFile: DateOrder | null = null,
  isEnglish = true,
): DateOrder {
  if (isYearFirst(evidence)) return 'ymd';
  if (evidence.dayFirst !== evidence.monthFirst) {
    return evidence.dayFirst > evidence.monthFirst ? 'dmy' : 'mdy';
  }
  const { byDay, byMonth, either } = evidence;
  if (byDay.ahead !== byMonth.ahead && Math.min(byDay.ahead, byMonth.ahead) === 0) {
    return byDay.ahead < byMonth.ahead ? 'dmy' : 'mdy';
  }
  if (ofFile !== null) return ofFile;
  const [dayTurns, monthTurns] = [turns(byDay), turns(byMonth)];
  if (
    either > 3 &&
    dayTurns !== monthTurns &&
    Math.min(dayTurns, monthTurns) * 4 < Math.max(dayTurns, monthTurns)
  ) {
    return dayTurns < monthTurns ? 'dmy' : 'mdy';
  }
  const [daySpan, monthSpan] = [byDay.last - byDay.first, byMonth.last - byMonth.first];
  if (either > 1 && daySpan !== monthSpan) return daySpan < monthSpan ? 'dmy' : 'mdy';
  return evidence.dotted > 0 || !isEnglish ? 'dmy' : 'mdy';
}

/** Steps against the direction of most: 0 in a sorted column. */
function turns({ back, forth }: Reading): number {
  return Math.min(back, forth);
}
