import { largestTold } from '../math/false-discoveries';
import type { Shop } from '../shop/shop';
import { msPerDay } from '../time';
import { type AccountTraces, buyersWithin } from './account-traces';
import { burstsByProduct } from './bursts';
import { mostEvents } from './traceless';

const days = 7;
const fewestAccounts = 5;
/** Part of the product's buyers within these days. */
const ofBuyers = 0.6;
/** Where this part of others who bought it in these weeks gave it back as well, something was wrong with it. */
const faulty = 0.5;
const fewestOthers = 3;
const weeksAround = 30 * msPerDay;
/** As many as this part of all who buy anything else around these days came by an event: a sale that was called off. */
const asAnEvent = 0.5;
const mistaken = 0.01;

/** Accounts that ordered one product within the same days, had it all refunded, and did nothing else. */
export interface RefundedBurst {
  readonly product: number;
  /** Customer numbers, ascending. */
  readonly accounts: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly expected: number;
}

/**
 * Products that many accounts ordered within a week and gave back, as all that they ever did: orders placed to lift a
 * product look so. None where others give it back as well, as of a faulty lot, and none where as many came as by a sale.
 */
export function refundedBursts(shop: Shop, traces: AccountTraces): RefundedBurst[] {
  const { returns, products } = shop;
  const own = onlyReturned(shop);
  const isAlone = (account: number) =>
    own[account]! >= 0 &&
    traces.orders[account] === 0 &&
    traces.reviews[account]! <= 1 &&
    traces.events[account]! <= mostEvents;
  const seen = new Set<number>();
  const rows: number[] = [];
  for (let r = 0; r < returns.count; r++) {
    const account = returns.customer[r]!;
    if (Number.isNaN(returns.at[r]!) || seen.has(account) || !isAlone(account)) continue;
    seen.add(account);
    rows.push(r);
  }
  if (rows.length < fewestAccounts) return [];
  const bursts = burstsByProduct(rows, returns.product, returns.at, products.ids.length, days);
  const told = largestTold(
    bursts.map(({ chance }) => chance),
    products.ids.length,
    mistaken,
  );
  return bursts.flatMap(({ product, members, from, to, expected, chance }) => {
    if (members.length < fewestAccounts || chance > told) return [];
    const accounts = members.map((r) => returns.customer[r]!).sort((a, b) => a - b);
    const isOurs = new Set(accounts);
    const then = buyersWithin(shop, (bought) => bought === product, from, to);
    if (accounts.length < ofBuyers * new Set([...then, ...accounts]).size) return [];
    const week = days * msPerDay;
    const elsewhere = buyersWithin(shop, (bought) => bought !== product, from - week, to + week);
    if (accounts.length > asAnEvent * elsewhere.size) return [];
    return isFaulty(shop, product, isOurs, from, to) ? [] : [{ product, accounts, from, to, expected }];
  });
}

/** Of each account the one product that it gave back: −1 for none, −2 for several. */
function onlyReturned({ customers, returns }: Shop): Int32Array {
  const only = new Int32Array(customers.ids.length).fill(-1);
  for (let r = 0; r < returns.count; r++) {
    const customer = returns.customer[r]!;
    if (customer < 0) continue;
    if (only[customer] === -1) only[customer] = returns.product[r]!;
    else if (only[customer] !== returns.product[r]) only[customer] = -2;
  }
  return only;
}

/**
 * Whether others who had the product in these weeks gave it back too; where too few did, whether the shop's customers
 * usually do.
 */
function isFaulty(
  { orderLines, returns }: Shop,
  product: number,
  ours: ReadonlySet<number>,
  from: number,
  to: number,
): boolean {
  const count = (isMeant: (bought: number, at: number) => boolean) => {
    const [kept, back] = [new Set<number>(), new Set<number>()];
    for (let l = 0; l < orderLines.count; l++) {
      const customer = orderLines.customer[l]!;
      if (customer >= 0 && isMeant(orderLines.product[l]!, orderLines.at[l]!)) kept.add(customer);
    }
    for (let r = 0; r < returns.count; r++) {
      const customer = returns.customer[r]!;
      if (isMeant(returns.product[r]!, returns.at[r]!) && !ours.has(customer)) back.add(customer);
    }
    return { all: new Set([...kept, ...back]).size, back: back.size };
  };
  const others = count(
    (bought, at) => bought === product && at >= from - weeksAround && at <= to + weeksAround,
  );
  const told = others.all >= fewestOthers ? others : count(() => true);
  // One or two who gave it back may have had reasons of their own.
  return told.back >= Math.max(fewestOthers, faulty * told.all);
}
