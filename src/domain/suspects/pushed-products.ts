import { groupByKey } from '../math/order';
import { median } from '../math/vector';
import type { Shop } from '../shop/shop';
import { msPerDay } from '../time';
import { type AccountTraces, buyersWithin } from './account-traces';
import { densest } from './bursts';

/** A product is pushed within days, by accounts enough to move its place. */
const days = 7;
const fewestAccounts = 10;
/** Part of the product's buyers of these days who did nothing else, and of all who ever did nothing else but buy it. */
const ofBuyers = 0.8;
const ofTime = 0.5;
/** Part of the newcomers among its buyers of these days: those whom an offer brings look about, some of them. */
const ofNewcomers = 0.95;
/** As many as this part of all who buy anything else, a week before to a week after, came by an event: a sale, a film. */
const asAnEvent = 0.5;
/** Part of what others pay for it: who pays less took an offer. */
const fullPrice = 0.98;
/** Newcomers of the same weeks who did nothing but one order of one product: where that is usual, it tells nothing. */
const usual = 0.3;
const weeksAround = 30 * msPerDay;
const fewestNewcomers = 20;
/** Where this part of all buyers came so, a product is what the shop sells. */
const asARule = 1 / 3;

/** Accounts that each placed one order of one product, and nothing else, within the same days. */
export interface PushedProduct {
  readonly product: number;
  /** Customer numbers, ascending. */
  readonly accounts: readonly number[];
  /** Days between the first and the last of these orders, rounded up. */
  readonly days: number;
  /** Part of the newcomers elsewhere who did as little, 0 to 1. */
  readonly usual: number;
}

/**
 * Products that many accounts bought within a week, once, as all that they ever did, while newcomers of these weeks do
 * more elsewhere in the shop: orders placed to lift a product look so, and so may an offer whose takers never came
 * back. None in a shop whose newcomers mostly buy one thing once, none among newcomers who had no time to return, and
 * none where it looks like an offer: at a lower price than others pay, or one that nobody else paid, with some who
 * bought more, or by half as many as buy anything else from a week before to a week after.
 */
export function pushedProducts(shop: Shop, traces: AccountTraces): PushedProduct[] {
  const { orders, onlyProduct, firstOrder } = traces;
  const isLone = orders.map((count, customer) => (count === 1 && doesNothingElse(customer, traces) ? 1 : 0));
  const lone = [...orders.keys()].filter((customer) => isLone[customer] === 1);
  if (lone.length < fewestAccounts) return [];
  const { starts, positions } = groupByKey(
    Int32Array.from(lone, (customer) => onlyProduct[customer]!),
    shop.products.ids.length,
  );
  const buyers = orders.reduce((sum, count) => sum + Math.min(1, count), 0);
  const pushed: PushedProduct[] = [];
  for (let product = 0; product < shop.products.ids.length; product++) {
    const own = Array.from(positions.subarray(starts[product], starts[product + 1]), (at) => lone[at]!);
    const burst = densest(
      own.toSorted((a, b) => firstOrder[a]! - firstOrder[b]!),
      firstOrder,
      days,
    );
    if (burst.length < fewestAccounts || burst.length < ofTime * own.length) continue;
    if (burst.length > asARule * buyers) continue;
    const [from, to] = [firstOrder[burst[0]!]!, firstOrder[burst.at(-1)!]!];
    const buyersThen = [...buyersWithin(shop, (bought) => bought === product, from, to)];
    const newcomers = buyersThen.filter((buyer) => firstOrder[buyer]! >= from).length;
    if (burst.length < Math.max(ofBuyers * buyersThen.length, ofNewcomers * newcomers)) continue;
    const week = days * msPerDay;
    const elsewhere = buyersWithin(shop, (bought) => bought !== product, from - week, to + week);
    if (burst.length > asAnEvent * elsewhere.size) continue;
    const near = othersWho(traces, isLone, product, from - weeksAround, to + weeksAround);
    // Too few came in these weeks to tell by: the whole export tells.
    const told =
      near.came >= fewestNewcomers
        ? near
        : othersWho(traces, isLone, product, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
    if (told.lone > usual * told.came || !paysInFull(shop, product, burst)) continue;
    pushed.push({
      product,
      accounts: burst.toSorted((a, b) => a - b),
      days: Math.max(1, Math.ceil((to - from) / msPerDay)),
      usual: told.came === 0 ? 0 : told.lone / told.came,
    });
  }
  return pushed;
}

/** One product, at most one review, nothing given back, and no more looks than buying it takes. */
function doesNothingElse(
  customer: number,
  { onlyProduct, firstOrder, reviews, returns, events }: AccountTraces,
): boolean {
  return (
    onlyProduct[customer]! >= 0 &&
    !Number.isNaN(firstOrder[customer]!) &&
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
