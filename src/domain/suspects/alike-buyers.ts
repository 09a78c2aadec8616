import { binomialTail } from '../math/tails';
import type { InCommon, Shop } from '../shop/shop';
import { msPerDay, msPerHour } from '../time';
import type { AccountTraces } from './account-traces';
import { mostEvents } from './traceless';

/** Fewer are a family, or two who share a desk. */
const fewestAccounts = 5;
/** What a larger part of all accounts has in common is how the shop's addresses are made. */
const mostOfAll = 0.1;
/** Part of those told that may be customers who happen to have it in common. */
const mistakenFor = 0.1;
const mistaken = 1e-4;
/** Hours in which the shop has less than this part of an even day; a sale at midnight is one night. */
const quiet = 0.25;
const fewestNights = 4;
const fewestOfNight = 10;
/** So many by day, for each by night, are what the product always has. */
const byDayToo = 0.25;
const hoursOfDay = 24;

export const alikeBy = ['mailbox', 'series', 'domain', 'address', 'night'] as const satisfies readonly (
  | InCommon['by']
  | 'night'
)[];
export type AlikeBy = (typeof alikeBy)[number];

/** Accounts that have something rare in common, and did nothing but order one product. */
export interface AlikeBuyers {
  readonly by: AlikeBy;
  /** What they have in common as it is written; '' for the hours of the night. */
  readonly value: string;
  /** −1 where they did not all order the same. */
  readonly product: number;
  /** Customer numbers, ascending. */
  readonly accounts: readonly number[];
  /** Part of them that would have done so by chance. */
  readonly usual: number;
}

/**
 * Accounts that are tied to each other by what they should not have in common (one mailbox under many spellings, numbered
 * addresses, a mail domain or a street address of their own, orders at night) and of whom each did nothing but order,
 * give back or rate one and the same product, far more often than the rest of the shop does. An office, a school or a
 * dormitory has an address in common, and its people buy one thing and another. One mailbox under many spellings is one
 * person, whatever the accounts ordered.
 */
export function alikeBuyers(shop: Shop, traces: AccountTraces): AlikeBuyers[] {
  const accounts = shop.customers.ids.length;
  const sole = soleProducts(shop, traces);
  const usualOf = new Map<number, number>();
  for (const product of sole) if (product >= 0) usualOf.set(product, (usualOf.get(product) ?? 0) + 1);
  const found: AlikeBuyers[] = [];
  for (const { by, value, members } of tiesOf(shop)) {
    if (members.length < fewestAccounts || members.length > mostOfAll * accounts) continue;
    if (by === 'mailbox') {
      found.push({ by, value, product: soleOf(members, sole), accounts: members, usual: 0 });
      continue;
    }
    const ofProduct = new Map<number, number[]>();
    for (const account of members) {
      const product = sole[account]!;
      if (product < 0) continue;
      const own = ofProduct.get(product);
      if (own === undefined) ofProduct.set(product, [account]);
      else own.push(account);
    }
    for (const [product, own] of ofProduct) {
      if (own.length < fewestAccounts) continue;
      const elsewhere = (usualOf.get(product)! - own.length + 1) / (accounts - members.length + 2);
      const usual = (members.length * elsewhere) / own.length;
      const isChance = binomialTail(own.length, members.length, elsewhere) > mistaken;
      if (isChance || usual > mistakenFor) continue;
      if (by === 'night' && !isOfNight(shop, own, product, sole)) continue;
      found.push({ by, value, product, accounts: own, usual });
    }
  }
  return withoutRepeats(found);
}

interface Tie {
  readonly by: AlikeBy;
  readonly value: string;
  readonly members: readonly number[];
}

function tiesOf(shop: Shop): Tie[] {
  const ties: Tie[] = (shop.customers.inCommon ?? []).map(({ by, value, customers }) => ({
    by,
    value,
    members: customers,
  }));
  return [...ties, { by: 'night', value: '', members: nightOwls(shop) }];
}

/** Of each account the one product of all that it ordered, gave back and rated; −1 where there is none or several. */
function soleProducts({ customers, orderLines, returns, reviews }: Shop, traces: AccountTraces): Int32Array {
  const none = -2;
  const sole = new Int32Array(customers.ids.length).fill(none);
  for (const { count, customer, product } of [orderLines, returns, reviews]) {
    for (let row = 0; row < count; row++) {
      const who = customer[row]!;
      if (who < 0) continue;
      if (sole[who] === none) sole[who] = product[row]!;
      else if (sole[who] !== product[row]) sole[who] = -1;
    }
  }
  return sole.map((product, who) => (product < 0 || traces.events[who]! > mostEvents ? -1 : product));
}

function soleOf(members: readonly number[], sole: Int32Array): number {
  const product = sole[members[0]!]!;
  return members.every((account) => sole[account] === product) ? product : -1;
}

const hourOf = (at: number) => Math.floor((((at % msPerDay) + msPerDay) % msPerDay) / msPerHour);

/** Accounts all of whose orders fall into hours in which the shop has hardly any; nobody where hours are not known. */
function nightOwls(shop: Shop): number[] {
  const perHour = new Float64Array(hoursOfDay);
  const { count, customer, at } = shop.orderLines;
  for (let row = 0; row < count; row++) if (!Number.isNaN(at[row]!)) perHour[hourOf(at[row]!)]!++;
  const all = perHour.reduce((sum, orders) => sum + orders, 0);
  if (perHour.filter((orders) => orders > 0).length < hoursOfDay / 2) return [];
  const isQuiet = perHour.map((orders) => (orders < (quiet * all) / hoursOfDay ? 1 : 0));
  const state = new Int8Array(shop.customers.ids.length);
  for (let row = 0; row < count; row++) {
    const who = customer[row]!;
    if (who < 0) continue;
    const isNight = !Number.isNaN(at[row]!) && isQuiet[hourOf(at[row]!)] === 1;
    state[who] = isNight && state[who] !== -1 ? 1 : -1;
  }
  return [...state.keys()].filter((who) => state[who] === 1);
}

/** Whether they came on several nights, and hardly anybody by day for the same product in that time. */
function isOfNight(shop: Shop, accounts: readonly number[], of: number, sole: Int32Array): boolean {
  const own = new Set(accounts);
  const nights = new Set<number>();
  const others = new Map<number, number>();
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const { count, customer, product, at } = shop.orderLines;
  for (let row = 0; row < count; row++) {
    const who = customer[row]!;
    if (own.has(who)) {
      nights.add(Math.floor(at[row]! / msPerDay));
      [from, to] = [Math.min(from, at[row]!), Math.max(to, at[row]!)];
    } else if (who >= 0 && product[row] === of && sole[who] === of) others.set(who, at[row]!);
  }
  const byDay = [...others.values()].filter((at) => at >= from && at <= to).length;
  return (
    accounts.length >= fewestOfNight && nights.size >= fewestNights && byDay <= byDayToo * accounts.length
  );
}

/**
 * One group a set of accounts: numbered addresses mostly have a domain of their own in common, and spellings of one mailbox
 * differ in a number. What says most comes first.
 */
function withoutRepeats(found: readonly AlikeBuyers[]): AlikeBuyers[] {
  const told = new Set<number>();
  return found
    .toSorted(
      (a, b) => b.accounts.length - a.accounts.length || alikeBy.indexOf(a.by) - alikeBy.indexOf(b.by),
    )
    .filter(({ accounts }) => {
      const isNew = accounts.some((account) => !told.has(account));
      for (const account of accounts) told.add(account);
      return isNew;
    });
}
