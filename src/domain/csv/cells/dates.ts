import { msPerDay, msPerSecond } from '../../time';
import { isMissing } from '../../vocabulary/missing';
import { monthOf } from '../../vocabulary/months';
import { dayAt, eraYear, fullYear, isPlaceholderDay, type ShortYears } from './calendar';
import { plainCell } from './digits';
import { type Clock, sinceMidnight, withTimeOfDay } from './time-of-day';
import { dayOfWeek } from './weeks';

/** Order of day and month where both are numbers; the year comes last, or, of two digits, first ('24.03.05'). */
export type DateOrder = 'mdy' | 'dmy' | 'ymd';

/** How a column writes its dates. */
export interface DateHabit {
  readonly order: DateOrder;
  /** The clock by which times with an offset are told. */
  readonly clock: Clock;
  /** The calendar of years of two digits. */
  readonly shortYears: ShortYears;
  /** Seven digits are days of the Republic of China: 1130305 is 5 March 2024. */
  readonly isMinguo?: boolean;
  /** Days that mostly stand for 'no date' are days all the same, as far as the calendar has them. */
  readonly keepsPlaceholders?: boolean;
}

export const monthFirstDates: DateHabit = { order: 'mdy', clock: 0, shortYears: 'common' };
export const dayFirstDates: DateHabit = { ...monthFirstDates, order: 'dmy' };
export const yearFirstDates: DateHabit = { ...monthFirstDates, order: 'ymd' };

const yearFirst =
  /^(?:西元|公元)?(\d{3,4})\s*[-/.年년]\s*(\d{1,2})(?!\d)(?:\s*[-/.月월]\s*(\d{1,2})(?!\d)\s*[日일.]?)?(.*)$/su;
const eraFirst =
  /^(令和|平成|昭和|大正|民國|民国|[令平昭](?=[\d元])|[RHS](?=\d))\s*(元|\d{1,3})\s*[年.\-/]\s*(\d{1,2})\s*[月.\-/]\s*(\d{1,2})(?!\d)\s*日?(.*)$/su;
export const yearLast = /^(\d{1,2})[-/. ]\s?(\d{1,2})(?:[-/.]\s?|, ?| )(\d{4}|\d{2})(?!\d)(.*)$/s;

/** Years of two digits in front. */
export const shortYearFirst = /^(\d{2})[-/.]\s?(\d{1,2})[-/.]\s?(\d{1,2})(?!\d)(.*)$/s;

const word = String.raw`[\p{L}\p{M}][\p{L}\p{M}.]*`;
const day = String.raw`(?<day>\d{1,2})(?!\d|:)(?:st|nd|rd|th|er|ère|º|ª|\.|-?го)?`;
const month = String.raw`(?<month>th(?:á|a)?ng?\s?\d{1,2}|${word})`;
const year = String.raw`'?(?<year>\d{4}|\d{2})(?!\d|:)(?:\s*(?:г\.?|года|рік|року|r\.)(?!\p{L}))?`;
const of = String.raw`[\s.,\-/]*(?:(?:(?:de|di|del|do|of|the|năm)(?!\p{L})|พ\.?ศ\.?|ค\.?ศ\.?|d')[\s.,]*)?`;
const weekday = String.raw`(?:วัน)?(?:${word},?\s+(?:(?:the|den|le|el|il|em|dia|ngày)\s+)?)?(?:(?:ngày|วันที่|am|le|el|the|il|den)\s+)?(?:ที่\s*)?`;
/** '8 Dec 2024', 'December 8, 2024', '2024 March 5', 'Sat Mar 09 08:00:00 UTC 2024', 'March 2024'. */
const named: readonly RegExp[] = [
  new RegExp(`^${weekday}${day}${of}${month}${of}${year}(?<rest>.*)$`, 'isu'),
  new RegExp(
    `^${weekday}${month}[\\s.\\-/]*${day}(?:[\\s,.\\-/]+(?:de\\s+|del\\s+)?)${year}(?<rest>.*)$`,
    'isu',
  ),
  new RegExp(`^(?<year>\\d{4})[\\s.,\\-/]*${month}[\\s.\\-/]*${day}(?<rest>.*)$`, 'isu'),
  new RegExp(`^${weekday}${month}\\s+${day}\\s+(?<rest>\\d{1,2}:.*)\\s+(?<year>\\d{4})$`, 'isu'),
  new RegExp(`^${month}${of}(?<year>\\d{4})(?<rest>)$`, 'isu'),
];

