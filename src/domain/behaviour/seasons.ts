import { sum } from '../math/vector';
import { msPerDay } from '../time';

/** Shops are closed at night and on some days: an instant says the week and hardly more. */
export const daysOfWeek = 7;

/** A stray date is no season: each holds at least this part of what is on record. */
const leastRecords = 0.05;
/** A shop has seasons where it is quiet for more than this part of its time. */
const quietFor = 0.5;

/** Days on which something is on record, with no week between two of them. */
interface Season {
  readonly from: number;
  to: number;
  records: number;
}

/**
 * How far apart the shop's own days are around an instant, in days: a week, or, in a shop that sells in seasons and is
 * quiet for most of its time, the time from one season to the next. Who bought in one December and who in the next are a
 * year apart, and nobody could have bought in between.
 * @param instants of all that is on record, in any order; NaN where one has no date.
 */
export function shopDays(instants: readonly Float64Array[]): {
  readonly at: (instant: number) => number;
  /** The longest of all. */
  readonly longest: number;
} {
  const seasons = seasonsOf(instants);
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
      return steps[season] ?? daysOfWeek;
    },
    longest: Math.max(daysOfWeek, ...steps),
  };
}

/** In their order; none where the shop has no seasons to speak of. */
function seasonsOf(instants: readonly Float64Array[]): Season[] {
  const records = new Map<number, number>();
  for (const some of instants) {
    for (const at of some) {
      if (Number.isNaN(at)) continue;
      const day = Math.floor(at / msPerDay);
      records.set(day, (records.get(day) ?? 0) + 1);
    }
  }
  const all: Season[] = [];
  for (const [day, count] of [...records].sort(([a], [b]) => a - b)) {
    const season = all.at(-1);
    if (season === undefined || day - season.to > daysOfWeek)
      all.push({ from: day, to: day, records: count });
    else {
      season.to = day;
      season.records += count;
    }
  }
  const total = sum(all.map((season) => season.records));
  const seasons = all.filter((season) => season.records >= leastRecords * total);
  if (seasons.length < 2) return [];
  const open = sum(seasons.map(({ from, to }) => to - from + 1));
  const period = seasons.at(-1)!.to - seasons[0]!.from + 1;
  return open < (1 - quietFor) * period ? seasons : [];
}
