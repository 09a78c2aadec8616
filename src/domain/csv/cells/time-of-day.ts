import { msPerDay, msPerHour, msPerMinute, msPerSecond } from '../../time';

/**
 * A whole time of day: hours, minutes, seconds and a fraction, half of the day before or behind, then an
 * offset, a zone's short name in capitals and a remark in brackets ('GMT+0800 (China Standard Time)').
 */
const pattern = new RegExp(
  [
    String.raw`^(?<early>上午|下午|[AaPp][Mm])?\s*(?<hours>\d{1,2})`,
    String.raw`(?:(?<mark>[:.時时])\s*(?:(?<minutes>\d{1,2})`,
    String.raw`(?:[:.分]\s*(?<seconds>\d{1,2})(?:[.,](?<fraction>\d{1,9}))?)?\s*[分秒]?)?)?`,
    String.raw`\s*(?<late>[AaPp]\.?[Mm]\.?)?\s*`,
    String.raw`(?:[Zz]|(?:UTC|GMT)?(?<offset>[+-]\d{1,2}(?::?\d{2})?)(?:\s*[A-Z]{3,5})?|(?<zone>[A-Z]{3,5}))?`,
    String.raw`\s*(?:\([^()]*\)|\[[^[\]]*\])?$`,
  ].join(''),
);

/**
 * A day's instant moved to the time of day in the rest of its cell, an offset taken off; a zone that is
 * given by its name alone counts as UTC. NaN where the rest is anything but a time of day ('3 apples').
 */
export function withTimeOfDay(date: number, rest: string): number {
  if (rest.trim() === '' || Number.isNaN(date)) return date;
  const parts = pattern.exec(rest.replace(/^[T,\s]+/i, '').trimEnd())?.groups;
  return parts !== undefined && isWhole(parts) ? date + milliseconds(parts) : Number.NaN;
}

/**
 * Milliseconds since midnight in a cell that holds a time of day and nothing else ('14:05', '2:05:33 PM',
 * '下午2:05', with or without an offset, which is taken off). NaN for anything else: without a date before
 * it '14' is a number, '14.05' a price and '1:5' a ratio.
 */
export function timeOfDay(cell: string): number {
  const parts = pattern.exec(cell.trim().normalize('NFKC'))?.groups;
  if (parts === undefined || parts.mark === '.' || parts.zone !== undefined) return Number.NaN;
  const { minutes = '', seconds = '00' } = parts;
  return minutes.length === 2 && seconds.length === 2 ? milliseconds(parts) : Number.NaN;
}

/**
 * Milliseconds since midnight; NaN where there is no such time. 24:00 is the end of the day, as ISO 8601
 * has it and tills write it; nothing comes after it. A leap second counts as the second that follows.
 */
export function sinceMidnight(hours: number, minutes: number, seconds: number, milliseconds = 0): number {
  const sum = hours * msPerHour + minutes * msPerMinute + seconds * msPerSecond + milliseconds;
  return minutes > 59 || seconds > 60 || sum > msPerDay ? Number.NaN : sum;
}

type Parts = Readonly<Record<string, string | undefined>>;

/** Hours alone are a time where they say so ('3 PM', '12时') or are written as such ('03', 'T03Z'). */
function isWhole({ hours = '', mark, minutes, early, late, zone }: Parts): boolean {
  if (minutes !== undefined) return mark !== '.' || minutes.length === 2;
  if (mark !== undefined) return mark === '时' || mark === '時';
  return early !== undefined || late !== undefined || (hours.length === 2 && zone === undefined);
}

function milliseconds({ early, hours, minutes, seconds, fraction, late, offset }: Parts): number {
  const hour = hourOfDay(Number(hours), (early ?? late ?? '').toLowerCase());
  const rest = fraction === undefined ? 0 : Math.floor(Number(`0.${fraction}`) * msPerSecond);
  return sinceMidnight(hour, Number(minutes ?? 0), Number(seconds ?? 0), rest) - offsetOf(offset ?? '+0');
}

/**
 * The hour from 0, by the half of the day where one is given. Some exports write '13:05 PM' or '下午14:30': beyond
 * doubt what it says. '13:05 AM' contradicts itself, and '25 PM' is no hour: NaN.
 */
function hourOfDay(hour: number, half: string): number {
  if (half === '') return hour;
  const afterNoon = half.startsWith('p') || half === '下午';
  if (hour > (afterNoon ? 23 : 12)) return Number.NaN;
  return (hour % 12) + (afterNoon ? 12 : 0);
}

/** An offset such as '+02:00', '-0330' or '+8' in milliseconds; NaN beyond the 14 hours that exist. */
function offsetOf(text: string): number {
  const [, sign, hours, minutes = '0'] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(text) ?? [];
  if (Number(hours) > 14 || Number(minutes) > 59) return Number.NaN;
  const size = Number(hours) * msPerHour + Number(minutes) * msPerMinute;
  return sign === '-' ? -size : size;
}
