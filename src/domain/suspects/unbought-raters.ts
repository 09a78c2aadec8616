import { groupByKey } from '../math/order';
import { binomialTail } from '../math/tails';
import type { Shop } from '../shop/shop';
import { msPerDay } from '../time';
import type { AccountTraces } from './account-traces';
import { densest } from './bursts';
import { mostEvents } from './traceless';

/** An account may have bought one cheap thing to be let in. */
const mostOrders = 1;
/** Accounts enough to move a rating, and a shop's ratings. */
const fewestOfProduct = 6;
const fewestOfShop = 8;
/** One product is praised so for months; reviews before the orders on record had time to be bought speak of earlier ones. */
const days = 120;
/** Part of all such accounts that come within these months: where they come all year, some buy elsewhere. */
const ofTime = 0.7;
const untilKnown = 45;
/** Part of those who buy and rate, of whom as many may rate what they did not buy: where more do, ids differ or reviews come from elsewhere. */
const usual = 0.2;
const fewestBuyers = 20;
/** Of those alike no more than this part may be such as rate what they bought elsewhere, by those who give other stars. */
const mistakenFor = 0.1;
const ofOneMind = 0.85;
const mistaken = 1e-3;
/** Chance that as many strangers of the whole shop give five stars alone; that they come together in time speaks along. */
const byStars = 0.01;
const praise = 5;

/** Accounts that give five stars to what they never bought. */
export interface UnboughtRaters {
  /** The one product that they rate, −1 where they rate several. */
  readonly product: number;
  /** Customer numbers, ascending. */
  readonly accounts: readonly number[];
  readonly reviews: number;
  readonly products: number;
  readonly from: number;
  readonly to: number;
  /** Part of them that may have bought elsewhere, 0 to 1. */
  readonly mistaken: number;
}

/**
 * Accounts that rate nothing but what they never bought, all of it with five stars, in a shop whose reviewers buy what
 * they rate: within months on one product, where hardly anybody else is so, or all over the shop within months, where so
 * many of one mind are no chance beside the stars that buyers give. Who bought elsewhere or was asked to test gives all kinds of stars,
 * and so do those whose reviews are older than the orders on record. Complaints are left out: whose order never came has
 * nothing on record either.
 */
export function unboughtRaters(shop: Shop, traces: AccountTraces): UnboughtRaters[] {
  const rated = ratedWithoutBuying(shop, traces);
  if (rated === null) return [];
  const { strangers, ofPraise, usualPraise } = rated;
  const others = strangers.size - ofPraise.length;
  const ofOthers = (others * usualPraise) / Math.max(1e-9, 1 - usualPraise);
  const firsts = new Float64Array(shop.customers.ids.length);
  for (const [who, rows] of strangers) firsts[who] = Math.min(...rows.map((row) => shop.reviews.at[row]!));
  const found: UnboughtRaters[] = [];
  const groupOf = (accounts: readonly number[]): UnboughtRaters => {
    const rows = accounts.flatMap((account) => strangers.get(account)!);
    const at = rows.map((row) => shop.reviews.at[row]!);
    const products = new Set(rows.map((row) => shop.reviews.product[row]!));
    return {
      product: products.size === 1 ? [...products][0]! : -1,
      accounts: [...accounts].sort((a, b) => a - b),
      reviews: rows.length,
      products: products.size,
      from: Math.min(...at),
      to: Math.max(...at),
      mistaken: Math.min(1, ofOthers / Math.max(1, ofPraise.length)),
    };
  };
  // Who gives five stars to several things is less likely to have done so by chance.
  const allPraise =
    [...strangers.values()].reduce((sum, rows) => sum + usualPraise ** Math.min(3, rows.length), 0) /
    Math.max(1, strangers.size);
  const together = densest(
    ofPraise.toSorted((a, b) => firsts[a]! - firsts[b]!),
    firsts,
    days,
  );
  const isOfShop =
    together.length >= Math.max(fewestOfShop, ofTime * ofPraise.length) &&
    binomialTail(ofPraise.length, strangers.size, allPraise) <= byStars &&
    ofOthers <= mistakenFor * ofPraise.length;
  const byProduct = productsOfStrangers(shop, rated);
  const told = new Set(byProduct.flat());
  for (const accounts of byProduct) found.push(groupOf(accounts));
  const rest = isOfShop ? together.filter((account) => !told.has(account)) : [];
  if (rest.length > 0) found.push(groupOf(rest));
  return found;
}

interface Rated {
  /** Accounts that rate what they did not buy, and their reviews. */
  readonly strangers: ReadonlyMap<number, readonly number[]>;
  /** Those of them all of whose reviews have five stars. */
  readonly ofPraise: readonly number[];
  readonly usualPraise: number;
}

