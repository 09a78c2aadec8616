/** Days of purchases since 1970, in any order, and the first and last of anybody's; -1 without any. */
export interface BoughtDays {
  readonly days: Int32Array;
  readonly firstDay: number;
  readonly lastDay: number;
}

/** Days on which nobody could buy. */
export interface Closure {
  /** First day, since 1970. */
  readonly from: number;
  readonly days: number;
}

/** A shop that is closed for longer sells by the season, and that is its customers' rhythm too. */
const [shortest, longest] = [10, 60];
/** The rate is that of so many days on either side, of which so many are on record before it, and since. */
const [around, fewestBefore, fewestSince] = [56, 28, 7];
/** So many purchases would have come: that none does then is no chance (e⁻²⁰). */
const expected = 20;
/** A shop that is closed for more of the time sends out on a few days, as boxes by subscription: that is its rhythm. */
const mostClosed = 0.25;

/**
 * Stretches in which nobody bought anything though many would have at the pace of the weeks before and of those after, the
 * slower of the two: the shop was closed, or an export is missing. A season that ends has no such weeks after it.
 */
export function closuresOf({ days, firstDay, lastDay }: BoughtDays): Closure[] {
  if (lastDay < 0) return [];
  const bought = new Int32Array(lastDay - firstDay + 2);
  // Up to a day, so that a stretch is a difference.
  for (const day of days) bought[day - firstDay + 1]++;
  for (let at = 1; at < bought.length; at++) bought[at] += bought[at - 1];
  const between = (from: number, until: number) => bought[until] - bought[from];
  const closures: Closure[] = [];
  const end = bought.length - 1;
  for (let from = 0; from < end; ) {
    let until = from;
    while (until < end && bought[until + 1] === bought[from]) until++;
    const length = until - from;
    const [before, after] = [Math.max(0, from - around), Math.min(end, until + around)];
    const isSeen = from - before >= fewestBefore && after - until >= fewestSince;
    if (length >= shortest && length <= longest && isSeen) {
      const rate = Math.min(between(before, from) / (from - before), between(until, after) / (after - until));
      if (rate * length >= expected) closures.push({ from: firstDay + from, days: length });
    }
    from = Math.max(until, from + 1);
  }
  const closed = closures.reduce((sum, { days: own }) => sum + own, 0);
  return closed > mostClosed * end ? [] : closures;
}

/** Whether a day is so long after the last purchase that, at the pace of the weeks before it, many more would have come. */
export function isLongAfter({ days, firstDay, lastDay }: BoughtDays, day: number): boolean {
  const from = Math.max(firstDay, lastDay - around + 1);
  const rate = days.filter((each) => each >= from).length / (lastDay - from + 1);
  return lastDay >= 0 && day - lastDay >= shortest && rate * (day - lastDay) >= expected;
}

/** How many of the days from `first` until `last`, both days with a purchase, the shop was open. */
export function openDays(closures: readonly Closure[], first: number, last: number): number {
  let days = last - first;
  for (const { from, days: closed } of closures) if (from > first && from < last) days -= closed;
  return days;
}

/** The day that lies so many open days after a day with a purchase. */
export function dayAfter(closures: readonly Closure[], first: number, open: number): number {
  let day = first + open;
  for (const { from, days } of closures) if (from > first && from <= day) day += days;
  return day;
}

/** The number of a day where days on which nobody could buy are not counted. */
export function openDay(closures: readonly Closure[], day: number): number {
  let open = day;
  for (const { from, days } of closures) if (from < day) open -= Math.min(days, day - from);
  return open;
}

/** The day of such a number. */
export function calendarDay(closures: readonly Closure[], open: number): number {
  let day = open;
  for (const { from, days } of closures) if (from <= day) day += days;
  return day;
}

/** A weekday that came so often without a purchase was no chance. */
const fewestWeeks = 12;

/** Weekdays, 0 for Sunday, on which nobody ever buys though as many would as on other days. */
export function closedWeekdays({ days, firstDay, lastDay }: BoughtDays): number[] {
  if (lastDay < 0) return [];
  const weeks = (lastDay - firstDay + 1) / 7;
  const bought = new Int32Array(7);
  for (const day of days) bought[weekdayOf(day)]++;
  const open = bought.filter((count) => count > 0).length;
  if (weeks < fewestWeeks || open === 0 || days.length / open < expected) return [];
  return [...bought.keys()].filter((weekday) => bought[weekday] === 0);
}

/** The day itself, or the next one on which the shop is open. */
export function nextOpenDay(closed: readonly number[], day: number): number {
  if (Number.isNaN(day) || closed.length >= 7) return day;
  let next = Math.round(day);
  while (closed.includes(weekdayOf(next))) next++;
  return closed.includes(weekdayOf(Math.round(day))) ? next : day;
}

/** 1 January 1970 was a Thursday. */
function weekdayOf(day: number): number {
  return (day + 4) % 7;
}
