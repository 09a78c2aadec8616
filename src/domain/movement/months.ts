import type { Shop } from '../shop/shop';
import { msPerDay } from '../time';

/** A calendar month by the shop's own clock. */
export interface Month {
  /** '2024-03'. */
  readonly name: string;
  /** The first instant after it, ms since 1970. */
  readonly end: number;
}

/** As many as are looked back on. */
const mostMonths = 36;

/** First and last dated record of a shop, instants; the first is after the last where none has a date. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

export function spanOf({ orderLines, reviews, events }: Shop): Span {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { at } of [orderLines, reviews, events]) {
    for (const instant of at) {
      if (instant < first) first = instant;
      if (instant > last) last = instant;
    }
  }
  return { first, last };
}

/** The months from the first dated record to the last, the latest of them where there are more than `mostMonths`. */
export function monthsOf({ first, last }: Span): Month[] {
  if (!(first <= last)) return [];
  const count = monthNumber(last) - monthNumber(first) + 1;
  const from = monthNumber(last) - Math.min(count, mostMonths) + 1;
  return Array.from({ length: Math.min(count, mostMonths) }, (_, i) => monthOf(from + i));
}

/** A month's end that is nearer than this tells of too few days to be held against today. */
const fewestDays = 14;

/**
 * The two months that are held against each other where none are chosen: today, and the latest that ended two weeks or
 * more before the last record. Positions; of a single month both are 0.
 */
export function usualMonths(
  months: readonly Pick<Month, 'end'>[],
  last: number,
): readonly [earlier: number, later: number] {
  const today = Math.max(0, months.length - 1);
  const far = months.findLastIndex(({ end }, m) => m < today && end <= last - fewestDays * msPerDay);
  return [Math.max(far, 0), today];
}

function monthNumber(instant: number): number {
  const date = new Date(instant);
  return 12 * date.getUTCFullYear() + date.getUTCMonth();
}

function monthOf(number: number): Month {
  const year = Math.floor(number / 12);
  const month = number % 12;
  return {
    name: `${year}-${String(month + 1).padStart(2, '0')}`,
    end: Date.UTC(year, month + 1, 1),
  };
}
