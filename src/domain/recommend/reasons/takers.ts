import { largestTold, tailBeyond } from '../../math/false-discoveries';
import { type SparseMatrix, transpose } from '../../math/sparse';
import { sum } from '../../math/vector';
import { msPerDay } from '../../time';
import type { Interactions } from '../interactions';
import { hasIt, relation } from '../interaction-weights';

/** Which segment a customer is in, for 'liked by this segment'. */
export interface SegmentsForReasons {
  /** Segment position of each customer. */
  readonly labels: Int32Array;
  /** Code of each segment position. */
  readonly codes: Int32Array;
  /** Position of those who are in no group and alike to nobody, so that they like nothing together; -1 without. */
  readonly outsiders: number;
}

/** Fewer customers than this are no 'many', neither of a shop nor of a segment. */
const fewestTakers = 5;
/** Fewer who have both products may have them by chance. */
export const fewestOfBoth = 3;
/** A year holds every season once. */
const lateDays = 365;
/** Dates that are looked at for that end; of more, these spread evenly. */
const datesSorted = 100_000;
/** Share of the dates that lie before the end of what is on record. */
const endShare = 0.99;
/** Share of the products that are taken at all which are taken less than a popular one. */
const popularFrom = 0.8;
/** How sure it must be that a segment takes more than the others: one-sided 1% of the normal distribution. */
const surelyMore = 2.326;
/** Share of what segments are said to like that may be chance, all products and segments tried. */
const mostFalse = 0.05;

/**
 * How many customers took each product, counted once each. To take is to buy or to review; a product that was given
 * back or rated one or two stars is liked by nobody, and one that was looked at is not taken.
 */
export class Takers {
  /** Customers who took each product and did not dislike it. */
  readonly liked: Int32Array;
  /** Customers who looked at each product and did no more. */
  readonly looked: Int32Array;
  /** Customers who took each product of late and did not dislike it. */
  private readonly likedOfLate: Int32Array;
  private readonly popularAt: number;
  private readonly oftenLookedAt: number;
  /** The same by segment: segments × products. */
  readonly likedOfSegment: Int32Array;
  private readonly sizes: Int32Array;
  /** Products that the customers of each segment took, and that all did: a product of one customer once. */
  private readonly takenBySegment: Int32Array;
  private readonly taken: number;
  private readonly customers: number;
  /** 1 where a segment surely likes a product: segments × products. */
  private readonly surelyLiked: Uint8Array;
  /** Products × customers: who looked at a product or has it, the values what it is to them. */
  private readonly holders: SparseMatrix;

  constructor(
    interactions: Interactions,
    private readonly segments: SegmentsForReasons | null,
  ) {
    const { matrix, relations, lastAt } = interactions;
    const { rows, columns, starts, indices } = matrix;
    const late = lateFrom(lastAt);
    const segmentsCount = segments?.codes.length ?? 0;
    this.liked = new Int32Array(columns);
    this.looked = new Int32Array(columns);
    this.likedOfLate = new Int32Array(columns);
    this.likedOfSegment = new Int32Array(segmentsCount * columns);
    this.sizes = new Int32Array(segmentsCount);
    this.takenBySegment = new Int32Array(segmentsCount);
    this.customers = rows;
    for (let i = 0; i < rows; i++) {
      const segment = segments === null ? -1 : segments.labels[i];
      if (segment >= 0) this.sizes[segment]++;
      for (let e = starts[i]; e < starts[i + 1]; e++) {
        const j = indices[e];
        if (relations[e] === relation.seen) this.looked[j]++;
        if (!isLiked(relations[e])) continue;
        this.liked[j]++;
        if (lastAt[e] >= late) this.likedOfLate[j]++;
        if (segment < 0) continue;
        this.likedOfSegment[segment * columns + j]++;
        this.takenBySegment[segment]++;
      }
    }
    this.taken = sum(this.liked);
    this.popularAt = manyOf(this.likedOfLate);
    this.oftenLookedAt = manyOf(this.looked);
    this.surelyLiked = this.findLiked(segmentsCount);
    this.holders = transpose({ ...matrix, values: Float32Array.from(relations) });
  }

  /** Whether many took it of late, as customers and beside the other products: what was popular years ago is not. */
  isPopular(product: number): boolean {
    return this.likedOfLate[product] >= this.popularAt;
  }

  /** Whether many looked at it, as customers and beside the other products. */
  isOftenLookedAt(product: number): boolean {
    return this.looked[product] >= this.oftenLookedAt;
  }

  /** Whether many took it, be it much or little beside the other products. */
  hasTakers(product: number): boolean {
    return this.liked[product] >= fewestTakers;
  }

