import { msPerDay } from '../../../../domain/time';
import type { NumberFormat } from './number-formats';

/** The last day that a spreadsheet has: 9999-12-31. */
const lastDay = 2_958_465;

/**
 * A number of a spreadsheet as text that loses nothing: whole numbers as they stand, fractions at the 15 digits that
 * spreadsheets hold, exponents written out.
 * @param text as it stands in the file, e.g. '29.899999999999999' for 29.9 or '5.37E+12'.
 */
export function numberText(text: string): string {
  if (/^-?\d+(\.\d{1,10})?$/.test(text) && (text.length <= 15 || !text.includes('.'))) return text;
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) return text;
  return plainNumber(Number.isInteger(value) ? value : Number(value.toPrecision(15)));
}

/** A number without an exponent. */
export function plainNumber(value: number): string {
  const text = String(value);
  const at = text.indexOf('e');
  if (at < 0) return text;
  const exponent = Number(text.slice(at + 1));
  const [whole = '', fraction = ''] = text.slice(0, at).replace('-', '').split('.');
  const sign = value < 0 ? '-' : '';
  if (exponent > 0) return sign + whole + fraction.padEnd(exponent, '0');
  return `${sign}0.${'0'.repeat(-exponent - 1)}${whole}${fraction}`;
}

/**
 * A number as its cell's format shows it: a date as '2024-03-05', with its time as '2024-03-05T14:05:00', a time of day
 * alone as '14:05:00'; an integer filled up with zeros.
 */
export function formattedNumber(text: string, format: NumberFormat, is1904: boolean): string {
  if (format.digits > 0 && /^\d+$/.test(text)) return text.padStart(format.digits, '0');
  if (!format.isDate) return numberText(text);
  return dateText(Number(text), is1904) ?? numberText(text);
}

/** Days since the epoch as a date, or null where no calendar has them. */
export function dateText(days: number, is1904: boolean): string | null {
  if (!(days >= 0 && days <= lastDay)) return null;
  // 1900 was no leap year, but spreadsheets have its 29 February as day 60.
  const day0 = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const ms = Math.round(days * msPerDay);
  const time = ms % msPerDay;
  if (days < 1 && !is1904) return days === 0 ? null : timeText(time);
  const day = dayText(day0 + ms - time);
  return time === 0 ? day : `${day}T${timeText(time)}`;
}

/** The text of the day asked for last: rows of one day stand together, and the platform takes a microsecond for it. */
const lastDayText = { instant: Number.NaN, text: '' };

function dayText(instant: number): string {
  if (instant !== lastDayText.instant) {
    lastDayText.instant = instant;
    lastDayText.text = new Date(instant).toISOString().slice(0, 10);
  }
  return lastDayText.text;
}

/** Milliseconds since midnight as '14:05:00', with the milliseconds where there are some. */
function timeText(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const pair = (value: number) => (value < 10 ? `0${value}` : String(value));
  const rest = ms % 1000 === 0 ? '' : `.${String(ms % 1000).padStart(3, '0')}`;
  return `${pair(Math.floor(seconds / 3600))}:${pair(Math.floor(seconds / 60) % 60)}:${pair(seconds % 60)}${rest}`;
}
