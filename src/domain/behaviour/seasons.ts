import { sum } from '../math/vector';
import { msPerDay } from '../time';

/** Shops are closed at night and on some days: an instant says the week and hardly more. */
export const daysOfWeek = 7;

/** A stray date is no season: each holds at least this part of what is on record. */
const leastRecords = 0.05;
/** A shop has seasons where it is quiet for more than this part of its time. */
const quietFor = 0.5;

/** A holiday is as long as this at most, in days; a longer pause is a time of the shop that customers may be told by. */
const longestHoliday = 35;
/** On either side of a holiday is at least this part of the records, lest one stray date makes one. */
const leastBeside = 0.01;
/** As many empty days in a row come by chance once in a thousand such shops, or it is no holiday. */
const byChance = 0.001;
/** Days around a holiday are as far apart as so many times its length, less by half a day for each day from it. */
const spreadOver = 3;
const closerBy = 0.5;

/** Days on which something is on record, with no week between two of them. */
interface Spell {
  readonly from: number;
  to: number;
  /** Those of its days that have records. */
  days: number;
  records: number;
}

/**
 * How far apart the shop's own days are around an instant, in days: a week, or, in a shop that sells in seasons and is
 * quiet for most of its time, the time from one season to the next. Who bought in one December and who in the next are a
 * year apart, and nobody could have bought in between. Around a holiday in which the shop was shut they are so far apart
 * that days spread by as much leave no gap in its place, whoever came last before it and whoever first after it.
 * @param instants of all that is on record, in any order; NaN where one has no date.
 */
export function shopDays(instants: readonly Float64Array[]): {
  readonly at: (instant: number) => number;
  /** The longest of seasons; a pause in which a holiday falls is longer by no more than that. */
  readonly longest: number;
} {
  const spells = spellsOf(instants);
  const seasons = seasonsOf(spells);
  const holidays = holidaysOf(spells);
  const steps = seasons.map((season, i) => {
    const quiet = Math.max(
      season.from - (seasons[i - 1]?.to ?? season.from),
      (seasons[i + 1]?.from ?? season.to) - season.to,
    );
    return Math.max(daysOfWeek, quiet + Math.min(season.to - season.from + 1, quiet));
  });
  return {
    at: (instant) => {
      const day = Math.floor(instant / msPerDay);
      const season = seasons.findIndex(({ from, to }) => day >= from && day <= to);
      const around = holidays.map(({ from, to }) => {
        const away = Math.max(from - day, day - to, 0);
        return spreadOver * (to - from) - closerBy * away;
      });
      return Math.max(steps[season] ?? daysOfWeek, ...around);
    },
    longest: Math.max(daysOfWeek, ...steps),
  };
}

/** In their order. */
function spellsOf(instants: readonly Float64Array[]): Spell[] {
  const records = new Map<number, number>();
  for (const some of instants) {
    for (const at of some) {
      if (Number.isNaN(at)) continue;
      const day = Math.floor(at / msPerDay);
      records.set(day, (records.get(day) ?? 0) + 1);
    }
  }
  const spells: Spell[] = [];
  for (const [day, count] of [...records].sort(([a], [b]) => a - b)) {
    const spell = spells.at(-1);
    if (spell === undefined || day - spell.to > daysOfWeek)
      spells.push({ from: day, to: day, days: 1, records: count });
    else {
      spell.to = day;
      spell.days++;
      spell.records += count;
    }
  }
  return spells;
}

/** None where the shop has no seasons to speak of. */
function seasonsOf(spells: readonly Spell[]): Spell[] {
  const total = sum(spells.map(({ records }) => records));
  const seasons = spells.filter(({ records }) => records >= leastRecords * total);
  if (seasons.length < 2) return [];
  const open = sum(seasons.map(({ from, to }) => to - from + 1));
  const period = seasons.at(-1)!.to - seasons[0]!.from + 1;
  return open < (1 - quietFor) * period ? seasons : [];
}

/** Last day before and first day after each holiday: empty weeks that a shop with so many busy days has not by chance. */
function holidaysOf(spells: readonly Spell[]): { readonly from: number; readonly to: number }[] {
  const total = sum(spells.map(({ records }) => records));
  const busy = sum(spells.map(({ days }) => days));
  const period = (spells.at(-1)?.to ?? 0) - (spells[0]?.from ?? 0) + 1;
  let before = 0;
  return spells.slice(1).flatMap(({ from: to }, i) => {
    const { to: from, records } = spells[i]!;
    before += records;
    const length = to - from;
    const isBeside = Math.min(before, total - before) >= leastBeside * total;
    const chance = busy * (1 - busy / (period - length + 1)) ** (length - 1);
    return isBeside && length <= longestHoliday && chance < byChance ? [{ from, to }] : [];
  });
}