  /**
   * Whether enough customers of her segment took it, surely a larger share of them than of everybody else, and surely a
   * larger share of all that they took: who buys more takes more of everything, and likes nothing the better for it. So
   * many products are tried on so many segments that of all that is liked few are by chance.
   */
  isLikedBySegment(customer: number, product: number): boolean {
    const segment = this.segments === null ? -1 : this.segments.labels[customer];
    return segment >= 0 && this.surelyLiked[segment * this.liked.length + product] === 1;
  }

  private findLiked(segments: number): Uint8Array {
    const { liked, likedOfSegment, sizes, customers, takenBySegment, taken } = this;
    const surely = new Uint8Array(likedOfSegment.length);
    const found: number[] = [];
    const chances: number[] = [];
    let tried = 0;
    for (let segment = 0; segment < segments; segment++) {
      if (segment === this.segments?.outsiders) continue;
      const [size, own] = [sizes[segment], takenBySegment[segment]];
      for (let product = 0; product < liked.length; product++) {
        if (liked[product] < fewestTakers) continue;
        tried++;
        const inside = likedOfSegment[segment * liked.length + product];
        if (inside < fewestTakers) continue;
        const outside = liked[product] - inside;
        const away = Math.min(
          standardErrorsAbove(inside, size, outside, customers - size),
          standardErrorsAbove(inside, own, outside, taken - own),
        );
        if (away < surelyMore) continue;
        found.push(segment * liked.length + product);
        chances.push(tailBeyond(away));
      }
    }
    const most = largestTold(chances, tried, mostFalse);
    found.forEach((at, i) => {
      if (chances[i] <= most) surely[at] = 1;
    });
    return surely;
  }

  /** Whether enough customers beside this one took to both products: had both, or with `looks` looked at them at least. */
  tookToBoth(customer: number, one: number, other: number, looks: boolean): boolean {
    const { starts, indices, values } = this.holders;
    const size = (product: number) => starts[product + 1] - starts[product];
    const [fewer, more] = size(one) <= size(other) ? [one, other] : [other, one];
    const end = starts[more + 1];
    let at = starts[more];
    let found = 0;
    for (let e = starts[fewer]; e < starts[fewer + 1] && at < end; e++) {
      const who = indices[e];
      if (who === customer || !counts(values[e], looks)) continue;
      at = firstFrom(indices, at, end, who);
      if (at < end && indices[at] === who && counts(values[at], looks) && ++found === fewestOfBoth)
        return true;
    }
    return false;
  }
}

/** The first position from `from` to `end` whose value is no less, `end` without one: strides that double, then halves. */
function firstFrom(ascending: Int32Array, from: number, end: number, value: number): number {
  let low = from;
  let stride = 1;
  while (low + stride < end && ascending[low + stride] < value) {
    low += stride;
    stride *= 2;
  }
  let high = Math.min(end, low + stride + 1);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * How far the share `inside` of `size` lies above that of `outside` of `others`, as a number of the normal distribution:
 * the root of G², which holds for few takers as well (Dunning 1993); 0 where it is no larger.
 */
function standardErrorsAbove(inside: number, size: number, outside: number, others: number): number {
  if (size === 0 || others === 0 || inside * others <= outside * size) return 0;
  const share = (inside + outside) / (size + others);
  const part = (count: number, expected: number) => (count > 0 ? count * Math.log(count / expected) : 0);
  const ratio =
    part(inside, share * size) +
    part(outside, share * others) +
    part(size - inside, (1 - share) * size) +
    part(others - outside, (1 - share) * others);
  return Math.sqrt(Math.max(0, 2 * ratio));
}

/** Instant from which on a thing was done of late, ms; −Infinity where hardly anything has a date. */
function lateFrom(lastAt: Float64Array): number {
  const step = Math.ceil(lastAt.length / datesSorted);
  const asked = lastAt.filter((_, entry) => entry % step === 0);
  const dated = asked.filter((at) => at > Number.NEGATIVE_INFINITY).sort();
  if (2 * dated.length < asked.length || dated.length === 0) return Number.NEGATIVE_INFINITY;
  // A single date far ahead, mostly an error, makes nothing else old.
  return dated[Math.floor(endShare * (dated.length - 1))] - lateDays * msPerDay;
}

function isLiked(is: number): boolean {
  return hasIt(is) && is !== relation.ownedDisliked;
}

function counts(is: number, looks: boolean): boolean {
  return isLiked(is) || (looks && is === relation.seen);
}

/** From how many customers on a product has many: never few, at least most products' and more than the middle one's. */
function manyOf(counts: Int32Array): number {
  const taken = counts.filter((count) => count > 0).sort();
  if (taken.length === 0) return fewestTakers;
  const middle = taken[(taken.length - 1) >> 1];
  return Math.max(fewestTakers, taken[Math.floor(popularFrom * taken.length)], middle + 1);
}
