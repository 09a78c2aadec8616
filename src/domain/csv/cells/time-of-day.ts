import { msPerDay, msPerHour, msPerMinute, msPerSecond } from '../../time';
import { namedOffset, zoneOffset } from '../../vocabulary/time-zones';

/**
 * Which clock a time with an offset is told by: 'own' leaves it as the cell writes it; a number is minutes east
 * of Greenwich, 0 for instants.
 */
export type Clock = 'own' | number;

const half = String.raw`上午|下午|午前|午後|오전|오후|凌晨|早上|中午|晚上|[AaPp]\.?\s?[Mm]\.?|ÖÖ|ÖS|SA|CH`;

/**
 * A whole time of day: hours, minutes, seconds and a fraction, half of the day before or behind, then an
 * offset, a zone's name and a remark in brackets ('GMT+0800 (China Standard Time)').
 */
const pattern = new RegExp(
  [
    String.raw`^(?<early>${half})?\s*(?<hours>\d{1,2})`,
    String.raw`(?:(?<mark>[:.時时])\s*(?:(?<minutes>\d{1,2})`,
    String.raw`(?:[:.分]\s*(?<seconds>\d{1,2})(?:[.,](?<fraction>\d{1,9}))?)?\s*[分秒]?)?)?`,
    String.raw`\s*(?<late>${half})?\s*`,
    String.raw`(?:(?<utc>[Zz])|(?:UTC|GMT)?(?<offset>[+-]\d{1,2}(?::?\d{2})?)(?:\s*[A-Z]{3,5})?|(?<region>[A-Z][A-Za-z]+\/[A-Za-z_/]+)|(?<zone>[A-Z]{2,5}))?`,
    String.raw`\s*(?:\([^()]*\)|\[[^[\]]*\])?$`,
  ].join(''),
);

/** What stands between a day and its time, in words, and behind the time: 'um', 'à', 'at', 'Uhr', 'น.'. */
const between =
  /^(?:[T,\s|·–-]|(?:at|um|à|às|a las|alle|ore|om|в|o|kl|klo|lúc|pukul|jam|saat|เวลา)\.?(?=\s))+/i;
const behind = /\s*(?:uhr|น\.?|ч\.?|hr?s?\.?|hours?|시각)$/i;

/**
 * A day's instant moved to the time of day in the rest of its cell, told by the given clock; a zone's name that
 * means several counts as none. NaN where the rest is anything but a time of day ('3 apples').
 */
export function withTimeOfDay(date: number, rest: string, clock: Clock = 0): number {
  if (rest.trim() === '' || Number.isNaN(date)) return date;
  const parts = partsOf(rest.replace(between, ''));
  if (parts === undefined || !isWhole(parts)) return Number.NaN;
  return atClock(date + wallClock(parts), parts, clock);
}

/**
 * Milliseconds since midnight in a cell that holds a time of day and nothing else ('14:05', '2:05:33 PM',
 * '下午2:05', '14h05', with or without an offset, which is taken off). NaN for anything else: without a date before
 * it '14' is a number, '14.05' a price and '1:5' a ratio.
 */
export function timeOfDay(cell: string): number {
  const parts = partsOf(cell.trim().normalize('NFKC'));
  if (parts === undefined || parts.mark === '.' || parts.zone !== undefined) return Number.NaN;
  const { minutes = '', seconds = '00' } = parts;
  return minutes.length === 2 && seconds.length === 2 ? atClock(wallClock(parts), parts, 0) : Number.NaN;
}

/** Minutes east of Greenwich of the time at the end of a cell with a date, NaN where it says none. */
export function offsetIn(cell: string): number {
  const found =
    /[:\d]\s*(?:[AaPp][Mm]\s*)?(?:(Z)|(?:UTC|GMT)?\s*([+-]\d{2}:?\d{2})|([A-Z]{2,5}))\s*(?:\([^()]*\))?$/.exec(
      cell,
    );
  if (found === null || !cell.includes(':')) return Number.NaN;
  if (found[1] !== undefined) return 0;
  return found[2] === undefined ? namedOffset(found[3]!) : offsetOf(found[2]) / msPerMinute;
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

function partsOf(text: string): Parts | undefined {
  const plain = text
    .replace(/시/g, '時')
    .replace(/분/g, '分')
    .replace(/초/g, '秒')
    .replace(
      /^(\d{1,2})\s?[Hh]\s?(\d{2})?(?:\s?m(?:in)?)?$/,
      (_, hours, minutes = '00') => `${hours}:${minutes}`,
    )
    .replace(/(\d)\s?[Hh]$/, '$1')
    .trimEnd();
  return pattern.exec(plain.replace(behind, ''))?.groups;
}

/** Hours alone are a time where they say so ('3 PM', '12时') or are written as such ('03', 'T03Z'). */
function isWhole({ hours = '', mark, minutes, early, late, zone, region }: Parts): boolean {
  if (minutes !== undefined) return mark !== '.' || minutes.length === 2;
  if (mark !== undefined) return mark === '时' || mark === '時';
  return early !== undefined || late !== undefined || (hours.length === 2 && (zone ?? region) === undefined);
}

function wallClock({ early, hours, minutes, seconds, fraction, late }: Parts): number {
  const hour = hourOfDay(Number(hours), (early ?? late ?? '').toLowerCase().replace(/[.\s]/g, ''));
  const rest = fraction === undefined ? 0 : Math.floor(Number(`0.${fraction}`) * msPerSecond);
  return sinceMidnight(hour, Number(minutes ?? 0), Number(seconds ?? 0), rest);
}

/** A time as the cell writes it, told by the clock; without an offset it stays. */
function atClock(wall: number, parts: Parts, clock: Clock): number {
  const east = eastOf(parts, wall);
  if (east === undefined) return wall;
  // Even where the clock on the wall counts, an offset that does not exist makes it no time.
  return clock === 'own' && !Number.isNaN(east) ? wall : wall - east + (clock as number) * msPerMinute;
}

/** Milliseconds east of Greenwich; undefined where the time says none, or by a name that means several. */
function eastOf({ utc, offset, zone, region }: Parts, wall: number): number | undefined {
  if (offset !== undefined) return offsetOf(offset);
  if (utc !== undefined) return 0;
  if (region !== undefined) return zoneOffset(region, wall) * msPerMinute;
  const named = zone === undefined ? Number.NaN : namedOffset(zone);
  return Number.isNaN(named) ? undefined : named * msPerMinute;
}

const afternoon = /^p|下午|午後|오후|晚上|ös|^ch$/;

/**
 * The hour from 0, by the half of the day where one is given. Some exports write '13:05 PM' or '下午14:30': beyond
 * doubt what it says. '13:05 AM' contradicts itself, and '25 PM' is no hour: NaN.
 */
function hourOfDay(hour: number, half: string): number {
  if (half === '') return hour;
  if (half === '中午') return hour < 4 ? hour + 12 : hour;
  const afterNoon = afternoon.test(half);
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
