import { seededRandom, sampleWithoutReplacement } from '../../math/random';
import { msPerDay } from '../../time';
import type { Facts } from '../facts';
import { type HeldOut, holdOut, pairKey } from './held-out';
import { haveOrderNumbers, purchaseFacts } from './purchases';
import type { SplitName } from './split-names';

/** Share of the purchases that lie behind the day of a split by time, and of each customer's in a random one. */
const hiddenShare = 0.2;

/** Of customers with a single order, the share tested as newcomers: all of them would leave too little to learn. */
const newcomerShare = 0.1;

/** Splits by the last order where most purchases have a date, else at random. */
export function splitFor(facts: Facts): SplitName {
  const purchases = purchaseFacts(facts);
  let dated = 0;
  let all = 0;
  for (let f = 0; f < facts.count; f++) {
    all += purchases[f];
    if (purchases[f] === 1 && facts.at[f] > Number.NEGATIVE_INFINITY) dated++;
  }
  return 2 * dated >= all ? 'last-order' : 'ratio';
}

export function split(facts: Facts, name: SplitName, seed: number): HeldOut {
  if (name === 'last-order') return splitLastOrders(facts, seed);
  return name === 'time' ? splitByTime(facts, cutDay(facts)) : splitAtRandom(facts, seed);
}

/**
 * Hides the whole last order of each customer, and whatever she did from its first instant on: the lines of the last
 * order number, of several where their instants are the same, or all of her last day where orders have no number.
 * Customers without a dated purchase are not tested; of those with a single order every tenth is, drawn with the seed.
 */
export function splitLastOrders(facts: Facts, seed: number): HeldOut {
  const purchases = purchaseFacts(facts);
  const cuts = lastOrders(facts, purchases);
  const isKnown = new Uint8Array(facts.customers);
  for (let f = 0; f < facts.count; f++) {
    if (purchases[f] === 1 && facts.at[f] < cuts[facts.customer[f]]) isKnown[facts.customer[f]] = 1;
  }
  const random = seededRandom(seed);
  for (let c = 0; c < facts.customers; c++) {
    if (cuts[c] < Number.POSITIVE_INFINITY && isKnown[c] === 0 && random() >= newcomerShare) {
      cuts[c] = Number.POSITIVE_INFINITY;
    }
  }
  return hideFrom(facts, purchases, cuts, new Uint8Array(facts.customers).fill(1));
}

/** First instant of the last order of each customer; Infinity where no dated purchase is known. */
function lastOrders({ customers, count, customer, order, at }: Facts, purchases: Uint8Array): Float64Array {
  const last = new Float64Array(customers).fill(Number.NEGATIVE_INFINITY);
  for (let f = 0; f < count; f++) {
    if (purchases[f] === 1 && at[f] > last[customer[f]]) last[customer[f]] = at[f];
  }
  const cuts = last.map((instant) =>
    instant > Number.NEGATIVE_INFINITY ? instant : Number.POSITIVE_INFINITY,
  );
  const haveNumbers = haveOrderNumbers({ count, customer, order, at });
  const lastNumbers = new Set<number>();
  for (let f = 0; f < count; f++) {
    if (order[f] >= 0 && at[f] === last[customer[f]]) lastNumbers.add(order[f]);
  }
  for (let f = 0; f < count; f++) {
    const c = customer[f];
    if (purchases[f] === 0 || !(at[f] < cuts[c])) continue;
    const isLast = haveNumbers && order[f] >= 0 ? lastNumbers.has(order[f]) : dayOf(at[f]) === dayOf(last[c]);
    if (isLast && at[f] > Number.NEGATIVE_INFINITY) cuts[c] = at[f];
  }
  return cuts;
}

/** Hides everything from `cut` (ms) on; tested is who was known before. */
export function splitByTime(facts: Facts, cut: number): HeldOut {
  const isKnown = new Uint8Array(facts.customers);
  for (let f = 0; f < facts.count; f++) if (facts.at[f] < cut) isKnown[facts.customer[f]] = 1;
  return hideFrom(facts, purchaseFacts(facts), new Float64Array(facts.customers).fill(cut), isKnown);
}

/** The day's beginning (UTC, ms) before which about four fifths of the dated purchases lie; NaN where none is dated. */
export function cutDay(facts: Facts): number {
  const purchases = purchaseFacts(facts);
  const dated = facts.at.filter((at, f) => purchases[f] === 1 && at > Number.NEGATIVE_INFINITY).sort();
  const middle = dated[Math.floor((1 - hiddenShare) * dated.length)] ?? Number.NaN;
  // Of the two ends of that day the one that leaves a share nearer to the wanted.
  const [begin, end] = [dayOf(middle) * msPerDay, (dayOf(middle) + 1) * msPerDay];
  const behind = (day: number) =>
    Math.abs(dated.filter((at) => at >= day).length / dated.length - hiddenShare);
  return behind(begin) <= behind(end) ? begin : end;
}

/**
 * Hides every fact of a random fifth of each customer's purchased products, one at least; who has a single product is
 * not tested. For exports without dates: what was bought beside a hidden product stays, which makes it easy to find.
 */
export function splitAtRandom(facts: Facts, seed: number): HeldOut {
  const purchases = purchaseFacts(facts);
  const products: Set<number>[] = Array.from({ length: facts.customers }, () => new Set());
  for (let f = 0; f < facts.count; f++) {
    if (purchases[f] === 1) products[facts.customer[f]].add(facts.product[f]);
  }
  const random = seededRandom(seed);
  const chosen = new Set<number>();
  for (let c = 0; c < facts.customers; c++) {
    const own = [...products[c]].sort((a, b) => a - b);
    if (own.length < 2) continue;
    const size = Math.max(1, Math.floor(hiddenShare * own.length));
    for (const i of sampleWithoutReplacement(own.length, size, random)) chosen.add(pairKey(facts, c, own[i]));
  }
  const hidden = Uint8Array.from({ length: facts.count }, (_, f) =>
    chosen.has(pairKey(facts, facts.customer[f], facts.product[f])) ? 1 : 0,
  );
  return holdOut(facts, purchases, hidden, new Uint8Array(facts.customers).fill(1));
}

/**
 * Hides each customer's facts from her cut on, and of the hidden products what happened on the way there: views,
 * reviews and returns within a day before, or without a date.
 */
function hideFrom(facts: Facts, purchases: Uint8Array, cuts: Float64Array, tested: Uint8Array): HeldOut {
  const { count, customer, product, at } = facts;
  const bought = new Set<number>();
  for (let f = 0; f < count; f++) {
    if (purchases[f] === 1 && at[f] >= cuts[customer[f]]) bought.add(pairKey(facts, customer[f], product[f]));
  }
  const hidden = Uint8Array.from({ length: count }, (_, f) => {
    const cut = cuts[customer[f]];
    if (at[f] >= cut) return 1;
    const isOnTheWay = at[f] >= cut - msPerDay || at[f] === Number.NEGATIVE_INFINITY;
    return isOnTheWay && purchases[f] === 0 && bought.has(pairKey(facts, customer[f], product[f])) ? 1 : 0;
  });
  return holdOut(facts, purchases, hidden, tested);
}

function dayOf(at: number): number {
  return Math.floor(at / msPerDay);
}
