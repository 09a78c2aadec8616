import { isoDay } from '../time';
import type { Shop } from '../shop/shop';
import { binomialTail } from '../math/tails';
import type { AccountTraces } from './account-traces';
import { burstsByProduct } from './bursts';
import { mostEvents } from './traceless';

/** Orders of each, all of which came back: one may be a faulty thing, or a sale that was called off. */
const fewestOrders = 2;
const fewestAccounts = 6;
const days = 60;
const mistaken = 1e-3;
/** Part of such accounts that may be customers, by how many come so at other times and by how often others give back. */
const mistakenFor = 0.1;
/** Where others gave back this part of what they bought in these weeks, something happened to the whole shop. */
const ofOthers = 0.25;

/** So many, and as sure, that newcomers of these weeks gave back more than others do. */
const fewestReturns = 2;
const plainlyMore = 0.05;

/** Accounts that ordered several times and gave everything back. */
export interface ReturnedAll {
  /** Customer numbers, ascending. */
  readonly accounts: readonly number[];
  readonly orders: number;
  readonly from: number;
  readonly to: number;
  /** So many would be such by chance. */
  readonly expected: number;
}

/**
 * Accounts that came within two months, ordered twice or more and gave back all of it, whatever it was, as all that they
 * ever did: orders placed for their number look so. None where as many come so at other times or by how often the
 * shop's customers give back, as where things are tried on at home, and none in weeks in which others gave back too.
 */
export function returnedAll(shop: Shop, traces: AccountTraces): ReturnedAll | null {
  const { returns, orderLines, customers } = shop;
  const ordersOf = new Map<number, Set<string>>();
  const first = new Map<number, number>();
  for (let r = 0; r < returns.count; r++) {
    const [who, at] = [returns.customer[r]!, returns.at[r]!];
    if (who < 0 || Number.isNaN(at)) continue;
    const order = shop.names?.ofReturn[r] || isoDay(at);
    ordersOf.set(who, (ordersOf.get(who) ?? new Set()).add(order));
    if (!(first.get(who)! <= at)) first.set(who, at);
  }
  const isSuch = (who: number) =>
    (ordersOf.get(who)?.size ?? 0) >= fewestOrders &&
    traces.orders[who] === 0 &&
    traces.reviews[who]! <= 1 &&
    traces.events[who]! <= mostEvents;
  const such = [...ordersOf.keys()].filter(isSuch);
  if (such.length < fewestAccounts) return null;
  const at = Float64Array.from(customers.ids, (_, who) => first.get(who) ?? Number.NaN);
  for (let l = 0; l < orderLines.count; l++) {
    const who = orderLines.customer[l]!;
    if (who >= 0 && !(at[who]! <= orderLines.at[l]!)) at[who] = orderLines.at[l]!;
  }
  const [burst] = burstsByProduct(such, new Int32Array(customers.ids.length), at, 1, days);
  if (burst === undefined || burst.members.length < fewestAccounts || burst.chance > mistaken) return null;
  const isOurs = new Set(burst.members);
  let [kept, back] = [0, 0];
  let [keptThen, backThen] = [0, 0];
  for (const [table, isBack] of [
    [orderLines, false],
    [returns, true],
  ] as const) {
    for (let row = 0; row < table.count; row++) {
      if (table.customer[row]! < 0 || isOurs.has(table.customer[row]!)) continue;
      const isThen = table.at[row]! >= burst.from && table.at[row]! <= burst.to;
      if (isBack) back++;
      else kept++;
      if (isThen && isBack) backThen++;
      else if (isThen) keptThen++;
    }
  }
  const share = back / Math.max(1, back + kept);
  const byHabit = [...ordersOf].reduce(
    (sum, [who, orders]) =>
      sum +
      (orders.size + traces.orders[who]! >= fewestOrders ? share ** (orders.size + traces.orders[who]!) : 0),
    0,
  );
  const expected = Math.max(burst.expected, byHabit);
  if (expected > mistakenFor * burst.members.length) return null;
  if (backThen > ofOthers * (backThen + keptThen)) return null;
  const usual = (back - backThen + 1) / (back - backThen + kept - keptThen + 2);
  if (isSeason(traces, ordersOf, at, burst, usual)) return null;
  return {
    accounts: [...burst.members].sort((a, b) => a - b),
    orders: burst.members.reduce((sum, who) => sum + ordersOf.get(who)!.size, 0),
    from: burst.from,
    to: burst.to,
    expected,
  };
}

/**
 * Whether newcomers of these weeks with a single order gave it back more often than is usual at other times: presents that did not
 * please bring both.
 */
function isSeason(
  { orders }: AccountTraces,
  ordersOf: ReadonlyMap<number, ReadonlySet<string>>,
  first: Float64Array,
  { from, to }: { readonly from: number; readonly to: number },
  usual: number,
): boolean {
  let [all, back] = [0, 0];
  for (let who = 0; who < orders.length; who++) {
    const returned = ordersOf.get(who)?.size ?? 0;
    if (returned + orders[who]! !== 1 || !(first[who]! >= from && first[who]! <= to)) continue;
    all++;
    back += returned;
  }
  return back >= fewestReturns && binomialTail(back, all, usual) <= plainlyMore;
}
