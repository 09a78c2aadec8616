import { msPerDay } from '../../time';

/**
 * The midnight (UTC) of a day, in milliseconds since 1970; NaN where there is no such day or the year is no
 * shop's. Years of the Buddhist era (2567 is 2024) lie five centuries ahead and can be nothing else, the Persian
 * calendar's (1403 began in 2024) six behind; years of three digits are of the Republic of China's (113 is 2024).
 */
export function dayAt(year: number, month: number, dayOfMonth: number): number {
  if (year >= 1340 && year < 1430) return persianDay(year, month, dayOfMonth);
  const common = commonYear(year);
  if (common < 1900 || common > 2100 || month < 1 || month > 12 || dayOfMonth < 1) return Number.NaN;
  const at = Date.UTC(common, month - 1, dayOfMonth);
  // Date.UTC carries 31 April over to May; a date that does so does not exist.
  return new Date(at).getUTCDate() === dayOfMonth ? at : Number.NaN;
}

/**
 * A day of the Persian calendar: six months of 31 days, then of 30, from the spring equinox on. Leap years by the cycle
 * of 33 years, which is right from 1799 to 2256 (K. M. Borkowski, 'The Persian calendar for 3000 years').
 */
function persianDay(year: number, month: number, dayOfMonth: number): number {
  const isLeap = (y: number) => [1, 5, 9, 13, 17, 22, 26, 30].includes(y % 33);
  const length = month < 7 ? 31 : month < 12 || isLeap(year) ? 30 : 29;
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > length) return Number.NaN;
  let days = dayOfMonth - 1 + (month < 8 ? (month - 1) * 31 : 186 + (month - 7) * 30);
  // 1 Farvardin 1340 was 21 March 1961.
  for (let y = 1340; y < year; y++) days += isLeap(y) ? 366 : 365;
  return Date.UTC(1961, 2, 21) + days * msPerDay;
}

function commonYear(year: number): number {
  if (year >= 2400 && year < 2700) return year - 543;
  return year >= 80 && year < 200 ? year + 1911 : year;
}

/** The calendars whose years are written with two digits. */
export type ShortYears = 'common' | 'buddhist' | 'persian';

/** A year as it is written: of two digits from 1970 to 2069, by the calendar of its column else. */
export function fullYear(text: string, shortYears: ShortYears): number {
  const year = Number(text);
  if (text.length !== 2) return year;
  switch (shortYears) {
    case 'buddhist':
      return 2500 + year;
    case 'persian':
      return year < 40 ? 1400 + year : 1300 + year;
    case 'common':
      return year < 70 ? 2000 + year : 1900 + year;
  }
}

const eras: Readonly<Record<string, number>> = {
  令和: 2018,
  r: 2018,
  令: 2018,
  平: 1988,
  昭: 1925,
  平成: 1988,
  h: 1988,
  昭和: 1925,
  s: 1925,
  大正: 1911,
  民國: 1911,
  民国: 1911,
};

/** The year of an era's year: 令和6 is 2024, 元 the first. */
export function eraYear(era: string, year: string): number {
  return eras[era.toLowerCase()]! + (year === '元' ? 1 : Number(year));
}

/**
 * Days that stand for 'no date': zero dates of databases, the first days of the calendars of Unix, Excel, Windows
 * and SQL Server, the last day that fits.
 */
export function isPlaceholderDay(year: number, month: number, dayOfMonth: number): boolean {
  if (year <= 1 || month === 0 || dayOfMonth === 0 || year === 9999 || year === 2999) return true;
  switch (year * 10_000 + month * 100 + dayOfMonth) {
    case 1970_01_01:
    case 1969_12_31:
    case 1900_01_01:
    case 1899_12_30:
    case 1899_12_31:
    case 1753_01_01:
    case 1601_01_01:
    case 1111_11_11:
    case 2099_12_31:
      return true;
    default:
      return false;
  }
}
