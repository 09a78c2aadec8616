import { msPerDay, msPerSecond } from '../../time';
import { isMissing } from '../../vocabulary/missing';
import { sinceMidnight, withTimeOfDay } from './time-of-day';

/** Order of day and month where both are numbers and the year comes last. */
export type DateOrder = 'mdy' | 'dmy';

const yearFirst = /^(\d{4})\s*[-/.年]\s*(\d{1,2})(?!\d)(?:\s*[-/.月]\s*(\d{1,2})(?!\d)\s*[日.]?)?(.*)$/su;
const yearLast = /^(\d{1,2})[-/. ](\d{1,2})(?:[-/.]|, ?| )(\d{4}|\d{2})(?!\d)(.*)$/s;
const monthFirst =
  /^(?:[a-zà-ÿ]{2,10}\.?,? )?([a-zà-ÿ]{3,10})\.?[ -](\d{1,2})(?:st|nd|rd|th)?(?:,? |-)(\d{4}|\d{2})(?!\d)(.*)$/is;
const dayFirst =
  /^(?:[a-zà-ÿ]{2,10}\.?,? )?(\d{1,2})\.?(?:st|nd|rd|th)?(?: de)?[ -]([a-zà-ÿ]{3,10})\.?,?(?: de)?[ -](\d{4}|\d{2})(?!\d)(.*)$/is;

/**
 * The instant that a cell names, in milliseconds since 1970 UTC; a time without a zone is taken as UTC.
 * Reads ISO, day and month before the year in the given order, names of months (English, German,
 * French, Spanish, Portuguese, Indonesian, by their beginning), 年月日, yyyymmdd with or without hhmm or
 * hhmmss, Unix time in seconds to microseconds and Excel's day numbers. Empty gives null, anything else NaN.
 */
export function parseDate(text: string, order: DateOrder = 'mdy'): number | null {
  const trimmed = text.trim().replace(/^'/, '');
  if (isMissing(trimmed)) return null;
  if (/^\d+(?:[.]\d+)?$/.test(trimmed)) return fromDigits(trimmed);
  const plain = trimmed.normalize('NFKC');
  return fromYearFirst(plain) ?? fromYearLast(plain, order) ?? fromMonthName(plain) ?? Number.NaN;
}

function fromDigits(text: string): number {
  const value = Number(text);
  const digits = text.split('.')[0]!.length;
  if (digits === 8 || digits === 14 || digits === 12) {
    const month = Number(text.slice(4, 6));
    const at = instant(Number(text.slice(0, 4)), month, Number(text.slice(6, 8)));
    if (digits === 8) return at;
    const [hours, minutes, seconds] = [text.slice(8, 10), text.slice(10, 12), text.slice(12)].map(Number);
    return at + sinceMidnight(hours!, minutes!, seconds!);
  }
  if (digits === 9 || digits === 10) return value * msPerSecond;
  if (digits === 13) return value;
  if (digits === 16) return Math.floor(value / 1000);
  // Excel counts days from 1899-12-30; the bounds are 1954 and 2119.
  if (digits === 5 && value >= 20_000 && value < 80_000) return Math.round((value - 25_569) * msPerDay);
  return Number.NaN;
}

function fromYearFirst(text: string): number | null {
  const found = yearFirst.exec(text);
  if (found === null) return null;
  return withTimeOfDay(instant(Number(found[1]), Number(found[2]), Number(found[3] ?? 1)), found[4]!);
}

function fromYearLast(text: string, order: DateOrder): number | null {
  const found = yearLast.exec(text);
  if (found === null) return null;
  const first = Number(found[1]);
  const second = Number(found[2]);
  const year = fullYear(found[3]!);
  const date = order === 'mdy' ? instant(year, first, second) : instant(year, second, first);
  return withTimeOfDay(date, found[4]!);
}

function fromMonthName(text: string): number | null {
  const named = monthFirst.exec(text);
  if (named !== null && monthOf(named[1]!) > 0) {
    return withTimeOfDay(instant(fullYear(named[3]!), monthOf(named[1]!), Number(named[2])), named[4]!);
  }
  const found = dayFirst.exec(text);
  if (found === null) return null;
  return withTimeOfDay(instant(fullYear(found[3]!), monthOf(found[2]!), Number(found[1])), found[4]!);
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length === 4) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function instant(year: number, month: number, dayOfMonth: number): number {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || dayOfMonth < 1) return Number.NaN;
  const at = Date.UTC(year, month - 1, dayOfMonth);
  // Date.UTC carries 31 April over to May; a date that does so does not exist.
  return new Date(at).getUTCDate() === dayOfMonth ? at : Number.NaN;
}

