const clock =
  /^[T,\s]*(上午|下午|am|pm)?\s*(\d{1,2})(?:[:.時时]\s*(\d{1,2})(?:[:.分]\s*(\d{1,2})(?:[.,](\d{1,9}))?)?)?\s*[秒分]?\s*(am|pm|a\.m\.|p\.m\.)?\s*(.*)$/is;
const offset = /^(?:UTC|GMT)?\s*([+-])(\d{2}):?(\d{2})?/i;
/** A time of day that fills its cell; without the dot between, which would take prices for times. */
const alone =
  /^(?:上午|下午|am|pm)?\s*\d{1,2}[:時时]\s*\d{2}(?:[:分]\s*\d{2}(?:[.,]\d{1,9})?)?\s*[秒分]?\s*(?:[ap]m|[ap]\.m\.)?\s*(?:z|(?:utc|gmt)?(?:[+-]\d{2}:?\d{2})?)$/i;

const minute = 60_000;

/** A day's instant moved to the time of day that the rest of a cell tells; NaN where that is no time. */
export function withClock(date: number, rest: string): number {
  if (rest.trim() === '' || Number.isNaN(date)) return date;
  const found = clock.exec(rest);
  if (found === null) return Number.NaN;
  let hours = Number(found[2]);
  const half = (found[1] ?? found[6] ?? '').toLowerCase();
  if (half.startsWith('p') || half === '下午') hours = (hours % 12) + 12;
  else if (half !== '') hours %= 12;
  const minutes = Number(found[3] ?? 0);
  const seconds = Number(found[4] ?? 0);
  if (hours > 24 || minutes > 59 || seconds > 60) return Number.NaN;
  const fraction = found[5] === undefined ? 0 : Math.floor(Number(`0.${found[5]}`) * 1000);
  return date + (hours * 60 + minutes) * minute + seconds * 1000 + fraction - zoneOffset(found[7]!);
}

function zoneOffset(text: string): number {
  const found = offset.exec(text.trim());
  if (found === null) return 0;
  const size = (Number(found[2]) * 60 + Number(found[3] ?? 0)) * minute;
  return found[1] === '-' ? -size : size;
}

/**
 * Milliseconds since midnight in a cell that holds a time of day and nothing else ('14:05', '2:05:33 PM',
 * '下午2:05', with or without an offset, which is taken off). NaN for anything else.
 */
export function timeOfDay(cell: string): number {
  const plain = cell.trim().normalize('NFKC');
  return alone.test(plain) ? withClock(0, plain) : Number.NaN;
}