/** Weekdays between a day and its time: '2024/03/05(火) 12:30', '2024-03-05 Tue 12:30'. */
const weekdayBehind =
  /^[\s,]*[（(]?(?:[月火水木金土日](?:曜日?)?|(?:星期|周|週|禮拜|礼拜)[一二三四五六日天]|[월화수목금토일](?:요일)?|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?|(?:mo|di|mi|do|fr|sa|so)\.?(?=\s|$)|pazartesi|salı|çarşamba|perşembe|cumartesi|cuma|pazar|(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)|(?:понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)|(?:thứ\s\p{L}+|chủ nhật)|(?:senin|selasa|rabu|kamis|jumat|sabtu|minggu))[)）]?(?=[\s,)）]|$|\d)/iu;

/**
 * Characters: sentences of review pages are the longest. What is longer is no date, and would be looked at for long.
 */
const longestDate = 200;

/**
 * The instant that a cell names, in milliseconds since 1970 UTC, by the clock of its column; a time without a zone is
 * taken as it stands. Reads ISO, day and month before the year in the given order, names of months in twenty
 * languages, 年月日 and 년월일, Buddhist years, Japan's eras and Taiwan's years, sentences of review pages ('Reviewed in
 * India on 9 March 2024'), yyyymmdd with or without hhmm or hhmmss (of seven digits by Taiwan's years where the column
 * is so), weeks of the year, Unix time in seconds to nanoseconds and Excel's day numbers. Empty and days that stand for no date
 * ('0000-00-00', '1970-01-01') give null, anything else NaN.
 */
export function parseDate(text: string, habit: DateHabit = monthFirstDates): number | null {
  const iso = fromPlainIso(text);
  if (!Number.isNaN(iso)) return iso;
  const plain = plainCell(text).replace(/^'/, '');
  if (isMissing(plain)) return null;
  if (plain.length > longestDate) return Number.NaN;
  if (/^-?\d+(?:[.,]\d+)?$/.test(plain)) return fromDigits(plain.replace(',', '.'), habit);
  if (tooFewNumbers.test(plain)) return Number.NaN;
  const cell = dayBeforeTime(plain);
  const written = fromWriting(cell, habit);
  return written !== null && Number.isNaN(written) ? fromSentence(cell, habit) : written;
}

/** No number, or a single one that is no year: 'March 2024' has the fewest of all dates that are not digits alone. */
const tooFewNumbers = /^\D*(?:(?!\d{4}(?!\d))\d+\D*)?$/;

/** A cell with its day before its time and no word before either: 'Thứ Ba, 5/3/2024', '14:05 05/03/2024'. */
function dayBeforeTime(text: string): string {
  const first = text.charCodeAt(0);
  const isDigit = first >= 48 && first <= 57;
  // As nearly all cells are: a day in numbers, with its time behind it or none.
  if (isDigit && /^\d{1,4}[-/.]\d{1,2}[-/.]\d/.test(text)) return text;
  const bare = isDigit
    ? text
    : text.replace(/^(?:(?:\p{L}[\p{L}\p{M}.]*\s?){1,2},\s*|(?:วันที่|ngày|am|le|el|il)\s+)(?=\d)/iu, '');
  const timeFirst = /^(\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?)[,\s]+(\d.*)$/is.exec(bare);
  if (timeFirst !== null) return `${timeFirst[2]} ${timeFirst[1]}`;
  // Web servers write '05/Mar/2024:14:05:33 +0000', ISO's short form is '20240305T140533Z'.
  return bare
    .replace(/^(\d{1,2}\/\p{L}+\/\d{4}):/u, '$1 ')
    .replace(
      /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})?/,
      (_, y, m, d, h, min, sec = '00') => `${y}-${m}-${d} ${h}:${min}:${sec}`,
    );
}