/** Who rates without buying; null where that is usual here, or too few buyers rate to tell. */
function ratedWithoutBuying(
  { products, reviews, orderLines, returns }: Shop,
  traces: AccountTraces,
): Rated | null {
  // Only pairs that are rated matter, of all that is bought.
  const pairOf = (who: number, product: number) => who * products.ids.length + product;
  const isRated = new Set<number>();
  for (let r = 0; r < reviews.count; r++) {
    const [who, product] = [reviews.customer[r]!, reviews.product[r]!];
    if (who >= 0 && product >= 0) isRated.add(pairOf(who, product));
  }
  const bought = new Set<number>();
  let opened = Number.POSITIVE_INFINITY;
  for (const { count, customer, product, at } of [orderLines, returns]) {
    for (let row = 0; row < count; row++) {
      const [who, what] = [customer[row]!, product[row]!];
      if (who >= 0 && what >= 0 && isRated.has(pairOf(who, what))) bought.add(pairOf(who, what));
      if (at[row]! < opened) opened = at[row]!;
    }
  }
  const known = opened + untilKnown * msPerDay;
  const rowsOf = new Map<number, number[]>();
  let [ofBuyers, praised] = [0, 0];
  for (let r = 0; r < reviews.count; r++) {
    const [who, product] = [reviews.customer[r]!, reviews.product[r]!];
    if (who < 0 || product < 0 || Number.isNaN(reviews.rating[r]!)) continue;
    const own = rowsOf.get(who);
    if (own === undefined) rowsOf.set(who, [r]);
    else own.push(r);
    if (!bought.has(pairOf(who, product))) continue;
    ofBuyers++;
    if (reviews.rating[r] === praise) praised++;
  }
  const strangers = new Map<number, readonly number[]>();
  let [buyers, unlike] = [0, 0];
  for (const [who, rows] of rowsOf) {
    const unbought = rows.filter((r) => !bought.has(pairOf(who, reviews.product[r]!)));
    const isStranger = unbought.length >= 0.8 * rows.length;
    if (traces.orders[who]! > 0 || traces.returns[who]! > 0) {
      buyers++;
      if (isStranger) unlike++;
    }
    if (!isStranger || traces.orders[who]! > mostOrders || traces.returns[who]! > 0) continue;
    if (traces.wishes[who]! > mostOrders || traces.events[who]! > mostEvents) continue;
    if (unbought.every((r) => reviews.at[r]! > known)) strangers.set(who, unbought);
  }
  if (ofBuyers < fewestBuyers || unlike > usual * buyers || strangers.size > usual * rowsOf.size) return null;
  return {
    strangers,
    ofPraise: [...strangers.keys()].filter((who) =>
      strangers.get(who)!.every((r) => reviews.rating[r] === praise),
    ),
    usualPraise: praised / ofBuyers,
  };
}

/** Of each product those who praise it within months, where hardly anybody else rates what she did not buy. */
function productsOfStrangers({ reviews, products }: Shop, { strangers, ofPraise }: Rated): number[][] {
  const alone = ofPraise.filter(
    (who) => new Set(strangers.get(who)!.map((r) => reviews.product[r])).size === 1,
  );
  const rows = alone.map((who) => strangers.get(who)![0]!);
  const byProduct = groupByKey(
    Int32Array.from(rows, (row) => reviews.product[row]!),
    products.ids.length,
  );
  const found: number[][] = [];
  for (let product = 0; product < products.ids.length; product++) {
    const [start, end] = [byProduct.starts[product]!, byProduct.starts[product + 1]!];
    if (end - start < fewestOfProduct) continue;
    const own = Array.from(byProduct.positions.subarray(start, end), (place) => rows[place]!);
    const burst = densest(
      own.sort((a, b) => reviews.at[a]! - reviews.at[b]!),
      reviews.at,
      days,
    );
    const [from, to] = [reviews.at[burst[0]!]!, reviews.at[burst.at(-1)!]!];
    const then = rangeOf(reviews, product, from, to);
    const unlike = [...strangers].filter(
      ([who, theirs]) => !alone.includes(who) && theirs.some((row) => then.has(row)),
    ).length;
    const elsewhere = (alone.length - own.length + 0.5) / Math.max(1, reviews.count - own.length);
    const isTold =
      burst.length >= Math.max(fewestOfProduct, ofTime * own.length) &&
      burst.length >= ofOneMind * (burst.length + unlike) &&
      binomialTail(burst.length, then.size, elsewhere) <= mistaken / products.ids.length;
    if (isTold) found.push(burst.map((row) => reviews.customer[row]!));
  }
  return found;
}

function rangeOf({ count, product, at }: Shop['reviews'], of: number, from: number, to: number): Set<number> {
  const rows = new Set<number>();
  for (let r = 0; r < count; r++) if (product[r] === of && at[r]! >= from && at[r]! <= to) rows.add(r);
  return rows;
}
