import type { Shop } from '../../shop/shop';
import { msPerDay } from '../../time';

/** The months of the year in which a segment buys. */
export interface SegmentSeason {
  /** First and last of them, 1 for January to 12; the last is before the first where the season goes over the new year. */
  readonly from: number;
  readonly to: number;
  /** Mean share of these months among the days on which each customer bought, 0 to 1. */
  readonly share: number;
  /** The same of all customers outside of the segment. */
  readonly elsewhere: number;
}

const months = 12;
const longest = 3;
/** Of so much of what a segment buys it is said to be in a season; of fewer months where nearly all of it is. */
const leastShare = 0.65;
const nearlyAll = 0.8;
/** Times the share elsewhere: when the whole shop is busy is nobody's season. */
const leastLift = 2;
/** At least so many of its customers bought half of theirs in it. */
const leastDevoted = 0.65;
/** A season comes again: at least this part of what was bought in it is of another year than the fullest. */
const leastOtherYears = 0.2;
/** Fewer customers with a dated purchase have no season. */
const fewest = 20;

/**
 * The season of each segment, one to three months in a row, in which most of its customers buy and others hardly do; null
 * where there is none, or where it has not come again: who is new, or came for one sale, has no season.
 */
export function segmentSeasons(
  { orderLines: lines }: Shop,
  labels: Int32Array,
  k: number,
): (SegmentSeason | null)[] {
  const days = new Map<number, Set<number>>();
  for (let row = 0; row < lines.count; row++) {
    const customer = lines.customer[row]!;
    if (customer < 0 || Number.isNaN(lines.at[row]!)) continue;
    const own = days.get(customer) ?? new Set();
    own.add(Math.floor(lines.at[row]! / msPerDay));
    days.set(customer, own);
  }
  const shares = new Map<number, Float64Array>();
  const years = Array.from({ length: k }, () => new Map<number, Float64Array>());
  for (const [customer, own] of days) {
    const ofMonths = new Float64Array(months);
    for (const day of own) {
      const date = new Date(day * msPerDay);
      const month = date.getUTCMonth();
      ofMonths[month]! += 1 / own.size;
      const year = date.getUTCFullYear();
      const ofYear = years[labels[customer]!]!.get(year) ?? new Float64Array(months);
      ofYear[month]!++;
      years[labels[customer]!]!.set(year, ofYear);
    }
    shares.set(customer, ofMonths);
  }
  return Array.from({ length: k }, (_, segment) => seasonOf(segment, labels, shares, years[segment]!));
}

function seasonOf(
  segment: number,
  labels: Int32Array,
  shares: ReadonlyMap<number, Float64Array>,
  years: ReadonlyMap<number, Float64Array>,
): SegmentSeason | null {
  for (const least of [nearlyAll, leastShare]) {
    for (let length = 1; length <= longest; length++) {
      let best: SegmentSeason | null = null;
      for (let from = 0; from < months; from++) {
        const found = inMonths(segment, labels, shares, from, length);
        if (found.people < fewest || found.share < least || found.devoted < leastDevoted) continue;
        if (!(found.share >= leastLift * found.elsewhere) || !comesAgain(years, from, length)) continue;
        if (best === null || found.share > best.share) {
          const { share, elsewhere } = found;
          best = { from: from + 1, to: ((from + length - 1) % months) + 1, share, elsewhere };
        }
      }
      if (best !== null) return best;
    }
  }
  return null;
}

function inMonths(
  segment: number,
  labels: Int32Array,
  shares: ReadonlyMap<number, Float64Array>,
  from: number,
  length: number,
) {
  const own = { sum: 0, people: 0, devoted: 0 };
  const others = { sum: 0, people: 0 };
  for (const [customer, ofMonths] of shares) {
    let share = 0;
    for (let i = 0; i < length; i++) share += ofMonths[(from + i) % months]!;
    const side = labels[customer] === segment ? own : others;
    side.sum += share;
    side.people++;
    if (side === own && share >= 0.5) own.devoted++;
  }
  return {
    people: own.people,
    share: own.sum / own.people,
    devoted: own.devoted / own.people,
    elsewhere: others.people === 0 ? own.sum / own.people : others.sum / others.people,
  };
}

/** @param years purchases by year and month. */
function comesAgain(years: ReadonlyMap<number, Float64Array>, from: number, length: number): boolean {
  const bySeason = new Map<number, number>();
  for (const [year, ofMonths] of years) {
    for (let i = 0; i < length; i++) {
      const month = (from + i) % months;
      const count = ofMonths[month]!;
      // Months of the next year belong to the season that began in the last.
      const began = month < from ? year - 1 : year;
      if (count > 0) bySeason.set(began, (bySeason.get(began) ?? 0) + count);
    }
  }
  const counts = [...bySeason.values()];
  const all = counts.reduce((sum, count) => sum + count, 0);
  return counts.length > 1 && all - Math.max(...counts) >= leastOtherYears * all;
}
