import { binomialTail } from '../math/tails';
import { median } from '../math/vector';
import type { Shop } from '../shop/shop';
import { msPerDay } from '../time';
import { type AccountTraces, buyersWithin } from './account-traces';
import { burstsByProduct } from './bursts';

/** A product is pushed within days, by accounts enough to move its place. */
const days = 7;
const fewestAccounts = 6;
/** Part of the product's buyers of these days who did nothing else, and of all who ever did nothing else but buy it. */
const ofBuyers = 0.8;
const ofTime = 0.5;
/** Part of the newcomers among its buyers of these days: those whom an offer brings look about, some of them. */
const ofNewcomers = 0.95;
/** As many as this part of all who buy anything else, a week before to a week after, came by an event: a sale, a film. */
const asAnEvent = 0.5;
/** Part of what others pay for it: who pays less took an offer. */
const fullPrice = 0.98;
/**
 * Chance of as many at once, that as many of the newcomers for it did as little, and of both, by the part of other newcomers of these weeks who did: where
 * most newcomers buy one thing once, a few who did so tell nothing.
 */
const atOnce = 1e-4;
const asLittle = 0.01;
const both = 1e-6;
const weeksAround = 30 * msPerDay;
const fewestNewcomers = 20;
/** Where this part of all buyers came so, a product is what the shop sells. */
const asARule = 1 / 3;

/** Accounts that ordered one product, and did nothing else, within the same days. */
export interface PushedProduct {
  readonly product: number;
  /** Customer numbers, ascending. */
  readonly accounts: readonly number[];
  /** Days between the first and the last of their first orders, rounded up. */
  readonly days: number;
  /** Part of the newcomers elsewhere who did as little, 0 to 1. */
  readonly usual: number;
}

/**
 * Products that many accounts bought within a week as all that they ever did, while newcomers of these weeks do more
 * elsewhere in the shop: orders placed to lift a product look so, and so may an offer whose takers never came back.
 * None where so many of all newcomers buy one thing once that these may be chance, none among newcomers who had no time to return, and
 * none where it looks like an offer: at a lower price than others pay, or one that nobody else paid, with some who
 * bought more, or by half as many as buy anything else from a week before to a week after.
 */
export function pushedProducts(shop: Shop, traces: AccountTraces): PushedProduct[] {
  const { orders, onlyProduct, firstOrder } = traces;
  const isLone = orders.map((count, customer) => (count > 0 && doesNothingElse(customer, traces) ? 1 : 0));
  const lone = [...orders.keys()].filter((customer) => isLone[customer] === 1);
  if (lone.length < fewestAccounts) return [];
  const buyers = orders.reduce((sum, count) => sum + Math.min(1, count), 0);
  const products = shop.products.ids.length;
  const pushed: PushedProduct[] = [];
  for (const found of burstsByProduct(lone, onlyProduct, firstOrder, products, days)) {
    const { product, members: burst } = found;
    const own = lone.reduce((sum, account) => sum + (onlyProduct[account] === product ? 1 : 0), 0);
    if (burst.length < fewestAccounts || burst.length < ofTime * own) continue;
    if (burst.length > asARule * buyers || found.chance > atOnce) continue;
    const [from, to] = [firstOrder[burst[0]!]!, firstOrder[burst.at(-1)!]!];
    const buyersThen = [...buyersWithin(shop, (bought) => bought === product, from, to)];
    const newcomers = buyersThen.filter((buyer) => firstOrder[buyer]! >= from).length;
    // Who comes for it in any such days is no sign that these were brought by an offer.
    const usually = usualBuyers(shop, traces, product, from, to);
    if (burst.length < ofBuyers * (buyersThen.length - usually.buyers)) continue;
    if (burst.length < ofNewcomers * (newcomers - usually.newcomers)) continue;
    const week = days * msPerDay;
    const elsewhere = buyersWithin(shop, (bought) => bought !== product, from - week, to + week);
    if (burst.length > asAnEvent * elsewhere.size) continue;
    const near = othersWho(traces, isLone, product, from - weeksAround, to + weeksAround);
    // Too few came in these weeks to tell by: the whole export tells.
    const told =
      near.came >= fewestNewcomers
        ? near
        : othersWho(traces, isLone, product, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
    const usual = (told.lone + 1) / (told.came + 2);
    const chance = binomialTail(burst.length, newcomers, usual);
    if (chance > asLittle || chance * found.chance > both || !paysInFull(shop, product, burst)) continue;
    pushed.push({
      product,
      accounts: burst.toSorted((a, b) => a - b),
      days: Math.max(1, Math.ceil((to - from) / msPerDay)),
      usual: told.came === 0 ? 0 : told.lone / told.came,
    });
  }
  return pushed;
}

/** Buyers of a product, and newcomers among them, in as much time, by all the rest of the export. */
function usualBuyers(
  { orderLines }: Shop,
  { firstOrder }: AccountTraces,
  product: number,
  from: number,
  to: number,
): { buyers: number; newcomers: number } {
  const [buyers, newcomers] = [new Set<number>(), new Set<number>()];
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let l = 0; l < orderLines.count; l++) {
    const [who, at] = [orderLines.customer[l]!, orderLines.at[l]!];
    if (Number.isNaN(at)) continue;
    [first, last] = [Math.min(first, at), Math.max(last, at)];
    if (who < 0 || orderLines.product[l] !== product || (at >= from && at <= to)) continue;
    buyers.add(who);
    if (firstOrder[who] === at) newcomers.add(who);
  }
  const windows = Math.max(1, (last - first) / (to - from + msPerDay) - 1);
  return { buyers: buyers.size / windows, newcomers: newcomers.size / windows };
}

/** One product within days, at most one review, nothing given back, and no more looks than buying it takes. */
function doesNothingElse(
  customer: number,
  { onlyProduct, firstOrder, lastOrder, reviews, returns, events }: AccountTraces,
): boolean {
  return (
    onlyProduct[customer]! >= 0 &&
    lastOrder[customer]! - firstOrder[customer]! <= days * msPerDay &&
    reviews[customer]! <= 1 &&
    returns[customer] === 0 &&
    events[customer]! <= 4
  );
}

/** Those who came to the shop from one instant to another, for other products, and who of them did as little. */
function othersWho(
  { orders, onlyProduct, firstOrder }: AccountTraces,
  isLone: Int32Array,
  product: number,
  from: number,
  to: number,
): { came: number; lone: number } {
  let [came, lone] = [0, 0];
  for (let customer = 0; customer < orders.length; customer++) {
    const at = firstOrder[customer]!;
    if (onlyProduct[customer] === product || !(at >= from && at <= to)) continue;
    came++;
    lone += isLone[customer]!;
  }
  return { came, lone };
}

/** Whether some accounts paid what all others paid for the product, who are some too; false where no price is known. */
function paysInFull({ orderLines }: Shop, product: number, accounts: readonly number[]): boolean {
  const own = new Set(accounts);
  const prices: [own: number[], others: number[]] = [[], []];
  for (let l = 0; l < orderLines.count; l++) {
    if (orderLines.product[l] !== product) continue;
    const price = orderLines.amount[l]! / orderLines.quantity[l]!;
    if (Number.isFinite(price)) prices[own.has(orderLines.customer[l]!) ? 0 : 1].push(price);
  }
  const [here, elsewhere] = prices.map((some) => median(Float64Array.from(some)));
  return here! >= fullPrice * elsewhere!;
}