const monthBeginnings: readonly (readonly string[])[] = [
  ['jan', 'ene', 'janv'],
  ['feb', 'fev', 'fév'],
  ['mar', 'mär', 'maer', 'mrz'],
  ['apr', 'abr', 'avr'],
  ['may', 'mai', 'mei'],
  ['jun', 'juin'],
  ['jul', 'juil'],
  ['aug', 'ago', 'agu', 'aoû', 'aou'],
  ['sep', 'set'],
  ['oct', 'okt', 'out'],
  ['nov'],
  ['dec', 'dez', 'déc', 'dic', 'des'],
];

function monthOf(name: string): number {
  const lower = name.normalize('NFC').toLowerCase();
  return monthBeginnings.findIndex((beginnings) => beginnings.some((b) => lower.startsWith(b))) + 1;
}

/** What a column's cells have said so far about the order of day and month. */
export interface OrderEvidence {
  /** Cells that are a date only with the day first, and only with the month first. */
  dayFirst: number;
  monthFirst: number;
  /** Cells that both orders read; `dayFirstSpan` and the other are first and last instant by each. */
  either: number;
  dayFirstSpan: [number, number];
  monthFirstSpan: [number, number];
  dotted: number;
}

export function orderEvidence(): OrderEvidence {
  return {
    dayFirst: 0,
    monthFirst: 0,
    either: 0,
    dayFirstSpan: [Infinity, -Infinity],
    monthFirstSpan: [Infinity, -Infinity],
    dotted: 0,
  };
}

/** Adds one cell to the evidence; cells that are not 'number, number, year' say nothing. */
export function addEvidence(evidence: OrderEvidence, cell: string): void {
  const found = yearLast.exec(cell.trim());
  if (found === null) return;
  const first = Number(found[1]);
  const second = Number(found[2]);
  const year = fullYear(found[3]!);
  const asDay = instant(year, second, first);
  const asMonth = instant(year, first, second);
  if (cell.includes('.')) evidence.dotted++;
  if (Number.isNaN(asDay) && Number.isNaN(asMonth)) return;
  if (Number.isNaN(asDay)) evidence.monthFirst++;
  else if (Number.isNaN(asMonth)) evidence.dayFirst++;
  else {
    evidence.either++;
    widen(evidence.dayFirstSpan, asDay);
    widen(evidence.monthFirstSpan, asMonth);
  }
}

function widen(span: [number, number], at: number): void {
  span[0] = Math.min(span[0], at);
  span[1] = Math.max(span[1], at);
}

/** True where no cell has yet shown the order, although some need it. */
export function orderIsOpen(evidence: OrderEvidence): boolean {
  return evidence.either > 0 && evidence.dayFirst === evidence.monthFirst;
}

/**
 * The order by the evidence. Where no cell decides, the order that makes the dates span less time: read
 * the wrong way, the days of one month scatter over a year. Then dots, which mean day first.
 */
export function dateOrder(evidence: OrderEvidence): DateOrder {
  if (evidence.dayFirst !== evidence.monthFirst) {
    return evidence.dayFirst > evidence.monthFirst ? 'dmy' : 'mdy';
  }
  const byDay = evidence.dayFirstSpan[1] - evidence.dayFirstSpan[0];
  const byMonth = evidence.monthFirstSpan[1] - evidence.monthFirstSpan[0];
  if (evidence.either > 1 && byDay !== byMonth) return byDay < byMonth ? 'dmy' : 'mdy';
  return evidence.dotted > 0 ? 'dmy' : 'mdy';
}