/** A date in numbers or with its month named; NaN for neither. */
function fromWriting(text: string, habit: DateHabit): number | null {
  const numbers = fromNumbers(text, habit);
  if (numbers !== undefined) return numbers;
  const names = fromNames(text, habit);
  return names === undefined ? Number.NaN : names;
}

/**
 * '2024-03-05', with '10:30' or '10:30:15' behind it and nothing else, as most exports write their million dates; NaN
 * for all others, and for years in which a date may stand for none.
 */
function fromPlainIso(text: string): number {
  const { length } = text;
  if (length !== 10 && length !== 16 && length !== 19) return Number.NaN;
  const separator = text.charCodeAt(4);
  if ((separator !== dash && separator !== slash) || text.charCodeAt(7) !== separator) return Number.NaN;
  const years = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const months = twoDigits(text, 5);
  const days = twoDigits(text, 8);
  if (!(years > 1970 && years < 2099 && months > 0 && months < 13 && days > 0 && days < 29))
    return Number.NaN;
  const midnight = midnightOf(years, months, days);
  if (length === 10) return midnight;
  const blank = text.charCodeAt(10);
  if ((blank !== 32 && blank !== 84) || text.charCodeAt(13) !== colon) return Number.NaN;
  if (length === 16) return midnight + sinceMidnight(twoDigits(text, 11), twoDigits(text, 14), 0);
  if (text.charCodeAt(16) !== colon) return Number.NaN;
  return midnight + sinceMidnight(twoDigits(text, 11), twoDigits(text, 14), twoDigits(text, 17));
}

const [dash, slash, colon] = [45, 47, 58];
const daysBefore = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;

/** Of a day that exists, from 1971 to 2098, in which every fourth year is a leap year. */
function midnightOf(year: number, month: number, dayOfMonth: number): number {
  const leapDays = Math.floor((year - 1969) / 4) + (year % 4 === 0 && month > 2 ? 1 : 0);
  return ((year - 1970) * 365 + leapDays + daysBefore[month - 1]! + dayOfMonth - 1) * msPerDay;
}

/** NaN where either is no digit. */
function twoDigits(text: string, at: number): number {
  const [tens, ones] = [text.charCodeAt(at) - 48, text.charCodeAt(at + 1) - 48];
  return tens >= 0 && tens < 10 && ones >= 0 && ones < 10 ? tens * 10 + ones : Number.NaN;
}

function fromDigits(text: string, habit: DateHabit): number | null {
  const value = Number(text);
  const digits = text.split('.')[0]!.length;
  if (value <= 0 || /^(?:1970|0001|9999|0000)\d{4}(?:\d{4}|\d{6})?$/.test(text) || text === '20991231')
    return null;
  if (digits === 8 || digits === 14 || digits === 12) {
    const at = dayAt(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6, 8)));
    if (digits === 8) return Number.isNaN(at) ? fromYearLastDigits(text, habit) : at;
    const [hours, minutes, seconds] = [text.slice(8, 10), text.slice(10, 12), text.slice(12)].map(Number);
    return at + sinceMidnight(hours!, minutes!, seconds!);
  }
  if (digits === 7 && habit.isMinguo) return minguoDay(text);
  const east = habit.clock === 'own' ? 0 : habit.clock * 60_000;
  if (digits === 9 || digits === 10) return value * msPerSecond + east;
  if (digits === 13) return value + east;
  if (digits === 16) return Math.floor(value / 1000) + east;
  if (digits === 19) return Math.floor(value / 1_000_000) + east;
  // Excel counts days from 1899-12-30; the bounds are 1954 and 2119.
  if (digits === 5 && value >= 20_000 && value < 80_000) return Math.round((value - 25_569) * msPerDay);
  return Number.NaN;
}

/**
 * The day that seven digits are by the years of the Republic of China, from 100 (2011) to 119 (2030); NaN for all
 * others. A number may look so by itself: a column is of such days where all of its cells are.
 */
export function minguoDay(text: string): number {
  const found = /^(1[01]\d)(\d{2})(\d{2})$/.exec(text);
  return found === null ? Number.NaN : dayAt(Number(found[1]), Number(found[2]), Number(found[3]));
}

