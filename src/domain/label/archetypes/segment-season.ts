import type { Shop } from '../../shop/shop';
import { groupByKey } from '../../math/order';
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
const stretches = months * longest;
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
  const isDated = (row: number) => !Number.isNaN(lines.at[row]!);
  const { starts, positions } = groupByKey(lines.customer, labels.length, lines.count, isDated);
  const shares = new SeasonShares(k);
  const ofMonths = new Float64Array(months);
  labels.forEach((label, customer) => {
    const rows = positions.subarray(starts[customer]!, starts[customer + 1]!);
    if (rows.length === 0 || label < 0) return;
    const days = Float64Array.from(rows, (row) => Math.floor(lines.at[row]! / msPerDay)).sort();
    ofMonths.fill(0);
    let own = 0;
    days.forEach((day, i) => {
      if (i > 0 && day === days[i - 1]) return;
      const date = new Date(day * msPerDay);
      ofMonths[date.getUTCMonth()]!++;
      shares.bought(label, date.getUTCFullYear(), date.getUTCMonth());
      own++;
    });
    for (let month = 0; month < months; month++) ofMonths[month]! /= own;
    shares.add(label, ofMonths);
  });
  return Array.from({ length: k }, (_, segment) => seasonOf(segment, shares));
}

/** What is bought in each stretch of months, from any month on and one to three long, by segment and in all. */
class SeasonShares {
  readonly people: Int32Array;
  /** Segments and all × stretches: sums of the customers' shares, and how many have half of theirs in it. */
  private readonly sums: Float64Array;
  private readonly devoted: Int32Array;
  /** Of each segment its days with a purchase by year and month. */
  readonly years: readonly Map<number, Float64Array>[];

  constructor(private readonly k: number) {
    this.people = new Int32Array(k + 1);
    this.sums = new Float64Array((k + 1) * stretches);
    this.devoted = new Int32Array((k + 1) * stretches);
    this.years = Array.from({ length: k }, () => new Map());
  }

  bought(segment: number, year: number, month: number): void {
    const ofYears = this.years[segment]!;
    const ofYear = ofYears.get(year) ?? new Float64Array(months);
    ofYear[month]!++;
    ofYears.set(year, ofYear);
  }

  /** One customer, of her share in each month. */
  add(segment: number, ofMonths: Float64Array): void {
    for (const group of [segment, this.k]) this.people[group]!++;
    for (let from = 0; from < months; from++) {
      let share = 0;
      for (let length = 1; length <= longest; length++) {
        share += ofMonths[(from + length - 1) % months]!;
        for (const group of [segment, this.k]) {
          const at = group * stretches + from * longest + length - 1;
          this.sums[at]! += share;
          if (share >= 0.5) this.devoted[at]!++;
        }
      }
    }
  }

  inMonths(segment: number, from: number, length: number) {
    const { k, sums, people } = this;
    const at = from * longest + length - 1;
    const [own, all] = [sums[segment * stretches + at]!, sums[k * stretches + at]!];
    const others = people[k]! - people[segment]!;
    return {
      share: own / people[segment]!,
      devoted: this.devoted[segment * stretches + at]! / people[segment]!,
      elsewhere: others === 0 ? own / people[segment]! : (all - own) / others,
    };
  }
}

function seasonOf(segment: number, shares: SeasonShares): SegmentSeason | null {
  if (shares.people[segment]! < fewest) return null;
  for (const least of [nearlyAll, leastShare]) {
    for (let length = 1; length <= longest; length++) {
      let best: SegmentSeason | null = null;
      for (let from = 0; from < months; from++) {
        const { share, devoted, elsewhere } = shares.inMonths(segment, from, length);
        if (share < least || devoted < leastDevoted) continue;
        if (!(share >= leastLift * elsewhere) || !comesAgain(shares.years[segment]!, from, length)) continue;
        if (best !== null && share <= best.share) continue;
        best = { from: from + 1, to: ((from + length - 1) % months) + 1, share, elsewhere };
      }
      if (best !== null) return best;
    }
  }
  return null;
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
