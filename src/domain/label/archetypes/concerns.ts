import type { Reviews, Shop } from '../../shop/shop';
import { isHan } from '../keywords/tokens';
import { type Concern, concernKeys, type Lexicon } from '../../lexicon/lexicon';
import { lexicons } from '../../lexicon/lexicons';

/** How much more a segment's reviewers speak of a concern than the shop's do. */
export interface ConcernUse {
  readonly concern: Concern;
  readonly reviewers: number;
  /** Mean share of a reviewer's reviews that mention it. */
  readonly share: number;
  /** Times the share expected of reviewers of the same languages across the shop. */
  readonly lift: number;
  /** Distance from the expectation in standard errors. */
  readonly deviation: number;
}

const read = Object.values(lexicons);
const spaced = read.filter(({ unspaced }) => !unspaced);
const unspaced = read.filter(({ unspaced }) => unspaced);

/** By concern: in words, from their beginning; and in signs, anywhere. */
const patterns = concernKeys.map((concern) => ({
  words: new RegExp(`(?<![\\p{L}\\p{N}])(?:${wordings(spaced, concern)})`, 'iu'),
  signs: new RegExp(wordings(unspaced, concern), 'u'),
}));

/** The wordings of a concern in several languages as one regular expression; lists are broken into lines at will. */
function wordings(lexicons: readonly Lexicon[], concern: Concern): string {
  const lists = lexicons.flatMap(({ concerns }) => (concerns ? [concerns[concern]] : []));
  return lists.map((list) => list.replace(/\s*\n\s*/g, '')).join('|');
}

/** True where the text speaks of the concern. */
export function mentions(text: string, concern: Concern): boolean {
  const { words, signs } = patterns[concernKeys.indexOf(concern)]!;
  return isHan(text) ? signs.test(text) : words.test(text);
}

/** Labelling the same shop again reads nothing twice. */
const alreadyRead = new WeakMap<Reviews, Uint16Array>();

/** Bit c of each review's mask tells whether it mentions concern c of `concernKeys`; length reviews. */
export function readConcerns(shop: Shop): Uint16Array {
  const known = alreadyRead.get(shop.reviews);
  if (known !== undefined) return known;
  const { count, title, text } = shop.reviews;
  const masks = new Uint16Array(count);
  for (let r = 0; r < count; r++) {
    const whole = `${title[r]!} . ${text[r]!}`;
    const chinese = isHan(whole);
    patterns.forEach((pattern, c) => {
      if ((chinese ? pattern.signs : pattern.words).test(whole)) masks[r]! |= 1 << c;
    });
  }
  alreadyRead.set(shop.reviews, masks);
  return masks;
}

/**
 * What each segment's reviewers speak of more, or less, than the shop's. Every reviewer counts once,
 * by the share of her reviews with the concern, and is compared with reviewers who write in the same
 * script (a word list never catches two languages equally well) and at about the same length (long
 * reviews touch on everything).
 */
export function concernUse(shop: Shop, masks: Uint16Array, labels: Int32Array, k: number): ConcernUse[][] {
  const { count, customer } = shop.reviews;
  const n = labels.length;
  const written = new Int32Array(n);
  for (let r = 0; r < count; r++) if (customer[r]! >= 0) written[customer[r]!]!++;
  const stratum = strataOfReviewers(shop, written);
  const uses: ConcernUse[][] = Array.from({ length: k }, () => []);
  concernKeys.forEach((concern, c) => {
    const shares = new Float64Array(n);
    for (let r = 0; r < count; r++) {
      const writer = customer[r]!;
      if (writer >= 0 && (masks[r]! >> c) & 1) shares[writer]! += 1 / written[writer]!;
    }
    compare(shares, stratum, labels, k).forEach((use, segment) => {
      if (use !== null) uses[segment]!.push({ concern, ...use });
    });
  });
  return uses;
}

/** Quarters of the reviewers by length, in each of two scripts. */
const lengthGroups = 4;
const strata = 2 * lengthGroups;

/** Stratum of each customer, -1 without a review. */
function strataOfReviewers(shop: Shop, written: Int32Array): Int32Array {
  const { count, customer, text } = shop.reviews;
  const chinese = new Float64Array(written.length);
  const characters = new Float64Array(written.length);
  for (let r = 0; r < count; r++) {
    const writer = customer[r]!;
    if (writer < 0) continue;
    characters[writer]! += text[r]!.length / written[writer]!;
    if (isHan(text[r]!)) chinese[writer]! += 1 / written[writer]!;
  }
  const stratum = new Int32Array(written.length).fill(-1);
  for (let script = 0; script < 2; script++) {
    const writers: number[] = [];
    for (let i = 0; i < written.length; i++) {
      if (written[i]! > 0 && chinese[i]! > 0.5 === (script === 1)) writers.push(i);
    }
    const lengths = writers.map((writer) => characters[writer]!).sort((a, b) => a - b);
    const bounds = [1, 2, 3].map(
      (quarter) => lengths[Math.floor((quarter * lengths.length) / lengthGroups)]!,
    );
    // By value, not by rank, so that equal lengths share a group.
    for (const writer of writers) {
      const group = bounds.filter((bound) => characters[writer]! > bound).length;
      stratum[writer] = script * lengthGroups + group;
    }
  }
  return stratum;
}

/** Each segment's mean against the mean of its customers' strata over the shop; null without a reviewer. */
function compare(
  shares: Float64Array,
  stratum: Int32Array,
  labels: Int32Array,
  k: number,
): (Omit<ConcernUse, 'concern'> | null)[] {
  const total = new Float64Array(strata);
  const squares = new Float64Array(strata);
  const people = new Int32Array(strata);
  const ofSegment = new Int32Array(strata * k);
  const observed = new Float64Array(k);
  shares.forEach((share, i) => {
    const s = stratum[i]!;
    if (s < 0) return;
    total[s]! += share;
    squares[s]! += share * share;
    people[s]!++;
    ofSegment[strata * labels[i]! + s]!++;
    observed[labels[i]!]! += share;
  });
  return Array.from({ length: k }, (_, segment) => {
    let expected = 0;
    let variance = 0;
    let reviewers = 0;
    for (let s = 0; s < strata; s++) {
      const count = ofSegment[strata * segment + s]!;
      if (count === 0) continue;
      const mean = total[s]! / people[s]!;
      reviewers += count;
      expected += count * mean;
      // The segment is part of the shop: a sample without replacement varies less.
      variance += count * (squares[s]! / people[s]! - mean * mean) * (1 - count / people[s]!);
    }
    if (reviewers === 0 || expected === 0) return null;
    const deviation = variance <= 0 ? 0 : (observed[segment]! - expected) / Math.sqrt(variance);
    return {
      reviewers,
      share: observed[segment]! / reviewers,
      lift: observed[segment]! / expected,
      deviation,
    };
  });
}