/** ddmmyyyy or mmddyyyy, whose first four digits are no year. */
function fromYearLastDigits(text: string, { order }: DateHabit): number {
  const [first, second, year] = [text.slice(0, 2), text.slice(2, 4), text.slice(4)].map(Number) as [
    number,
    number,
    number,
  ];
  if (year < 1970 || year > 2100) return Number.NaN;
  return order === 'mdy' ? dayAt(year, first, second) : dayAt(year, second, first);
}

function fromNumbers(text: string, habit: DateHabit): number | null | undefined {
  const week = dayOfWeek(text);
  if (week !== null) return withTimeOfDay(week.at, week.rest, habit.clock);
  const era = eraFirst.exec(text);
  if (era !== null) return at(eraYear(era[1]!, era[2]!), Number(era[3]), Number(era[4]), era[5]!, habit);
  const first = yearFirst.exec(text);
  if (first !== null) {
    const [, y, m, d = '1', rest] = first;
    // '2024-065' is a day of the year, '999.12' a price.
    if (y!.length === 3 && !/^\d{3}[/年.-]\d{1,2}[/月.-]\d{1,2}/.test(text)) return Number.NaN;
    return at(Number(y), Number(m), Number(d), rest!, habit);
  }
  const short = habit.order === 'ymd' ? shortYearFirst.exec(text) : null;
  if (short !== null)
    return at(fullYear(short[1]!, habit.shortYears), Number(short[2]), Number(short[3]), short[4]!, habit);
  const last = yearLast.exec(text);
  if (last === null) return undefined;
  const y = fullYear(last[3]!, habit.shortYears);
  const [one, two] = [Number(last[1]), Number(last[2])];
  return habit.order === 'mdy' ? at(y, one, two, last[4]!, habit) : at(y, two, one, last[4]!, habit);
}

function fromNames(text: string, habit: DateHabit): number | null | undefined {
  for (const pattern of named) {
    const found = pattern.exec(text)?.groups;
    if (found === undefined) continue;
    const m = monthOf(found.month!);
    if (m === 0) continue;
    const isThai = /\p{Script=Thai}/u.test(found.month!);
    return at(
      fullYear(found.year!, isThai ? 'buddhist' : habit.shortYears),
      m,
      Number(found.day ?? 1),
      found.rest!,
      habit,
    );
  }
  return undefined;
}

const reviewWords =
  /review|rated|posted|written|published|rezension|bewert|geschrieben|avis|comment|évalué|publié|revis|calific|reseñ|publicad|recensi|avaliad|beoordeel|opinia|zrecenz|recenser|değerlendir|отзыв|レビュー|审核|評論|评论|评价|リビュー|작성|리뷰|تمت المراجعة|đánh giá|รีวิว/iu;

/** The one date in a sentence about a review; other figures beside it make it none. */
function fromSentence(text: string, habit: DateHabit): number | null {
  if (text.length > 120 || !reviewWords.test(text)) return Number.NaN;
  const found =
    /\d{4}\s?[年년]\s?\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일]/u.exec(text) ??
    /\d{1,2}(?:st|nd|rd|th|\.|º|er)?\s+(?:de\s+)?[\p{L}\p{M}.]+,?\s+(?:de\s+)?\d{4}/iu.exec(text) ??
    /[\p{L}\p{M}.]+\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}/iu.exec(text) ??
    /\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/.exec(text);
  if (found === null || /\d/.test(text.replace(found[0], ''))) return Number.NaN;
  return fromWriting(found[0], habit);
}

function at(y: number, m: number, d: number, rest: string, habit: DateHabit): number | null {
  const time = rest.replace(weekdayBehind, '');
  if (isPlaceholderDay(y, m, d)) {
    if (Number.isNaN(withTimeOfDay(0, time))) return Number.NaN;
    const day = habit.keepsPlaceholders ? dayAt(y, m, d) : Number.NaN;
    return Number.isNaN(day) ? null : withTimeOfDay(day, time, habit.clock);
  }
  return withTimeOfDay(dayAt(y, m, d), time, habit.clock);
}
